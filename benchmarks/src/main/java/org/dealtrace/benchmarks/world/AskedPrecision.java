package org.dealtrace.benchmarks.world;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;
import org.dealtrace.matching.model.Thresholds;

/**
 * Which links of a run are made where a precision is asked for: as it is done, and as it would be with the prior of the
 * list.
 */
public final class AskedPrecision {

    private AskedPrecision() {}

    /** The links made as it is done, by the model's probabilities. */
    public static Predicate<Link> byModel(DealLinks links, double precision) {
        return from(links, precision, Link::probability);
    }

    /**
     * The links that would be made by the probabilities with the prior of the list, where that makes them less sure.
     */
    public static Predicate<Link> byList(DealLinks links, double precision) {
        return from(
                links,
                precision,
                link -> Math.min(link.probability(), links.onThisList(link).probability()));
    }

    private static Predicate<Link> from(DealLinks links, double precision, ToDoubleFunction<Link> probability) {
        double threshold = Thresholds.forPrecision(
                        precision,
                        links.links().stream().mapToDouble(probability).toArray())
                .link();
        return link -> probability.applyAsDouble(link) >= threshold;
    }
}
