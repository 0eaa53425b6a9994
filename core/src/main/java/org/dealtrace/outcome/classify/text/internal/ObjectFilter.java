package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * What a verb of buying has for its object: "acquired new skills" and "bought steel from Y" are no deals. Told by the
 * capital that the languages concerned give to names, by words for companies, and by percentages.
 */
public final class ObjectFilter {

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    ObjectFilter(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /**
     * Whether what follows a verb of buying, up to the next preposition, is a company: a name, which these languages
     * write with a capital, a word such as "maker" or "stake", or a share in percent. "Acquired new skills" and "bought
     * steel from Y" are no deals.
     */
    boolean isCompany(int clause, Hit verb, List<Hit> in) {
        if (!mixedCase()) {
            return true;
        }
        String original = text.original();
        int end = clauses.list().get(clause).end();
        int at = verb.end();
        if (verb.pieces() > 1 && isRecipient(verb)) {
            // "vient de céder … à": what is sold stands in the gap.
            at = verb.pieceEnd(0);
            end = verb.pieceStart(verb.pieces() - 1);
            if (original.substring(at, end).isBlank()) {
                return false;
            }
        }
        boolean word = false;
        while (at < end) {
            while (at < end && !Character.isLetterOrDigit(original.charAt(at))) {
                if (original.charAt(at) == '%') {
                    return true;
                }
                at++;
            }
            int start = at;
            while (at < end && (Character.isLetterOrDigit(original.charAt(at)) || original.charAt(at) == '-')) {
                at++;
            }
            if (start == at) {
                break;
            }
            if (marked.isParty(start, at)) {
                return true;
            }
            if (Character.isUpperCase(original.charAt(start))) {
                return true;
            }
            int from = start;
            if (in.stream()
                    .anyMatch(h ->
                            (h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)
                                    && h.start() <= from
                                    && h.end() > from)) {
                return true;
            }
            if (Character.isDigit(original.charAt(start))
                    && Percentages.in(text.folded(), start, end).stream().anyMatch(p -> p.start() == from)) {
                return true;
            }
            String folded = text.folded().substring(start, at);
            if (WordList.OBJECT_END.holds(folded) && !text.folded().startsWith("up to", Math.max(0, start - 3))) {
                // "Acquired by", "bought last year from": no object stands after the verb.
                return !word;
            }
            word = true;
        }
        return !word;
    }

    /**
     * Whether the last part of a phrase is a preposition before who gets what is sold, or begins with one: "sells … to
     * a consortium".
     */
    private boolean isRecipient(Hit verb) {
        String last = text.folded().substring(verb.pieceStart(verb.pieces() - 1), verb.pieceEnd(verb.pieces() - 1));
        int space = last.indexOf(' ');
        return WordList.RECIPIENT.holds(space < 0 ? last : last.substring(0, space));
    }

    private boolean mixedCase() {
        String original = text.original();
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < original.length() && !(upper && lower); i++) {
            upper |= Character.isUpperCase(original.charAt(i));
            lower |= Character.isLowerCase(original.charAt(i));
        }
        return upper && lower;
    }
}
