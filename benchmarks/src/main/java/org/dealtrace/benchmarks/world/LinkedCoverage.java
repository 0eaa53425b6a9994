package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.world.LinkedWorld.Found;
import org.dealtrace.benchmarks.world.LinkedWorld.FoundDeal;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;

/**
 * Coverage the whole way: worlds whose notices and deals went through the real linker and tracker. Companies are drawn
 * from those that the linker resolved, and a judge who knows the truth looks up some of them, or some links.
 */
final class LinkedCoverage {

    /** Companies without a deal that a judge looks up by hand. */
    private static final int JUDGED = 40;

    /** Links that a judge looks up in each band of probability. */
    private static final int JUDGED_LINKS = 30;

    private static final String ALL = "all";

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

    /** A deal found, with its company. */
    private record FoundLink(Found company, FoundDeal deal) {}

    /** Links of each band that were judged, and their counts. */
    private record JudgedByBand(List<JudgedLinks> bands, Set<FoundLink> links) {}

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
            JudgedByBand judged = judgedLinks();
            for (int n : new int[] {LinkedWorld.DRAWN, frame.size()}) {
                drawn(Sample.draw(frame, n, seed + world.run()).drawn(), judged);
            }
        }

        private Found company(String id) {
            return Objects.requireNonNull(companies.get(id));
        }

        private void add(String question, String method, Interval interval, double estimate) {
            table.add(question, method, interval, estimate, world.truth());
        }

        private void drawn(List<String> drawn, JudgedByBand judged) {
            String question = drawn.size() == frame.size() ? ALL : drawn.size() + " drawn";
            List<Found> looked = drawn.stream().map(this::company).toList();
            LinkUncertainty links = links(looked, Set.of());
            Rate certain = Rate.ofSample(links.certain().successes(), drawn.size(), frame.size());
            add(
                    question,
                    "nothing judged, links taken for certain: exact hypergeometric",
                    certain.interval(),
                    certain.value().orElseThrow());
            LinkedWorld.Quoted headline = question.equals(ALL) ? world.whole() : world.drawn();
            add(question, "nothing judged: headline", headline.interval(), headline.value());

            // In the order of the draw, so that the first ones are a random sample.
            List<Found> without = looked.stream()
                    .filter(c -> c.deals().isEmpty())
                    .limit(JUDGED)
                    .toList();
            Map<String, Boolean> searched = without.stream().collect(Collectors.toMap(Found::id, Found::realized));
            LinkUncertainty.Estimate byCompanies = links.estimate(seed + world.run())
                    .population(frame.size())
                    .searched(searched)
                    .draws(1000)
                    .run();
            add(
                    question,
                    JUDGED + " companies without judged: links drawn",
                    byCompanies.interval(),
                    byCompanies.value());
            LinkUncertainty.Estimate estimate = links(looked, judged.links())
                    .estimate(seed + world.run())
                    .population(frame.size())
                    .searched(searched)
                    .judged(judged.bands())
                    .draws(1000)
                    .run();
            String method = JUDGED_LINKS + " links of each of three bands and " + JUDGED
                    + " companies without judged: links drawn";
            add(question, method, estimate.interval(), estimate.value());
        }

        private LinkUncertainty links(List<Found> looked, Set<FoundLink> judged) {
            List<Evidence> evidence = new ArrayList<>();
            for (Found company : looked) {
                for (FoundDeal deal : company.deals()) {
                    Judgement judgement = !judged.contains(new FoundLink(company, deal))
                            ? Judgement.NONE
                            : deal.right() ? Judgement.RIGHT : Judgement.WRONG;
                    evidence.add(new Evidence(
                            company.id(), deal.dealId(), deal.party(), deal.probability(), deal.decision(), judgement));
                }
            }
            return LinkUncertainty.of(looked.stream().map(Found::id).toList(), evidence);
        }

        /** Links whose deals count, by bands of probability; from each some are drawn and judged. */
        private JudgedByBand judgedLinks() {
            List<FoundLink> all = world.companies().stream()
                    .flatMap(c -> c.deals().stream().map(d -> new FoundLink(c, d)))
                    .toList();
            List<JudgedLinks> bands = new ArrayList<>();
            Set<FoundLink> judged = new HashSet<>();
            for (int b = 0; b + 1 < BANDS.length; b++) {
                double from = BANDS[b];
                double to = BANDS[b + 1];
                List<FoundLink> some = some(
                        all.stream()
                                .filter(l -> l.deal().probability() >= from
                                        && (l.deal().probability() < to || to == 1))
                                .toList(),
                        JUDGED_LINKS,
                        "band " + b);
                bands.add(new JudgedLinks(from, to, some.size(), (int)
                        some.stream().filter(l -> l.deal().right()).count()));
                judged.addAll(some);
            }
            return new JudgedByBand(bands, judged);
        }

        /** Draws {@code count} elements of a list at random. */
        private <T> List<T> some(List<T> all, int count, String purpose) {
            int[] order = WorldRandom.at(seed, "judge " + purpose, world.run()).permutation(all.size());
            List<T> some = new ArrayList<>();
            for (int i = 0; i < Math.min(count, order.length); i++) {
                some.add(all.get(order[i]));
            }
            return some;
        }
    }
}
