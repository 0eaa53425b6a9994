package org.dealtrace.benchmarks.world;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.io.TableRow;

/**
 * Latin words written by sound in other scripts, in the way names are: greedily by the longest piece that a table
 * knows. Rough, as the spellings of real sources are.
 */
final class Scripts {

    private static final Map<String, String> HAN = table("han");
    private static final Map<String, String> CYRILLIC = table("cyrillic");
    private static final Map<String, String> KANA = table("kana");

    private Scripts() {}

    static String han(String word) {
        return write(word, HAN);
    }

    static String cyrillic(String word) {
        String text = write(word, CYRILLIC);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String katakana(String word) {
        return write(word, KANA);
    }

    private static String write(String word, Map<String, String> table) {
        String letters = word.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int length = Math.min(4, letters.length() - i);
            while (length > 0 && !table.containsKey(letters.substring(i, i + length))) {
                length--;
            }
            if (length == 0) {
                i++;
            } else {
                text.append(table.get(letters.substring(i, i + length)));
                i += length;
            }
        }
        return text.isEmpty() ? word : text.toString();
    }

    private static Map<String, String> table(String script) {
        Map<String, String> table = new TreeMap<>();
        for (TableRow line : Csv.shipped(Scripts.class, "sounds.csv")) {
            if (script.equals(line.get("script"))) {
                table.put(line.get("sound"), line.get("written"));
            }
        }
        return table;
    }
}
