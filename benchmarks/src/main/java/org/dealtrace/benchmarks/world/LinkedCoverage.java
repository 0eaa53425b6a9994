package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.world.LinkedWorld.Found;
import org.dealtrace.benchmarks.world.LinkedWorld.FoundDeal;
import org.dealtrace.study.CorrectedRate;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.dealtrace.study.StratifiedRate;

/**
 * Coverage the whole way: worlds whose notices and deals went through the real linker and tracker. Companies are drawn
 * from those that the linker resolved, and a judge who knows the truth looks up some of them, or some links.
 */
final class LinkedCoverage {

    /** Companies without a deal that a judge looks up by hand. */
    private static final int JUDGED = 40;

    /** Links that a judge looks up in each band of probability. */
    private static final int JUDGED_LINKS = 30;

    /** Companies drawn from all that a judge looks up, to see how often finding errs; and pairs of each decision. */
    private static final int VALIDATED = 100;

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
            List<Found> validated = some(world.companies(), VALIDATED, "validation");
            for (int n : new int[] {LinkedWorld.DRAWN, frame.size()}) {
                drawn(Sample.draw(frame, n, seed + world.run()).drawn(), judged, validated);
            }
            byCompaniesJudged();
        }

        private Found company(String id) {
            return Objects.requireNonNull(companies.get(id));
        }

        /**
         * A list that was taken whole, held against the rate of the parties, and against that of the companies: the
         * linker keeps some notices of one party apart, so that the two differ by half a point, which is no doubt of
         * any sample.
         */
        private void addOfList(String method, Interval interval, double estimate) {
            add(ALL, method, interval, estimate);
            double companies =
                    (double) world.companies().stream().filter(Found::realized).count()
                            / world.companies().size();
            table.add(ALL + ", rate of companies as resolved", method, interval, estimate, companies);
        }

        private void add(String question, String method, Interval interval, double estimate) {
            table.add(question, method, interval, estimate, world.truth());
        }

        private void drawn(List<String> drawn, JudgedByBand judged, List<Found> validated) {
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
            addOf(question, "nothing judged: headline", headline.interval(), headline.value());

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
            addOf(
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
            addOf(question, method, estimate.interval(), estimate.value());

            if (drawn.size() == frame.size()) {
                byFinding(validated);
            } else {
                byErrors(question, certain, validated);
            }
        }

        private void addOf(String question, String method, Interval interval, double estimate) {
            if (question.equals(ALL)) {
                addOfList(method, interval, estimate);
            } else {
                add(question, method, interval, estimate);
            }
        }

        /** Companies of the list itself were judged: they say what each finding means. */
        private void byFinding(List<Found> validated) {
            Set<String> known = validated.stream().map(Study::certainty).collect(Collectors.toSet());
            Map<String, List<Found>> all =
                    world.companies().stream().collect(Collectors.groupingBy(c -> part(c, known)));
            List<StratifiedRate.Stratum> parts = new ArrayList<>();
            all.forEach((finding, companies) -> {
                List<Found> judged = validated.stream()
                        .filter(c -> certainty(c).equals(finding))
                        .toList();
                parts.add(new StratifiedRate.Stratum(finding, companies.size(), judged.size(), (int)
                        judged.stream().filter(Found::realized).count()));
            });
            StratifiedRate rate = StratifiedRate.ofJudged(parts, Rate.DEFAULT_LEVEL, seed + world.run());
            addOfList(VALIDATED + " companies judged: Jeffreys by what was found", rate.interval(), rate.value());
        }

        /** Where none of the few doubtful companies is among those judged, they count as companies without a deal. */
        private static String part(Found company, Set<String> known) {
            String finding = certainty(company);
            return known.contains(finding) ? finding : "none";
        }

        private void byErrors(String question, Rate certain, List<Found> validated) {
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

        /** So many of a list, drawn at random. */
        private <T> List<T> some(List<T> all, int count, String purpose) {
            int[] order = WorldRandom.at(seed, "judge " + purpose, world.run()).permutation(all.size());
            List<T> some = new ArrayList<>();
            for (int i = 0; i < Math.min(count, order.length); i++) {
                some.add(all.get(order[i]));
            }
            return some;
        }

        /**
         * Without any trust in probabilities: companies are divided by the best link that they have, and some of each
         * part looked up.
         */
        private void byCompaniesJudged() {
            SampleFrame parts =
                    SampleFrame.of(frame.units(), SampleFrame.Unit::id, "certainty", u -> certainty(company(u.id())));
            Map<String, Integer> counts = new LinkedHashMap<>();
            parts.units().forEach(u -> counts.merge(u.stratum(), 1, Integer::sum));
            counts.replaceAll((part, size) -> Math.min(size, part.equals("none") ? JUDGED : JUDGED / 2));
            StratifiedRate rate = Sample.drawStratified(parts, counts, seed + world.run())
                    .stratifiedRate(id -> company(id).realized());
            StratifiedRate apart = StratifiedRate.ofJudged(rate.strata(), Rate.DEFAULT_LEVEL, seed + world.run());
            String question = JUDGED / 2 + " of the linked, " + JUDGED / 2 + " of the doubtful, " + JUDGED
                    + " other companies judged: ";
            addOfList(question + "Jeffreys by what was found", apart.interval(), apart.value());
            addOfList(question + "stratified Wilson", rate.interval(), rate.value());
        }

        private static String certainty(Found company) {
            return company.has(Decision.LINK) ? "linked" : company.deals().isEmpty() ? "none" : "review";
        }

        /** Recall of the links among all pairs that were compared, from a judged sample of each decision. */
    }
}
