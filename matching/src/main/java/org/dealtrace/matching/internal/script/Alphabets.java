package org.dealtrace.matching.internal.script;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.tables.NameTables;

/**
 * Latin spellings of alphabets: own tables for Cyrillic, Greek, Georgian, Armenian, Arabic and Hebrew in the usual
 * spelling of names, which differs from ICU's scholarly schemes, and ICU's transliterator for the rest.
 */
public final class Alphabets {

    /** By script, the spellings of letters: the usual ones, and those of up to two other ways to spell a word. */
    private static final Map<String, List<Map<String, String>>> SPELLINGS = spellings();

    /** Made with the first word of another script, because making them is slow. */
    private static final class Icu {

        /** Used under a lock, because ICU's transliterators may not be safe for several threads. */
        static final Transliterator ANY_LATIN = Transliterator.getInstance("Any-Latin; NFD; Lower");

        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII; Lower");
    }

    private static final int MOST = 4;

    private static final Set<Integer> INDIC =
            Set.of(UScript.DEVANAGARI, UScript.BENGALI, UScript.GUJARATI, UScript.GURMUKHI, UScript.ORIYA);

    private Alphabets() {}

    private static Map<String, List<Map<String, String>>> spellings() {
        Map<String, List<Map<String, String>>> all = new HashMap<>();
        for (DataFile.Row row : NameTables.rows("scripts/letters-in-latin.csv", "script,letters,usual,second,third")) {
            List<Map<String, String>> ofScript = all.computeIfAbsent(
                    row.get(0), script -> List.of(new HashMap<>(), new HashMap<>(), new HashMap<>()));
            for (int way = 0; way < ofScript.size(); way++) {
                String latin = row.get(2 + way);
                if (!latin.isEmpty()) {
                    ofScript.get(way).put(row.get(1), latin.equals("-") ? "" : latin);
                }
            }
        }
        return Map.copyOf(all);
    }

    /** The usual spellings of the letters of a script, and of pairs of letters that are read as one. */
    static Map<String, String> usual(String script) {
        return Objects.requireNonNull(SPELLINGS.get(script), script).get(0);
    }

    /**
     * The Latin spellings of a word.
     *
     * @param word lower case, in one script
     * @param script of {@link UScript}
     * @return at most four, the likeliest first; empty if no letter can be read
     */
    public static List<String> readings(String word, int script) {
        List<String> spellings = switch (script) {
            case UScript.CYRILLIC -> cyrillic(word);
            case UScript.GREEK -> inAllWays(word, "greek");
            case UScript.GEORGIAN -> georgian(asMkhedruli(word));
            case UScript.ARMENIAN -> inAllWays(word, "armenian");
            case UScript.ARABIC -> inAllWays(word, "arabic");
            case UScript.HEBREW -> hebrew(word.replace('\u05F3', '\''));
            default -> byIcu(word, script);
        };
        return spellings.stream()
                .filter(spelling -> !spelling.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> inAllWays(String word, String script) {
        return List.of(spell(word, script, 0), spell(word, script, 1), spell(word, script, 2));
    }

    private static List<String> cyrillic(String word) {
        String w = word.replace('ё', 'е').replace('ѐ', 'е').replace('ѝ', 'и');
        String plain = spell(w, "cyrillic", 0);
        boolean adjective = w.endsWith("ий") && plain.replace("iy", "y").endsWith("y");
        boolean ukrainian = w.indexOf('г') >= 0 || w.indexOf('и') >= 0 || w.indexOf('ъ') >= 0;
        return List.of(
                adjective ? plain.substring(0, plain.length() - 2) + "y" : plain,
                spell(w, "cyrillic", 1),
                ukrainian ? spell(w, "cyrillic", 2) : "",
                plain.replace("ks", "x").replace("ey", "ei").replace("kh", "h"));
    }

    private static List<String> georgian(String word) {
        String plain = spell(word, "georgian", 0);
        // borrowed names get the ending of the nominative
        if (word.length() > 4 && word.endsWith("ი")) {
            String other = spell(word.substring(0, word.length() - 1), "georgian", 1);
            return List.of(plain, other, plain.substring(0, plain.length() - 1));
        }
        return List.of(plain, spell(word, "georgian", 1));
    }

    private static List<String> hebrew(String word) {
        // a last he is the vowel a
        boolean vowel = word.length() > 2 && word.endsWith("ה");
        return inAllWays(vowel ? word.substring(0, word.length() - 1) + 'א' : word, "hebrew");
    }

    private static List<String> byIcu(String word, int script) {
        String latin;
        synchronized (Icu.ANY_LATIN) {
            latin = Icu.ANY_LATIN.transliterate(word);
        }
        StringBuilder letters = new StringBuilder(latin.length());
        boolean indic = INDIC.contains(script);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
            if (c == 's' && (next == '\u0301' || next == '\u0323' || next == '\u030C')) {
                letters.append("sh");
            } else if (c == 'c' && indic) {
                letters.append(next == 'h' ? "c" : "ch");
            } else if (c == 'c' && script == UScript.THAI) {
                letters.append(next == 'h' ? 'c' : 'j');
            } else if (c == 'x' && script == UScript.THAI) {
                // the letter that carries a vowel: a at the start, else o; nothing before a vowel sign
                letters.append(isVowel(next) ? "" : i == 0 ? "a" : "o");
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        String plain = ascii(letters.toString());
        if (script == UScript.THAI) {
            // th, ph and kh are t, p and k with a breath, not the sounds that English writes so
            plain = plain.replace("iya", "ia")
                    .replace("eiy", "ia")
                    .replace("th", "t")
                    .replace("ph", "p")
                    .replace("kh", "k");
        }
        // the inherent vowel is not said at the end of a word
        boolean inherent = indic && plain.endsWith("a") && plain.length() > 3;
        return List.of(plain, inherent ? plain.substring(0, plain.length() - 1) : "");
    }

    /** The Latin letters and digits of a text, without marks. */
    public static String ascii(String latin) {
        String plain;
        synchronized (Icu.ANY_LATIN) {
            plain = Icu.TO_ASCII.transliterate(latin);
        }
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static String spell(String word, String script, int way) {
        Map<String, String> first =
                Objects.requireNonNull(SPELLINGS.get(script), script).get(way);
        Map<String, String> table = usual(script);
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            String pair = i + 1 < word.length() ? word.substring(i, i + 2) : "";
            String latin = first.getOrDefault(pair, table.get(pair));
            if (latin != null) {
                out.append(latin);
                i++;
                continue;
            }
            String letter = word.substring(i, i + 1);
            char c = word.charAt(i);
            latin = first.getOrDefault(letter, table.get(letter));
            if (latin != null) {
                out.append(latin);
            } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                out.append(c);
            } else {
                // a letter with a mark is read without it
                String base = Normalizer2.getNFDInstance().normalize(letter);
                out.append(base.length() > 1 ? table.getOrDefault(base.substring(0, 1), "") : "");
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Georgian capitals of Unicode 11 and the old church letters to the letters of the table. */
    private static String asMkhedruli(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(c >= 0x1C90 && c <= 0x1CBF ? (char) (c - 0x1C90 + 0x10D0) : c);
        }
        return out.toString();
    }
}
