package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.LinkUncertainty.Trust;

/** Draws possible truths of a {@link LinkUncertainty.Simulation} and sums them up. */
final class PosteriorDraws {

    /**
     * Within how many log odds the error lies that all links' probabilities of a list have in common, on 95 of 100
     * lists; the second where all deals are in other scripts than the list. One log odds is what the worlds of
     * docs/coverage.md are off by.
     */
    private static final double SHIFT = 1;

    private static final double SHIFT_ACROSS = 2;

    /** The same of the error of one band of probability; an assumption. */
    private static final double OWN_SHIFT = 1;

    /**
     * The share of deals without a link before answers: its median, and within how many log odds of it 95 of 100 lists
     * lie. Measured were 3 to 13 % where lists and deals are of one script, and about a third across scripts
     * (docs/statistics.md).
     */
    private static final double MISSED = 0.025;

    private static final double MISSED_ACROSS = 0.12;
    private static final double MISSED_REACH = 1.6;
    private static final double MISSED_REACH_ACROSS = 2.4;

    /** The same median on short lists: 3 to 55 % of the deals were missed on lists of 10 and 30 (docs/studies.md). */
    private static final double MISSED_SHORT = 0.08;

    /** Within how many log odds missed deals of one group of companies differ from the others; an assumption. */
    private static final double OWN_MISSED = 1;

    /** Within how many log odds real names are missed more or less often than planted ones; an assumption. */
    private static final double PLANTED_REACH = 1.6;

    /** Standard deviations from the mean to the end of a normal distribution's 95 % range. */
    private static final double NORMAL = 1.96;

    /** The least share of deals spelt otherwise than on the list; planted names speak for those alone. */
    private static final double LEAST_RESPELT = 0.01;

    private final List<String> companies;
    private final List<Evidence> evidence;
    private final Map<String, Double> risks;
    private final JudgedSample judged;
    private final LinkUncertainty.Simulation by;
    private final SeededRandom random;
    private final List<JudgedLinks> bands;
    private final boolean[] known;
    private final Optional<WatchedList> times;
    private final OutcomeSampler sampler;
    private final int size;

    /** For each company, the group by its risk of a missed deal, from 0. */
    private final int[] group;

    /** For each group, the expected odds of a missed deal. */
    private final double[] missOdds;

    private final PriorErrorRates shifts;
    private final Optional<PriorErrorRates> misses;

    PosteriorDraws(LinkUncertainty links, LinkUncertainty.Simulation by) {
        this.companies = links.companies;
        this.evidence = links.evidence;
        this.risks = links.risks;
        this.judged = links.judged;
        this.by = by;
        random = new SeededRandom(by.seed);
        size = by.population.orElse(companies.size());
        bands = judged.bands().isEmpty() && by.trust == Trust.GUARDED ? JudgedSample.unjudged() : judged.bands();
        known = new boolean[companies.size()];
        boolean[] withDeal = new boolean[companies.size()];
        Map<String, Integer> indexById = new LinkedHashMap<>();
        for (int c = 0; c < known.length; c++) {
            indexById.put(companies.get(c), c);
            known[c] = judged.searched().containsKey(companies.get(c));
            withDeal[c] = judged.searched().getOrDefault(companies.get(c), false);
        }
        times = by.horizon.isEmpty()
                ? Optional.empty()
                : Optional.of(new WatchedList(
                        links.watched, evidence.stream().mapToLong(Evidence::days), by.horizon.getAsLong()));
        sampler = new OutcomeSampler(indexById, evidence, bands, known, withDeal, times);
        shifts = new PriorErrorRates(
                across(SHIFT, SHIFT_ACROSS),
                OWN_SHIFT,
                bands.stream().map(this::links).toList());

        List<Double> levels =
                companies.stream().map(this::risk).distinct().sorted().toList();
        group = companies.stream().mapToInt(id -> levels.indexOf(risk(id))).toArray();
        double found = sampler.expected();
        double missed = missedOdds() * (found + 1) / Math.max(1, companies.size() - found);
        double mean = companies.stream().mapToDouble(this::risk).average().orElse(1);
        missOdds = levels.stream().mapToDouble(risk -> missed * risk / mean).toArray();
        Set<String> linked = evidence.stream()
                .filter(e -> e.judgement() != Judgement.WRONG && e.probability() > 0)
                .map(Evidence::companyId)
                .collect(Collectors.toSet());
        List<PriorErrorRates.Group> without = new ArrayList<>();
        for (double odds : missOdds) {
            int[] of = IntStream.range(0, known.length)
                    .filter(c -> known[c] && missOdds[group[c]] == odds && !linked.contains(companies.get(c)))
                    .toArray();
            without.add(new PriorErrorRates.Group(new double[] {odds}, of.length, (int)
                    Arrays.stream(of).filter(c -> withDeal[c]).count()));
        }
        boolean none = by.trust == Trust.CALIBRATED && without.stream().allMatch(g -> g.judged() == 0);
        misses = none
                ? Optional.empty()
                : Optional.of(new PriorErrorRates(
                        Math.sqrt(missedVariance() + NORMAL * NORMAL / (found + 1)), OWN_MISSED, without));
    }

    /** The chance of each unit of the frame that its answer is yes, before further answers, by its id. */
    Map<String, Double> chances() {
        Map<String, Double> chances = new LinkedHashMap<>();
        for (int c = 0; c < group.length; c++) {
            double odds = missOdds[group[c]];
            chances.put(companies.get(c), odds / (1 + odds));
        }
        evidence.forEach(e -> chances.put(LinkUncertainty.unit(e), e.probability()));
        return chances;
    }

    private double risk(String companyId) {
        return risks.getOrDefault(companyId, 1.0);
    }

    private PriorErrorRates.Group links(JudgedLinks band) {
        double[] odds = evidence.stream()
                .mapToDouble(Evidence::probability)
                .filter(band::holds)
                .map(OutcomeSampler::odds)
                .toArray();
        return new PriorErrorRates.Group(odds, band.judged(), band.right());
    }

    /** The median odds that a deal has no link: those before answers, and those of the planted names, by precision. */
    private double missedOdds() {
        double prior = logOdds(across(by.shortList ? MISSED_SHORT : MISSED, MISSED_ACROSS));
        if (by.planted.isEmpty()) {
            return StrictMath.exp(prior);
        }
        Rate planted = by.planted.get();
        double unfound = (planted.n() - planted.successes() + 0.5) / (planted.n() + 1);
        double others = Math.max(LEAST_RESPELT, by.respelt) / (1 - unfound);
        double shown = logOdds(others * unfound / (1 - by.respelt + others));
        double weight = missedVariance() / StrictMath.pow(missedReach(), 2);
        return StrictMath.exp(weight * prior + (1 - weight) * shown);
    }

    private double missedReach() {
        return across(by.shortList ? MISSED_REACH_ACROSS : MISSED_REACH, MISSED_REACH_ACROSS);
    }

    /** The square of the reach around the median of missed deals. */
    private double missedVariance() {
        double precision = StrictMath.pow(missedReach(), -2);
        if (by.planted.isPresent()) {
            int found = by.planted.get().successes();
            int others = by.planted.get().n() - found;
            double counted = NORMAL * NORMAL * (1 / (found + 0.5) + 1 / (others + 0.5));
            precision += 1 / (PLANTED_REACH * PLANTED_REACH + counted);
        }
        return 1 / precision;
    }

    /** A value between those for lists in the deals' script and for others. */
    private double across(double within, double beyond) {
        return (1 - by.across) * within + by.across * beyond;
    }

    private static double logOdds(double share) {
        return StrictMath.log(share / (1 - share));
    }

    Estimate run(int draws) {
        boolean open = evidence.stream().anyMatch(Evidence::open);
        boolean shifted = by.trust == Trust.GUARDED || bands.stream().anyMatch(b -> b.judged() > 0);
        double[] low = new double[draws];
        double[] high = new double[draws];
        double value = 0;
        double right = 0;
        double missed = 0;
        for (int d = 0; d < draws; d++) {
            if (shifted) {
                sampler.settle(shifts.draw(random));
            }
            double[] miss = misses.map(m -> m.draw(random)).orElseGet(() -> new double[missOdds.length]);
            for (int g = 0; g < miss.length; g++) {
                miss[g] *= missOdds[g];
                miss[g] /= 1 + miss[g];
            }
            sampler.draw(random);
            Round least = round(sampler.deals(false), miss);
            Round most = open ? round(sampler.deals(true), miss) : least;
            low[d] = least.value();
            high[d] = -most.value();
            value += (least.point() + most.point()) / 2 / draws;
            right += (least.found() + most.found()) / 2.0 / draws;
            missed += (least.missed() + most.missed()) / 2.0 / draws;
        }
        double from = lowEnd(low);
        double to = -lowEnd(high);
        return new Estimate(
                value,
                new Interval(from, to, Rate.DEFAULT_LEVEL, label()).with(value, size),
                right,
                missed,
                draws,
                by.seed);
    }

    /**
     * The lower end of the interval of drawn values. Many draws share one value, because a rate is a count of whole
     * companies; such a value counts half for the tail (mid-P), because intervals for whole lists would otherwise cover
     * too often.
     *
     * @param values at least one; they are sorted here
     */
    private static double lowEnd(double[] values) {
        Arrays.sort(values);
        double tail = (1 - Rate.DEFAULT_LEVEL) / 2 * values.length;
        int from = 0;
        while (true) {
            int to = from + 1;
            while (to < values.length && values[to] == values[from]) {
                to++;
            }
            if (to == values.length || (from + to) / 2.0 >= tail) {
                return values[from];
            }
            from = to;
        }
    }

    /**
     * One possible truth.
     *
     * @param value the share of the list, with all that is drawn
     * @param point the share without the sampling of companies and of times
     * @param found companies looked at with a right link, or with a deal that a person found
     * @param missed others of them with a deal
     */
    private record Round(double value, double point, int found, int missed) {}

    /**
     * @param deals by company, the day of its first deal; below 0 for none
     * @param miss by group, the chance of a missed deal
     */
    private Round round(int[] deals, double[] miss) {
        int n = companies.size();
        int found = 0;
        int missed = 0;
        double chance = 0;
        for (int c = 0; c < n; c++) {
            chance += miss[group[c]] / n;
            if (deals[c] >= 0) {
                found++;
            } else if (!known[c] && random.unit() < miss[group[c]]) {
                missed++;
            }
        }
        if (times.isEmpty()) {
            double share = by.population.isPresent() && size == n ? 0 : sampler.bootstrap(random, chance);
            double value = by.population.isEmpty()
                    ? share
                    : (double) (found + missed + random.binomial(size - n, share)) / size;
            return new Round(value, value, found, missed);
        }
        times.get().take(deals);
        double added = found == 0 ? (double) missed / n : 0;
        double more = found == 0 ? 1 : (double) (found + missed) / found;
        return new Round(
                Math.min(1, added + more * times.get().completed(random, size) / size),
                Math.min(1, added + more * times.get().share()),
                found,
                missed);
    }

    private Message label() {
        boolean byModel = evidence.stream()
                .anyMatch(e -> e.judgement() == Judgement.NONE
                        && e.probability() > 0
                        && e.probability() < 1
                        && !judged.searched().containsKey(e.companyId())
                        && judged.bands().stream().noneMatch(b -> b.judged() > 0 && b.holds(e.probability())));
        boolean whole = by.population.isPresent() && size == companies.size();
        return Messages.message("method."
                + (!byModel ? "links" : by.trust == Trust.GUARDED ? "guarded" : "trusted")
                + (whole ? ".whole" : ""));
    }
}
