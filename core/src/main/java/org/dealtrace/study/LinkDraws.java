package org.dealtrace.study;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Decision;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.LinkUncertainty.Trust;

/** Draws the links of a {@link LinkUncertainty.Simulation} many times and sums up the outcomes of the companies. */
final class LinkDraws {

    private final List<String> companies;
    private final List<Evidence> evidence;
    private final LinkUncertainty.Simulation by;
    private final SeededRandom random;
    private final boolean[] known;
    private final Optional<WatchedList> times;
    private final LinkChances chances;

    private final Rate misses;

    private final int size;

    LinkDraws(List<String> companies, List<Evidence> evidence, List<FollowUp> watched, LinkUncertainty.Simulation by) {
        this.companies = companies;
        this.evidence = evidence;
        this.by = by;
        random = new SeededRandom(by.seed);
        Map<String, Integer> indexById = new LinkedHashMap<>();
        companies.forEach(id -> indexById.put(id, indexById.size()));
        known = new boolean[companies.size()];
        boolean[] withDeal = new boolean[companies.size()];
        by.searched.forEach((id, has) -> {
            known[place(indexById, id)] = true;
            withDeal[place(indexById, id)] = has;
        });
        times = by.horizon.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WatchedList(watched, evidence.stream().mapToLong(Evidence::days), by.horizon.getAsLong()));
        chances = new LinkChances(indexById, evidence, by.bands, known, withDeal, times);
        misses = misses();
        size = by.population.orElse(companies.size());
    }

    /** The index of a company, which is known to be on the list. */
    static int place(Map<String, Integer> indexById, String companyId) {
        return Objects.requireNonNull(indexById.get(companyId), companyId);
    }

    Estimate run() {
        boolean open = evidence.stream().anyMatch(Evidence::open);
        UnjudgedErrors errors = new UnjudgedErrors(by.trial, found(), by.across);
        double[] low = new double[by.draws];
        double[] high = new double[by.draws];
        double[] looked = new double[by.draws];
        Mean mean = new Mean();
        for (int d = 0; d < by.draws; d++) {
            Draw draw = draw(errors, open, false);
            low[d] = draw.least().value();
            high[d] = draw.most().value();
            looked[d] = draw.most().looked();
            mean.add(draw);
        }
        if (!by.bands.isEmpty() || misses.n() > 0) {
            mean = new Mean();
            for (int d = 0; d < by.draws; d++) {
                mean.add(draw(errors, open, true));
            }
        }
        Interval lower = DrawnInterval.of(low, by.level, label());
        Interval upper = DrawnInterval.of(high, by.level, label());
        double value = mean.value / by.draws;
        return new Estimate(
                value,
                new Interval(lower.low(), upper.high(), by.level, label()).with(value, size),
                DrawnInterval.of(looked, by.level, "links"),
                mean.found / by.draws,
                mean.missed / by.draws,
                by.draws,
                by.seed);
    }

    /**
     * One draw of links and errors.
     *
     * @param asFound whether judged links and searched companies count with the share that was found, as for a point
     *     estimate; else that share is drawn too
     */
    private Draw draw(UnjudgedErrors errors, boolean open, boolean asFound) {
        UnjudgedErrors.Errors drawn = by.trust == Trust.GUARDED ? errors.draw(random) : UnjudgedErrors.Errors.NONE;
        double missedByJudge = misses.n() == 0 ? 0 : asFound ? misses.value().orElse(0) : misses.draw(random);
        chances.redraw(random, drawn, asFound);
        chances.draw(random);
        Round least = round(chances.deals(false), drawn, missedByJudge);
        return new Draw(least, open ? round(chances.deals(true), drawn, missedByJudge) : least);
    }

    /**
     * The result of a draw.
     *
     * @param least if no undecided deal counts
     * @param most if all of them count
     */
    private record Draw(Round least, Round most) {}

    private static final class Mean {
        private double value;
        private double found;
        private double missed;

        private void add(Draw draw) {
            value += (draw.least().point() + draw.most().point()) / 2;
            found += (draw.least().found() + draw.most().found()) / 2.0;
            missed += (draw.least().missed() + draw.most().missed()) / 2.0;
        }
    }

    /**
     * One possible truth.
     *
     * @param value the share of the list, with all that is drawn
     * @param point the share without the sampling of companies and of times
     * @param looked the share of the companies looked at
     * @param found companies looked at with a right link, or with a deal that a person found
     * @param missed others of them with a deal
     */
    private record Round(double value, double point, double looked, int found, int missed) {}

    /** @param deals by company, the day of its first deal; below 0 for none */
    private Round round(int[] deals, UnjudgedErrors.Errors drawn, double missedByJudge) {
        int n = companies.size();
        int found = (int) Arrays.stream(deals).filter(t -> t >= 0).count();
        int sought = (int)
                IntStream.range(0, n).filter(c -> deals[c] >= 0 && !known[c]).count();
        int without = n - by.searched.size() - sought;
        // each deal is missed with one probability; with a flat prior on the number of deals, the number missed is
        // negative binomial
        double miss = misses.n() > 0 || drawn.missed() == 0
                ? missedByJudge
                : Math.min(1, random.gamma(found + 1) * drawn.missed() / (1 - drawn.missed()) / Math.max(1, without));
        int missed = random.binomial(without, miss);
        double looked = (double) (found + missed) / n;
        if (times.isEmpty()) {
            double share = chances.bootstrap(random, miss);
            double value = by.population.isEmpty()
                    ? share
                    : (double) (found + missed + random.binomial(size - n, share)) / size;
            return new Round(value, value, looked, found, missed);
        }
        times.get().take(deals);
        double added = found == 0 ? (double) missed / n : 0;
        double more = found == 0 ? 1 : (double) (found + missed) / found;
        return new Round(
                Math.min(1, added + more * times.get().completed(random, size) / size),
                Math.min(1, added + more * times.get().share()),
                looked,
                found,
                missed);
    }

    private UnjudgedErrors.Found found() {
        Map<String, Double> noneRight = new LinkedHashMap<>();
        Set<String> linked = new LinkedHashSet<>();
        for (Evidence one : evidence) {
            if (one.decision() == Decision.LINK && one.judgement() != Judgement.WRONG) {
                linked.add(one.companyId());
            }
            if (one.decision() == Decision.REVIEW && one.judgement() != Judgement.WRONG) {
                noneRight.merge(one.companyId(), 1 - one.probability(), (a, b) -> a * b);
            }
        }
        noneRight.keySet().removeAll(linked);
        double expected =
                noneRight.values().stream().mapToDouble(none -> 1 - none).sum();
        return new UnjudgedErrors.Found(linked.size(), noneRight.size(), expected, companies.size() - linked.size());
    }

    /** Of companies without a link, those with a deal that was missed. */
    private Rate misses() {
        Set<String> linked = evidence.stream()
                .filter(e -> e.judgement() != Judgement.WRONG && e.probability() > 0)
                .map(Evidence::companyId)
                .collect(Collectors.toSet());
        List<Boolean> without = by.searched.entrySet().stream()
                .filter(e -> !linked.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return Rate.of((int) without.stream().filter(has -> has).count(), without.size());
    }

    private String label() {
        boolean byModel = evidence.stream()
                .anyMatch(e -> e.judgement() == Judgement.NONE
                        && e.probability() > 0
                        && e.probability() < 1
                        && !by.searched.containsKey(e.companyId())
                        && by.bands.stream().noneMatch(b -> b.holds(e.probability())));
        boolean whole = by.population.isPresent() && size == companies.size();
        return Messages.ENGLISH.text("told.method."
                + (!byModel ? "links" : by.trust == Trust.GUARDED ? "guarded" : "trusted")
                + (whole ? ".whole" : ""));
    }
}
