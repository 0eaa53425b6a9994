package org.dealtrace.benchmarks.scale;

import java.util.Locale;

/** What one size of the register took: time, space and recall, beside plain Lucene on the same names. */
record ScaleFigures(
        int names,
        double buildSeconds,
        double plainBuildSeconds,
        double buildRatio,
        double bytes,
        double plainBytes,
        double openMillis,
        Asked ours,
        Asked plain) {

    static final String HEAD =
            "| names | build s | plain | CPU ratio | bytes/name | plain | open ms | q/CPU-s | plain | ratio |"
                    + " p50 ms | p95 | p99 | plain p50 | R@1 | R@50 | plain R@50 |\n" + "| ---: ".repeat(17) + "|";

    String row() {
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %,.0f | %,.0f | %.1f | %.2f | %.2f | %.2f |"
                        + " %.2f | %.3f | %.3f | %.3f |",
                names,
                buildSeconds,
                plainBuildSeconds,
                buildRatio,
                bytes,
                plainBytes,
                openMillis,
                ours.perSecond(),
                plain.perSecond(),
                ours.perSecond() / plain.perSecond(),
                ours.p50(),
                ours.p95(),
                ours.p99(),
                plain.p50(),
                ours.recallAt1(),
                ours.recallAt50(),
                plain.recallAt50());
    }

    /** One side's answers. */
    record Asked(double perSecond, double p50, double p95, double p99, double recallAt1, double recallAt50) {}
}
