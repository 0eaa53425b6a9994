package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.IntervalMethod;
import org.dealtrace.study.Rate;
import org.dealtrace.study.RateDifference;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.dealtrace.study.StratifiedRate;

/**
 * Whether 95 % intervals hold the truth 95 % of the time: over many simulated worlds, each with another seed and
 * another true rate between 10 and 60 %. {@link LinkedCoverage} has the part that goes through the linker.
 */
final class CoverageCheck {

    /** When the watching ends in the part on time: late notices have been watched for less than a year then. */
    private static final LocalDate WATCHED_UNTIL = LocalDate.of(2019, 12, 31);

    private static final int THREE_YEARS = 1095;

    private final long seed;
    private final int runs;

    CoverageCheck(long seed, int runs) {
        this.seed = seed;
        this.runs = runs;
    }

    static WorldSettings settings(long seed, int run) {
        double share = 0.1 + 0.5 * WorldRandom.at(seed, "true rate", run).unit();
        return WorldSettings.study(seed * 1_000_003 + run).withDealShare(share);
    }

    /** One world in a run, and how its truth was drawn. */
    record Drawn(WorldSettings settings, List<TrueParty> parties, SampleFrame frame, Predicate<String> success) {

        static Drawn of(WorldSettings settings) {
            List<TrueParty> parties =
                    SimulatedWorld.generate(settings).parties().toList();
            Map<String, Boolean> realized =
                    parties.stream().collect(Collectors.toMap(TrueParty::id, TrueParty::realized));
            return new Drawn(
                    settings,
                    parties,
                    SampleFrame.of(
                            parties, TrueParty::id, "country", p -> p.country().code()),
                    id -> realized.getOrDefault(id, false));
        }

        /** The rate of the list. */
        double rate() {
            return (double) parties.stream().filter(TrueParty::realized).count() / parties.size();
        }
    }

    /**
     * Outcomes are known without error. The truth is either the rate of the process that made the world, of which its
     * parties are independent cases, or that of the list of parties.
     */
    List<Coverage> known() {
        CoverageTable table = new CoverageTable();
        for (int run = 0; run < runs; run++) {
            Drawn world = Drawn.of(settings(seed, run));
            double process = world.settings().dealShare();
            double list = world.rate();
            for (int n : new int[] {30, 100}) {
                Rate rate = Sample.draw(world.frame(), n, seed + run).rate(world.success());
                double value = rate.value().orElseThrow();
                for (IntervalMethod method :
                        List.of(IntervalMethod.WILSON, IntervalMethod.CLOPPER_PEARSON, IntervalMethod.WALD)) {
                    table.add(
                            "process, " + n + " cases",
                            method,
                            rate.with(method).interval(),
                            value,
                            process);
                }
                for (IntervalMethod method : List.of(IntervalMethod.WILSON_FINITE, IntervalMethod.HYPERGEOMETRIC)) {
                    table.add("list, " + n + " drawn", method, rate.with(method).interval(), value, list);
                }
            }
            StratifiedRate stratified = Sample.drawStratified(
                            world.frame(), 60, Sample.Allocation.PROPORTIONAL, seed + run)
                    .stratifiedRate(world.success());
            table.add(
                    "list, 60 drawn, stratified by country",
                    "stratified Wilson",
                    stratified.interval(),
                    stratified.value(),
                    list);
            Drawn other = Drawn.of(settings(seed + 500_000, run));
            RateDifference difference = RateDifference.of(
                    Sample.draw(world.frame(), 60, seed + run).rate(world.success()),
                    Sample.draw(other.frame(), 60, seed + run).rate(other.success()));
            table.add(
                    "difference of two processes, 60 cases each",
                    "Newcombe",
                    difference.interval(),
                    difference.value(),
                    process - other.settings().dealShare());
        }
        return table.results();
    }

    /**
     * The share with a deal three years after the first notice, from parties that were watched for different lengths of
     * time.
     */
    List<Coverage> overTime() {
        CoverageTable table = new CoverageTable();
        for (int run = 0; run < runs; run++) {
            Drawn world = Drawn.of(settings(seed, run));
            double truth = TrueCurve.incidence(world.settings(), THREE_YEARS);
            Map<String, FollowUp> all = world.parties().stream()
                    .map(p -> TrueCurve.followUp(p, WATCHED_UNTIL))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toMap(FollowUp::id, Function.identity()));
            for (int n : new int[] {60, world.parties().size()}) {
                List<FollowUp> watched = Sample.draw(world.frame(), n, seed + run).drawn().stream()
                        .map(all::get)
                        .filter(Objects::nonNull)
                        .toList();
                String question = "process, three years, " + (n == 60 ? "60" : "all") + " watched";
                CumulativeIncidence.Step deals = CumulativeIncidence.of(watched).steps().stream()
                        .filter(s -> s.days() <= THREE_YEARS)
                        .reduce((a, b) -> b)
                        .orElseThrow();
                table.add(question, "cumulative incidence, log-log", deals.interval(), deals.incidence(), truth);
            }
        }
        return table.results();
    }
}
