package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Words in other scripts and what they say in English: business words, places, legal forms, letters by name,
 * connectors.
 *
 * <p>The words of the languages that write without spaces are in a trie, for segmentation. Those of alphabets are
 * looked up whole, then by the longest stem (in the tables a stem ends in a hyphen).
 */
public final class ScriptLexicon {

    static final int ZH = 1;
    static final int JA = 2;
    static final int KO = 4;
    static final int ALL = 7;
    /** Beside languages in a mask: known names count, too. They hide words and places, but do not replace them. */
    static final int NAMES = 8;

    enum Kind {
        LEGAL,
        KNOWN_NAME,
        PLACE,
        WORD,
        LETTER,
        CONNECTOR
    }

    /** An English word that a word of another script says. */
    record Word(NameToken.Role role, String canonical) {}

    /** From this similarity on a word is taken for borrowed from the English word. */
    static final double LOAN = 0.7;

    /** The scripts without spaces stand behind all alphabets of legal forms. */
    private static final char FIRST_SPACELESS = '\u0E00';

    private static final String KNOWN_NAMES = "known-names.tsv";

    private static final ScriptLexicon STANDARD = load(true, Map.of());

    private final ScriptTrie trie = new ScriptTrie();
    private final Map<String, ScriptEntry> words = new HashMap<>();
    private final Map<String, ScriptEntry> stems = new HashMap<>();
    private final Map<String, ScriptEntry> letters = new HashMap<>();

    private ScriptLexicon() {}

    static ScriptLexicon standard() {
        return STANDARD;
    }

    /**
     * Reads the tables.
     *
     * @param knownNames whether with the shipped names of well-known companies
     * @param given names that a user knows, by the run in another script that says them; they stand before the tables
     */
    public static ScriptLexicon load(boolean knownNames, Map<String, NameVariant> given) {
        ScriptLexicon lexicon = new ScriptLexicon();
        lexicon.readLetters();
        lexicon.readLegalForms();
        lexicon.readGiven(given);
        if (knownNames) {
            lexicon.read(KNOWN_NAMES, Kind.KNOWN_NAME, NameToken.Role.DISTINCTIVE);
        }
        lexicon.read("places.tsv", Kind.PLACE, NameToken.Role.PLACE);
        lexicon.read("business.tsv", Kind.WORD, NameToken.Role.GENERIC);
        lexicon.read("meanings.tsv", Kind.WORD, NameToken.Role.DISTINCTIVE);
        lexicon.read("loanwords.tsv", Kind.WORD, NameToken.Role.DISTINCTIVE);
        lexicon.read("letters.tsv", Kind.LETTER, NameToken.Role.DISTINCTIVE);
        return lexicon;
    }

    /** The names of letters, before all words, since some words are also the name of a letter. */
    private void readLetters() {
        for (String line : NameTables.scriptLines("letters.tsv")) {
            String[] cells = line.split("\t", -1);
            for (int i = 1; i < cells.length && !cells[0].equals("en"); i++) {
                for (String name : cells[i].split(";")) {
                    String key = key(Folding.fold(name));
                    List<Word> letter = List.of(new Word(NameToken.Role.DISTINCTIVE, cells[0]));
                    letters.putIfAbsent(
                            key, new ScriptEntry(key, Kind.LETTER, letter, List.of(), List.of(), ALL, true));
                }
            }
        }
        letters.remove("");
    }

    /** The forms of the scripts without spaces; the others are words, and found by {@code TokenTagger}. */
    private void readLegalForms() {
        for (LegalFormTable.Form form : LegalFormTable.forms()) {
            // "集团有限公司" is the word group and a form
            if (form.written().charAt(0) >= FIRST_SPACELESS && !form.compare().equals("group")) {
                String written = Folding.fold(form.written());
                if (isTrieScript(written.charAt(0)) && written.chars().allMatch(Character::isLetter)) {
                    List<Word> words = List.of(new Word(NameToken.Role.LEGAL_FORM, form.compare()));
                    add(written, Kind.LEGAL, words, List.of(), List.of(), ALL);
                }
            }
        }
    }

    /** Of what a user gave, the words that name. */
    private void readGiven(Map<String, NameVariant> given) {
        given.forEach((run, name) -> {
            List<Word> words = name.words().stream()
                    .map(t -> new Word(t.role(), t.canonical()))
                    .toList();
            add(run, Kind.KNOWN_NAME, words, List.of(), List.of(), ALL);
        });
    }

    private void read(String file, Kind kind, NameToken.Role role) {
        String @Nullable [] languages = null;
        for (String line : NameTables.scriptLines(file)) {
            String[] cells = line.split("\t", -1);
            if (languages == null) {
                languages = cells;
                continue;
            }
            String[] english = cells[0].split(";");
            List<Word> main = words(english[0], role);
            Set<String> others = new LinkedHashSet<>();
            List<List<Word>> otherNames = new ArrayList<>();
            for (int i = 1; i < english.length; i++) {
                List<Word> other = words(english[i], role);
                if (other.size() == 1) {
                    others.add(other.get(0).canonical());
                    others.add(english[i]);
                } else if (kind == Kind.KNOWN_NAME) {
                    otherNames.add(other);
                }
            }
            others.remove(main.get(0).canonical());
            List<String> otherWords = List.copyOf(others);
            Kind of = main.size() == 1 && main.get(0).role() == NameToken.Role.CONNECTOR ? Kind.CONNECTOR : kind;
            for (int i = 1; i < cells.length; i++) {
                int mask = switch (languages[i]) {
                    case "zh" -> ZH;
                    case "ja" -> JA;
                    case "ko" -> KO;
                    default -> ALL;
                };
                for (String word : cells[i].split(";")) {
                    if (!word.isEmpty()) {
                        add(word, of, main, otherWords, otherNames, mask);
                    }
                }
            }
        }
    }

    /** English words in the form in which the Latin side compares them, with the roles that it gives them. */
    private static List<Word> words(String english, NameToken.Role role) {
        String[] words = english.split(" ");
        Lexicon lexicon = Lexicon.standard();
        List<Word> out = new ArrayList<>(words.length);
        int i = 0;
        while (i < words.length) {
            Term term = null;
            int length = 1;
            LexiconNode node = lexicon.first(words[i]);
            for (int k = i; node != null; node = ++k < words.length ? node.next(words[k]) : null) {
                if (node.term != null && (k > i || role != NameToken.Role.DISTINCTIVE || words[i].length() > 1)) {
                    term = node.term;
                    length = k - i + 1;
                }
            }
            if (term == null) {
                out.add(new Word(role, words[i]));
            } else {
                NameToken.Role known =
                        term.role() == NameToken.Role.NUMBER && role == NameToken.Role.PLACE ? role : term.role();
                out.add(new Word(
                        role == NameToken.Role.PLACE && words.length == 1 ? NameToken.Role.PLACE : known,
                        term.canonical()));
            }
            i += length;
        }
        return List.copyOf(out);
    }

    private void add(
            String word,
            Kind kind,
            List<Word> english,
            List<String> others,
            List<List<Word>> otherNames,
            int languages) {
        String folded = Folding.fold(word);
        if (isTrieScript(folded.charAt(0))) {
            String key = key(folded);
            trie.add(key, new ScriptEntry(key, kind, english, others, otherNames, languages, letters.containsKey(key)));
        } else if (folded.endsWith("-")) {
            String stem = key(folded.substring(0, folded.length() - 1));
            stems.putIfAbsent(stem, new ScriptEntry(stem, kind, english, others, otherNames, languages, false));
        } else if (!folded.contains(" ")) {
            String key = key(folded);
            words.putIfAbsent(key, new ScriptEntry(key, kind, english, others, otherNames, languages, false));
        }
    }

    static boolean isTrieScript(char first) {
        return Han.isHan(first) || Scripts.isKana(first) || Hangul.isSyllable(first) || Scripts.isThai(first);
    }

    /** The mask of the languages whose words a text may have. */
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

    /** The letter of which a text is the name, whatever else it means; or null. */
    @Nullable
    ScriptEntry letter(String key) {
        return letters.get(key);
    }

    /** The entry of a word of an alphabet, whole or by its longest stem. */
    @Nullable
    ScriptEntry word(String word) {
        String key = key(word);
        ScriptEntry exact = words.get(key);
        if (exact != null) {
            return exact;
        }
        // an ending has up to eight letters (металлург-ический), a stem at least two
        for (int end = key.length(); end >= Math.max(2, key.length() - 8); end--) {
            ScriptEntry stem = stems.get(key.substring(0, end));
            if (stem != null && key.length() - end <= (end >= 5 ? 8 : end >= 4 ? 6 : end == 3 ? 5 : 3)) {
                return stem;
            }
        }
        return null;
    }
}
