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

/** The result of looking up a list as a whole. Immutable. */
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

    /** The companies that each name may mean, the likeliest first, in the order of the list. */
    public List<List<Match>> matches() {
        return matches;
    }

    /**
     * The probability, above 0, that two different names of the list which match one company are both right. It is
     * estimated from the list: near 0 for a register that has each company once, 1 for a list of spellings.
     */
    public double namedTwice() {
        return namedTwice;
    }

    /** The calibration that was set, or the one learned from the list. */
    public ListCalibration calibration() {
        return calibration;
    }

    /**
     * Explains why a company matches a name of the list, or why not, in bits that sum to the log2 odds of its
     * probability. The other names of the list are one step, which names the best of them; the calibration is another.
     *
     * @param place of the name in the list, from 0
     * @return empty if no company has the id, or the two were not compared because they have so little in common
     * @throws IndexOutOfBoundsException if the list has no such place
     * @throws IllegalStateException if the matcher is closed
     */
    public Optional<Explanation> explain(int place, String companyId) {
        return explainer.explain(Objects.checkIndex(place, matches.size()), companyId);
    }

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

    /** The number of names whose best company has this decision; NO_LINK without a company. */
    private long count(Decision decision) {
        return matches.stream()
                .map(m -> m.isEmpty() ? Decision.NO_LINK : m.get(0).decision())
                .filter(d -> d == decision)
                .count();
    }
}
