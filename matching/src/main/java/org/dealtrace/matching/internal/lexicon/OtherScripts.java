package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.name.token.NameToken;

/** Reads the words of a name that are written in other scripts than Latin. */
public interface OtherScripts {

    /**
     * The tokens of a run of letters and digits.
     *
     * @param run case-folded, NFKC, with a letter of another script
     * @param language how to read Han characters
     * @return at least one token
     */
    List<NameToken> read(String run, SourceLanguage language);

    /**
     * The number of other names of a known company whose name is a word, or part of a run without spaces.
     *
     * @return negative if there is no known company
     */
    int otherNamesIn(String run);

    /** A reader that ignores known companies in text without spaces. */
    OtherScripts withoutNames();

    /** A reader with the n-th other name of known companies, from 1, if they have it. */
    OtherScripts byOtherName(int which);
}
