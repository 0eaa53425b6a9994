package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.model.Thresholds;

/** Which precision of links is asked for in simulated worlds, and which comes. */
final class PrecisionCheck {

    private static final double[] ASKED = {0.9, 0.95, 0.97, 0.99};

    /** Links from a threshold on. */
    record Counts(long right, long wrong) {

        static final Counts NONE = new Counts(0, 0);

        Counts plus(boolean isRight) {
            return isRight ? new Counts(right + 1, wrong) : new Counts(right, wrong + 1);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }
    }

    private final long seed;
    private final Map<Double, Counts> byAsked = new LinkedHashMap<>();
    private Counts shipped = Counts.NONE;
    private long trueLinks;

    PrecisionCheck(long seed) {
        this.seed = seed;
    }

    void add(int run) {
        add(SimulatedWorld.generate(CoverageCheck.settings(seed, run)));
    }

    void add(SimulatedWorld world) {
        GroundTruth truth = new GroundTruth(world);
        trueLinks += truth.links().size();
        DealLinks links = DealLinker.standard()
                .link(world.recommendations().toList(), world.deals().toList());
        List<Boolean> right =
                links.links().stream().map(link -> truth.isRight(links, link)).toList();
        Predicate<Link> sure = link -> link.probability() >= Thresholds.STANDARD.link();
        shipped = sum(shipped, counted(links, right, sure));
        for (double asked : ASKED) {
            byAsked.merge(asked, counted(links, right, AskedPrecision.links(links, asked)), PrecisionCheck::sum);
        }
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(a.right + b.right, a.wrong + b.wrong);
    }

    private static Counts counted(DealLinks links, List<Boolean> right, Predicate<Link> made) {
        Counts counts = Counts.NONE;
        for (int i = 0; i < right.size(); i++) {
            if (made.test(links.links().get(i))) {
                counts = counts.plus(right.get(i));
            }
        }
        return counts;
    }

    Counts asked(double precision) {
        return byAsked.getOrDefault(precision, Counts.NONE);
    }

    /** A table in Markdown. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "Of %,d true links, with the shipped thresholds %s.", trueLinks, words(shipped)));
        lines.add("");
        lines.add("| precision asked for | precision: links |");
        lines.add("|---|---|");
        for (double asked : ASKED) {
            lines.add(String.format(Locale.ROOT, "| %.2f | %s |", asked, words(asked(asked))));
        }
        return lines;
    }

    private static String words(Counts counts) {
        return String.format(
                Locale.ROOT, "%.3f: %,d right, %,d wrong", counts.precision(), counts.right(), counts.wrong());
    }
}
