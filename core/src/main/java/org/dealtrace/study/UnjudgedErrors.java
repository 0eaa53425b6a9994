package org.dealtrace.study;

import java.util.Optional;
import org.dealtrace.internal.SeededRandom;

/**
 * Draws the errors of linking on a list without any judgements.
 *
 * <p>Half of the draws use rates measured on ten lists with known answers (docs/statistics.md), and half use a trial of
 * this list ({@link org.dealtrace.LinkTrial}), because a trial shows only spellings that somebody thought of, and other
 * lists differ from this one (a linear opinion pool).
 *
 * <p>Source: M. Stone, "The opinion pool", Annals of Mathematical Statistics 32 (1961).
 */
final class UnjudgedErrors {

    /** The shares of wrong links and of missed deals, as beta distributions. */
    private static final double[] WRONG = {0.7, 14};

    private static final double[] MISSED = {0.5, 12};

    /**
     * Companies without a link for each one with a link, on those lists. Some wrong links grow in number with the
     * companies without a deal, others with the links, so their odds grow with the root of this ratio. One company
     * without a link is added, because links can be wrong even if every company has one.
     */
    private static final double TWO_WITHOUT = 2;

    /** The same if all deals are in other scripts than the list. */
    private static final double[] WRONG_ACROSS = {1.2, 10};

    private static final double[] MISSED_ACROSS = {0.8, 9};

    /** How many bits too high the evidence of links under review is, and its standard deviation. */
    private static final double REVIEW_BITS = -3.3;

    private static final double REVIEW_SPREAD = 2;

    /**
     * Errors that no trial can show: among links and deals spelt differently from the list, the share of names that are
     * alike by chance, or that have nothing in common; and among links with the list's own spelling, those to a
     * namesake.
     */
    private static final double[] NAMESAKES = {0.7, 35};

    private static final double[] ALIKE = {0.7, 14};
    private static final double[] UNLIKE = {2, 7};

    /** The same if deals are in other scripts than the list; planted names then show most of it. */
    private static final double[] UNLIKE_ACROSS = {0.7, 10};

    /** The standard deviation of the log of how many more near names real companies meet than decoys. */
    private static final double DECOY_SPREAD = 0.4;

    /** Decoys have no words of other scripts, so real companies meet twice as many near names there. */
    private static final double DECOYS_ACROSS = StrictMath.log(2);

    /**
     * The result of a trial of the linking; see {@link LinkUncertainty.Simulation#trial}.
     *
     * @param linked decoys that were linked
     * @param reviewed decoys that were left to review
     * @param planted planted names that were found
     * @param respelt the share of links whose party is spelt differently from the list
     */
    record Trial(Rate linked, Rate reviewed, Rate planted, double respelt) {
        Trial {
            if (!(respelt >= 0 && respelt <= 1)) {
                throw new IllegalArgumentException(
                        "the share of links under another spelling must be 0 to 1 but was " + respelt);
            }
        }
    }

    /**
     * The companies of the list by their links.
     *
     * @param linked companies with a link
     * @param review companies with links under review only
     * @param expected the expected number of these with a right link
     * @param without companies without a link
     */
    record Found(int linked, int review, double expected, int without) {}

    /**
     * The errors of one draw.
     *
     * @param wrong the share of wrong links
     * @param bits the shift of the evidence of links under review
     * @param factor the factor on the probabilities of links under review
     * @param missed the share of deals without a link
     */
    record Errors(double wrong, double bits, double factor, double missed) {
        static final Errors NONE = new Errors(0, 0, 1, 0);
    }

    private final Optional<Trial> trial;
    private final Found found;
    private final double across;

    /** @param across the share of deal parties in scripts that the list does not use */
    UnjudgedErrors(Optional<Trial> trial, Found found, double across) {
        this.trial = trial;
        this.found = found;
        this.across = across;
    }

    Errors draw(SeededRandom random) {
        return trial.isPresent() && random.unit() < 0.5 ? byTrial(trial.get(), random) : byOtherLists(random);
    }

    /** If nothing is linked, the spelling of deals is unknown, so all may be spelt differently. */
    private Errors byOtherLists(SeededRandom random) {
        double wrong = beta(random, WRONG, WRONG_ACROSS);
        double more = Math.sqrt((found.without() + 1) / (TWO_WITHOUT * Math.max(1, found.linked())));
        return new Errors(
                wrong * more / (1 - wrong + wrong * more),
                REVIEW_BITS + REVIEW_SPREAD * random.normal(),
                1,
                found.linked() == 0 ? random.beta(UNLIKE[0], UNLIKE[1]) : beta(random, MISSED, MISSED_ACROSS));
    }

    private Errors byTrial(Trial shown, SeededRandom random) {
        double nearer = StrictMath.exp(DECOYS_ACROSS * across + DECOY_SPREAD * random.normal()) * found.without();
        double linkedByChance = Math.min(1, shown.linked().draw(random) * nearer / Math.max(1, found.linked()));
        double alike = (1 - shown.respelt()) * random.beta(NAMESAKES[0], NAMESAKES[1])
                + shown.respelt() * random.beta(ALIKE[0], ALIKE[1]);
        double right = found.review() - shown.reviewed().draw(random) * nearer;
        double unfound =
                1 - (1 - beta(random, UNLIKE, UNLIKE_ACROSS)) * shown.planted().draw(random);
        double others = shown.respelt() / (1 - unfound);
        return new Errors(
                1 - (1 - alike) * (1 - linkedByChance),
                0,
                found.expected() == 0 ? 1 : Math.max(0, right) / found.expected(),
                others * unfound / (1 - shown.respelt() + others));
    }

    /** A draw between the distributions for lists in the deals' script and for others. */
    private double beta(SeededRandom random, double[] within, double[] beyond) {
        return random.beta(
                (1 - across) * within[0] + across * beyond[0], (1 - across) * within[1] + across * beyond[1]);
    }
}
