package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.dealtrace.study.CorrectedRate;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.IntervalMethod;
import org.dealtrace.study.KaplanMeier;
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

    /** Of an imperfect way of finding outcomes. */
    private static final double SENSITIVITY = 0.85;

    private static final double SPECIFICITY = 0.95;

    /** Companies with a known outcome, and as many without, on whom that way was tried. */
    private static final int TRIED = 80;

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
     * parties are so many independent cases, or that of the list of parties.
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
            TrueCurve truth = TrueCurve.of(world.settings(), THREE_YEARS);
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
                KaplanMeier.Step free = lastBefore(KaplanMeier.of(watched).steps(), KaplanMeier.Step::days);
                table.add(
                        question,
                        "Kaplan-Meier, log-log Greenwood",
                        free.interval(),
                        free.survival(),
                        truth.withoutDeal());
                table.add(
                        question, "Kaplan-Meier, plain Greenwood", free.plain(), free.survival(), truth.withoutDeal());
                CumulativeIncidence.Step deals =
                        lastBefore(CumulativeIncidence.of(watched).steps(), CumulativeIncidence.Step::days);
                table.add(
                        question,
                        "cumulative incidence, log-log",
                        deals.interval(),
                        deals.incidence(),
                        truth.incidence());
            }
        }
        return table.results();
    }

    private static <T> T lastBefore(List<T> steps, ToLongFunction<T> days) {
        return steps.stream()
                .filter(s -> days.applyAsLong(s) <= THREE_YEARS)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** Outcomes are found with errors: 15 of 100 are overlooked, and 5 of 100 companies without one get one. */
    List<Coverage> corrected() {
        CoverageTable table = new CoverageTable();
        for (int run = 0; run < runs; run++) {
            Drawn world = Drawn.of(settings(seed, run));
            WorldRandom random = WorldRandom.at(seed, "finding", run);
            Map<String, Boolean> found = world.parties().stream()
                    .collect(Collectors.toMap(
                            TrueParty::id,
                            p -> random.chance(p.realized() ? SENSITIVITY : 1 - SPECIFICITY),
                            (a, b) -> a,
                            LinkedHashMap::new));
            Rate sensitivity = tried(random, SENSITIVITY);
            Rate specificity = tried(random, SPECIFICITY);
            int size = world.parties().size();
            for (int n : new int[] {30, 100, size}) {
                List<String> drawn = Sample.draw(world.frame(), n, seed + run).drawn();
                int successes = (int) drawn.stream()
                        .filter(id -> found.getOrDefault(id, false))
                        .count();
                Rate process = Rate.of(successes, n);
                Rate list = Rate.ofSample(successes, n, size);
                String which = n == size ? "all" : n + " drawn";
                String cases = n == size ? "all cases" : n + " cases";
                corrected(
                        table,
                        "process, " + cases,
                        CorrectedRate.of(process, SENSITIVITY, SPECIFICITY),
                        "known",
                        world.settings().dealShare());
                corrected(
                        table,
                        "process, " + cases,
                        CorrectedRate.of(process, sensitivity, specificity),
                        "tried",
                        world.settings().dealShare());
                corrected(
                        table,
                        "list, " + which,
                        CorrectedRate.of(list, SENSITIVITY, SPECIFICITY),
                        "known",
                        world.rate());
                corrected(
                        table,
                        "list, " + which,
                        CorrectedRate.of(list, sensitivity, specificity),
                        "tried",
                        world.rate());
                table.add(
                        "list, " + which,
                        "not corrected: exact hypergeometric",
                        list.interval(),
                        list.value().orElseThrow(),
                        world.rate());
            }
        }
        return table.results();
    }

    private static Rate tried(WorldRandom random, double chance) {
        int right = 0;
        for (int i = 0; i < TRIED; i++) {
            right += random.chance(chance) ? 1 : 0;
        }
        return Rate.of(right, TRIED);
    }

    private static void corrected(CoverageTable table, String question, CorrectedRate rate, String how, double truth) {
        table.add(
                question,
                how.equals("known")
                        ? "Rogan-Gladen, errors known"
                        : "Lang-Reiczigel, errors tried on " + TRIED + " with and " + TRIED + " without",
                rate.interval(),
                rate.value().orElseThrow(),
                truth);
    }
}
