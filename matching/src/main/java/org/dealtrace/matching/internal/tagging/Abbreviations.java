package org.dealtrace.matching.internal.tagging;

import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.words.RegionCodes;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Distinguishes abbreviations from initials and names that are spelled like them. */
public final class Abbreviations {

    private final LexiconMatches found;
    private final AffixFinder edges;

    Abbreviations(LexiconMatches found, AffixFinder edges) {
        this.found = found;
        this.edges = edges;
    }

    /**
     * Whether a word is a name or initials rather than an abbreviation. A short word at the beginning is more often the
     * name itself ("INT, Inc.", "Fab.com", "Digi") than a clipped word, unless it cannot be pronounced ("Intl").
     *
     * @param i index of the word
     * @param beforeDomain whether a top-level domain follows the first word
     */
    boolean standsForItself(int i, Term known, boolean beforeDomain) {
        Word word = found.words.get(i);
        if (word.initials) {
            return known.role() == NameToken.Role.GENERIC
                    || (word.text.length() == 2 && !RegionCodes.isSure(word.text) && beginsOrMeetsName(i));
        }
        if (!known.abbreviation() || (word.dotted() && !beforeDomain)) {
            return false;
        }
        if (i > 0) {
            return known.role() == NameToken.Role.PLACE
                    && word.text.length() == 2
                    && !RegionCodes.isSure(word.text)
                    && beginsOrMeetsName(i);
        }
        return known.role() == NameToken.Role.PLACE
                ? word.text.length() <= 3 && !RegionCodes.isSure(word.text)
                : word.text.length() <= 3 || vowels(word.text) > 1;
    }

    /** Whether a word is the first one, or precedes an unknown word: "Bourse J.P. Morgan". */
    private boolean beginsOrMeetsName(int i) {
        return i == 0 || (i + 1 < found.n && found.term[i + 1] == null && !edges.isForm(i + 1) && !edges.isTail(i + 1));
    }

    private static int vowels(String text) {
        return (int) text.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
    }
}
