package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import org.dealtrace.matching.name.token.NameToken;

/**
 * The meaning of a word or phrase of the lexicon other than a legal form.
 *
 * @param role in a name
 * @param canonical the form to compare
 * @param alternatives other possible forms, the likeliest first
 * @param abbreviation whether it is an abbreviation
 */
public record Term(NameToken.Role role, String canonical, List<String> alternatives, boolean abbreviation) {

    private static final NameToken.Role[] ROLES = NameToken.Role.values();

    Term(NameToken.Role role, String canonical) {
        this(role, canonical, List.of(), false);
    }

    /** As {@link #text()} has it. */
    static Term of(String text) {
        List<String> words = List.of(text.substring(2).split("\\|"));
        return new Term(
                ROLES[text.charAt(0) - '0'],
                words.get(0),
                words.size() == 1 ? List.of() : words.subList(1, words.size()),
                text.charAt(1) == '+');
    }

    /** In a compact table. */
    @SuppressWarnings("EnumOrdinal") // written and read by one version
    String text() {
        String others = alternatives.isEmpty() ? "" : "|" + String.join("|", alternatives);
        return role.ordinal() + (abbreviation ? "+" : "-") + canonical + others;
    }
}
