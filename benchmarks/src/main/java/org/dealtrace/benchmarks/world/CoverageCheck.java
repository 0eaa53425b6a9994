package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.corpus.Chance;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.IntervalMethod;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.dealtrace.study.StratifiedRate;

/**
 * Coverage of 95 % intervals over simulated worlds, each with another seed and another true rate between 10 and 60 %.
 * Outcomes are known here; {@link LinkedCoverage} has the part that goes through the linker.
 */
final class CoverageCheck {

    /** When the watching ends in the part over time: late notices have been watched for less than a year then. */
    private static final LocalDate WATCHED_UNTIL = LocalDate.of(2019, 12, 31);

    private static final int THREE_YEARS = 1095;

    /** The first day of a deal, and the days from it to the last one, as {@link SimulatedWorld} draws them. */
    private static final int FIRST_DAY = 62;

    private static final double SPREAD = 1765 - FIRST_DAY;

    private CoverageCheck() {}

    /** The world of a run. */
    static SimulatedWorld world(long seed, int run, int notices) {
        double share = 0.1 + 0.5 * Chance.of(seed, "true rate", run).unit();
        return new SimulatedWorld(seed * 1_000_003 + run, share, notices);
    }

    /**
     * Outcomes are known without error. The truth is the rate of the process that made the world, or that of the list
     * of parties.
     */
    static List<Coverage> known(long seed, int runs) {
        Coverage.Table table = new Coverage.Table();
        for (int run = 0; run < runs; run++) {
            SimulatedWorld world = world(seed, run, SimulatedWorld.NOTICES);
            SampleFrame frame = SampleFrame.of(
                    world.parties(),
                    TrueParty::id,
                    "country",
                    party -> party.country().code());
            Predicate<String> realized = world.parties().stream()
                    .filter(TrueParty::realized)
                    .map(TrueParty::id)
                    .collect(Collectors.toSet())::contains;
            for (int n : new int[] {30, 100}) {
                Rate rate = Sample.draw(frame, n, seed + run).rate(realized);
                for (IntervalMethod method : IntervalMethod.values()) {
                    boolean list = method.needsPopulation();
                    table.add(
                            list ? "list, " + n + " drawn" : "process, " + n + " cases",
                            method.label(),
                            rate.with(method).interval(),
                            rate.value().orElseThrow(),
                            list ? world.rate() : world.dealShare());
                }
            }
            StratifiedRate stratified =
                    Sample.drawStratified(frame, 60, seed + run).stratifiedRate(realized);
            table.add(
                    "list, 60 drawn, stratified by country",
                    "stratified Wilson",
                    stratified.interval(),
                    stratified.value(),
                    world.rate());
            overTime(table, world, frame, seed + run);
        }
        return table.rows();
    }

    /** The share with a deal three years after the first notice; parties are watched for different lengths of time. */
    private static void overTime(Coverage.Table table, SimulatedWorld world, SampleFrame frame, long seed) {
        // u √v for two uniform numbers is below x with chance 2x - x²
        double x = (THREE_YEARS + 1 - FIRST_DAY) / SPREAD;
        Map<String, FollowUp> all = new HashMap<>();
        world.parties().forEach(party -> followUp(party).ifPresent(f -> all.put(f.id(), f)));
        for (int n : new int[] {60, world.parties().size()}) {
            List<FollowUp> watched = Sample.draw(frame, n, seed).drawn().stream()
                    .map(all::get)
                    .filter(Objects::nonNull)
                    .toList();
            CumulativeIncidence.Step deals = CumulativeIncidence.of(watched).steps().stream()
                    .filter(s -> s.days() <= THREE_YEARS)
                    .reduce((a, b) -> b)
                    .orElseThrow();
            table.add(
                    "process, three years, " + (n == 60 ? "60" : "all") + " watched",
                    "cumulative incidence, log-log",
                    deals.interval(),
                    deals.incidence(),
                    world.dealShare() * (2 * x - x * x));
        }
    }

    /** A party as seen by somebody who stops watching; empty if it was first recommended after that day. */
    private static Optional<FollowUp> followUp(TrueParty party) {
        long watched = ChronoUnit.DAYS.between(party.firstNotice(), WATCHED_UNTIL);
        if (watched < 0) {
            return Optional.empty();
        }
        FollowUp.Event event = switch (party.fate()) {
            case DEAL -> FollowUp.Event.DEAL;
            case BOUGHT_BY_OTHER -> FollowUp.Event.BOUGHT_BY_OTHER;
            case DISSOLVED -> FollowUp.Event.DISSOLVED;
            default -> FollowUp.Event.CENSORED;
        };
        long days = party.end()
                .map(date -> ChronoUnit.DAYS.between(party.firstNotice(), date))
                .orElse(watched);
        return Optional.of(
                event == FollowUp.Event.CENSORED || days > watched
                        ? FollowUp.of(party.id(), watched, FollowUp.Event.CENSORED)
                        : FollowUp.of(party.id(), days, event));
    }
}
