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
 * The kind of share behind a name in a stock list: class, form, par value and currency, as in {@code ORD USD0.20},
 * {@code ORD 6 1/3P}, {@code NA O.N.}, {@code INH. EO 0,2}, {@code SER B}, {@code ON}.
 *
 * <p>Its words are short and often have other meanings, so all words up to the end must be of this kind, and they must
 * follow a legal form or contain both a share and an amount.
 */
public final class SecurityDescription {

    /** Roman numerals number funds, so they are no classes of shares. */
    private static final String NUMERALS = "ivx";

    private static final Set<String> TRADED = WordLists.of("traded-currencies");

    /** Abbreviations of receipts and paid-up shares, which are unambiguous before further words of this kind. */
    private static final Set<String> RECEIPTS = WordLists.of("receipts");

    private static final int CURRENCY_LETTERS = 3;

    /** The kinds of words. */
    private enum Kind {
        /** A kind of share: {@code ord}, {@code vz}. */
        SHARE,
        /** A currency before its number: {@code eo}. */
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
     * The start of a description that ends before a word.
     *
     * @param end the start of the known tail; the number of words if there is none
     * @param behindForm whether a legal form ends before a word
     * @return {@code end} if there is no description
     */
    static int start(LexiconMatches found, int end, IntPredicate behindForm) {
        return new SecurityDescription(found, end).start(behindForm);
    }

    /** Whether some words are only a description, such as the bracket "(NPV)". */
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

    /** Whether the words are unambiguous without a legal form before them. */
    private boolean saysEnough(int start) {
        if (end - start > 1 && RECEIPTS.contains(word(start).text)) {
            return true;
        }
        boolean share = false;
        boolean amount = false;
        for (int i = start; i < end; i++) {
            Kind kind = kindAt(i);
            // "o.n.", without par value, is unambiguous with its dots
            if ((kind == Kind.SHARE && word(i).initials && word(i).is("on")) || isFraction(i) || isTraded(i)) {
                return true;
            }
            share |= kind == Kind.SHARE;
            amount |= kind == Kind.AMOUNT || kind == Kind.PENCE || kind == Kind.PERCENT || kind == Kind.CURRENCY;
        }
        return share && amount;
    }

    /**
     * Whether a currency with a number below one or with decimals begins here, as in German lists: "EO -,20",
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
        // ".com" belongs to the name
        if (node != null
                && (node.is(LexiconNode.Listing.SHARE) || node.is(LexiconNode.Listing.TAIL))
                && !(word.afterTightDot() && word.is("com"))) {
            return Kind.SHARE;
        }
        if (node != null && node.is(LexiconNode.Listing.CURRENCY)) {
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
        return node != null && node.is(LexiconNode.Listing.CURRENCY);
    }
}
