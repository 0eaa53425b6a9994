package org.dealtrace.matching;

import java.util.List;
import java.util.Locale;
import org.dealtrace.Decision;

/**
 * What was found for a list that was looked up as a whole.
 *
 * @param matches for each name asked for, in the order of the list, the companies that it can mean, the likeliest first
 * @param namedTwice the chance, above 0, that two names of the list which differ are both meant when both fit one company: near
 *     0 for a register that has each company once, 1 for a list of spellings; estimated from the list
 */
public record ListMatches(List<List<Match>> matches, double namedTwice) {

    public ListMatches {
        matches = matches.stream().map(List::copyOf).toList();
    }

    /** {@code 4,353 names: 2,762 LINK, 372 REVIEW, 1,219 NO_LINK; two names that fit one company are both meant with a chance of 0.06}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d names: %,d LINK, %,d REVIEW, %,d NO_LINK; two names that fit one company are both meant with a chance of %.2f",
                matches.size(),
                count(Decision.LINK),
                count(Decision.REVIEW),
                count(Decision.NO_LINK),
                namedTwice);
    }

    /** The names whose best company is judged so; a name without any is no link. */
    private long count(Decision decision) {
        return matches.stream()
                .map(m -> m.isEmpty() ? Decision.NO_LINK : m.get(0).decision())
                .filter(d -> d == decision)
                .count();
    }
}
