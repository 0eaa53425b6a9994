package org.dealtrace.matching.internal.script;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.matching.internal.tables.NameTables;

/**
 * Japanese readings of Kanji, by the words of {@link JapaneseWords}. Without its library, only readings borrowed from
 * Chinese are known.
 */
final class Kanji {

    /** Enough for the different words of some thousand names. */
    private static final int CACHED = 20_000;

    private static final Cache<String, List<JapaneseWords.Word>> CACHE =
            CacheBuilder.newBuilder().maximumSize(CACHED).concurrencyLevel(4).build();

    private static final Map<Character, String> ON = new HashMap<>();

    static {
        for (String line : NameTables.scriptLines("kanji-on.txt")) {
            for (String cell : line.trim().split("\\s+")) {
                ON.put(cell.charAt(0), cell.substring(1));
            }
        }
    }

    private Kanji() {}

    /**
     * The reading of a compound by readings borrowed from Chinese, in Latin letters, with assimilation: nichi and ka
     * are nikka, hatsu and po are happo, koku and ki are kokki.
     *
     * @param text Kanji
     * @return empty if a character has no such reading in the table
     */
    static String compound(String text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            String on = ON.get(text.charAt(i));
            if (on == null) {
                return "";
            }
            char next = on.charAt(0);
            int n = out.length();
            boolean stop = n > 3 && (endsWith(out, "chi") || endsWith(out, "tsu"));
            boolean velar = n > 2 && next == 'k' && (endsWith(out, "ku") || endsWith(out, "ki"));
            if (stop && "kstch".indexOf(next) >= 0 && i > 0) {
                out.setLength(n - 3);
                out.append(next == 'h' ? "pp" : on.startsWith("ch") ? "t" : String.valueOf(next));
                out.append(next == 'h' ? on.substring(1) : on);
            } else if (velar) {
                out.setLength(n - 2);
                out.append('k').append(on);
            } else {
                out.append(on);
            }
        }
        return out.toString();
    }

    private static final int LONGEST_COMPOUND = 3;

    /**
     * Other readings of a name of two or three Kanji: Chinese readings of all of them (松風 Shofu, also Matsukaze), or of
     * the last one only (丸東 Maruto).
     */
    static List<String> otherReadings(String text) {
        int n = text.length();
        if (n < 2 || n > LONGEST_COMPOUND) {
            return List.of();
        }
        List<String> others = new ArrayList<>(2);
        String compound = compound(text);
        if (!compound.isEmpty()) {
            others.add(compound);
            List<JapaneseWords.Word> words = words(text);
            JapaneseWords.Word last = words.get(words.size() - 1);
            if (words.size() == 2 && last.surface().length() == 1) {
                List<String> first = Kana.readings(words.get(0).kana());
                String on = ON.get(text.charAt(n - 1));
                if (!first.isEmpty() && on != null) {
                    others.add(first.get(0) + on);
                }
            }
        }
        return others;
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.lastIndexOf(end) == text.length() - end.length();
    }

    /** The words of a text in Kanji and kana. */
    static List<JapaneseWords.Word> words(String text) {
        List<JapaneseWords.Word> cached = CACHE.getIfPresent(text);
        if (cached == null) {
            cached = NameTables.HAS_JAPANESE_ANALYSER
                    ? JapaneseWords.of(text)
                    : List.of(new JapaneseWords.Word(text, text, false));
            CACHE.put(text, cached);
        }
        return cached;
    }

    /** The reading of the whole text in katakana; empty if a character has none. */
    static String kana(String text) {
        StringBuilder kana = new StringBuilder();
        for (JapaneseWords.Word word : words(text)) {
            if (Han.isIn(word.kana())) {
                return "";
            }
            kana.append(word.kana());
        }
        return kana.toString();
    }

    /** The reading in katakana of a single family, place or organisation name; else empty. */
    static String nameInKana(String text) {
        List<JapaneseWords.Word> words = words(text);
        return words.size() == 1 && words.get(0).name() ? words.get(0).kana() : "";
    }
}
