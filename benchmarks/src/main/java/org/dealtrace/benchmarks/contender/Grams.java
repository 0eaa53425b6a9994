package org.dealtrace.benchmarks.contender;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A text as overlapping runs of three characters, after NFKC and lower case, with a space on either end. */
public final class Grams {

    private static final int LENGTH = 3;
    /** Longer texts are cut: a Lucene query holds at most 1,024 clauses. */
    private static final int MOST_CHARACTERS = 1000;

    private Grams() {}

    static String normalize(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return " " + plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS)) + " ";
    }

    /** How often each gram occurs, in the order of the text. */
    static Map<String, Integer> of(String text) {
        String plain = normalize(text);
        Map<String, Integer> grams = new LinkedHashMap<>();
        for (int i = 0; i + LENGTH <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + LENGTH), 1, Integer::sum);
        }
        return grams;
    }
}
