package org.dealtrace.matching.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

/**
 * The lowest probability of a link, and of a pair for manual review.
 *
 * @param link at or above: LINK
 * @param review at or above, and below {@code link}: REVIEW
 */
public record Thresholds(double link, double review) {

    /** The shipped thresholds; docs/benchmarks.md has their measured precision. */
    public static final Thresholds STANDARD = new Thresholds(0.85, 0.2);

    /** The least threshold of LINK that {@link #forPrecision} returns; with .5, precision was too low on four lists. */
    private static final double LEAST_LINK = 0.6;

    /** The most that it can be below the precision asked for; chosen on sets that had been read. */
    private static final double FURTHEST_BELOW = 0.2;

    public Thresholds {
        if (!(review >= 0 && review <= link && link <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds must be 0 <= review <= link <= 1 but were review " + review + ", link " + link);
        }
    }

    /**
     * The thresholds at which the links of a list have an expected precision, without judged pairs.
     *
     * <pre>{@code
     * DealLinks first = DealLinker.standard().link(companies, deals);
     * Thresholds strict = Thresholds.forPrecision(0.97, first);
     * DealLinks links = DealLinker.builder().thresholds(strict).build().link(companies, deals);
     * }</pre>
     *
     * <p>The expected precision of all links above a threshold is the mean of their probabilities. The result is the
     * lowest threshold that reaches the precision, at least {@value #LEAST_LINK} and at most {@value #FURTHEST_BELOW}
     * below the precision, because far less certain pairs should not be links.
     *
     * <p>It depends on the model's probabilities: docs/benchmarks.md compares expected and real precision on each set,
     * docs/coverage.md for lists with few of the names looked up. Precision was lower for renamed companies and
     * aliases; judge a sample of the links. Only pairs that the threshold decides count, without judged links, equal
     * identifiers, and pairs that other rules kept from being links.
     *
     * @param precision the expected share of right links, above 0 and below 1
     * @param first links of the list, at any thresholds
     * @return LINK from the threshold found, or from 1 (no links) if the precision cannot be reached; REVIEW from the
     *     shipped threshold, or from LINK's if that is lower
     */
    public static Thresholds forPrecision(double precision, DealLinks first) {
        List<Link> byModel = first.links().stream()
                .filter(link -> link.origin() == Link.Origin.MODEL)
                .toList();
        // other pairs as likely as a link were kept from being one by another rule
        double linked = byModel.stream()
                .filter(link -> link.decision() == Decision.LINK)
                .mapToDouble(Link::probability)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return forPrecision(
                precision,
                byModel.stream()
                        .filter(link -> link.decision() == Decision.LINK || link.probability() < linked)
                        .mapToDouble(Link::probability)
                        .toArray());
    }

    /**
     * As {@link #forPrecision(double, DealLinks)}, for the probabilities of the best match of each name.
     *
     * @param probabilities 0 to 1, in any order
     */
    public static Thresholds forPrecision(double precision, double... probabilities) {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException("precision must be above 0 and below 1 but was " + precision);
        }
        double[] rising = probabilities.clone();
        for (double probability : rising) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("a probability must be 0 to 1 but was " + probability);
            }
        }
        Arrays.sort(rising);
        double least = Math.max(LEAST_LINK, precision - FURTHEST_BELOW);
        double link = 1;
        double sum = 0;
        for (int i = rising.length - 1; i >= 0 && rising[i] >= least; i--) {
            sum += rising[i];
            boolean lastOfItsValue = i == 0 || rising[i - 1] < rising[i];
            if (lastOfItsValue && sum / (rising.length - i) >= precision) {
                link = rising[i];
            }
        }
        return new Thresholds(link, Math.min(STANDARD.review, link));
    }

    /**
     * The thresholds with the lowest expected cost for calibrated probabilities p: a link costs (1 - p) times a false
     * link, no link costs p times a missed link, and a review has a fixed cost (M. Sadinle: Bayesian estimation of
     * bipartite matchings for record linkage, Journal of the American Statistical Association 112, 2017).
     *
     * @param falseLink the cost of a false link, above 0, in any unit
     * @param missed the cost of a missed link, above 0, in the same unit
     * @param review the cost of a review, 0 or more; from falseLink * missed / (falseLink + missed), nothing is
     *     reviewed
     */
    public static Thresholds forLosses(double falseLink, double missed, double review) {
        if (!(falseLink > 0 && missed > 0 && review >= 0) || Double.isInfinite(falseLink + missed + review)) {
            throw new IllegalArgumentException(
                    "a false link and a missed one must cost more than 0, and a review 0 or more, but they cost "
                            + falseLink + ", " + missed + " and " + review);
        }
        double both = falseLink / (falseLink + missed);
        return review >= both * missed
                ? new Thresholds(both, both)
                : new Thresholds(1 - review / falseLink, review / missed);
    }

    /**
     * The decision for a probability.
     *
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public Decision decide(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability must be 0 to 1 but was " + probability);
        }
        return probability >= link ? Decision.LINK : probability >= review ? Decision.REVIEW : Decision.NO_LINK;
    }

    /**
     * {@code LINK from probability 0.90, REVIEW from 0.20}, with more decimals if a threshold would look like 0 or 1.
     */
    @Override
    public String toString() {
        return "LINK from probability " + words(link) + (link == 1 ? ", which none reaches" : "") + ", REVIEW from "
                + words(review);
    }

    private static String words(double probability) {
        String text = String.format(Locale.ROOT, "%.2f", probability);
        for (int places = 3; places <= 9 && looksLikeAnother(text, probability); places++) {
            text = String.format(Locale.ROOT, "%." + places + "f", probability);
        }
        return text;
    }

    private static boolean looksLikeAnother(String text, double probability) {
        return Double.parseDouble(text) == Math.rint(probability) && probability != Math.rint(probability);
    }
}
