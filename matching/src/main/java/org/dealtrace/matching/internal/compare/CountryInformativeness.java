package org.dealtrace.matching.internal.compare;

import java.util.Arrays;
import org.dealtrace.matching.model.Comparison;

/**
 * How much evidence an equal country adds to the evidence of two names.
 *
 * <p>An equal country separates a right match from companies with similar names by chance. It adds nothing if the names
 * share a place in that country, because many companies put their place into their name. It adds little if one name has
 * words that the other lacks, because two companies of one group or family are often in one country. It adds nothing if
 * numbers or places contradict each other.
 */
final class CountryInformativeness {

    /** From these bits on, words without a match mean more than a misspelling or "Group" in place of "Holdings". */
    private static final double MORE_THAN_SPELLING = 3;

    /** From these bits on, a word without a match is not part of an acronym. */
    private static final double MORE_THAN_INITIALS = 4;

    /** The bits of an equal country for two companies of one group: every second pair of them shares a country. */
    private static final double COUNTRY_OF_KIN = 1;

    private CountryInformativeness() {}

    /** The most that an equal country may be worth, in bits. */
    static double most(String countryCode, Alignment alignment, double[] values) {
        NameProfile a = alignment.left;
        NameProfile b = alignment.right;
        if (values[Comparison.NUMBERS.index()] == NameComparer.CONFLICT
                || values[Comparison.PLACES.index()] == NameComparer.CONFLICT) {
            return 0;
        }
        if (values[Comparison.PLACES.index()] == NameComparer.AGREE && says(a, countryCode) && says(b, countryCode)) {
            return 0;
        }
        return differ(alignment, values) ? COUNTRY_OF_KIN : Double.POSITIVE_INFINITY;
    }

    /**
     * Whether one name has words without a match in the other. Across scripts such words are weak evidence, unless both
     * names have known and different business words: 长城汽车 (Great Wall Motor) and Great Wall Securities.
     */
    private static boolean differ(Alignment alignment, double[] values) {
        NameProfile a = alignment.left;
        NameProfile b = alignment.right;
        double leftBusiness = values[Comparison.LEFT_GENERIC_REST.index()];
        double rightBusiness = values[Comparison.RIGHT_GENERIC_REST.index()];
        double left = values[Comparison.LEFT_REST.index()] + leftBusiness;
        double right = values[Comparison.RIGHT_REST.index()] + rightBusiness;
        double sound = values[Comparison.SOUND.index()];
        if (alignment.acronymLetters != 0) {
            // the words of an acronym match it only in part
            return values[Comparison.HEAVIEST_REST.index()] >= MORE_THAN_INITIALS;
        }
        if (sound != NameComparer.SAME_SCRIPT && sound != NameComparer.FAR) {
            return Math.min(leftBusiness - ofTheHead(a, b), rightBusiness - ofTheHead(b, a)) >= MORE_THAN_SPELLING;
        }
        return Math.max(left - ofTheHead(a, b), right - ofTheHead(b, a)) >= MORE_THAN_SPELLING;
    }

    /**
     * The bits of words such as "Group" that the other name lacks. They do not separate the head of a group from its
     * other companies.
     */
    private static double ofTheHead(NameProfile name, NameProfile other) {
        double bits = 0;
        for (int i = 0; i < name.words.length; i++) {
            if (name.words[i].saysAGroup() && !hasWord(other, name.words[i].canonical())) {
                bits += name.bits[i];
            }
        }
        return bits;
    }

    private static boolean hasWord(NameProfile name, String canonical) {
        return Arrays.stream(name.words).anyMatch(word -> word.canonical().equals(canonical));
    }

    /** Whether a word of a name is a place in this country. */
    private static boolean says(NameProfile name, String countryCode) {
        return Arrays.stream(name.words).anyMatch(word -> word.countries().contains(countryCode));
    }
}
