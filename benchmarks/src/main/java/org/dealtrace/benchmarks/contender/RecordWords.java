package org.dealtrace.benchmarks.contender;

import com.google.common.base.Splitter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What two records have in common whatever field it stands in: one source writes into the name what another writes into
 * a description.
 *
 * <p>It learns from the texts how rare each word is. A code, such as a model number, is written with and without
 * hyphens ("PS-LX350H", "PSLX350H"), so it also counts as one word without them. Immutable; safe for several threads.
 */
final class RecordWords {

    /** Whether two records name the same model, part or order. */
    enum Codes {
        SHARED,
        NONE,
        ON_ONE_SIDE,
        DIFFERENT
    }

    private static final Splitter WORDS =
            Splitter.onPattern("[^\\p{L}\\p{N}./_-]+").omitEmptyStrings();
    private static final Splitter PARTS = Splitter.onPattern("[./_-]+").omitEmptyStrings();
    /** Shorter mixtures of letters and digits are sizes and quantities ("5GB"); bare numbers can be anything. */
    private static final int SHORTEST_CODE = 4;
    /** More records than this do not have one code; both sides of a match, and a few accessories, do. */
    private static final int MOST_RECORDS = 5;
    /** From this length on, a code that begins with another one is a variant of it (a colour, a region at the end). */
    private static final int SHORTEST_BEGINNING = 5;

    private static final double LN2 = Math.log(2);

    private final Map<String, Integer> counts = new HashMap<>();
    private final int texts;

    /**
     * Learns how rare words are.
     *
     * @param texts a text for each record
     */
    RecordWords(Collection<String> texts) {
        this.texts = texts.size();
        texts.forEach(text -> words(text).forEach(w -> counts.merge(w, 1, Integer::sum)));
    }

    /** The cosine of the words of two texts, weighted by the square of their information; 0 to 1. */
    double cosine(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        double shared = 0;
        double ofLeft = 0;
        for (String word : left) {
            double square = square(word);
            ofLeft += square;
            shared += right.contains(word) ? square : 0;
        }
        double ofRight = right.stream().mapToDouble(this::square).sum();
        return shared == 0 ? 0 : shared / Math.sqrt(ofLeft * ofRight);
    }

    private double square(String word) {
        double bits = Math.log((texts + 1.0) / counts.getOrDefault(word, 1)) / LN2;
        return bits * bits;
    }

    /** Whether the codes in two texts agree. */
    Codes codes(String a, String b) {
        List<String> left = words(a).stream().filter(this::tells).toList();
        List<String> right = words(b).stream().filter(this::tells).toList();
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? Codes.NONE : Codes.ON_ONE_SIDE;
        }
        for (String x : left) {
            for (String y : right) {
                boolean begins =
                        Math.min(x.length(), y.length()) >= SHORTEST_BEGINNING && (x.startsWith(y) || y.startsWith(x));
                if (begins || x.equals(y)) {
                    return Codes.SHARED;
                }
            }
        }
        return Codes.DIFFERENT;
    }

    /** Whether a word is the code of one thing, and no measure that many have ("1080p"). */
    private boolean tells(String word) {
        return isCode(word) && counts.getOrDefault(word, 0) <= MOST_RECORDS;
    }

    private static boolean isCode(String word) {
        boolean digit = false;
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            boolean number = Character.isDigit(word.charAt(i));
            digit |= number;
            letter |= !number;
        }
        return digit && letter && word.length() >= SHORTEST_CODE;
    }

    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
            List<String> parts = PARTS.splitToList(word);
            words.addAll(parts);
            String joined = String.join("", parts);
            if (parts.size() > 1 && isCode(joined)) {
                words.add(joined);
            }
        }
        return words;
    }
}
