package org.dealtrace.matching;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.link.ListExplainer;
import org.dealtrace.matching.model.ListCalibration;
import org.jspecify.annotations.Nullable;

/** What was found for a list that was looked up as a whole. Immutable. */
public final class ListMatches {

    private final List<List<Match>> matches;
    private final double namedTwice;
    private final ListCalibration calibration;
    private final ListExplainer explainer;

    ListMatches(List<List<Match>> matches, double namedTwice, ListCalibration calibration, ListExplainer explainer) {
        this.matches = matches.stream().map(List::copyOf).toList();
        this.namedTwice = namedTwice;
        this.calibration = calibration;
        this.explainer = explainer;
    }

    /** For each name asked for, in the order of the list, the companies that it can mean, the likeliest first. */
    public List<List<Match>> matches() {
        return matches;
    }

    /**
     * If two different names of the list match the same company: the probability that both are right, above 0. It is
     * estimated from the list: near 0 for a register that has each company once, 1 for a list of spellings.
     */
    public double namedTwice() {
        return namedTwice;
    }

    /** What weights are worth on the list, learned from it unless it was set. */
    public ListCalibration calibration() {
        return calibration;
    }

    /**
     * Why a company is taken for the one that a name of the list means, or not, in bits that sum to the log2 odds of
     * its probability. The effect of the other names of the list is a step of its own, which names the best of them.
     * The effect of the calibration is another step.
     *
     * @param place of the name in the list, 0 for the first one
     * @return empty when the two have so little in common that they were never compared, or no company has the id
     * @throws IndexOutOfBoundsException if the list has no such place
     * @throws IllegalStateException if the matcher is closed
     */
    public Optional<Explanation> explain(int place, String companyId) {
        return explainer.explain(Objects.checkIndex(place, matches.size()), companyId);
    }

    /** Whether the same was found, in the same order and with the same weights. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListMatches that
                && matches.equals(that.matches)
                && Double.compare(namedTwice, that.namedTwice) == 0
                && calibration.equals(that.calibration);
    }

    @Override
    public int hashCode() {
        return Objects.hash(matches, namedTwice, calibration);
    }

    /**
     * {@code 4,353 names: 2,762 LINK, 372 REVIEW, 1,219 NO_LINK; two names that fit one company are both meant with a
     * chance of 0.06}, then the calibration.
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d names: %,d LINK, %,d REVIEW, %,d NO_LINK; two names that fit one company are both meant "
                        + "with a chance of %.2f; %s",
                matches.size(),
                count(Decision.LINK),
                count(Decision.REVIEW),
                count(Decision.NO_LINK),
                namedTwice,
                calibration);
    }

    /** The names whose best company is judged so; a name without any is no link. */
    private long count(Decision decision) {
        return matches.stream()
                .map(m -> m.isEmpty() ? Decision.NO_LINK : m.get(0).decision())
                .filter(d -> d == decision)
                .count();
    }
}
