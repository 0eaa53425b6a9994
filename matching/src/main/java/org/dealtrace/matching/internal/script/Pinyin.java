package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.tables.NameTables;

/** Hanyu Pinyin without tone marks: its syllables, their sounds, and their spelling by Wade and Giles. */
public final class Pinyin {

    private static final String[] INITIALS = {
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
        "w", ""
    };

    private static final Set<String> SYLLABLES = syllables();
    private static final int LONGEST = 6;
    /** Syllables with irregular spellings by Wade and Giles. */
    private static final Map<String, String> WADE_GILES = Map.of(
            "zi", "tzu", "ci", "tzu", "si", "szu", "zhi", "chih", "chi", "chih", "shi", "shih", "yi", "i", "you", "yu",
            "yan", "yen");

    private Pinyin() {}

    private static Set<String> syllables() {
        Set<String> all = new HashSet<>();
        for (String line : NameTables.scriptLines("pinyin.tsv")) {
            int tab = line.indexOf('\t');
            for (String end : line.substring(tab + 1).split(" ")) {
                all.add(line.substring(0, tab) + end);
            }
        }
        return Set.copyOf(all);
    }

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
            if (SYLLABLES.contains(piece)) {
                into.add(piece);
                if (split(latin, at + length, into)) {
                    return true;
                }
                into.remove(into.size() - 1);
            }
        }
        return false;
    }

    /** The sounds of a word in pinyin. */
    public static String sounds(String latin) {
        StringBuilder out = new StringBuilder();
        for (String syllable : split(latin)) {
            if (syllable.equals("er")) {
                out.append('r');
                continue;
            }
            String initial = initial(syllable);
            out.append(
                    switch (initial) {
                        case "zh", "j" -> "J";
                        case "ch", "q" -> "C";
                        case "sh", "x" -> "S";
                        case "z", "c" -> "Z";
                        default -> initial;
                    });
            String end = syllable.substring(initial.length());
            if (initial.equals("y") && end.startsWith("i")) {
                out.setLength(out.length() - 1);
            }
            if (end.equals("i")
                    && (initial.endsWith("h") || initial.equals("z") || initial.equals("c") || initial.equals("s"))) {
                // si, zi and shi have no vowel that other languages know
                out.append('e');
                continue;
            }
            if (end.endsWith("ng")) {
                end = end.substring(0, end.length() - 2) + 'N';
            }
            out.append(end.replace('v', 'u'));
        }
        return out.toString();
    }

    public static String initial(String syllable) {
        for (String initial : INITIALS) {
            if (syllable.startsWith(initial)) {
                return initial;
            }
        }
        return "";
    }

    /** The spelling by Wade and Giles without apostrophes, as in Taiwan and in older names. */
    static String wadeGiles(String syllable) {
        String initial = initial(syllable);
        String end = syllable.substring(initial.length());
        String whole = WADE_GILES.get(syllable);
        if (whole != null) {
            return whole;
        }
        if (end.equals("e") && (initial.equals("g") || initial.equals("k") || initial.equals("h"))) {
            end = "o";
        }
        if (end.equals("uo")
                && !(initial.equals("g") || initial.equals("k") || initial.equals("h") || initial.equals("sh"))) {
            end = "o";
        }
        if (end.equals("ian")) {
            end = "ien";
        } else if (end.equals("ie")) {
            end = "ieh";
        } else if (end.equals("ue")) {
            end = "ueh";
        } else if (end.endsWith("ong")) {
            end = end.replace("ong", "ung");
        } else if (end.equals("ui") && (initial.equals("g") || initial.equals("k"))) {
            end = "uei";
        }
        String start = switch (initial) {
            case "zh", "j", "q" -> "ch";
            case "x" -> "hs";
            case "b" -> "p";
            case "d" -> "t";
            case "g" -> "k";
            case "z", "c" -> "ts";
            case "r" -> "j";
            default -> initial;
        };
        return start + end;
    }

    public static Set<String> all() {
        return Collections.unmodifiableSet(SYLLABLES);
    }
}
