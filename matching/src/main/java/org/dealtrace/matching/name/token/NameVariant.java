package org.dealtrace.matching.name.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;

/**
 * One way in which a name can be said: the whole name, what stands in brackets, what stands behind a marker such as
 * "formerly", or the name of which it is a user's alias.
 *
 * @param text the part of the original text, or the name that the alias stands for
 * @param kind how it belongs to the company
 * @param latin whether every letter of it is Latin
 * @param tokens its words in their order; at least one if the text has a letter or a digit, and at most 64: of a longer
 *     text the first
 */
public record NameVariant(String text, CompanyName.Kind kind, boolean latin, List<NameToken> tokens) {

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

    /** The tokens without legal forms, connectors and what a stock list adds, in their order; there may be none. */
    public List<NameToken> words() {
        List<NameToken> found = new ArrayList<>(tokens.size());
        for (NameToken token : tokens) {
            if (counts(token.role())) {
                found.add(token);
            }
        }
        return found;
    }

    /** The legal forms in the name, in their order. */
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

    /**
     * The name without legal forms, connectors and what a stock list adds, as one string without spaces: for joined and
     * split words.
     */
    public String compact() {
        StringBuilder out = new StringBuilder();
        for (NameToken token : tokens) {
            if (counts(token.role())) {
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

    private static boolean counts(NameToken.Role role) {
        return role != NameToken.Role.LEGAL_FORM
                && role != NameToken.Role.CONNECTOR
                && role != NameToken.Role.LISTING_TAIL;
    }

    /**
     * {@code Halcyon Mills Ltd: halcyon | mills (mill, generic) | ltd (legal form)}; a kind other than the legal name
     * follows the text.
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
