package org.dealtrace.matching.internal.reading;

import java.util.List;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.name.token.NameToken;

/**
 * A word of the {@link ScriptLexicon} with its meaning in English.
 *
 * @param english the words of its English form in their canonical forms; at least one
 * @param others other English words for the first of them
 * @param otherNames other English names of a known company: TSMC is Taiwan Semiconductor Manufacturing
 * @param languages mask of the languages with this meaning
 * @param letter whether it is also the name of a letter
 */
record ScriptEntry(
        String key,
        ScriptLexicon.Kind kind,
        List<ScriptLexicon.Word> english,
        List<String> others,
        List<List<ScriptLexicon.Word>> otherNames,
        int languages,
        boolean letter) {

    /** Whether it is a Korean loanword of two syllables from English. */
    boolean loan() {
        return kind == ScriptLexicon.Kind.WORD
                && key.length() == 2
                && Hangul.isSyllable(key.charAt(0))
                && (english.get(0).role() == NameToken.Role.DISTINCTIVE
                        || PhoneticKey.similarity(
                                        english.get(0).canonical(),
                                        Hangul.readings(key).get(0))
                                > ScriptLexicon.LOAN);
    }

    /**
     * The same word with another of its names.
     *
     * @param which the number of the other name from 1; the first name for 0 or if there are fewer
     */
    ScriptEntry by(int which) {
        return which == 0 || which > otherNames.size()
                ? this
                : new ScriptEntry(key, kind, otherNames.get(which - 1), List.of(), otherNames, languages, letter);
    }
}
