package org.dealtrace.matching.internal.tagging;

import java.util.Set;
import org.dealtrace.matching.internal.lexicon.LegalFormSpellings;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;

/** Finds the listing tail, which a stock list adds to a name: kinds of shares, par values, marks of exchanges. */
final class ListingTail {

    /**
     * Marks of Chinese exchanges: the two classes of shares, and of Hong Kong weighted votes, secondary listing,
     * biotech, renminbi counter, pre-commercial, SPAC.
     */
    private static final Set<String> EXCHANGE_MARKS = WordLists.of("exchange-marks");

    /** The signs before a par value below one without currency: "HALCYON GRP. -,01". */
    private static final int PAR_VALUE = Word.HYPHEN | Word.COMMA;

    private static final int LONGEST_FORM = 8;

    private final LexiconMatches found;
    private final int n;
    private int tailFrom;

    private ListingTail(LexiconMatches found) {
        this.found = found;
        this.n = found.n;
        this.tailFrom = n;
    }

    /** The index of the first word of the tail; the number of words if there is no tail. */
    static int start(LexiconMatches found) {
        ListingTail tail = new ListingTail(found);
        tail.findListTail();
        tail.findShareLine();
        tail.findExchangeMark();
        return tail.tailFrom;
    }

    private Word word(int i) {
        return found.words.get(i);
    }

    private void findListTail() {
        for (int i = 1; i < n; i++) {
            int length = found.tailLength[i];
            if (length == 0) {
                continue;
            }
            // a single word such as "Units" counts only behind a legal form
            boolean strong =
                    length > 1 || endsForm(i) || (i + 1 == n && word(i).text.length() <= 3);
            if (strong && !hasInsideForm(i + length)) {
                tailFrom = i;
                return;
            }
        }
    }

    private void findShareLine() {
        int from = 0;
        for (int start = 0; start < n; start++) {
            // the "CV" of "SA de CV" and the "Sp" of "Sp. k." are no kinds of shares
            from = found.formLength[start] > 1 ? start + found.formLength[start] : from;
        }
        int start = Math.max(from, SecurityDescription.start(found, tailFrom, this::endsForm));
        if (start < tailFrom && !hasInsideForm(start)) {
            tailFrom = start;
        }
    }

    private boolean hasInsideForm(int from) {
        for (int k = from; k < n; k++) {
            LegalFormSpellings.Match form = found.form[k];
            if (form != null && form.position().inside) {
                return true;
            }
        }
        return false;
    }

    private void findExchangeMark() {
        if (tailFrom < n || n < 2) {
            return;
        }
        Word last = word(n - 1);
        if (isParValue(last)) {
            tailFrom = n - 1;
        } else if (last.before == Word.HYPHEN
                && last.upper
                && !found.lowerCaseSeen
                && EXCHANGE_MARKS.contains(last.text)
                && word(n - 2).text.length() > 1) {
            tailFrom = n - 1;
        }
    }

    /** Whether a last word is a par value below one: "-,001". */
    private static boolean isParValue(Word word) {
        return (word.before & PAR_VALUE) == PAR_VALUE && word.text.chars().allMatch(Character::isDigit);
    }

    private boolean endsForm(int at) {
        for (int start = Math.max(0, at - LONGEST_FORM); start < at; start++) {
            if (found.form[start] != null && start + found.formLength[start] == at) {
                return true;
            }
        }
        return false;
    }
}
