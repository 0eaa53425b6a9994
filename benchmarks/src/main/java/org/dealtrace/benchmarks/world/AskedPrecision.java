package org.dealtrace.benchmarks.world;

import java.util.function.Predicate;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;
import org.dealtrace.matching.model.Thresholds;

/** Which links of a run are made where a precision is asked for. */
public final class AskedPrecision {

    private AskedPrecision() {}

    /** The links whose probability reaches the threshold for this precision. */
    public static Predicate<Link> links(DealLinks links, double precision) {
        double threshold = Thresholds.forPrecision(
                        precision,
                        links.links().stream().mapToDouble(Link::probability).toArray())
                .link();
        return link -> link.probability() >= threshold;
    }
}
