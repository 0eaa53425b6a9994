package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.matching.internal.tables.NameTables;
import org.jspecify.annotations.Nullable;

/**
 * Han characters: folding of traditional, simplified and Japanese forms, and Chinese readings.
 *
 * <p>Simplified forms and Mandarin readings are tables made from ICU's Traditional-Simplified and Han-Latin data,
 * because reading ICU's rules takes half a second; {@code HanTablesTest} checks that they are equal.
 * {@code han-readings.txt} has further readings of common polyphones, and Cantonese. Wade and Giles is computed from
 * pinyin.
 */
public final class Han {

    private static final int BLOCK = 0x3400;
    private static final int SIZE = 0x10000 - BLOCK;

    /** Read with the first Han character. */
    private static final class Tables {

        static final char[] FOLDED = new char[SIZE];
        /** The reading of each simplified form. */
        static final @Nullable String[] MANDARIN = new String[SIZE];

        static final Map<Character, List<String>> MORE_MANDARIN = new HashMap<>();
        static final Map<Character, List<String>> CANTONESE = new HashMap<>();
        /** Characters that only China's simplified set has, or only Japan's set. */
        static final Set<Character> ONLY_SIMPLIFIED = new HashSet<>();

        static final Set<Character> ONLY_JAPANESE = new HashSet<>(Set.of('々', '〆'));

        /** Forms that Japan replaced. */
        static final Set<Character> TRADITIONAL = new HashSet<>();

        /** The Japanese form of each simplified form. */
        static final Map<Character, Character> JAPANESE = new HashMap<>();

        /** Replaced forms that Japanese names still use. */
        static final String KEPT_IN_NAMES = "島証證龍濱濵澤廣邊邉齋齊嶋峯冨條瀧眞惠榮晉會彌佛壽德曾槇藏與髙﨑嶽舘槙濟淺櫻龜鷗鷄祐禮福禎祥祿禰穗藝萬圓寶靜瀨渕淵舩檜欅栁塚嵜粂凜冴";

        static {
            // local variables, because static fields are slow during class initialisation
            char[] folded = FOLDED;
            @Nullable String[] mandarin = MANDARIN;
            for (int i = 0; i < SIZE; i++) {
                folded[i] = (char) (BLOCK + i);
            }
            for (String line : NameTables.scriptLines("han-simplified.txt")) {
                for (int i = 0; i + 1 < line.length(); i += 2) {
                    folded[line.charAt(i) - BLOCK] = line.charAt(i + 1);
                    JAPANESE.put(line.charAt(i + 1), line.charAt(i));
                }
            }
            for (String line : NameTables.scriptLines("han-pinyin.txt")) {
                int tab = line.indexOf('\t');
                String syllable = line.substring(0, tab);
                for (int i = tab + 1; i < line.length(); i++) {
                    mandarin[line.charAt(i) - BLOCK] = syllable;
                }
            }
            Map<Character, Character> reformed = new HashMap<>();
            Set<Character> said = new HashSet<>();
            for (String line : NameTables.scriptLines("han-fold.txt")) {
                for (String pair : line.trim().split("\\s+")) {
                    if (pair.length() == 2) {
                        folded[pair.charAt(0) - BLOCK] = pair.charAt(1);
                        if (KEPT_IN_NAMES.indexOf(pair.charAt(0)) < 0 && said.add(pair.charAt(1))) {
                            JAPANESE.put(pair.charAt(1), pair.charAt(0));
                        }
                        if (KEPT_IN_NAMES.indexOf(pair.charAt(0)) < 0) {
                            reformed.putIfAbsent(pair.charAt(1), pair.charAt(0));
                        }
                    }
                }
            }
            Set<Character> telling = ONLY_SIMPLIFIED;
            for (String line : NameTables.scriptLines("han-languages.txt")) {
                if (line.startsWith("=")) {
                    telling = line.endsWith("japanese") ? ONLY_JAPANESE : ONLY_SIMPLIFIED;
                    continue;
                }
                for (int i = 0; i < line.length(); i++) {
                    telling.add(line.charAt(i));
                }
            }
            for (int i = 0; i < SIZE; i++) {
                char c = (char) (BLOCK + i);
                Character japanese = reformed.get(folded[i]);
                // a form that Japan's reform replaced is Chinese today (國 beside 国)
                if (japanese != null
                        && c != folded[i]
                        && c != japanese
                        && !ONLY_JAPANESE.contains(c)
                        && KEPT_IN_NAMES.indexOf(c) < 0) {
                    TRADITIONAL.add(c);
                }
            }
            for (String line : NameTables.scriptLines("han-readings.txt")) {
                String[] cells = line.split("\t", -1);
                char c = cells[0].charAt(0);
                if (!cells[1].isEmpty()) {
                    MORE_MANDARIN.put(c, List.of(cells[1].split(",")));
                }
                if (cells.length > 2 && !cells[2].isEmpty()) {
                    CANTONESE.put(c, List.of(cells[2].split(",")));
                }
            }
        }

        private Tables() {}
    }

    private Han() {}

    public static boolean isHan(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == '々' || c == '〇' || c == '〆';
    }

    /** Whether a text has nothing but Han characters. */
    public static boolean isAll(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isHan((char) c));
    }

    /** Whether a text has a Han character. */
    static boolean isIn(String text) {
        return text.chars().anyMatch(c -> isHan((char) c));
    }

    /** The simplified form of a Han character; other characters unchanged. */
    public static char fold(char c) {
        return c < BLOCK ? c : Tables.FOLDED[c - BLOCK];
    }

    /** The text with simplified Han characters, of the same length. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** The text with Japanese forms of simplified Chinese characters: 滨松 is 浜松. */
    static String japanese(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            Character form = onlySimplified(text.charAt(i)) ? Tables.JAPANESE.get(text.charAt(i)) : null;
            if (form != null) {
                out.setCharAt(i, form);
            }
        }
        return out.toString();
    }

    static boolean onlySimplified(char c) {
        return Tables.ONLY_SIMPLIFIED.contains(c);
    }

    static boolean traditional(char c) {
        return Tables.TRADITIONAL.contains(c);
    }

    static boolean onlyJapanese(char c) {
        return Tables.ONLY_JAPANESE.contains(c);
    }

    /**
     * Pinyin of a text, without tone marks.
     *
     * @param text characters other than Han are ignored
     * @return at most three readings, the likeliest first; empty if no character has one
     */
    static List<String> pinyin(String text) {
        StringBuilder first = new StringBuilder();
        int polyphones = 0;
        for (int i = 0; i < text.length(); i++) {
            first.append(mandarin(text.charAt(i)));
            if (Tables.MORE_MANDARIN.containsKey(fold(text.charAt(i)))) {
                polyphones++;
            }
        }
        String main = first.toString();
        if (main.isEmpty()) {
            return List.of();
        }
        // names write lü and nü with u: 绿叶 is Luye
        String plain = main.replace("lv", "lu").replace("nv", "nu");
        if (polyphones == 0) {
            return plain.equals(main) ? List.of(main) : List.of(main, plain);
        }
        Set<String> readings = new LinkedHashSet<>();
        readings.add(main);
        readings.add(plain);
        for (int i = 0; i < text.length() && readings.size() < 3; i++) {
            List<String> more = Tables.MORE_MANDARIN.get(fold(text.charAt(i)));
            if (more == null) {
                continue;
            }
            for (String other : more) {
                StringBuilder spelled = new StringBuilder();
                for (int j = 0; j < text.length(); j++) {
                    spelled.append(j == i ? other : mandarin(text.charAt(j)));
                }
                if (readings.size() < 3) {
                    readings.add(spelled.toString());
                }
            }
        }
        return List.copyOf(readings);
    }

    /** The main Mandarin reading of each character; empty if a character has none. */
    public static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            String syllable = mandarin(text.charAt(i));
            if (syllable.isEmpty()) {
                return List.of();
            }
            syllables.add(syllable);
        }
        return syllables;
    }

    /** The spelling by Wade and Giles. */
    public static String wadeGiles(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String syllable = mandarin(text.charAt(i));
            if (!syllable.isEmpty()) {
                out.append(Pinyin.wadeGiles(syllable));
            }
        }
        return out.toString();
    }

    /** At most two Cantonese spellings; none if a character is not in the table. */
    static List<String> cantonese(String text) {
        StringBuilder first = new StringBuilder();
        @Nullable StringBuilder second = null;
        for (int i = 0; i < text.length(); i++) {
            List<String> spellings = Tables.CANTONESE.get(fold(text.charAt(i)));
            if (spellings == null) {
                return List.of();
            }
            if (spellings.size() > 1 && second == null) {
                second = new StringBuilder(first);
            }
            if (second != null) {
                second.append(spellings.get(spellings.size() - 1));
            }
            first.append(spellings.get(0));
        }
        List<String> both = new ArrayList<>(2);
        both.add(first.toString());
        if (second != null) {
            both.add(second.toString());
        }
        return both;
    }

    private static String mandarin(char c) {
        if (c < BLOCK) {
            return "";
        }
        char simplified = fold(c);
        List<String> more = Tables.MORE_MANDARIN.get(simplified);
        if (more != null) {
            return more.get(0);
        }
        String syllable = simplified < BLOCK ? null : Tables.MANDARIN[simplified - BLOCK];
        return syllable == null ? "" : syllable;
    }
}
