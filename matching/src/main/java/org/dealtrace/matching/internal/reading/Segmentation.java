package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Scripts;

/**
 * Cuts a text without spaces into words of the lexicon and unknown stretches at the lowest cost (Viterbi).
 *
 * <p>A known word costs about half as much as an unknown stretch of two characters. A single character is a word only
 * between other words: 三菱重工業 is 三菱 + heavy + industry, but the 电 in a trade name stays in it. Every index has two
 * costs, for the cheapest segmentation that ends in a word and in an unknown stretch.
 */
public final class Segmentation {

    private static final double UNKNOWN_START = 1.2;
    /** A leftover of one kana is seldom a word. */
    private static final double UNKNOWN_KANA_START = 1.7;

    private static final double UNKNOWN_CHAR = 1.0;
    /** The extra cost of a loanword where it is more likely part of another word. */
    private static final double LOAN_FIRST = 1.05;
    /** The extra cost of a Korean word of two syllables after a single unknown syllable. */
    private static final double BEHIND_ONE = 0.9;
    /** The extra cost of a long-vowel mark that only the text or only the table has. */
    private static final double BENT = 0.2;
    /** The name of a letter of one syllable; two are more likely letters than an unknown word of two syllables. */
    private static final double LETTER = 1.55;
    /**
     * The name of a letter of several syllables; a run of two costs less, so that 해태에이치티비 ends in HTB, not in H and TV.
     */
    private static final double LETTER_ALONE = 1.6;

    /** A run of letters, and each letter of it. */
    private static final double LETTERS = 1.1;

    private static final double LETTER_MORE = 0.5;

    /** The most letters in a run, to limit the time. */
    private static final int MOST_LETTERS = 16;

    private final ScriptLexicon lexicon;
    private final LetterNames letters;
    private final int mask;
    private final String text;
    private final String key;

    private final double[] known;
    private final double[] unknown;
    private final int[] knownFrom;
    private final int[] unknownFrom;
    /** The word that ends at an index, or null. */
    private final ScriptEntry[] entryTo;

    private Segmentation(ScriptLexicon lexicon, LetterNames letters, int mask, String text, String key) {
        this.lexicon = lexicon;
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
     * The pieces of a text, in their order.
     *
     * @param mask languages of the words, and whether known names count
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
            words(i, i, "", 0, before, isBehindOneSyllable(i));
            if (Hangul.isSyllable(key.charAt(i))) {
                letterRuns(i, before);
            }
        }
    }

    /** An unknown character continues a stretch or starts one. */
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

    /** Whether only one unknown syllable precedes an index. */
    private boolean isBehindOneSyllable(int i) {
        return unknown[i] < known[i]
                && unknownFrom[i] == 0
                && i == 1
                && Hangul.isSyllable(key.charAt(0))
                && lexicon.letter(key.substring(0, 1)) == null;
    }

    /**
     * Finds the words from an index; a long-vowel mark may be missing on either side.
     *
     * @param start of the word
     * @param at the next character
     * @param begun what the table has of the word before that character
     * @param bent the number of missing marks, 0 or 1
     * @param before the cost before the word
     * @param behindOne whether only one unknown syllable precedes the word
     */
    private void words(int start, int at, String begun, int bent, double before, boolean behindOne) {
        String here = begun;
        int missing = bent;
        for (int i = at; i < key.length(); i++) {
            char c = key.charAt(i);
            if (missing == 0 && i > start && Scripts.isKana(c)) {
                boolean marked = lexicon.hasRun(here + 'ー');
                if (c == 'ー' && !marked) {
                    // the text has a mark that the table leaves out
                    missing = 1;
                    continue;
                }
                if (c != 'ー' && marked) {
                    words(start, i, here + 'ー', 1, before, behindOne);
                }
            }
            here += c;
            if (!lexicon.hasRun(here)) {
                return;
            }
            ScriptEntry entry = lexicon.run(here, mask);
            if (entry != null && (i + 1 == key.length() || beginsWord(text.charAt(i + 1)))) {
                double cost = before + cost(entry, i + 1 - start) + missing * BENT;
                // at the end of a name 뱅크 is bank, but 하이 in 하이닉스 is not high, and 리스 in 할리스 is not leasing
                if (((start == 0 && i + 1 < key.length()) || behindOne) && entry.loan()) {
                    cost += LOAN_FIRST;
                } else if (behindOne && i + 1 - start == 2) {
                    // hardly a name has one syllable: 태경비케이 is Taekyung BK, without 경비 (security)
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

    /** Consecutive names of letters, also with "and", are one word: 엘앤에프 is L&amp;F, 에스티팜 is ST Pharm. */
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
            // a single syllable behind them is evidence against letters: 아이디스 is IDIS, not ID and s
            boolean leftover = at + 1 == key.length()
                    && lexicon.run(key.substring(at), ScriptLexicon.KO | ScriptLexicon.NAMES) == null;
            double cost = before + LETTERS + LETTER_MORE * run.length() + (leftover ? LETTERS : 0);
            if (run.length() > 1 && cost < known[at]) {
                offer(start, at, cost, LetterNames.run(key.substring(start, at), run.toString()));
            }
        }
    }

    /** Keeps a word if it is the cheapest end at its index. */
    private void offer(int from, int to, double cost, ScriptEntry entry) {
        if (cost < known[to]) {
            known[to] = cost;
            knownFrom[to] = from;
            entryTo[to] = entry;
        }
    }

    /** No Japanese word begins with n, a long-vowel mark, a stop or a small kana: フライング is not フライ and ング. */
    private static boolean beginsWord(char c) {
        return "ンーッャュョァィゥェォヮっゃゅょぁぃぅぇぉんヽヾゝゞ々".indexOf(c) < 0;
    }

    private List<Piece> cheapest() {
        List<Piece> pieces = new ArrayList<>();
        int to = key.length();
        boolean inKnown = known[to] <= unknown[to];
        while (to > 0) {
            int from = inKnown ? knownFrom[to] : unknownFrom[to];
            pieces.add(new Piece(from, to, inKnown ? entryTo[to] : null));
            // an unknown stretch follows a word, or it would be longer
            inKnown = !inKnown || known[from] <= unknown[from];
            to = from;
        }
        Collections.reverse(pieces);
        return pieces;
    }
}
