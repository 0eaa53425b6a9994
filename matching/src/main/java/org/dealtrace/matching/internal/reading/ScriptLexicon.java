package org.dealtrace.matching.internal.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.internal.tables.SortedTable;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Words in other scripts and their meanings in English: business words, places, legal forms, names of letters,
 * connectors.
 *
 * <p>Words without spaces are in a trie for segmentation. Words of alphabets are looked up whole, then by the longest
 * stem (with a hyphen at its end in the tables). See {@link ScriptSource} for the source files. Entries are made on
 * demand.
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

    private final SortedTable table;
    /** Whether names of companies count. */
    private final boolean knownNames;

    private final AtomicReferenceArray<@Nullable List<ScriptEntry>> entries;
    private final ScriptTrie trie;

    private ScriptLexicon(SortedTable table, boolean knownNames) {
        this.table = table;
        this.knownNames = knownNames;
        this.entries = new AtomicReferenceArray<>(table.size());
        this.trie = new ScriptTrie(table, this::entries);
    }

    static ScriptLexicon standard() {
        return Standard.LEXICON;
    }

    /** Read when the first word in another script is met. */
    private static final class Standard {
        static final SortedTable TABLE = SortedTable.shipped(ScriptSource.FILE, ScriptSource::texts);
        static final ScriptLexicon LEXICON = new ScriptLexicon(TABLE, true);
    }

    /**
     * Reads the tables.
     *
     * @param knownNames whether with the shipped names of well-known companies
     * @param given the user's names by their spelling in another script, with priority over the tables
     */
    public static ScriptLexicon load(boolean knownNames, Map<String, NameVariant> given) {
        return given.isEmpty()
                ? new ScriptLexicon(Standard.TABLE, knownNames)
                : new ScriptLexicon(SortedTable.of(ScriptSource.texts(knownNames, given)), true);
    }

    /** The entries at an index of the table, the most important first. */
    private List<ScriptEntry> entries(int place) {
        List<ScriptEntry> known = entries.get(place);
        if (known == null) {
            known = ScriptEntry.of(table.key(place).substring(1), table.text(place)).stream()
                    .filter(entry -> knownNames || entry.kind() != Kind.KNOWN_NAME)
                    .toList();
            entries.set(place, known);
        }
        return known;
    }

    private @Nullable ScriptEntry first(String key) {
        int place = table.find(key);
        List<ScriptEntry> all = place < 0 ? List.of() : entries(place);
        return all.isEmpty() ? null : all.get(0);
    }

    static boolean isTrieScript(char first) {
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

    ScriptTrie trie() {
        return trie;
    }

    /** The letter whose name a text is, or null. */
    @Nullable
    ScriptEntry letter(String key) {
        return first(ScriptSource.LETTER + key);
    }

    /** The entry of a word of an alphabet, whole or by its longest stem, or null. */
    @Nullable
    ScriptEntry word(String word) {
        String key = key(word);
        ScriptEntry exact = first(ScriptSource.WORD + key);
        if (exact != null) {
            return exact;
        }
        // an ending has up to eight letters (металлург-ический), a stem at least two
        for (int end = key.length(); end >= Math.max(2, key.length() - 8); end--) {
            ScriptEntry stem = first(ScriptSource.STEM + key.substring(0, end));
            if (stem != null && key.length() - end <= (end >= 5 ? 8 : end >= 4 ? 6 : end == 3 ? 5 : 3)) {
                return stem;
            }
        }
        return null;
    }
}
