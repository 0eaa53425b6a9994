package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.internal.words.Acronyms;

/** Finds words of one name that are made of the beginnings of words of the other. */
final class AcronymWords {

    /** An acronym loses this much similarity for each word that it leaves out. */
    private static final double LEFT_OUT_COST = 0.15;
    /**
     * An acronym loses this much similarity if its letters are initials of syllables. A transcription has an initial
     * for each syllable, so these agree by chance more often: 埃马克 is EMAG and not AMK.
     */
    private static final double SYLLABLES_COST = 0.4;
    /**
     * The bits of one matching initial. The entropy of the first letters of English words is near four bits; this is a
     * little less, because an acronym can start at several places of a name.
     */
    private static final double BITS_OF_AN_INITIAL = 3.5;

    /** The fewest initials after a whole word; one alone agrees by chance: Eons is not Eon Systems. */
    private static final int LEAST_INITIALS_AFTER_A_WORD = 2;

    private static final int MOST_INITIALS_AFTER_A_WORD = 4;

    private AcronymWords() {}

    /**
     * Aligns words of a with the words of b whose beginnings they are made of.
     *
     * @param ofA the similarity of each word of a to its match; raised for the words found
     * @param ofB the same for b
     * @return the number of letters of the words found
     */
    static int find(Alignment alignment, NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        int letters = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!mayBeAcronym(a, i, ofA[i], b)) {
                continue;
            }
            boolean saysAName = (a.facts.kind(i) & NameFacts.SAYS_A_NAME) != 0;
            Acronyms.Reading reading = b.acronyms
                    .read(saysAName ? a.words[i].canonical() : a.words[i].text())
                    .orElse(null);
            if (reading != null) {
                letters += align(alignment, i, reading, a, b, ofA, ofB);
            }
        }
        return letters;
    }

    /** Whether a word of a may be made of beginnings of words of b; false if it already has a nearly equal match. */
    private static boolean mayBeAcronym(NameProfile a, int i, double likeness, NameProfile b) {
        if (likeness > Alignment.FOUND && !isWordWithInitials(a, i, b)) {
            return false;
        }
        int kind = a.facts.kind(i);
        return (kind & NameFacts.SAYS_A_NAME) != 0
                || ((kind & NameFacts.HAS_READINGS) == 0
                        && (b.acronymStarts & NameProfile.bit(a.facts.firstLetter(i))) != 0
                        && (b.acronymPairs & a.facts.pairBit(i)) != 0
                        && (a.facts.letterSet(i) & ~b.acronymLetters) == 0);
    }

    /** Whether a word begins with the whole first word of the other name and may continue with initials: CliffordML. */
    private static boolean isWordWithInitials(NameProfile a, int i, NameProfile b) {
        int more = a.facts.length(i) - b.facts.length(0);
        return more >= LEAST_INITIALS_AFTER_A_WORD
                && more <= MOST_INITIALS_AFTER_A_WORD
                && a.facts.firstLetter(i) == b.facts.firstLetter(0)
                && a.words[i].text().startsWith(b.words[0].text());
    }

    /** Raises the similarity of the words of an acronym. Returns its letters, less the words left out; 0 if no gain. */
    private static int align(
            Alignment alignment,
            int i,
            Acronyms.Reading reading,
            NameProfile a,
            NameProfile b,
            double[] ofA,
            double[] ofB) {
        // later letters of a clip add no evidence, because they follow from its first ones: Broadcom is made of the
        // beginnings of "Broadcast.com" only by chance
        int letters = reading.clipped() ? reading.beginnings() + 1 : reading.letters();
        double similarity = letters >= 4 ? 0.95 : letters == 3 ? 0.85 : 0.7;
        similarity -= LEFT_OUT_COST * reading.passedOver() + (b.latin ? 0 : SYLLABLES_COST);
        boolean gain = false;
        for (int token = reading.first(); token <= reading.last(); token++) {
            int word = b.tokenWords[token];
            gain |= word >= 0 && ofB[word] < similarity;
        }
        if (!gain || ofA[i] >= similarity) {
            return 0;
        }
        alignment.addShared(Math.min(BITS_OF_AN_INITIAL * letters, a.bits[i]) * (b.latin ? 1 : similarity));
        ofA[i] = similarity;
        for (int token = reading.first(); token <= reading.last(); token++) {
            int word = b.tokenWords[token];
            if (word >= 0) {
                ofB[word] = Math.max(ofB[word], similarity);
            }
        }
        return letters - reading.passedOver();
    }
}
