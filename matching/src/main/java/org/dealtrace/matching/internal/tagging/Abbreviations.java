package org.dealtrace.matching.internal.tagging;

import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.words.RegionCodes;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Tells an abbreviation from initials and names that are spelled like it. */
public final class Abbreviations {

    private final LexiconMatches found;
    private final AffixFinder edges;

    Abbreviations(LexiconMatches found, AffixFinder edges) {
        this.found = found;
        this.edges = edges;
    }

    /**
     * Initials are no abbreviations, except of countries. A short abbreviation that begins a name is more often the
     * name itself ("INT, Inc.", "Fab.com", "Digi") than a clipped word; not so "Intl" and "Natl", which nobody could
     * say.
     *
     * @param i place of the word
     * @param beforeDomain whether the end of a web address stands behind the first word
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

    /** Initials at the beginning, or before a word of which nothing is known: "Bourse J.P. Morgan". */
    private boolean beginsOrMeetsName(int i) {
        return i == 0 || (i + 1 < found.n && found.term[i + 1] == null && !edges.isForm(i + 1) && !edges.isTail(i + 1));
    }

    private static int vowels(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("aeiou".indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }
}
