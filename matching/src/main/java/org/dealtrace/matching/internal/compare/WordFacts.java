package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Facts about words, as numbers, that tell most pairs of words apart without reading their letters; see
 * {@link WordSimilarity}. Safe for several threads.
 */
final class WordFacts {

    // Bits of a word's kind.
    static final int HAS_ALTERNATIVES = 1;
    static final int HAS_READINGS = 2;
    static final int IS_NUMBER = 4;
    /** The word lists know it: it is a word of its own, and hardly another one misspelt. */
    static final int IS_LISTED = 8;
    /** A word in another script that says another name than it reads: 台积电 is TSMC. */
    static final int SAYS_A_NAME = 16;
    /** A name of nothing but Han characters, which tell it apart by themselves. */
    static final int IS_HAN_NAME = 32;
    /** The role's number stands above the bits of the kind. */
    private static final int ROLE_SHIFT = 6;

    private static final int KIND_BITS = (1 << ROLE_SHIFT) - 1;

    // Places of the facts of a word.
    private static final int TEXT_HASH = 0;
    private static final int CANONICAL_HASH = 1;
    private static final int LETTER_SET = 2;
    private static final int LENGTH = 3;
    private static final int FIRST_LETTER = 4;
    private static final int KIND = 5;
    /** 0 until it is needed. */
    private static final int SKELETON_HASH = 6;

    private static final int FORMS = 7;

    private static final int FACTS = 8;

    private static final NameToken.Role[] ROLES = NameToken.Role.values();

    private final NameToken[] words;
    /**
     * {@value #FACTS} numbers a word. One array: a candidate is compared a microsecond after it was found, and what it
     * waits for is memory.
     */
    private final int[] facts;
    /** The consonants of each word by class; null until they are needed. */
    private @Nullable String @Nullable [] skeletons;

    WordFacts(NameToken[] words) {
        this.words = words;
        this.facts = new int[words.length * FACTS];
        for (int i = 0; i < words.length; i++) {
            note(i, words[i]);
        }
    }

    @SuppressWarnings("EnumOrdinal") // within one object's life only
    private void note(int word, NameToken token) {
        int at = word * FACTS;
        facts[at + TEXT_HASH] = token.text().hashCode();
        facts[at + CANONICAL_HASH] = token.canonical().hashCode();
        facts[at + LETTER_SET] = Letters.set(token.text());
        facts[at + LENGTH] = token.text().length();
        facts[at + FIRST_LETTER] = token.text().charAt(0) | (second(token.text()) << Character.SIZE);
        facts[at + FORMS] = forms(token);
        facts[at + KIND] = (token.alternatives().isEmpty() ? 0 : HAS_ALTERNATIVES)
                | (token.readings().isEmpty() ? 0 : HAS_READINGS)
                | (token.role() == NameToken.Role.NUMBER ? IS_NUMBER : 0)
                | (isListed(token) ? IS_LISTED : 0)
                | (saysAName(token) ? SAYS_A_NAME : 0)
                | (token.role() == NameToken.Role.DISTINCTIVE && Han.isAll(token.text()) ? IS_HAN_NAME : 0)
                | (token.role().ordinal() << ROLE_SHIFT);
    }

    private static boolean saysAName(NameToken token) {
        return token.saysAName() && NameAnalyzer.standard().backgroundShare(token.canonical()) == 0;
    }

    private static boolean isListed(NameToken token) {
        return token.role() == NameToken.Role.GENERIC
                || token.role() == NameToken.Role.PLACE
                || NameAnalyzer.standard().backgroundShare(token.canonical()) > 0;
    }

    /** Reads a little of them, which brings them into the cache. */
    int touch() {
        return facts.length == 0 ? 0 : facts[0] ^ facts[facts.length - 1];
    }

    /** The consonants of a Latin word by class; worked out when first needed, and kept. */
    String skeleton(int word) {
        @Nullable String @Nullable [] made = skeletons;
        if (made == null) {
            made = new @Nullable String[words.length];
            skeletons = made;
        }
        // several threads may do this at once, and see another's array before what is in it; they make the same
        String known = made[word];
        if (known == null) {
            known = PhoneticKey.of(words[word].text());
            made[word] = known;
        }
        return known;
    }

    /** Stands for {@link #skeleton}: two that differ in it have different skeletons. Worked out when first needed. */
    int skeletonHash(int word) {
        int at = word * FACTS + SKELETON_HASH;
        int known = facts[at];
        if (known == 0) {
            // several threads may do this at once; they write the same
            known = skeleton(word).hashCode() | 1;
            facts[at] = known;
        }
        return known;
    }

    /** The hash of a word's text. */
    int textHash(int word) {
        return facts[word * FACTS + TEXT_HASH];
    }

    /** The hash of a word's canonical form. */
    int canonicalHash(int word) {
        return facts[word * FACTS + CANONICAL_HASH];
    }

    /** A bit for each letter and digit class of a word. */
    int letterSet(int word) {
        return facts[word * FACTS + LETTER_SET];
    }

    /** The length of a word in chars. */
    int length(int word) {
        return facts[word * FACTS + LENGTH];
    }

    char firstLetter(int word) {
        return (char) facts[word * FACTS + FIRST_LETTER];
    }

    /**
     * The {@linkplain Acronyms#pairBit bit} of the first two letters of a word; the second is 0 when it has but one.
     */
    long pairBit(int word) {
        int letters = facts[word * FACTS + FIRST_LETTER];
        return Acronyms.pairBit((char) letters, (char) (letters >>> Character.SIZE));
    }

    private static char second(String text) {
        return text.length() < 2 ? 0 : text.charAt(1);
    }

    /** A bit for each form of a word, several sharing one; words without a bit in common have no form in common. */
    int forms(int word) {
        return facts[word * FACTS + FORMS];
    }

    private static int forms(NameToken token) {
        int forms = formBit(token.text()) | formBit(token.canonical());
        for (String alternative : token.alternatives()) {
            forms |= formBit(alternative);
        }
        return forms;
    }

    private static int formBit(String form) {
        return 1 << ((form.hashCode() * 0x9E3779B1) >>> 27);
    }

    /** The bits of a word's kind. */
    int kind(int word) {
        return facts[word * FACTS + KIND] & KIND_BITS;
    }

    NameToken.Role role(int word) {
        return ROLES[facts[word * FACTS + KIND] >>> ROLE_SHIFT];
    }
}
