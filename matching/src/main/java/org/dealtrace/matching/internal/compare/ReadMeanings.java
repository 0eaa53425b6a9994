package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.name.token.NameToken;

/**
 * Finds words with a known meaning that the other name spells by sound: "Oschadbank" in place of "savings bank".
 *
 * <p>If a distinctive Latin word spells the reading, the word in the other script is taken as read, and is as rare as
 * the Latin word.
 */
final class ReadMeanings {

    /** From this similarity on, a Latin word counts as the spelled reading of a word in another script. */
    private static final double SPELLED_AS_READ = 0.9;

    private ReadMeanings() {}

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
            if (j < 0 || leftSimilarity[i] < SPELLED_AS_READ) {
                continue;
            }
            if (left.latin && isRead(right, j, left, i)) {
                alignment.rightBits = with(alignment.rightBits, right.bits, j, left.bits[i]);
                alignment.rightRead = with(alignment.rightRead, right.size(), j);
                alignment.share(leftSimilarity[i] * (left.bits[i] - Math.min(left.bits[i], right.bits[j])));
                covered(right, j, alignment.rightSimilarity);
            } else if (right.latin && isRead(left, i, right, j)) {
                alignment.leftBits = with(alignment.leftBits, left.bits, i, right.bits[j]);
                alignment.leftRead = with(alignment.leftRead, left.size(), i);
                alignment.share(leftSimilarity[i] * (right.bits[j] - Math.min(left.bits[i], right.bits[j])));
                covered(left, i, leftSimilarity);
            }
        }
    }

    private static boolean isRead(NameProfile name, int word, NameProfile latin, int spelled) {
        return name.facts.role(word) != NameToken.Role.DISTINCTIVE
                && latin.facts.role(spelled) == NameToken.Role.DISTINCTIVE
                && name.words[word].readings().contains(latin.words[spelled].text());
    }

    /** A word with two English words for its meaning, such as savings and bank, is read as a whole. */
    private static void covered(NameProfile name, int word, double[] similarity) {
        String text = name.words[word].text();
        for (int k = word + 1; k < name.words.length && name.words[k].text().equals(text); k++) {
            similarity[k] = Math.max(similarity[k], similarity[word]);
        }
    }

    private static double[] with(double[] bits, double[] original, int word, double value) {
        double[] changed = bits == original ? original.clone() : bits;
        changed[word] = value;
        return changed;
    }

    private static boolean[] with(boolean[] flags, int length, int word) {
        boolean[] changed = flags.length == 0 ? new boolean[length] : flags;
        changed[word] = true;
        return changed;
    }
}
