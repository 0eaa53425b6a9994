package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.name.token.NameToken;

/**
 * Finds words in another script that are usually translated, but that the Latin name spells by sound: "Oschadbank" in
 * place of "savings bank".
 *
 * <p>If a distinctive Latin word spells the reading of such a word, that word counts as distinctive too, and gets the
 * bits of the Latin word.
 */
final class SpelledReadings {

    /** From this similarity on, a Latin word counts as the spelled reading of a word in another script. */
    private static final double LEAST_SIMILARITY = 0.9;

    private SpelledReadings() {}

    /**
     * Finds such words in an alignment of a Latin name with one in another script, and gives them the bits of the Latin
     * word.
     */
    static void find(Alignment alignment) {
        NameProfile left = alignment.left;
        NameProfile right = alignment.right;
        double[] leftSimilarity = alignment.leftSimilarity;
        for (int i = 0; i < left.size(); i++) {
            int j = alignment.partner[i];
            if (j < 0 || leftSimilarity[i] < LEAST_SIMILARITY) {
                continue;
            }
            if (left.latin && isSpelled(right, j, left, i)) {
                alignment.rightBits = withBits(alignment.rightBits, right.bits, j, left.bits[i]);
                alignment.rightSpelled = withFlag(alignment.rightSpelled, right.size(), j);
                alignment.addShared(leftSimilarity[i] * (left.bits[i] - Math.min(left.bits[i], right.bits[j])));
                coverRest(right, j, alignment.rightSimilarity);
            } else if (right.latin && isSpelled(left, i, right, j)) {
                alignment.leftBits = withBits(alignment.leftBits, left.bits, i, right.bits[j]);
                alignment.leftSpelled = withFlag(alignment.leftSpelled, left.size(), i);
                alignment.addShared(leftSimilarity[i] * (right.bits[j] - Math.min(left.bits[i], right.bits[j])));
                coverRest(left, i, leftSimilarity);
            }
        }
    }

    private static boolean isSpelled(NameProfile name, int word, NameProfile latin, int latinWord) {
        return name.facts.role(word) != NameToken.Role.DISTINCTIVE
                && latin.facts.role(latinWord) == NameToken.Role.DISTINCTIVE
                && name.words[word].readings().contains(latin.words[latinWord].text());
    }

    /** If two English words, such as savings and bank, translate one word, gives both the similarity of the first. */
    private static void coverRest(NameProfile name, int word, double[] similarity) {
        String text = name.words[word].text();
        for (int k = word + 1; k < name.words.length && name.words[k].text().equals(text); k++) {
            similarity[k] = Math.max(similarity[k], similarity[word]);
        }
    }

    private static double[] withBits(double[] bits, double[] original, int word, double value) {
        double[] changed = bits == original ? original.clone() : bits;
        changed[word] = value;
        return changed;
    }

    private static boolean[] withFlag(boolean[] flags, int length, int word) {
        boolean[] changed = flags.length == 0 ? new boolean[length] : flags;
        changed[word] = true;
        return changed;
    }
}
