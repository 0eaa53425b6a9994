package org.dealtrace.matching.internal.compare;

import com.google.common.base.CharMatcher;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.sound.PhoneticKey;

/**
 * The similarity of two words: 1 for equal canonical forms, less for a misspelling, a clipped form, an abbreviation or
 * a similar sound, 0 for different words.
 *
 * <p>{@link Letters} measures misspellings. Short words are never similar, because one changed letter makes another
 * word.
 */
public final class WordSimilarity {

    /** The similarity of a word and its listed abbreviation, such as "ind" and "india". */
    private static final double OTHER_FORM = 0.95;

    /** The fewest letters of a word that is found by its sound; too many shorter words sound the same. */
    static final int SHORTEST_SOUND = 5;
    /** In shorter names, one changed Han character makes another name. */
    private static final int SHORTEST_MISTAKEN = 3;
    /** The most letters by which two spellings of one sound differ in length. */
    private static final int LONGER_BY = 3;
    /** The similarity of two spellings of one sound. */
    private static final double LIKE_SOUND = 0.95;

    /**
     * Abbreviations of a common word up to this length may leave out vowels only, because many long words contain so
     * few letters in the right order. A trade name may also be shortened to the beginnings of its syllables: KDL for
     * Kindly.
     */
    private static final int LONGEST_WITHOUT_VOWELS = 3;

    private static final String VOWELS = "aeiouy";

    private WordSimilarity() {}

    /**
     * The similarity of word i of one name and word j of the other. For most pairs the numbers in both profiles show
     * that it is 0, without a look at the words.
     */
    public static double of(NameProfile nameA, int i, NameProfile nameB, int j) {
        int kinds = nameA.facts.kind(i) | nameB.facts.kind(j);
        if ((nameA.facts.kind(i) & nameB.facts.kind(j) & NameFacts.IS_HAN_NAME) != 0) {
            // the lexicon knows that both are names of one company
            return (kinds & NameFacts.SAYS_A_NAME) != 0 && nameA.facts.sameCanonical(i, nameB.facts, j)
                    ? 1
                    : asSeen(nameA.words[i].text(), nameB.words[j].text());
        }
        if (nameA.facts.same(i, nameB.facts, j)) {
            return 1;
        }
        if ((kinds & NameFacts.HAS_ALTERNATIVES) != 0
                && (nameA.facts.forms(i) & nameB.facts.forms(j)) != 0
                && nameA.words[i].sharesFormWith(nameB.words[j])) {
            return OTHER_FORM;
        }
        boolean number = (kinds & NameFacts.IS_NUMBER) != 0;
        if ((kinds & NameFacts.HAS_READINGS) != 0) {
            double similarity = nameA.sounds().similarity(i, i + 1, nameB.sounds(), j);
            // "Persha" spells перша, the first; what only sounds so is no number
            return number && similarity < 1 ? 0 : similarity;
        }
        if (number) {
            return 0;
        }
        // "Eastern" is no misspelt "Western": two words that the lists know are two words, however near
        boolean bothListed = (nameA.facts.kind(i) & nameB.facts.kind(j) & NameFacts.IS_LISTED) != 0;
        double similarity = bothListed ? 0 : spelled(nameA, i, nameB, j);
        if (mayBeClipped(nameA.facts, i, nameB.facts, j)) {
            boolean common = nameA.facts.length(i) > nameB.facts.length(j)
                    ? (nameA.facts.kind(i) & NameFacts.IS_LISTED) != 0
                    : (nameB.facts.kind(j) & NameFacts.IS_LISTED) != 0;
            similarity = Math.max(similarity, clipped(nameA.words[i].text(), nameB.words[j].text(), common));
        }
        return bothListed ? similarity : Math.max(similarity, transliterated(nameA, i, nameB, j));
    }

    /**
     * Names in Han characters are compared as written, not by sound: 华信 is not 华新. Variants of a character are equal,
     * and in longer names one character may be wrong, missing or added.
     */
    private static double asSeen(String a, String b) {
        String one = Han.fold(a);
        String other = Han.fold(b);
        if (one.equals(other)) {
            return 1;
        }
        int longer = Math.max(one.length(), other.length());
        return longer >= SHORTEST_MISTAKEN && Letters.oneEdit(one, other) == 1 ? 1 - 1.0 / longer : 0;
    }

    /**
     * The similarity of two Latin spellings of one sound, as in transliterations: Gazprom and Gasprom, Qaeda and Qaida,
     * Mohammed and Muhamad. Words that sound alike begin alike, so others are ruled out by their beginnings.
     */
    private static double transliterated(NameProfile nameA, int i, NameProfile nameB, int j) {
        String a = nameA.words[i].text();
        String b = nameB.words[j].text();
        if (!mayBeTransliterated(nameA.facts, i, nameB.facts, j)
                || !PhoneticKey.of(a).equals(PhoneticKey.of(b))
                || !digits(a).equals(digits(b))) {
            return 0;
        }
        return LIKE_SOUND * PhoneticKey.similarity(a, b);
    }

    private static boolean mayBeTransliterated(NameFacts a, int i, NameFacts b, int j) {
        return a.skeletonHash(i) != 0
                && a.skeletonHash(i) == b.skeletonHash(j)
                && Math.abs(a.length(i) - b.length(j)) <= LONGER_BY;
    }

    /** The digits of a word; they must be equal in two spellings of one sound. */
    private static String digits(String word) {
        return CharMatcher.inRange('0', '9').retainFrom(word);
    }

    private static double spelled(NameProfile nameA, int i, NameProfile nameB, int j) {
        if (!mayBeMisspelt(nameA.facts, i, nameB.facts, j)) {
            return 0;
        }
        int longer = Math.max(nameA.facts.length(i), nameB.facts.length(j));
        int allowed = Letters.allowed(longer);
        String textA = nameA.words[i].text();
        String textB = nameB.words[j].text();
        double edits = allowed == 1 ? Letters.oneEdit(textA, textB) : Letters.edits(textA, textB);
        return edits <= allowed ? 1 - 1.5 * edits / longer : 0;
    }

    /** Whether two different words may be one word with a few letters changed. */
    private static boolean mayBeMisspelt(NameFacts a, int i, NameFacts b, int j) {
        int allowed = Letters.allowed(Math.max(a.length(i), b.length(j)));
        if (allowed <= 1 && (allowed == 0 || a.firstLetter(i) != b.firstLetter(j))) {
            // a wrong first letter is two edits
            return false;
        }
        return Math.abs(a.length(i) - b.length(j)) <= allowed
                && Integer.bitCount(a.letterSet(i) ^ b.letterSet(j)) <= 2 * allowed;
    }

    /**
     * Whether the shorter word may be a clipped form of the longer one: both begin with the same letter, and the longer
     * one may contain all letters of the shorter one.
     */
    private static boolean mayBeClipped(NameFacts a, int i, NameFacts b, int j) {
        if (a.firstLetter(i) != b.firstLetter(j)) {
            return false;
        }
        int ofA = a.letterSet(i);
        int ofB = b.letterSet(j);
        return a.length(i) <= b.length(j) ? (ofA & ~ofB) == 0 : (ofB & ~ofA) == 0;
    }

    /** Whether two different Latin words may be similar, by numbers that rule out most pairs. */
    static boolean mayBeAlike(NameFacts a, int i, NameFacts b, int j) {
        int kinds = a.kind(i) | b.kind(j);
        if ((kinds & NameFacts.HAS_ALTERNATIVES) != 0 && (a.forms(i) & b.forms(j)) != 0) {
            return true;
        }
        if ((kinds & NameFacts.IS_NUMBER) != 0) {
            return false;
        }
        boolean bothListed = (a.kind(i) & b.kind(j) & NameFacts.IS_LISTED) != 0;
        return mayBeClipped(a, i, b, j)
                || (!bothListed && (mayBeMisspelt(a, i, b, j) || mayBeTransliterated(a, i, b, j)));
    }

    /**
     * The similarity of a word and its clipped form; both begin with the same letter.
     *
     * @param common whether many names have the longer word
     */
    private static double clipped(String a, String b, boolean common) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int n = shorter.length();
        if (longer.startsWith(shorter)) {
            if (n == 1) {
                return 0.35;
            }
            return n == 2 ? 0.45 : 0.55 + 0.4 * n / longer.length();
        }
        if (n >= 2 && n <= 5 && longer.length() >= n + 2 && shorter.charAt(0) == longer.charAt(0)) {
            boolean vowels = common && n <= LONGEST_WITHOUT_VOWELS;
            boolean found = vowels ? withoutVowels(shorter, longer) : subsequence(shorter, longer);
            return found ? 0.4 + 0.2 * n / longer.length() : 0;
        }
        return 0;
    }

    /**
     * Whether lists may clip the longer word to the shorter one. That is its beginning, or its first letter and some of
     * its consonants: OVS for overseas, KB for Kingboard.
     */
    static boolean isClip(String shorter, String longer) {
        if (longer.startsWith(shorter)) {
            return true;
        }
        if (shorter.charAt(0) != longer.charAt(0) || !subsequence(shorter, longer)) {
            return false;
        }
        for (int i = 1; i < shorter.length(); i++) {
            if (VOWELS.indexOf(shorter.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the shorter word is the beginning of the longer one without some of its vowels: bnk of bank, and not tcl
     * of technology.
     */
    private static boolean withoutVowels(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            } else if (VOWELS.indexOf(longer.charAt(i)) < 0) {
                return false;
            }
        }
        return at == shorter.length();
    }

    private static boolean subsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
