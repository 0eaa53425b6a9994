package org.dealtrace.matching.name.token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;

/**
 * One of the names in a text: the whole name, a name in brackets or behind a marker such as "formerly", or the name of
 * an alias.
 *
 * @param text the part of the original text, or the name of the alias
 * @param kind of name
 * @param latin whether all its letters are Latin
 * @param tokens its words in their order, at most the first 64; at least one if the text has a letter or a digit
 */
public record NameVariant(String text, CompanyName.Kind kind, boolean latin, List<NameToken> tokens) {

    private static final Set<NameToken.Role> WORDS = EnumSet.complementOf(
            EnumSet.of(NameToken.Role.LEGAL_FORM, NameToken.Role.CONNECTOR, NameToken.Role.LISTING_TAIL));

    public NameVariant {
        Objects.requireNonNull(kind, "kind");
        tokens = List.copyOf(tokens);
    }

    /** The tokens with one of these roles, in their order. */
    public List<NameToken> tokens(Set<NameToken.Role> roles) {
        List<NameToken> found = new ArrayList<>(tokens.size());
        for (NameToken token : tokens) {
            if (roles.contains(token.role())) {
                found.add(token);
            }
        }
        return found;
    }

    /** The tokens without legal forms, connectors and listing tails, in their order; may be empty. */
    public List<NameToken> words() {
        return tokens(WORDS);
    }

    /** The legal forms, in their order. */
    public List<LegalForm> legalForms() {
        List<LegalForm> forms = new ArrayList<>(1);
        for (NameToken token : tokens) {
            if (token.role() == NameToken.Role.LEGAL_FORM) {
                Optional<LegalForm> form = LegalForm.ofCompareForm(token.canonical());
                form.ifPresent(forms::add);
            }
        }
        return forms;
    }

    /** The name without legal forms, connectors, listing tails and spaces, to compare joined and split words. */
    public String compact() {
        StringBuilder out = new StringBuilder();
        for (NameToken token : tokens) {
            if (WORDS.contains(token.role())) {
                String text = token.readings().isEmpty()
                        ? token.text()
                        : token.readings().get(0);
                for (int i = 0; i < text.length(); i++) {
                    if (text.charAt(i) != ' ') {
                        out.append(text.charAt(i));
                    }
                }
            }
        }
        return out.toString();
    }

    /**
     * {@code Halcyon Mills Ltd: halcyon | mills (mill, generic) | ltd (legal form)}, with the kind unless it is LEGAL.
     */
    @Override
    public String toString() {
        return text
                + (kind == CompanyName.Kind.LEGAL ? "" : " (" + kind.name().toLowerCase(Locale.ROOT) + ")")
                + ": "
                + (tokens.isEmpty()
                        ? "no words"
                        : tokens.stream().map(NameToken::toString).collect(Collectors.joining(" | ")));
    }
}
