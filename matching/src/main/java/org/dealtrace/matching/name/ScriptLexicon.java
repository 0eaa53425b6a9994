package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    enum Kind {
        LEGAL,
        KNOWN_NAME,
        PLACE,
        WORD,
        LETTER,
        CONNECTOR
    }

    /**
     * A word of the lexicon.
     *
     * @param english the words of its English form, in the form in which the Latin side compares them
     * @param others other English words for it
     * @param languages mask of the languages that use it so
     */
    record Entry(String key, Kind kind, TokenRole role, List<String> english, List<String> others, int languages) {}

    private static final String KNOWN_NAMES = "known-names.tsv";

    /** A switch for measuring what is read without the table of known names: set to true before the first name is read. */
    static final String WITHOUT_KNOWN_NAMES = "org.dealtrace.matching.withoutKnownNames";

    private static final ScriptLexicon STANDARD = load(!Boolean.getBoolean(WITHOUT_KNOWN_NAMES));

    private final Trie trie = new Trie();
    private final Map<String, Entry> words = new HashMap<>();
    private final Map<String, Entry> stems = new HashMap<>();

    private ScriptLexicon() {}

    static ScriptLexicon standard() {
        return STANDARD;
    }

    private static ScriptLexicon load(boolean knownNames) {
        ScriptLexicon lexicon = new ScriptLexicon();
        for (String line : ScriptData.lines("legal-forms.tsv")) {
            String[] cells = line.split("\t");
            lexicon.add(cells[0], Kind.LEGAL, TokenRole.LEGAL_FORM, List.of(cells[1]), List.of(), ALL);
        }
        for (String file : List.of(KNOWN_NAMES, "places.tsv", "business.tsv", "loanwords.tsv", "letters.tsv")) {
            if (file.equals(KNOWN_NAMES) && !knownNames) {
                continue;
            }
            @Nullable String[] languages = null;
            for (String line : ScriptData.lines(file)) {
                String[] cells = line.split("\t", -1);
                if (languages == null) {
                    languages = cells;
                    continue;
                }
                boolean letters = file.equals("letters.tsv");
                Kind kind = file.equals(KNOWN_NAMES)
                        ? Kind.KNOWN_NAME
                        : file.equals("places.tsv") ? Kind.PLACE : letters ? Kind.LETTER : Kind.WORD;
                TokenRole role = kind == Kind.PLACE
                        ? TokenRole.PLACE
                        : file.equals("business.tsv") ? TokenRole.GENERIC : TokenRole.DISTINCTIVE;
                String[] english = cells[0].split(";");
                List<String> main = List.of(english[0].split(" "));
                if (english[0].equals("and") || english[0].equals("of")) {
                    kind = Kind.CONNECTOR;
                    role = TokenRole.CONNECTOR;
                }
                List<String> others = new ArrayList<>();
                for (int i = 1; i < english.length; i++) {
                    if (!english[i].contains(" ")) {
                        others.add(english[i]);
                    }
                }
                for (int i = 1; i < cells.length; i++) {
                    int mask = switch (languages[i]) {
                        case "zh" -> ZH;
                        case "ja" -> JA;
                        case "ko" -> KO;
                        default -> ALL;
                    };
                    for (String word : cells[i].split(";")) {
                        if (!word.isEmpty()) {
                            lexicon.add(word, kind, role, main, others, mask);
                        }
                    }
                }
            }
        }
        lexicon.trie.freeze();
        return lexicon;
    }

    private void add(String word, Kind kind, TokenRole role, List<String> english, List<String> others, int languages) {
        char first = word.charAt(0);
        if (Han.isHan(first) || isKana(first) || Hangul.isSyllable(first) || isThai(first)) {
            String key = key(word);
            trie.add(key, new Entry(key, kind, role, english, others, languages));
        } else if (word.endsWith("-")) {
            String stem = key(word.substring(0, word.length() - 1));
            stems.putIfAbsent(stem, new Entry(stem, kind, role, english, others, languages));
        } else if (!word.contains(" ")) {
            String key = key(word);
            words.putIfAbsent(key, new Entry(key, kind, role, english, others, languages));
        }
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

    /** The entry of a word of an alphabet, whole or by its longest stem. */
    @Nullable
    Entry word(String word) {
        String key = key(word);
        Entry exact = words.get(key);
        if (exact != null) {
            return exact;
        }
        // an ending has up to five letters, a stem at least two
        for (int end = key.length(); end >= Math.max(2, key.length() - 5); end--) {
            Entry stem = stems.get(key.substring(0, end));
            if (stem != null && (end >= 3 || key.length() - end <= 3)) {
                return stem;
            }
        }
        return null;
    }

    /** A trie over UTF-16 units; nodes are numbered, edges are in one hash table. */
    static final class Trie {

        private final List<List<Entry>> values = new ArrayList<>(List.of(List.of()));
        private final Map<Integer, Integer> building = new HashMap<>();
        private int[] edges = {};
        private int[] targets = {};

        private void add(String key, Entry entry) {
            int node = 0;
            for (int i = 0; i < key.length(); i++) {
                int edge = edge(node, key.charAt(i));
                Integer next = building.get(edge);
                if (next == null) {
                    next = values.size();
                    if (next > 0xFFFF) {
                        throw new IllegalStateException(
                                "the lexicon has more than 65,535 nodes; widen the edges of the trie");
                    }
                    values.add(List.of());
                    building.put(edge, next);
                }
                node = next;
            }
            List<Entry> here = new ArrayList<>(values.get(node));
            for (Entry other : here) {
                if ((other.languages() & entry.languages()) == entry.languages()) {
                    // the first table that has a word wins
                    return;
                }
            }
            here.add(entry);
            values.set(node, List.copyOf(here));
        }

        private static int edge(int node, char c) {
            return node << 16 | c;
        }

        private void freeze() {
            int size = Integer.highestOneBit(Math.max(16, building.size())) << 2;
            edges = new int[size];
            targets = new int[size];
            Arrays.fill(targets, -1);
            for (Map.Entry<Integer, Integer> edge : building.entrySet()) {
                int slot = slot(edge.getKey(), size);
                while (targets[slot] >= 0) {
                    slot = slot + 1 & size - 1;
                }
                edges[slot] = edge.getKey();
                targets[slot] = edge.getValue();
            }
            building.clear();
        }

        private static int slot(int edge, int size) {
            int mixed = edge * 0x9E3779B9;
            return (mixed ^ mixed >>> 15) & size - 1;
        }

        /** The node behind an edge, or -1. */
        int next(int node, char c) {
            int edge = edge(node, c);
            int slot = slot(edge, edges.length);
            while (targets[slot] >= 0) {
                if (edges[slot] == edge) {
                    return targets[slot];
                }
                slot = slot + 1 & edges.length - 1;
            }
            return -1;
        }

        /** The entry at a node for one of the languages of a mask, or null. */
        @Nullable
        Entry at(int node, int languages) {
            List<Entry> here = values.get(node);
            for (int i = 0; i < here.size(); i++) {
                if ((here.get(i).languages() & languages) != 0) {
                    return here.get(i);
                }
            }
            return null;
        }
    }
}
