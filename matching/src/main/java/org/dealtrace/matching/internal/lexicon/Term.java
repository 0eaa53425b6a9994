package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import org.dealtrace.matching.name.token.TokenRole;

/** What a term means outside legal forms. */
public record Term(TokenRole role, String canonical, List<String> alternatives, boolean abbreviation) {

    Term(TokenRole role, String canonical) {
        this(role, canonical, List.of(), false);
    }
}
