package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.world.LinkedWorld.Found;
import org.dealtrace.benchmarks.world.LinkedWorld.FoundDeal;
import org.dealtrace.study.CorrectedRate;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.MissedLinks;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.dealtrace.study.StratifiedRate;

/**
 * Coverage the whole way: worlds whose notices and deals went through the real linker and tracker. Companies are drawn from those that the
 * linker resolved, and a judge who knows the truth looks up some of them, or some links.
 */
final class LinkedCoverage {

    /** Companies without a deal that a judge looks up by hand. */
    private static final int JUDGED = 40;

    /** Links that a judge looks up in each band of probability. */
    private static final int JUDGED_LINKS = 30;

    /** Companies drawn from all that a judge looks up, to see how often finding errs; and pairs of each decision. */
    private static final int VALIDATED = 100;

    private static final double[] BANDS = {0, 0.5, 0.9, 1};

    private final long seed;
    private final CoverageTable table = new CoverageTable();
    private LinkQuality quality = LinkQuality.NONE;

    LinkedCoverage(long seed) {
        this.seed = seed;
    }

    List<Coverage> results() {
        return table.results();
    }

    /** How well the links of the worlds were made. */
    LinkQuality quality() {
        return quality;
    }

    void add(LinkedWorld world) {
        new Study(world).run();
        quality = quality.plus(world.quality());
    }

    /** What a study of one world finds. */
    private final class Study {
        private final LinkedWorld world;
        private final Map<String, Found> companies = new LinkedHashMap<>();
        private final SampleFrame frame;

        Study(LinkedWorld world) {
            this.world = world;
            world.companies().forEach(c -> companies.put(c.id(), c));
            frame = SampleFrame.of(companies.keySet());
        }

        void run() {
            List<JudgedLinks> bands = judgedLinks();
            List<Found> validated = some(world.companies(), VALIDATED, "validation");
            for (int n : new int[] {100, frame.size()}) {
                drawn(Sample.draw(frame, n, seed + world.run()).drawn(), bands, validated);
            }
            byCompaniesJudged();
            missedLinks();
        }

        private Found company(String id) {
            return Objects.requireNonNull(companies.get(id));
        }

        private void add(String question, String method, Interval interval, double estimate) {
            table.add(question, method, interval, estimate, world.truth());
        }

        private void drawn(List<String> drawn, List<JudgedLinks> bands, List<Found> validated) {
            String question = drawn.size() == frame.size() ? "all" : drawn.size() + " drawn";
            List<Found> looked = drawn.stream().map(this::company).toList();
            LinkUncertainty links = LinkUncertainty.of(
                    drawn,
                    looked.stream()
                            .flatMap(c -> c.deals().stream().map(d -> evidence(c, d)))
                            .toList());
            Rate certain = Rate.ofSample(links.certain().successes(), drawn.size(), frame.size());
            add(
                    question,
                    "nothing judged, links taken for certain: exact hypergeometric",
                    certain.interval(),
                    certain.value().orElseThrow());
            LinkUncertainty.Estimate trusting = links.estimate(seed + world.run())
                    .population(frame.size())
                    .draws(1000)
                    .run();
            add(question, "nothing judged: links drawn", trusting.interval(), trusting.value());

            // In the order of the draw, so that the first ones are a random sample.
            List<Found> without = looked.stream()
                    .filter(c -> c.deals().isEmpty())
                    .limit(JUDGED)
                    .toList();
            LinkUncertainty.Estimate estimate = links.estimate(seed + world.run())
                    .population(frame.size())
                    .missed((int) without.stream().filter(Found::realized).count(), without.size())
                    .judged(bands)
                    .draws(1000)
                    .run();
            add(
                    question,
                    JUDGED_LINKS + " links of each of three bands and " + JUDGED
                            + " companies without judged: links drawn",
                    estimate.interval(),
                    estimate.value());

            List<Found> with = validated.stream().filter(Found::realized).toList();
            List<Found> none = validated.stream().filter(c -> !c.realized()).toList();
            CorrectedRate corrected = CorrectedRate.of(
                    certain,
                    Rate.of(
                            (int) with.stream()
                                    .filter(c -> c.has(Decision.LINK))
                                    .count(),
                            with.size()),
                    Rate.of(
                            (int) none.stream()
                                    .filter(c -> !c.has(Decision.LINK))
                                    .count(),
                            none.size()));
            add(
                    question,
                    VALIDATED + " companies judged: Lang-Reiczigel",
                    corrected.interval(),
                    corrected.value().orElseThrow());
        }

        private Evidence evidence(Found company, FoundDeal deal) {
            return new Evidence(
                    company.id(),
                    deal.dealId(),
                    deal.party(),
                    Math.min(1 - 1e-12, deal.probability()),
                    deal.decision());
        }

        /** Links whose deals count, by bands of probability; from each some are drawn and judged. */
        private List<JudgedLinks> judgedLinks() {
            List<FoundDeal> all =
                    world.companies().stream().flatMap(c -> c.deals().stream()).toList();
            List<JudgedLinks> bands = new ArrayList<>();
            for (int b = 0; b + 1 < BANDS.length; b++) {
                double from = BANDS[b];
                double to = BANDS[b + 1];
                List<FoundDeal> some = some(
                        all.stream()
                                .filter(d -> d.probability() >= from && (d.probability() < to || to == 1))
                                .toList(),
                        JUDGED_LINKS,
                        "band " + b);
                bands.add(new JudgedLinks(from, to, some.size(), (int)
                        some.stream().filter(FoundDeal::right).count()));
            }
            return bands;
        }

        /** So many of a list, drawn at random. */
        private <T> List<T> some(List<T> all, int count, String purpose) {
            int[] order = WorldRandom.at(seed, "judge " + purpose, world.run()).permutation(all.size());
            List<T> some = new ArrayList<>();
            for (int i = 0; i < Math.min(count, order.length); i++) {
                some.add(all.get(order[i]));
            }
            return some;
        }

        /** Without any trust in probabilities: companies are divided by the best link that they have, and some of each part looked up. */
        private void byCompaniesJudged() {
            SampleFrame parts =
                    SampleFrame.of(frame.units(), SampleFrame.Unit::id, "certainty", u -> certainty(company(u.id())));
            Map<String, Integer> counts = new LinkedHashMap<>();
            parts.units().forEach(u -> counts.merge(u.stratum(), 1, Integer::sum));
            counts.replaceAll((part, size) -> Math.min(size, part.equals("none") ? JUDGED : JUDGED / 2));
            StratifiedRate rate = Sample.drawStratified(parts, counts, seed + world.run())
                    .stratifiedRate(id -> company(id).realized());
            add(
                    "all",
                    JUDGED / 2 + " of the linked, " + JUDGED / 2 + " of the doubtful, " + JUDGED
                            + " other companies judged: stratified Wilson",
                    rate.interval(),
                    rate.value());
        }

        private static String certainty(Found company) {
            return company.has(Decision.LINK) ? "linked" : company.deals().isEmpty() ? "none" : "review";
        }

        /** Recall of the links among all pairs that were compared, from a judged sample of each decision. */
        private void missedLinks() {
            List<MissedLinks.Band> bands = new ArrayList<>();
            long right = 0;
            long all = 0;
            for (Map.Entry<Decision, LinkQuality.Count> entry :
                    world.quality().decisions().entrySet()) {
                LinkQuality.Count pairs = entry.getValue();
                boolean linked = entry.getKey() == Decision.LINK;
                all += pairs.part();
                right += linked ? pairs.part() : 0;
                List<Boolean> some = new ArrayList<>();
                int[] order = WorldRandom.at(seed, "judge pairs " + entry.getKey(), world.run())
                        .permutation((int) pairs.all());
                for (int i = 0; i < Math.min(VALIDATED, order.length); i++) {
                    some.add(order[i] < pairs.part());
                }
                bands.add(new MissedLinks.Band(entry.getKey().name(), linked, (int) pairs.all(), some.size(), (int)
                        some.stream().filter(s -> s).count()));
            }
            MissedLinks missed = MissedLinks.of(bands);
            if (all > 0 && !Double.isNaN(missed.recall().value())) {
                table.add(
                        "recall of links",
                        VALIDATED + " pairs of each decision judged: Horvitz-Thompson",
                        missed.recall().interval(),
                        missed.recall().value(),
                        (double) right / all);
            }
        }
    }
}
