package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.tables.NameTables;

/** Hanyu Pinyin without tone marks: its syllables, their sounds, and their spelling by Wade and Giles. */
public final class Pinyin {

    private static final int LONGEST = 6;

    private static final Map<String, Syllable> SYLLABLES =
            NameTables.rows("scripts/pinyin.csv", "syllable,initial,sounds,wade giles").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get(0), row -> new Syllable(row.get(1), row.get(2), row.get(3))));

    private record Syllable(String initial, String sounds, String wadeGiles) {}

    private Pinyin() {}

    /** Whether a word is pinyin and has letters that are typical of it (q, x, zh). */
    public static boolean isPinyin(String latin) {
        return Stream.of("qi", "qu", "xi", "xu", "zh").anyMatch(latin::contains)
                && !split(latin).isEmpty();
    }

    /** Whether a word is certainly pinyin: {@link #isPinyin}, or several syllables with a typical ending (sheng). */
    public static boolean looksPinyin(String latin) {
        if (isPinyin(latin)) {
            return true;
        }
        return Stream.of("eng", "uang", "iang", "ong").anyMatch(latin::contains)
                && split(latin).size() > 1;
    }

    /** The syllables of a word in pinyin, with the longest possible first syllables; empty for other words. */
    public static List<String> split(String latin) {
        if (latin.isEmpty() || latin.length() > 40 || LAST_LETTERS.indexOf(latin.charAt(latin.length() - 1)) < 0) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        return split(latin, 0, syllables) ? syllables : List.of();
    }

    /** The last letters of syllables, for a fast check. */
    private static final String LAST_LETTERS = "aeiouvngr";

    private static boolean split(String latin, int at, List<String> into) {
        if (at == latin.length()) {
            return !into.isEmpty();
        }
        for (int length = Math.min(LONGEST, latin.length() - at); length > 0; length--) {
            String piece = latin.substring(at, at + length);
            if (SYLLABLES.containsKey(piece)) {
                into.add(piece);
                if (split(latin, at + length, into)) {
                    return true;
                }
                into.remove(into.size() - 1);
            }
        }
        return false;
    }

    /** The sounds of a word in pinyin; empty for other words. */
    public static String sounds(String latin) {
        return split(latin).stream()
                .map(syllable -> Objects.requireNonNull(SYLLABLES.get(syllable)).sounds())
                .collect(Collectors.joining());
    }

    /** The consonant that a syllable begins with, which may have two letters; empty if it begins with a vowel. */
    public static String initial(String syllable) {
        Syllable known = SYLLABLES.get(syllable);
        // a few characters are read as syllables that the standard does not have, such as m and kei
        return known == null ? syllable.substring(0, 1) : known.initial();
    }

    /** The spelling by Wade and Giles without apostrophes, as in Taiwan and in older names. */
    static String wadeGiles(String syllable) {
        Syllable known = SYLLABLES.get(syllable);
        return known == null ? syllable : known.wadeGiles();
    }

    /** All syllables of the standard. */
    public static Set<String> all() {
        return SYLLABLES.keySet();
    }
}
