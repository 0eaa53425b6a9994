package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dealtrace.benchmarks.command.Cpu;
import org.dealtrace.benchmarks.contender.PlainLucene;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;

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
        Asked plain,
        Postings postings) {

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

    /** What the grams of a query have, and the CPU time of reading it and no more. */
    record Postings(double perQuery, double millis) {

        static Postings of(List<Query> asked, PlainLucene plain) throws IOException {
            long read = 0;
            long cpu = 0;
            // the first round is for the compiler
            for (int round = 0; round < 2; round++) {
                read = 0;
                long begin = Cpu.ofThread();
                for (Query query : asked) {
                    read += plain.readByGrams(query.text());
                }
                cpu = Cpu.ofThread() - begin;
            }
            return new Postings((double) read / asked.size(), cpu / 1e6 / asked.size());
        }

        String line(int names, Asked ours, Asked plain) {
            return String.format(
                    Locale.ROOT,
                    "%,d names: the 3-grams of a query have %,.0f postings; reading them and no more takes %.2f ms of"
                            + " CPU time, a whole query %.2f of ours and %.2f of plain Lucene's",
                    names,
                    perQuery,
                    millis,
                    1000 / ours.perSecond(),
                    1000 / plain.perSecond());
        }
    }

    /** One side's answers. */
    record Asked(double perSecond, double p50, double p95, double p99, double recallAt1, double recallAt50) {}
}
