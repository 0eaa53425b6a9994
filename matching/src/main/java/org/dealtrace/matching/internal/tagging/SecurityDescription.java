package org.dealtrace.matching.internal.tagging;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;

/**
 * The kind of share that a stock list writes behind a name: class, form, par value and currency, as in {@code ORD
 * USD0.20}, {@code ORD 6 1/3P}, {@code NA O.N.}, {@code INH. EO 0,2}, {@code SER B}, {@code ON}.
 *
 * <p>Its words are short, and many have another meaning elsewhere, so they count only together. Every word up to the
 * end must be one of them. They must follow a legal form, or name both the share and an amount.
 */
public final class SecurityDescription {

    /** A roman numeral tells one fund from the next; a class of shares is told by other letters. */
    private static final String NUMERALS = "ivx";

    private static final Set<String> TRADED = WordLists.of("traded-currencies");

    /** Receipts and paid-up shares by their letters, which are no other word where a line of a stock list follows. */
    private static final Set<String> RECEIPTS = WordLists.of("receipts");

    private static final int CURRENCY_LETTERS = 3;

    /** The kinds of words in such a line. */
    private enum Kind {
        /** Says what the share is: {@code ord}, {@code vz}. */
        SHARE,
        /** A currency that needs a number behind it: {@code eo}. */
        CURRENCY,
        /** A currency with its number: {@code usd0}. */
        AMOUNT,
        /** {@code 25p} */
        PENCE,
        NUMBER,
        PERCENT,
        /** One letter, of a class. */
        LETTER,
        OTHER
    }

    private final LexiconMatches found;
    private final int end;
    private final Kind[] kinds;

    private SecurityDescription(LexiconMatches found, int end) {
        this.found = found;
        this.end = end;
        this.kinds = new Kind[end];
    }

    /**
     * Where the line begins that goes up to a word.
     *
     * @param end the first word of the tail that is known already; as many as there are words if there is none
     * @param behindForm whether a legal form ends before a word
     * @return {@code end} if no line ends there
     */
    static int start(LexiconMatches found, int end, IntPredicate behindForm) {
        return new SecurityDescription(found, end).start(behindForm);
    }

    /**
     * Whether all of some words can stand in such a line, at least one of them saying what the share is: a bracket such
     * as "(NPV)".
     */
    public static boolean isLine(List<Word> words, int from, int to, Lexicon lexicon) {
        boolean share = false;
        for (int i = from; i < to; i++) {
            Kind kind = kind(words.get(i), lexicon);
            if (kind == Kind.OTHER) {
                return false;
            }
            share |= kind == Kind.SHARE || kind == Kind.AMOUNT;
        }
        return share;
    }

    private int start(IntPredicate behindForm) {
        int start = end;
        while (start > 1 && kindAt(start - 1) != Kind.OTHER) {
            start--;
        }
        for (; start < end; start++) {
            boolean behind = behindForm.test(start);
            if (begins(start, behind) && (behind || saysEnough(start))) {
                return start;
            }
        }
        return end;
    }

    private Kind kindAt(int i) {
        if (kinds[i] == null) {
            kinds[i] = kind(found.words.get(i), found.lexicon);
        }
        return kinds[i];
    }

    private boolean begins(int i, boolean behindForm) {
        boolean last = i + 1 == end;
        return switch (kindAt(i)) {
            case SHARE, AMOUNT, PERCENT -> true;
            case CURRENCY -> last ? isTraded(i) : kindAt(i + 1) == Kind.NUMBER;
            case LETTER -> last ? behindForm : kindAt(i + 1) == Kind.SHARE;
            case NUMBER -> !last && kindAt(i + 1) == Kind.PERCENT && word(i + 1).afterTightDot();
            case PENCE, OTHER -> false;
        };
    }

    /** Whether the words can be nothing else, although no legal form stands before them. */
    private boolean saysEnough(int start) {
        if (end - start > 1 && RECEIPTS.contains(word(start).text)) {
            return true;
        }
        boolean share = false;
        boolean amount = false;
        for (int i = start; i < end; i++) {
            Kind kind = kindAt(i);
            // "o.n.", without par value, is no other word when it is written with its dots
            if ((kind == Kind.SHARE && word(i).initials && word(i).is("on")) || isFraction(i) || isTraded(i)) {
                return true;
            }
            share |= kind == Kind.SHARE;
            amount |= kind == Kind.AMOUNT || kind == Kind.PENCE || kind == Kind.PERCENT || kind == Kind.CURRENCY;
        }
        return share && amount;
    }

    /**
     * Whether a currency begins here with a number below one or with decimals, as German lists write it: "EO -,20",
     * "DL-,001".
     */
    private boolean isFraction(int i) {
        if (kindAt(i) != Kind.CURRENCY || i + 1 >= end || kindAt(i + 1) != Kind.NUMBER) {
            return false;
        }
        boolean below = (word(i + 1).before & (Word.HYPHEN | Word.COMMA)) == (Word.HYPHEN | Word.COMMA);
        return below || (i + 2 < end && kindAt(i + 2) == Kind.NUMBER && word(i + 2).before == Word.COMMA);
    }

    /** Whether the last word is a currency in which a share is traded: "HPH Trust USD". */
    private boolean isTraded(int i) {
        return i + 1 == end && word(i).upper && TRADED.contains(word(i).text);
    }

    private Word word(int i) {
        return found.words.get(i);
    }

    private static Kind kind(Word word, Lexicon lexicon) {
        String text = word.text;
        LexiconNode node = lexicon.first(text);
        // ".com" is of the name
        if (node != null && (node.share || node.tail) && !(word.afterTightDot() && word.is("com"))) {
            return Kind.SHARE;
        }
        if (node != null && node.currency) {
            return Kind.CURRENCY;
        }
        if (text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z') {
            return word.ampersand || NUMERALS.indexOf(text.charAt(0)) >= 0 ? Kind.OTHER : Kind.LETTER;
        }
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == text.length()) {
            return (word.after & Word.OTHER) != 0 ? Kind.PERCENT : Kind.NUMBER;
        }
        if (digits > 0) {
            return digits == text.length() - 1 && text.endsWith("p") ? Kind.PENCE : Kind.OTHER;
        }
        return isAmount(text, lexicon) ? Kind.AMOUNT : Kind.OTHER;
    }

    /** A currency and a number in one word: "usd0" of "USD0.20". */
    private static boolean isAmount(String text, Lexicon lexicon) {
        if (text.length() <= CURRENCY_LETTERS) {
            return false;
        }
        for (int i = CURRENCY_LETTERS; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        LexiconNode node = lexicon.first(text.substring(0, CURRENCY_LETTERS));
        return node != null && node.currency;
    }
}
