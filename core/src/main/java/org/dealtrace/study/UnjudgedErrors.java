package org.dealtrace.study;

import java.util.Optional;
import org.dealtrace.internal.SeededRandom;

/**
 * How linking may have erred on a list of which nobody judged anything, a draw at a time.
 *
 * <p>Two sources tell of it: lists with known answers, and a trial of this very list ({@link org.dealtrace.LinkTrial}).
 * A trial shows only spellings that somebody thought of, and other lists are not this one. So half of the draws go by
 * each (a linear opinion pool). The constants were measured over ten lists with known answers (docs/statistics.md).
 *
 * <p>Source: M. Stone, "The opinion pool", Annals of Mathematical Statistics 32 (1961).
 */
final class UnjudgedErrors {

    /** Shares of links that are wrong and of deals without a link, as beta distributions. */
    private static final double[] WRONG = {0.7, 14};

    private static final double[] MISSED = {0.5, 12};

    /**
     * On those lists two companies had no link for one that had. Some wrong links grow in number with the companies
     * without a deal, others with the links, so their odds are taken to grow with the root of this ratio. One company
     * without a link is added, because links may be wrong where every company has one, too.
     */
    private static final double TWO_WITHOUT = 2;

    /** The same where all deals are named in other scripts than the list. */
    private static final double[] WRONG_ACROSS = {1.2, 10};

    private static final double[] MISSED_ACROSS = {0.8, 9};

    /** How many bits too high the evidence of links under review is, and the standard deviation of that. */
    private static final double REVIEW_BITS = -3.3;

    private static final double REVIEW_SPREAD = 2;

    /**
     * What no trial can show: of links and of deals under another spelling than the list's, the share whose names are
     * alike by chance, or have nothing in common; and of links under the list's own spelling, those to a namesake.
     */
    private static final double[] NAMESAKES = {0.7, 35};

    private static final double[] ALIKE = {0.7, 14};
    private static final double[] UNLIKE = {2, 7};

    /** The same where deals are named in other scripts than the list; planted names then show most of it. */
    private static final double[] UNLIKE_ACROSS = {0.7, 10};

    /** By how much real companies may meet more near names than decoys do, as a log-normal factor's deviation. */
    private static final double DECOY_SPREAD = 0.4;

    /** Decoys bear no words of other scripts, so real companies meet twice as many near names there. */
    private static final double DECOYS_ACROSS = StrictMath.log(2);

    /**
     * What a trial of the linking showed; see {@link LinkUncertainty.Simulation#trial}.
     *
     * @param linked decoys that were linked
     * @param reviewed decoys that were left to review
     * @param planted planted names that were found
     * @param respelt the share of links whose party is not spelt as on the list
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
     * The companies of the list by what was found of them.
     *
     * @param linked how many have a link
     * @param review how many have links under review only
     * @param expected how many of these have a right one, by the probabilities
     * @param without how many have no link
     */
    record Found(int linked, int review, double expected, int without) {}

    /**
     * The errors of one draw.
     *
     * @param wrong the share of links that are wrong
     * @param bits by how many bits the evidence of links under review moves
     * @param factor by which the probabilities of links under review are multiplied then
     * @param missed the share of deals without a link
     */
    record Errors(double wrong, double bits, double factor, double missed) {
        static final Errors NONE = new Errors(0, 0, 1, 0);
    }

    private final Optional<Trial> trial;
    private final Found found;
    private final double across;

    /** @param across of the deal parties, the share named in scripts that the list does not use */
    UnjudgedErrors(Optional<Trial> trial, Found found, double across) {
        this.trial = trial;
        this.found = found;
        this.across = across;
    }

    Errors draw(SeededRandom random) {
        return trial.isPresent() && random.unit() < 0.5 ? byTrial(trial.get(), random) : byOtherLists(random);
    }

    /** Where nothing is linked, nobody knows how deals are spelt, so all may be spelt otherwise. */
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

    /** From a distribution between that of lists in the deals' script and that of others. */
    private double beta(SeededRandom random, double[] within, double[] beyond) {
        return random.beta(
                (1 - across) * within[0] + across * beyond[0], (1 - across) * within[1] + across * beyond[1]);
    }
}
