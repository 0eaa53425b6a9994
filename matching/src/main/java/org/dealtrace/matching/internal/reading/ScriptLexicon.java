package org.dealtrace.matching.internal.reading;

import java.util.List;
import java.util.Map;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Words in other scripts and their meanings in English: business words, places, legal forms, names of letters,
 * connectors.
 *
 * <p>Words without spaces are looked up letter by letter for segmentation. Words of alphabets are looked up whole, then
 * by the longest stem (with a hyphen at its end in the tables). {@link ScriptSource} reads the tables.
 */
public final class ScriptLexicon {

    static final int ZH = 1;
    static final int JA = 2;
    static final int KO = 4;
    static final int ALL = 7;
    /** In a mask of languages: known names also count. They hide words and places, but do not replace them. */
    static final int NAMES = 8;

    enum Kind {
        LEGAL,
        KNOWN_NAME,
        PLACE,
        WORD,
        LETTER,
        CONNECTOR
    }

    record Word(NameToken.Role role, String canonical) {}

    /** The least similarity of a loanword to the English word. */
    static final double LOAN = 0.7;

    private final ScriptSource tables;

    private ScriptLexicon(ScriptSource tables) {
        this.tables = tables;
    }

    static ScriptLexicon standard() {
        return Standard.LEXICON;
    }

    /** Read when the first word in another script is met. */
    private static final class Standard {
        static final ScriptLexicon LEXICON = new ScriptLexicon(new ScriptSource(true, Map.of()));
    }

    /**
     * Reads the tables.
     *
     * @param knownNames whether with the shipped names of well-known companies
     * @param given the user's names by their spelling in another script, with priority over the tables
     */
    public static ScriptLexicon load(boolean knownNames, Map<String, NameVariant> given) {
        return knownNames && given.isEmpty() ? standard() : new ScriptLexicon(new ScriptSource(knownNames, given));
    }

    static boolean isWithoutSpaces(char first) {
        return Han.isHan(first) || Scripts.isKana(first) || Hangul.isSyllable(first) || Scripts.isThai(first);
    }

    static int languages(SourceLanguage language) {
        return switch (language) {
            case CHINESE -> ZH;
            case JAPANESE -> JA;
            case KOREAN -> KO;
            case UNDECIDED -> ZH | JA;
        };
    }

    /** The form in which words are looked up; as long as the text. */
    public static String key(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = keyChar(chars[i]);
        }
        return new String(chars);
    }

    private static char keyChar(char c) {
        return switch (c) {
            case 'ァ' -> 'ア';
            case 'ィ' -> 'イ';
            case 'ゥ' -> 'ウ';
            case 'ェ' -> 'エ';
            case 'ォ' -> 'オ';
            case 'ё' -> 'е';
            default -> Han.fold(c);
        };
    }

    /** Whether a word without spaces begins with a text. */
    boolean hasRun(String beginning) {
        return tables.runs.containsKey(beginning);
    }

    /**
     * The entry of a word without spaces, or null.
     *
     * @param mask languages, of which one must fit, and {@link #NAMES} to include known names
     */
    @Nullable
    ScriptEntry run(String word, int mask) {
        for (ScriptEntry entry : tables.runs.getOrDefault(word, List.of())) {
            if ((entry.languages() & mask) != 0 && ((mask & NAMES) != 0 || entry.kind() != Kind.KNOWN_NAME)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * The largest number of other names of a known company whose name is anywhere in a key.
     *
     * @return negative if there is no known name
     */
    int otherNamesIn(String key) {
        int most = -1;
        for (int from = 0; from < key.length(); from++) {
            for (int to = from + 1; to <= key.length() && hasRun(key.substring(from, to)); to++) {
                ScriptEntry entry = run(key.substring(from, to), ALL | NAMES);
                if (entry != null && entry.kind() == Kind.KNOWN_NAME) {
                    most = Math.max(most, entry.otherNames().size());
                }
            }
        }
        return most;
    }

    /** The letter whose name a text is, or null. */
    @Nullable
    ScriptEntry letter(String key) {
        return tables.letters.get(key);
    }

    /** The entry of a word of an alphabet, whole or by its longest stem, or null. */
    @Nullable
    ScriptEntry word(String word) {
        String key = key(word);
        ScriptEntry exact = tables.words.get(key);
        if (exact != null) {
            return exact;
        }
        // an ending has up to eight letters (металлург-ический), a stem at least two
        for (int end = key.length(); end >= Math.max(2, key.length() - 8); end--) {
            ScriptEntry stem = tables.stems.get(key.substring(0, end));
            if (stem != null && key.length() - end <= (end >= 5 ? 8 : end >= 4 ? 6 : end == 3 ? 5 : 3)) {
                return stem;
            }
        }
        return null;
    }
}
