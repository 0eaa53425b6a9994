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

    Term(NameToken.Role role, String canonical) {
        this(role, canonical, List.of(), false);
    }
}
