package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words in other scripts and what they say in English: business words, places, legal forms, letters by name, connectors.
 *
 * <p>The words of the languages that write without spaces are in a trie, for segmentation. Those of alphabets are looked up whole, then
 * by the longest stem (in the tables a stem ends in a hyphen).
 */
final class ScriptLexicon {

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
    record Word(TokenRole role, String canonical) {}

    /**
     * A word of the lexicon.
     *
     * @param english the words of its English form, in the form in which the Latin side compares them; at least one
     * @param others other English words for the first of them
     * @param otherNames other English names of several words, of a known company: TSMC is Taiwan Semiconductor Manufacturing
     * @param languages mask of the languages that use it so
     * @param loan whether it is a Korean word of two syllables that was borrowed from the English one
     * @param letter whether it is the name of a letter, whatever else it means
     */
    record Entry(
            String key,
            Kind kind,
            List<Word> english,
            List<String> others,
            List<List<Word>> otherNames,
            int languages,
            boolean loan,
            boolean letter) {

        /**
         * The same word, saying another of its names.
         *
         * @param which counted from 1; where there are not so many, the first is said
         */
        Entry by(int which) {
            return which == 0 || which > otherNames.size()
                    ? this
                    : new Entry(key, kind, otherNames.get(which - 1), List.of(), otherNames, languages, loan, letter);
        }
    }

    /** From this similarity on a word is taken for borrowed from the English word. */
    static final double LOAN = 0.7;

    private static final String KNOWN_NAMES = "known-names.tsv";

    /** A switch for measuring what is read without the table of known names: set to true before the first name is read. */
    static final String WITHOUT_KNOWN_NAMES = "org.dealtrace.matching.withoutKnownNames";

    private static final ScriptLexicon STANDARD = load(!Boolean.getBoolean(WITHOUT_KNOWN_NAMES), Aliases.none());

    private final Trie trie = new Trie();
    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, Entry> stems = new HashMap<>();
    private final Map<String, Entry> letters = new HashMap<>();

    private ScriptLexicon() {}

    static ScriptLexicon standard() {
        return STANDARD;
    }

    /**
     * Reads the tables.
     *
     * @param knownNames whether with the shipped names of well-known companies
     * @param aliases names that a user knows; they stand before the tables
     */
    static ScriptLexicon load(boolean knownNames, Aliases aliases) {
        ScriptLexicon lexicon = new ScriptLexicon();
        lexicon.readLetters();
        lexicon.readLegalForms();
        lexicon.readAliases(aliases);
        if (knownNames) {
            lexicon.read(KNOWN_NAMES, Kind.KNOWN_NAME, TokenRole.DISTINCTIVE);
        }
        lexicon.read("places.tsv", Kind.PLACE, TokenRole.PLACE);
        lexicon.read("business.tsv", Kind.WORD, TokenRole.GENERIC);
        lexicon.read("meanings.tsv", Kind.WORD, TokenRole.DISTINCTIVE);
        lexicon.read("loanwords.tsv", Kind.WORD, TokenRole.DISTINCTIVE);
        lexicon.read("letters.tsv", Kind.LETTER, TokenRole.DISTINCTIVE);
        return lexicon;
    }

    /** The names of letters, before all words, since some words are also the name of a letter. */
    private void readLetters() {
        for (String line : ScriptData.lines("letters.tsv")) {
            String[] cells = line.split("\t", -1);
            for (int i = 1; i < cells.length && !cells[0].equals("en"); i++) {
                for (String name : cells[i].split(";")) {
                    String key = key(Folding.fold(name));
                    List<Word> letter = List.of(new Word(TokenRole.DISTINCTIVE, cells[0]));
                    letters.putIfAbsent(
                            key, new Entry(key, Kind.LETTER, letter, List.of(), List.of(), ALL, false, true));
                }
            }
        }
        letters.remove("");
    }

    /** The forms of the scripts without spaces; the others are words, and found by {@link Roles}. */
    private void readLegalForms() {
        for (LegalForms.Entry form : LegalForms.entries()) {
            String written = Folding.fold(form.written());
            boolean letters = written.chars().allMatch(Character::isLetter);
            // "集团有限公司" is the word group and a form
            if (letters && isTrieScript(written.charAt(0)) && !form.compare().equals("group")) {
                List<Word> words = List.of(new Word(TokenRole.LEGAL_FORM, form.compare()));
                add(written, Kind.LEGAL, words, List.of(), List.of(), ALL);
            }
        }
    }

    /** An alias of one word or, in the scripts without spaces, of one run says the name that it stands for. */
    private void readAliases(Aliases aliases) {
        for (Aliases.Alias alias : aliases.list()) {
            String run =
                    Aliases.key(NameAnalyzer.standard().analyze(alias.alias()).main());
            NameVariant name = NameAnalyzer.standard().analyze(alias.name()).main();
            if (run.length() > 1 && ScriptReader.handles(run) && name.latin()) {
                List<Word> words = name.tokens().stream()
                        .filter(t -> t.role() != TokenRole.LEGAL_FORM
                                && t.role() != TokenRole.CONNECTOR
                                && t.role() != TokenRole.LISTING_TAIL)
                        .map(t -> new Word(t.role(), t.canonical()))
                        .toList();
                add(run, Kind.KNOWN_NAME, words, List.of(), List.of(), ALL);
            }
        }
    }

    private void read(String file, Kind kind, TokenRole role) {
        String @Nullable [] languages = null;
        for (String line : ScriptData.lines(file)) {
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
            Kind of = main.size() == 1 && main.get(0).role() == TokenRole.CONNECTOR ? Kind.CONNECTOR : kind;
            for (int i = 1; i < cells.length; i++) {
                int mask = switch (languages[i]) {
                    case "zh" -> ZH;
                    case "ja" -> JA;
                    case "ko" -> KO;
                    default -> ALL;
                };
                for (String word : cells[i].split(";")) {
                    if (!word.isEmpty()) {
                        add(word, of, main, List.copyOf(others), List.copyOf(otherNames), mask);
                    }
                }
            }
        }
    }

    /** English words in the form in which the Latin side compares them, with the roles that it gives them. */
    private static List<Word> words(String english, TokenRole role) {
        String[] words = english.split(" ");
        Lexicon lexicon = Lexicon.standard();
        List<Word> out = new ArrayList<>(words.length);
        int i = 0;
        while (i < words.length) {
            Lexicon.Term term = null;
            int length = 1;
            Lexicon.Node node = lexicon.first(words[i]);
            for (int k = i; node != null; node = ++k < words.length ? node.next(words[k]) : null) {
                if (node.term != null && (k > i || role != TokenRole.DISTINCTIVE || words[i].length() > 1)) {
                    term = node.term;
                    length = k - i + 1;
                }
            }
            if (term == null) {
                out.add(new Word(role, words[i]));
            } else {
                TokenRole known = term.role() == TokenRole.NUMBER && role == TokenRole.PLACE ? role : term.role();
                out.add(new Word(
                        role == TokenRole.PLACE && words.length == 1 ? TokenRole.PLACE : known, term.canonical()));
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
            Entry entry = new Entry(
                    key,
                    kind,
                    english,
                    others,
                    otherNames,
                    languages,
                    isLoan(key, kind, english),
                    letters.containsKey(key));
            trie.add(key, entry);
        } else if (folded.endsWith("-")) {
            String stem = key(folded.substring(0, folded.length() - 1));
            stems.putIfAbsent(stem, new Entry(stem, kind, english, others, otherNames, languages, false, false));
        } else if (!folded.contains(" ")) {
            String key = key(folded);
            words.putIfAbsent(key, new Entry(key, kind, english, others, otherNames, languages, false, false));
        }
    }

    private static boolean isLoan(String key, Kind kind, List<Word> english) {
        return kind == Kind.WORD
                && key.length() == 2
                && Hangul.isSyllable(key.charAt(0))
                && (english.get(0).role() == TokenRole.DISTINCTIVE
                        || SoundSkeleton.similarity(
                                        english.get(0).canonical(),
                                        Hangul.readings(key).get(0))
                                > LOAN);
    }

    static boolean isTrieScript(char first) {
        return Han.isHan(first) || isKana(first) || Hangul.isSyllable(first) || isThai(first);
    }

    /** The form in which words are looked up; as long as the text. */
    static String key(String text) {
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

    static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ')
                || (c >= 'ァ' && c <= 'ヺ')
                || c == 'ー'
                || c == 'ヽ'
                || c == 'ヾ'
                || c == 'ゝ'
                || c == 'ゞ';
    }

    static boolean isThai(char c) {
        return c >= 0x0E00 && c <= 0x0E7F;
    }

    Trie trie() {
        return trie;
    }

    /** The letter of which a text is the name, whatever else it means; or null. */
    @Nullable
    Entry letter(String key) {
        return letters.get(key);
    }

    /** The entry of a word of an alphabet, whole or by its longest stem. */
    @Nullable
    Entry word(String word) {
        String key = key(word);
        Entry exact = words.get(key);
        if (exact != null) {
            return exact;
        }
        // an ending has up to eight letters (металлург-ический), a stem at least two
        for (int end = key.length(); end >= Math.max(2, key.length() - 8); end--) {
            Entry stem = stems.get(key.substring(0, end));
            if (stem != null && key.length() - end <= (end >= 5 ? 8 : end >= 4 ? 6 : end == 3 ? 5 : 3)) {
                return stem;
            }
        }
        return null;
    }

    /** A trie over UTF-16 units; nodes are numbered, edges are in one hash table. */
    static final class Trie {

        /** Two edges for each that is in use at most, so that most are found where they are looked for first. */
        private static final int LEAST_SLOTS = 1 << 16;

        private final List<List<Entry>> values = new ArrayList<>(List.of(List.of()));
        private long[] edges = new long[LEAST_SLOTS];
        /** 0 where a slot is free, since no edge leads to the root. */
        private int[] targets = new int[LEAST_SLOTS];

        private void add(String key, Entry entry) {
            int node = 0;
            for (int i = 0; i < key.length(); i++) {
                int next = next(node, key.charAt(i));
                if (next < 0) {
                    next = values.size();
                    values.add(List.of());
                    if (2 * next > edges.length) {
                        grow();
                    }
                    put(edge(node, key.charAt(i)), next);
                }
                node = next;
            }
            List<Entry> here = new ArrayList<>(values.get(node));
            for (Entry other : here) {
                boolean seen = other.kind() != Kind.KNOWN_NAME || entry.kind() == Kind.KNOWN_NAME;
                if (seen && (other.languages() & entry.languages()) == entry.languages()) {
                    // the first table that has a word wins
                    return;
                }
            }
            here.add(entry);
            values.set(node, List.copyOf(here));
        }

        private static long edge(int node, char c) {
            return (long) node << 16 | c;
        }

        private void grow() {
            long[] before = edges;
            int[] led = targets;
            edges = new long[2 * before.length];
            targets = new int[edges.length];
            for (int slot = 0; slot < before.length; slot++) {
                if (led[slot] > 0) {
                    put(before[slot], led[slot]);
                }
            }
        }

        private void put(long edge, int target) {
            int slot = slot(edge, edges.length);
            while (targets[slot] > 0) {
                slot = slot + 1 & edges.length - 1;
            }
            edges[slot] = edge;
            targets[slot] = target;
        }

        private static int slot(long edge, int size) {
            long mixed = edge * 0x9E3779B97F4A7C15L;
            return (int) (mixed ^ mixed >>> 32) & size - 1;
        }

        /** The node behind an edge, or -1. */
        int next(int node, char c) {
            long edge = edge(node, c);
            int slot = slot(edge, edges.length);
            while (targets[slot] > 0) {
                if (edges[slot] == edge) {
                    return targets[slot];
                }
                slot = slot + 1 & edges.length - 1;
            }
            return -1;
        }

        /**
         * The entry at a node, or null.
         *
         * @param mask languages of which one must use the word so, and {@link #NAMES} where known names count
         */
        @Nullable
        Entry at(int node, int mask) {
            List<Entry> here = values.get(node);
            for (int i = 0; i < here.size(); i++) {
                Entry entry = here.get(i);
                if ((entry.languages() & mask) != 0 && ((mask & NAMES) != 0 || entry.kind() != Kind.KNOWN_NAME)) {
                    return entry;
                }
            }
            return null;
        }

        /**
         * How many other names the known names have that stand anywhere in a text in the form in which words are looked up.
         *
         * @return of the one with the most; less than 0 if there is no known name
         */
        int otherNamesIn(String key) {
            int most = -1;
            for (int start = 0; start < key.length(); start++) {
                int node = next(0, key.charAt(start));
                for (int i = start + 1; node >= 0; i++) {
                    Entry entry = at(node, ALL | NAMES);
                    if (entry != null && entry.kind() == Kind.KNOWN_NAME) {
                        most = Math.max(most, entry.otherNames().size());
                    }
                    node = i < key.length() ? next(node, key.charAt(i)) : -1;
                }
            }
            return most;
        }
    }
}
