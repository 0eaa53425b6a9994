package org.dealtrace.benchmarks.contender;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Compares the cells of one field, whatever it holds: texts by their words, weighted by rarity in the field, and by
 * their letters; numbers by their difference.
 *
 * <p>It learns from the values of the field how rare each word and each value is, and whether the field holds numbers.
 * Immutable; safe for several threads.
 */
final class FieldComparer {

    /** The levels, the strongest first; exactly one holds for any two cells. */
    enum Level {
        EQUAL,
        NEARLY_EQUAL,
        VERY_SIMILAR,
        SIMILAR,
        SLIGHTLY_SIMILAR,
        DIFFERENT,
        MISSING
    }

    /** From this share of numbers on, a field is one of numbers. */
    private static final double NUMERIC_FIELD = 0.9;
    /** A longer row of digits is no quantity, and more than a double holds to the last digit. */
    private static final int LONGEST_NUMBER = 15;
    /** Whole numbers of one length with at least this many digits are codes, in which each digit counts alike. */
    private static final int SHORTEST_CODE = 5;
    /** What a code with a wrong digit is less near than the same share of letters. */
    private static final double CODE_COST = 0.05;
    /** Numbers that differ by a third of the larger one, or more, have nothing in common. */
    private static final double DIFFERENCE_COST = 3;
    /** In bits, so that a word that all cells have counts a little. */
    private static final double LEAST_WORD = 0.1;

    // The least similarity, 0 to 1, of each level; round numbers, since what a level is worth is learned.
    private static final double NEARLY_EQUAL = 0.9;
    private static final double VERY_SIMILAR = 0.7;
    private static final double SIMILAR = 0.45;
    private static final double SLIGHTLY_SIMILAR = 0.2;

    private static final double LN2 = Math.log(2);
    private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\p{N}]+").omitEmptyStrings();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> values = new HashMap<>();
    private final int filled;
    private final boolean numeric;

    /**
     * Learns a field.
     *
     * @param cells the field's values, blank ones included
     */
    FieldComparer(List<String> cells) {
        int count = 0;
        int numbers = 0;
        for (String cell : cells) {
            if (!cell.isBlank()) {
                count++;
                numbers += isNumber(cell) ? 1 : 0;
                values.merge(folded(cell), 1, Integer::sum);
                wordSet(cell).forEach(w -> words.merge(w, 1, Integer::sum));
            }
        }
        this.filled = count;
        this.numeric = count > 0 && numbers >= NUMERIC_FIELD * count;
    }

    /** The level that holds for two cells. */
    Level level(String a, String b) {
        if (a.isBlank() || b.isBlank()) {
            return Level.MISSING;
        }
        String left = folded(a);
        String right = folded(b);
        if (left.equals(right)) {
            return Level.EQUAL;
        }
        double similarity = numeric && isNumber(a) && isNumber(b) ? closeness(a, b) : similarity(left, right);
        if (similarity >= NEARLY_EQUAL) {
            return Level.NEARLY_EQUAL;
        }
        if (similarity >= VERY_SIMILAR) {
            return Level.VERY_SIMILAR;
        }
        if (similarity >= SIMILAR) {
            return Level.SIMILAR;
        }
        return similarity >= SLIGHTLY_SIMILAR ? Level.SLIGHTLY_SIMILAR : Level.DIFFERENT;
    }

    /**
     * The information in a value: minus log2 of the share of records that have it; at most that of a value seen once.
     */
    double valueBits(String cell) {
        return bits(values.getOrDefault(folded(cell), 0));
    }

    private double bits(int count) {
        return Math.max(0, Math.log((filled + 1.0) / Math.max(1, count)) / LN2);
    }

    /** Relative closeness of two numbers, 1 for equal ones; written with digits only, they are compared as codes. */
    private static double closeness(String a, String b) {
        String left = a.strip();
        String right = b.strip();
        if (left.length() >= SHORTEST_CODE
                && left.length() == right.length()
                && left.indexOf('.') < 0
                && right.indexOf('.') < 0) {
            int equal = 0;
            for (int i = 0; i < left.length(); i++) {
                equal += left.charAt(i) == right.charAt(i) ? 1 : 0;
            }
            return equal / (double) left.length() - CODE_COST;
        }
        double x = Double.parseDouble(left);
        double y = Double.parseDouble(right);
        double larger = Math.max(Math.abs(x), Math.abs(y));
        return larger == 0 ? 1 : Math.max(0, 1 - DIFFERENCE_COST * Math.abs(x - y) / larger);
    }

    private double similarity(String a, String b) {
        Set<String> gramsA = trigrams(a);
        Set<String> gramsB = trigrams(b);
        long common = gramsA.stream().filter(gramsB::contains).count();
        double letters = common / Math.sqrt((double) gramsA.size() * gramsB.size());
        Set<String> left = wordSet(a);
        Set<String> right = wordSet(b);
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        double shared = 0;
        double sumLeft = 0;
        double sumRight = 0;
        for (String word : all) {
            double weight = bits(words.getOrDefault(word, 0)) + LEAST_WORD;
            boolean inLeft = left.contains(word);
            boolean inRight = right.contains(word);
            sumLeft += inLeft ? weight : 0;
            sumRight += inRight ? weight : 0;
            shared += inLeft && inRight ? weight : 0;
        }
        double cosine = sumLeft == 0 || sumRight == 0 ? 0 : shared / Math.sqrt(sumLeft * sumRight);
        return Math.max(letters, cosine);
    }

    /** Runs of three letters; the ends of the text, which is not empty, count as letters. */
    private static Set<String> trigrams(String text) {
        String padded = "\u0001" + text + "\u0001";
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    private static boolean isNumber(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return false;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && !(c == '.' && points == 1 && text.length() > 1)) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> wordSet(String cell) {
        return new LinkedHashSet<>(WORDS.splitToList(folded(cell)));
    }
}
