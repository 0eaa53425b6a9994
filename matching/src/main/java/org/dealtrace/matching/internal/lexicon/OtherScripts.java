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
     * How many other names a known company has whose name is a word, or may be a part of a run without spaces.
     *
     * @return less than 0 if only the reading of the word is known
     */
    int otherNamesIn(String run);

    /** A reader that takes text without spaces as it reads, as if no company in it were known. */
    OtherScripts withoutNames();

    /** A reader that calls known companies by their n-th other name, counted from 1, if they have it. */
    OtherScripts byOtherName(int which);
}
