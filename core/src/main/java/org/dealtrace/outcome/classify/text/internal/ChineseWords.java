package org.dealtrace.outcome.classify.text.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The common Chinese words with their word classes, from {@code chinese-words.csv}. Chinese has no spaces between
 * words, so common words show where a name cannot be.
 */
final class ChineseWords {

    private static final int LONGEST = 4;

    private static final Map<String, String> CLASSES = read();

    private ChineseWords() {}

    private static Map<String, String> read() {
        Map<String, String> classes = new HashMap<>();
        ShippedFile.table("chinese-words.csv", "class", "words")
                .forEach(row -> Arrays.stream(row.get("words").split("\\|"))
                        .forEach(word -> classes.put(word, row.get("class"))));
        return classes;
    }

    /**
     * The word class of each letter, where the longest word at each place counts. The class is in lower case at the
     * beginning of a word, in capitals inside it, and blank for a letter outside all common words.
     */
    static String[] classes(String text) {
        String[] all = new String[text.length()];
        Arrays.fill(all, "");
        for (int at = 0; at < all.length; at++) {
            int end = Math.min(at + LONGEST, all.length);
            while (end > at && !CLASSES.containsKey(text.substring(at, end))) {
                end--;
            }
            if (end > at) {
                String name = CLASSES.getOrDefault(text.substring(at, end), "");
                String length = end - at > 1 ? "2" : "1";
                all[at] = name + length;
                for (int i = at + 1; i < end; i++) {
                    all[i] = name + (i == end - 1 ? "e" : "m");
                }
                at = end - 1;
            }
        }
        return all;
    }
}
