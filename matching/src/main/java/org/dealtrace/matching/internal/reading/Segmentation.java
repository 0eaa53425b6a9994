package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one text that is written without spaces into words of the lexicon and unknown stretches, in the cheapest way
 * (Viterbi).
 *
 * <p>A word of the lexicon costs about as much as half a stretch of two characters; a single character is only a word
 * of its own between other words, so that 三菱重工業 is 三菱 + heavy + industry, but the 电 in a trade name stays in it. For
 * every place of the text two costs are kept: of the cheapest way there that ends in a word, and of the cheapest that
 * ends in an unknown stretch.
 */
public final class Segmentation {

    private static final double UNKNOWN_START = 1.2;
    /** A leftover of one kana is seldom a word. */
    private static final double UNKNOWN_KANA_START = 1.7;

    private static final double UNKNOWN_CHAR = 1.0;
    /** What a word borrowed from English costs more where it is likelier the half of another word. */
    private static final double LOAN_FIRST = 1.05;
    /** The extra cost of a Korean word of two syllables after a single unknown syllable. */
    private static final double BEHIND_ONE = 0.9;
    /** A long-vowel mark that only the text or only the table has. */
    private static final double BENT = 0.2;
    /** The name of a letter of one syllable; two of them are likelier letters than an unknown word of two syllables. */
    private static final double LETTER = 1.55;
    /**
     * That of one of several syllables; two of them in a run cost less, so that 해태에이치티비 ends in HTB and not in H and
     * TV.
     */
    private static final double LETTER_ALONE = 1.6;

    /** A run of letters, and each letter of it. */
    private static final double LETTERS = 1.1;

    private static final double LETTER_MORE = 0.5;

    /** No company is called by more letters; without a bound a long row of them would be tried from each to each. */
    private static final int MOST_LETTERS = 16;

    private final ScriptLexicon lexicon;
    private final ScriptTrie trie;
    private final LetterNames letters;
    private final int mask;
    private final String text;
    /** The text in the form in which words are looked up. */
    private final String key;

    private final double[] known;
    private final double[] unknown;
    private final int[] knownFrom;
    private final int[] unknownFrom;
    /** The word that ends at a place, where one does. */
    private final ScriptEntry[] entryTo;

    private Segmentation(ScriptLexicon lexicon, LetterNames letters, int mask, String text, String key) {
        this.lexicon = lexicon;
        this.trie = lexicon.trie();
        this.letters = letters;
        this.mask = mask;
        this.text = text;
        this.key = key;
        int places = key.length() + 1;
        this.known = new double[places];
        this.unknown = new double[places];
        this.knownFrom = new int[places];
        this.unknownFrom = new int[places];
        this.entryTo = new ScriptEntry[places];
    }

    /**
     * The pieces of a text, in their order; together they are the text.
     *
     * @param mask of the languages of which words are looked for, and whether known names are
     * @param text case-folded, NFKC
     * @param key {@link ScriptLexicon#key} of the text
     */
    static List<Piece> of(ScriptLexicon lexicon, LetterNames letters, int mask, String text, String key) {
        Segmentation segmentation = new Segmentation(lexicon, letters, mask, text, key);
        segmentation.findWays();
        return segmentation.cheapest();
    }

    private void findWays() {
        Arrays.fill(known, Double.POSITIVE_INFINITY);
        Arrays.fill(unknown, Double.POSITIVE_INFINITY);
        known[0] = 0;
        for (int i = 0; i < key.length(); i++) {
            double before = Math.min(known[i], unknown[i]);
            unknownCharacter(i);
            if (before == Double.POSITIVE_INFINITY || !beginsWord(text.charAt(i))) {
                continue;
            }
            words(i, i, trie.root(), 0, before, isBehindOneSyllable(i));
            if (Hangul.isSyllable(key.charAt(i))) {
                letterRuns(i, before);
            }
        }
    }

    /** An unknown character goes on with a stretch or starts one. */
    private void unknownCharacter(int i) {
        double goOn = unknown[i] + UNKNOWN_CHAR;
        boolean kana = Scripts.isKana(key.charAt(i));
        double start = known[i] + (kana ? UNKNOWN_KANA_START : UNKNOWN_START) + UNKNOWN_CHAR;
        double cost = Math.min(goOn, start);
        if (cost < unknown[i + 1]) {
            unknown[i + 1] = cost;
            unknownFrom[i + 1] = goOn <= start ? unknownFrom[i] : i;
        }
    }

    /** Whether one unknown syllable is all that precedes a place. */
    private boolean isBehindOneSyllable(int i) {
        return unknown[i] < known[i]
                && unknownFrom[i] == 0
                && i == 1
                && Hangul.isSyllable(key.charAt(0))
                && lexicon.letter(key.substring(0, 1)) == null;
    }

    /**
     * Follows the trie from a place of the text; a long-vowel mark may be missing on either side.
     *
     * @param start where the word begins
     * @param at how far it has been read
     * @param node the node of the trie there
     * @param bent how many marks were missing so far, 0 or 1
     * @param before cost of what stands before the word
     * @param behindOne whether that is one unknown syllable
     */
    private void words(int start, int at, long node, int bent, double before, boolean behindOne) {
        long here = node;
        int missing = bent;
        for (int i = at; i < key.length(); i++) {
            char c = key.charAt(i);
            if (missing == 0 && i > start) {
                if (c == 'ー' && trie.next(here, 'ー') < 0) {
                    // the text has a mark that the table leaves out
                    missing = 1;
                    continue;
                }
                long marked = c == 'ー' ? -1 : trie.next(here, 'ー');
                if (marked >= 0 && Scripts.isKana(c)) {
                    words(start, i, marked, 1, before, behindOne);
                }
            }
            here = trie.next(here, c);
            if (here < 0) {
                return;
            }
            @Nullable ScriptEntry entry = trie.at(here, mask);
            if (entry != null && (i + 1 == key.length() || beginsWord(text.charAt(i + 1)))) {
                double cost = before + cost(entry, i + 1 - start) + missing * BENT;
                // at the end of a name 뱅크 is bank; at its beginning 하이 is the first half of 하이닉스 rather than high;
                // nor is 리스 leasing in 할리스 or 리츠 a trust in 메리츠
                if (((start == 0 && i + 1 < key.length()) || behindOne) && entry.loan()) {
                    cost += LOAN_FIRST;
                } else if (behindOne && i + 1 - start == 2) {
                    // hardly a company is called by one syllable: 태경비케이 is Taekyung BK, and no 경비, security
                    cost += BEHIND_ONE;
                }
                offer(start, i + 1, cost, entry);
            }
        }
    }

    private static double cost(ScriptEntry entry, int length) {
        char first = entry.key().charAt(0);
        if (entry.kind() == ScriptLexicon.Kind.LEGAL) {
            return length == 1 ? 1.9 : 0.6;
        }
        if (entry.letter() && length == 1 && Hangul.isSyllable(first)) {
            return LETTER;
        }
        if (entry.kind() == ScriptLexicon.Kind.LETTER) {
            return length == 1 ? 1.7 : Hangul.isSyllable(first) ? LETTER_ALONE : 1.3;
        }
        if (Scripts.isKana(first)) {
            return length <= 1 ? 2.1 : length == 2 ? 2.1 : length == 3 ? 1.4 : 1.0;
        }
        return length == 1 ? 1.95 : length == 2 ? 1.05 : 0.95;
    }

    /** Names of letters in a row, also with an and between them, are one word: 엘앤에프 is L&amp;F, 에스티팜 ST Pharm. */
    private void letterRuns(int start, double before) {
        StringBuilder run = new StringBuilder();
        int at = start;
        while (at < key.length() && run.length() < MOST_LETTERS) {
            ScriptEntry letter = letters.longest(key, at);
            if (letter == null) {
                boolean and = run.length() > 0 && (key.charAt(at) == '앤' || key.charAt(at) == '엔');
                if (!and) {
                    return;
                }
                at++;
                continue;
            }
            run.append(letter.english().get(0).canonical());
            at += letter.key().length();
            // a single syllable behind them says that they are none: 아이디스 is IDIS, not ID and s
            boolean leftover = at + 1 == key.length() && !isWord(key.charAt(at));
            double cost = before + LETTERS + LETTER_MORE * run.length() + (leftover ? LETTERS : 0);
            if (run.length() > 1 && cost < known[at]) {
                offer(start, at, cost, LetterNames.run(key.substring(start, at), run.toString()));
            }
        }
    }

    private boolean isWord(char c) {
        long node = trie.next(trie.root(), c);
        return node >= 0 && trie.at(node, ScriptLexicon.KO | ScriptLexicon.NAMES) != null;
    }

    /** Takes a word if no cheaper way ends where it ends. */
    private void offer(int from, int to, double cost, ScriptEntry entry) {
        if (cost < known[to]) {
            known[to] = cost;
            knownFrom[to] = from;
            entryTo[to] = entry;
        }
    }

    /** No Japanese word begins with n alone, a long-vowel mark, a stop, or a small kana: フライング is not フライ and ング. */
    private static boolean beginsWord(char c) {
        return "ンーッャュョァィゥェォヮっゃゅょぁぃぅぇぉんヽヾゝゞ々".indexOf(c) < 0;
    }

    /** The pieces of the cheapest way, read from the end of the text. */
    private List<Piece> cheapest() {
        List<Piece> pieces = new ArrayList<>();
        int to = key.length();
        boolean inKnown = known[to] <= unknown[to];
        while (to > 0) {
            int from = inKnown ? knownFrom[to] : unknownFrom[to];
            pieces.add(new Piece(from, to, inKnown ? entryTo[to] : null));
            // before an unknown stretch stands a word, or it would be longer
            inKnown = !inKnown || known[from] <= unknown[from];
            to = from;
        }
        Collections.reverse(pieces);
        return pieces;
    }
}
