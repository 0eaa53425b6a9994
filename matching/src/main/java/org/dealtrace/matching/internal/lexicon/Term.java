package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import org.dealtrace.matching.name.token.NameToken;

/**
 * What a word or a phrase of the lexicon means, legal forms aside.
 *
 * @param role its role in a name
 * @param canonical the form to compare
 * @param alternatives other forms that it may stand for, the likeliest first
 * @param abbreviation whether it is a short form of a word
 */
public record Term(NameToken.Role role, String canonical, List<String> alternatives, boolean abbreviation) {

    Term(NameToken.Role role, String canonical) {
        this(role, canonical, List.of(), false);
    }
}
