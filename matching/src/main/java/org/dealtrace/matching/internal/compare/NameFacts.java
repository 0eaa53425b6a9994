package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Facts about the words of a name, as numbers. They show for most pairs of words that these differ, without a look at
 * the letters; see {@link WordSimilarity}. Immutable.
 */
final class NameFacts {

    // Bits of a word's kind.
    static final int HAS_ALTERNATIVES = 1;
    static final int HAS_READINGS = 2;
    static final int IS_NUMBER = 4;
    /** The word lists know the word, so it is hardly another word misspelt. */
    static final int IS_LISTED = 8;
    /** A word in another script that means a name but does not spell it: 台积电 means TSMC. */
    static final int SAYS_A_NAME = 16;
    /** A name of Han characters only, which are compared as they are written. */
    static final int IS_HAN_NAME = 32;
    /** The number of the role is stored above the bits of the kind. */
    private static final int ROLE_SHIFT = 6;

    private static final int KIND_BITS = (1 << ROLE_SHIFT) - 1;

    // Places of the facts of a word.
    private static final int TEXT_HASH = 0;
    private static final int CANONICAL_HASH = 1;
    /** The set of letters in the lower half, the first two letters in the upper half. */
    private static final int LETTERS = 2;
    /** The kind in the lower half, the length in the upper one. */
    private static final int KIND = 3;
    /** The forms in the lower half, the consonants in the upper one. */
    private static final int FORMS = 4;

    /** See {@link #start}. */
    private static final int START = 5;

    private static final int FACTS = 6;
    private static final int START_LETTERS = 3;
    /** The fewest consonants for which a skeleton is kept. */
    private static final int SHORTEST_SKELETON = 2;

    private static final NameToken.Role[] ROLES = NameToken.Role.values();

    /** {@value #FACTS} numbers for each word, in one array, because comparing a candidate mostly waits for memory. */
    private final long[] facts;
    /** The bits of the kinds of all words together. */
    private final int kinds;

    private final int rolesPresent;
    /** One bit for each text and canonical form of a legal form; several share a bit. */
    private final long legalForms;

    /**
     * @param words the words that are compared
     * @param all the words of the name, legal forms included
     */
    NameFacts(NameToken[] words, Iterable<NameToken> all) {
        this.facts = new long[words.length * FACTS];
        int anyKind = 0;
        int present = 0;
        for (int i = 0; i < words.length; i++) {
            note(i, words[i]);
            anyKind |= kind(i);
            present |= bit(words[i].role());
        }
        this.kinds = anyKind;
        this.rolesPresent = present;
        long forms = 0;
        for (NameToken token : all) {
            if (token.role() == NameToken.Role.LEGAL_FORM) {
                forms |= formBit(hash(token.text())) | formBit(hash(token.canonical()));
            }
        }
        this.legalForms = forms;
    }

    @SuppressWarnings("EnumOrdinal") // within one object's life only
    private void note(int word, NameToken token) {
        String text = token.text();
        int at = word * FACTS;
        int kind = (token.alternatives().isEmpty() ? 0 : HAS_ALTERNATIVES)
                | (token.readings().isEmpty() ? 0 : HAS_READINGS)
                | (token.role() == NameToken.Role.NUMBER ? IS_NUMBER : 0)
                | (isListed(token) ? IS_LISTED : 0)
                | (saysAName(token) ? SAYS_A_NAME : 0)
                | (token.role() == NameToken.Role.DISTINCTIVE && Han.isAll(text) ? IS_HAN_NAME : 0)
                | (token.role().ordinal() << ROLE_SHIFT);
        int firstLetters = text.charAt(0) | ((text.length() < 2 ? 0 : text.charAt(1)) << Character.SIZE);
        facts[at + TEXT_HASH] = hash(text);
        facts[at + CANONICAL_HASH] = hash(token.canonical());
        facts[at + LETTERS] = both(Letters.set(text), firstLetters);
        facts[at + KIND] = both(kind, text.length());
        facts[at + FORMS] = both(forms(token), skeletonHash(token));
        facts[at + START] = start(NameProfile.latin(token));
    }

    private static long both(int lower, int upper) {
        return ((long) upper << Integer.SIZE) | (lower & 0xFFFF_FFFFL);
    }

    private int lower(int word, int fact) {
        return (int) facts[word * FACTS + fact];
    }

    private int upper(int word, int fact) {
        return (int) (facts[word * FACTS + fact] >>> Integer.SIZE);
    }

    private static boolean saysAName(NameToken token) {
        return token.saysAName() && NameAnalyzer.standard().backgroundShare(token.canonical()) == 0;
    }

    private static boolean isListed(NameToken token) {
        return token.role() == NameToken.Role.GENERIC
                || token.role() == NameToken.Role.PLACE
                || NameAnalyzer.standard().backgroundShare(token.canonical()) > 0;
    }

    private static int skeletonHash(NameToken token) {
        if (!token.readings().isEmpty() || token.text().length() < WordSimilarity.SHORTEST_SOUND) {
            return 0;
        }
        String skeleton = PhoneticKey.of(token.text());
        return skeleton.length() < SHORTEST_SKELETON ? 0 : skeleton.hashCode() | 1;
    }

    /** A hash of 64 bits, long enough that no two words of a register share one. */
    static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The first three letters of a Latin text in one number; 0 if it has fewer. */
    static long start(String text) {
        long start = 0;
        for (int i = 0; i < START_LETTERS && text.length() >= START_LETTERS; i++) {
            start = (start << Character.SIZE) | text.charAt(i);
        }
        return start;
    }

    /** The first three letters of a word's Latin writing in one number; 0 if it has fewer. */
    long start(int word) {
        return facts[word * FACTS + START];
    }

    /** Reads the facts into the processor's cache. */
    int prefetch() {
        return facts.length == 0 ? 0 : (int) (facts[0] ^ facts[facts.length - 1]);
    }

    /** The number of words. */
    int size() {
        return facts.length / FACTS;
    }

    /** Whether every word is written in Latin letters. */
    boolean plain() {
        return facts.length > 0 && (kinds & (HAS_READINGS | SAYS_A_NAME | IS_HAN_NAME)) == 0;
    }

    /** Whether a word equals a word of another name, by text or by canonical form. */
    boolean same(int word, NameFacts other, int otherWord) {
        return facts[word * FACTS + CANONICAL_HASH] == other.facts[otherWord * FACTS + CANONICAL_HASH]
                || facts[word * FACTS + TEXT_HASH] == other.facts[otherWord * FACTS + TEXT_HASH];
    }

    /** Whether the canonical forms of two words are the same. */
    boolean sameCanonical(int word, NameFacts other, int otherWord) {
        return facts[word * FACTS + CANONICAL_HASH] == other.facts[otherWord * FACTS + CANONICAL_HASH];
    }

    /** A hash of the consonant classes of a Latin word; 0 if it has too few consonants. */
    int skeletonHash(int word) {
        return upper(word, FORMS);
    }

    /** One bit for each class of letters or digits in a word. */
    int letterSet(int word) {
        return lower(word, LETTERS);
    }

    /** The length of a word in chars. */
    int length(int word) {
        return upper(word, KIND);
    }

    char firstLetter(int word) {
        return (char) upper(word, LETTERS);
    }

    /**
     * The {@linkplain Acronyms#pairBit bit} of the first two letters of a word; the second letter is 0 in a word of one
     * letter.
     */
    long pairBit(int word) {
        int letters = upper(word, LETTERS);
        return Acronyms.pairBit((char) letters, (char) (letters >>> Character.SIZE));
    }

    /** One bit for each form of a word; several share a bit. Words without a common bit have no common form. */
    int forms(int word) {
        return lower(word, FORMS);
    }

    private static int forms(NameToken token) {
        int forms = bit32(token.text()) | bit32(token.canonical());
        for (String alternative : token.alternatives()) {
            forms |= bit32(alternative);
        }
        return forms;
    }

    private static int bit32(String form) {
        return 1 << ((form.hashCode() * 0x9E3779B1) >>> 27);
    }

    private static long formBit(long hash) {
        return 1L << (hash >>> 58);
    }

    /** Whether a word of another name may be written like a legal form of this name. */
    boolean canHaveForm(NameFacts other, int word) {
        return (legalForms & formBit(other.facts[word * FACTS + TEXT_HASH])) != 0;
    }

    /** The bits of a word's kind. */
    int kind(int word) {
        return lower(word, KIND) & KIND_BITS;
    }

    NameToken.Role role(int word) {
        return ROLES[lower(word, KIND) >>> ROLE_SHIFT];
    }

    @SuppressWarnings("EnumOrdinal") // within one object's life only
    private static int bit(NameToken.Role role) {
        return 1 << role.ordinal();
    }

    /** Whether some word has this role. */
    boolean has(NameToken.Role role) {
        return (rolesPresent & bit(role)) != 0;
    }
}
