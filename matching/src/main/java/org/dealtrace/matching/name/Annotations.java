package org.dealtrace.matching.name;

import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;

/**
 * Tells what is said of a company behind its name and is no name of it: what it is ("a Delaware corporation"), whose it
 * is ("an Emerson company"), its number in a register.
 */
final class Annotations {

    /** What a company is said to be of its owner. */
    private static final Set<String> OWNED = WordLists.of("owned");

    /** Registers give five digits and more; fewer are rather a number of the name. */
    private static final int LEAST_DIGITS = 5;

    /**
     * In brackets of their own so many are a number in a register; fewer may be {@linkplain StockCode a stock code} or
     * a year.
     */
    private static final int LEAST_DIGITS_ALONE = 7;

    private Annotations() {}

    /** Whether what begins at a word outside of brackets is such a remark up to the end. */
    static boolean begins(List<Word> words, int at) {
        return isDescription(words, at)
                || (at > 0 && words.get(at).before == (Word.SPACE | Word.HYPHEN) && isOwned(words, at, words.size()));
    }

    /** Whether the words in a bracket are one, and nothing else. */
    static boolean isBracket(List<Word> words, int from, int to) {
        return isOwned(words, from, to) || isNumberAlone(words, from, to);
    }

    /** ", a Delaware corporation", ", a maker of reactors": what a company is, said behind its name. */
    private static boolean isDescription(List<Word> words, int at) {
        return at > 0
                && at + 2 < words.size()
                && isArticle(words.get(at))
                && !words.get(at).upper
                && (words.get(at).before & Word.COMMA) != 0
                && !words.get(at + 1).ampersand
                && words.get(at + 1).text.length() > 2;
    }

    /** "(an Emerson company)", " - a Brightweave Company". */
    private static boolean isOwned(List<Word> words, int from, int to) {
        return to - from > 2 && isArticle(words.get(from)) && OWNED.contains(words.get(to - 1).text);
    }

    private static boolean isArticle(Word word) {
        return (word.is("a") || word.is("an")) && !word.initials;
    }

    /** "(787435-M)", "(198701005050)": the number that a register gave, in brackets of its own. */
    private static boolean isNumberAlone(List<Word> words, int from, int to) {
        int digits = words.get(from).text.length();
        if (!isDigits(words.get(from).text) || digits < LEAST_DIGITS) {
            return false;
        }
        // behind it a letter to check it by
        boolean checked = to == from + 2
                && words.get(to - 1).before == Word.HYPHEN
                && words.get(to - 1).initial();
        return checked || (to == from + 1 && digits >= LEAST_DIGITS_ALONE);
    }

    /**
     * Whether the words from one on, up to the end of its bracket or of the text, are a number as registers give it:
     * "ABN 49 004 028 077".
     */
    static boolean isNumber(List<Word> words, int from) {
        int depth = words.get(from).depth;
        int digits = 0;
        for (int i = from; i < words.size() && words.get(i).depth >= depth; i++) {
            int here = digits(words.get(i).text);
            if (here == 0 && words.get(i).text.length() > 1) {
                return false;
            }
            digits += here;
        }
        return digits >= LEAST_DIGITS;
    }

    private static boolean isDigits(String text) {
        return digits(text) == text.length();
    }

    private static int digits(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
