package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.tables.NameTables;

/** Hanyu Pinyin without tone marks: its syllables, their sounds, and their spelling by Wade and Giles. */
public final class Pinyin {

    private static final String[] INITIALS = {
        "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
        "w", ""
    };

    private static final Set<String> SYLLABLES = syllables();
    private static final int LONGEST = 6;

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

    /**
     * Whether a word has letters that pinyin uses in its own way (q, x, zh) and is written in pinyin from end to end.
     */
    public static boolean isPinyin(String latin) {
        boolean telling = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            if ((c == 'q' && (next == 'i' || next == 'u'))
                    || (c == 'x' && (next == 'i' || next == 'u'))
                    || (c == 'z' && next == 'h')) {
                telling = true;
                break;
            }
        }
        return telling && !split(latin).isEmpty();
    }

    /**
     * Whether a word of two syllables or more is pinyin beyond doubt: {@link #isPinyin}, or with an ending that few
     * languages have (sheng).
     */
    public static boolean looksPinyin(String latin) {
        if (isPinyin(latin)) {
            return true;
        }
        boolean telling =
                latin.contains("eng") || latin.contains("uang") || latin.contains("iang") || latin.contains("ong");
        return telling && split(latin).size() > 1;
    }

    /**
     * The syllables of a word in pinyin, or nothing if it isn't. The longest first syllable that leaves a readable rest
     * wins.
     */
    public static List<String> split(String latin) {
        if (latin.isEmpty() || latin.length() > 40 || LAST_LETTERS.indexOf(latin.charAt(latin.length() - 1)) < 0) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        return split(latin, 0, syllables) ? syllables : List.of();
    }

    /** A syllable has no other end, which tells most words of other languages. */
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

    /** The sounds of a word in pinyin, in the letters that stand for sounds. */
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
                // no vowel that another language would hear: si, zi, shi stand for bare consonants
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

    /** The spelling of a syllable by Wade and Giles, as names in Taiwan and older names use it, without apostrophes. */
    static String wadeGiles(String syllable) {
        String initial = initial(syllable);
        String end = syllable.substring(initial.length());
        if (end.equals("i") && (initial.equals("z") || initial.equals("c"))) {
            return "tzu";
        }
        if (end.equals("i") && initial.equals("s")) {
            return "szu";
        }
        if (end.equals("i") && (initial.equals("zh") || initial.equals("ch"))) {
            return "chih";
        }
        if (end.equals("i") && initial.equals("sh")) {
            return "shih";
        }
        if (syllable.equals("yi")) {
            return "i";
        }
        if (syllable.equals("you")) {
            return "yu";
        }
        if (syllable.equals("yan")) {
            return "yen";
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
