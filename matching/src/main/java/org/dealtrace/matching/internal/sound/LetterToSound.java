package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tables.NameTables;
import org.jspecify.annotations.Nullable;

/**
 * Letter-to-sound rules for Latin spellings, from {@code latin-sounds.tsv}.
 *
 * <p>Each sound is one letter: lower case as in English, and S sh, C ch, J j and zh, Z ts, T th, K kh, N ng, c a soft
 * c, G a soft g, Q a q.
 */
public final class LetterToSound {

    private static final int LETTERS = 128;
    private static final List<List<Rule>> RULES = rules();
    private static final Pattern SOFT_G = Pattern.compile("g(?=[eiy])");

    private LetterToSound() {}

    /**
     * A rule.
     *
     * @param follows what must follow the spelling, or where it must stand, as written in the file
     * @param once whether the sound is left out if the sound before it is the same
     */
    private record Rule(String spelling, String follows, String sound, boolean once) {

        boolean fits(String word, int at) {
            if (!word.startsWith(spelling, at)) {
                return false;
            }
            int behind = at + spelling.length();
            return switch (follows) {
                case "" -> true;
                case "^" -> at == 0;
                case "mute" -> behind == word.length() && at > 2 && "aeiou".indexOf(word.charAt(at - 1)) < 0;
                default -> {
                    boolean among = behind < word.length() && follows.indexOf(word.charAt(behind)) >= 0;
                    yield among != (follows.charAt(0) == '!');
                }
            };
        }
    }

    private static List<List<Rule>> rules() {
        List<List<Rule>> rules = new ArrayList<>();
        for (int letter = 0; letter < LETTERS; letter++) {
            rules.add(new ArrayList<>());
        }
        for (String line : NameTables.scriptLines("latin-sounds.tsv")) {
            String[] cells = line.split("\t", -1);
            boolean once = cells[2].endsWith("*");
            String sound = cells[2].replaceAll("[*-]", "");
            rules.get(cells[0].charAt(0)).add(new Rule(cells[0], cells[1], sound, once));
        }
        // a letter without a rule is its own sound
        for (char letter = 'a'; letter <= 'z'; letter++) {
            String itself = String.valueOf(letter);
            rules.get(letter).add(new Rule(itself, "", itself, true));
        }
        return rules;
    }

    /**
     * The sounds of a Latin word. Pinyin has rules of its own.
     *
     * @param latin lower case
     */
    public static String sounds(String latin) {
        if (Pinyin.isPinyin(latin)) {
            return Pinyin.sounds(latin);
        }
        StringBuilder out = new StringBuilder(latin.length() + 2);
        int at = 0;
        while (at < latin.length()) {
            Rule rule = latin.charAt(at) < LETTERS ? rule(latin, at) : null;
            if (rule == null) {
                at++;
                continue;
            }
            boolean again = !out.isEmpty() && rule.sound().indexOf(out.charAt(out.length() - 1)) == 0;
            if (!rule.once() || !again) {
                out.append(rule.sound());
            }
            at += rule.spelling().length();
        }
        return out.toString();
    }

    private static @Nullable Rule rule(String latin, int at) {
        for (Rule rule : RULES.get(latin.charAt(at))) {
            if (rule.fits(latin, at)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * The sounds of a reading in Latin letters.
     *
     * @param first the first character of the word that is read
     */
    static String ofReading(String reading, char first) {
        if (Han.isHan(first)) {
            String pinyin = Pinyin.sounds(reading);
            if (!pinyin.isEmpty()) {
                return pinyin;
            }
        }
        // romanised Japanese, Korean and Cantonese have no soft g: Aegyeong is Aekyung
        boolean hardG = Han.isHan(first) || Hangul.isSyllable(first) || Scripts.isKana(first);
        return sounds(hardG ? SOFT_G.matcher(reading).replaceAll("gh") : reading);
    }
}
