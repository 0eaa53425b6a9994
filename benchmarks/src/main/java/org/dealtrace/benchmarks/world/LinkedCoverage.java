package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.benchmarks.evaluation.Calibration;
import org.dealtrace.benchmarks.evaluation.LabelledScore;
import org.dealtrace.benchmarks.world.WorldDeals.TrueLink;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Headline;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;

/**
 * Coverage over worlds whose notices and deals went through the real linker and tracker. The truth is that of the
 * parties, which the linker never sees. A judge who knows the truth looks up some links and companies that are drawn at
 * random.
 */
final class LinkedCoverage {

    private static final int DRAWN = 100;

    /** Links that a judge looks up in each of seven bands of probability. */
    private static final int JUDGED_LINKS = 13;

    /** Companies without a link that a judge looks up by hand. */
    private static final int SEARCHED = 40;

    static final String JUDGED = JUDGED_LINKS + " links a band and " + SEARCHED + " companies judged";

    private final long seed;
    private final Coverage.Table table = new Coverage.Table();

    private int parties;
    private int companies;
    private int mixed;
    private final Map<Decision, int[]> decisions = new TreeMap<>();
    private final List<LabelledScore> probabilities = new ArrayList<>();
    /** Found and all true links, by how deals write names. */
    private final Map<String, int[]> spellings = new TreeMap<>();

    LinkedCoverage(long seed) {
        this.seed = seed;
    }

    List<Coverage> results() {
        return table.rows();
    }

    /** Links, tracks and studies one world. */
    void add(int run, int notices) {
        SimulatedWorld world = CoverageCheck.world(seed, run, notices);
        WorldDeals deals = world.deals();
        DealLinks links = DealLinker.standard().link(world.recommendations(), deals.list());
        Truth truth = new Truth(world, deals, links.companies());
        count(truth, links);
        OutcomeTracker.Builder tracker = OutcomeTracker.builder().asOf(SimulatedWorld.AS_OF);
        study("all", truth, tracker.build().track(links), links.companies().size(), seed + run);
        SampleFrame frame = SampleFrame.ofCompanies(links.companies());
        Set<String> notDrawn =
                links.companies().stream().map(Company::id).collect(Collectors.toCollection(HashSet::new));
        Sample.draw(frame, Math.min(DRAWN, frame.size()), seed + run).drawn().forEach(notDrawn::remove);
        Outcomes drawn = tracker.population(frame.size()).build().track(links.without(notDrawn));
        study(DRAWN + " drawn", truth, drawn, frame.size(), seed + run);
    }

    /** What is true of one world and the companies that were resolved from its notices. */
    private static final class Truth {

        private final double rate;
        private final int parties;
        private final Map<String, TrueLink> links;
        /** The parties whose notices make each company; one, if the notices were grouped rightly. */
        private final Map<String, Set<TrueParty>> behind = new HashMap<>();

        Truth(SimulatedWorld world, WorldDeals deals, List<Company> companies) {
            rate = world.rate();
            parties = world.parties().size();
            links = deals.links();
            Map<String, TrueParty> byNotice = new HashMap<>();
            world.parties().forEach(p -> p.recommendations().forEach(notice -> byNotice.put(notice, p)));
            companies.forEach(company -> behind.put(
                    company.id(),
                    company.recommendations().stream().map(byNotice::get).collect(Collectors.toSet())));
        }

        Set<TrueParty> behind(String company) {
            return behind.getOrDefault(company, Set.of());
        }

        /** Whether a link is right of one of the rows that report its deal. */
        boolean isRight(Link link, Collection<String> rows) {
            Set<String> ids =
                    behind(link.companyId()).stream().map(TrueParty::id).collect(Collectors.toSet());
            return link.party() == 0
                    && rows.stream()
                            .flatMap(row -> Optional.ofNullable(links.get(row)).stream())
                            .anyMatch(known -> ids.contains(known.partyId()));
        }
    }

    private void study(String question, Truth truth, Outcomes outcomes, int population, long drawSeed) {
        LinkUncertainty links = outcomes.linkUncertainty();
        Rate certain = links.certain();
        certain = Rate.ofSample(certain.successes(), certain.n(), population);
        table.add(
                question,
                "nothing judged, links taken for certain: exact hypergeometric",
                certain.interval(),
                certain.value().orElseThrow(),
                truth.rate);
        add(question, "nothing judged: headline", outcomes.headline(), truth.rate);
        Sample sample = draw(links, drawSeed);
        Map<String, Boolean> answers = answers(truth, outcomes);
        answers.keySet().retainAll(Set.copyOf(sample.drawn()));
        Outcomes judged = outcomes.estimatedBy(links.judged(sample, answers));
        add(question, JUDGED + ": headline", judged.headline(), truth.rate);
    }

    /** Draws some links of each band of probability, and some companies without a link. */
    static Sample draw(LinkUncertainty links, long seed) {
        SampleFrame frame = links.frame();
        Map<String, Integer> counts = new TreeMap<>();
        frame.units().forEach(unit -> counts.merge(unit.stratum(), 1, Integer::sum));
        counts.replaceAll(
                (stratum, size) -> Math.min(size, LinkUncertainty.isOfCompanies(stratum) ? SEARCHED : JUDGED_LINKS));
        return Sample.drawStratified(frame, counts, seed);
    }

    /** Where only a range is known, its middle is the estimate. */
    private void add(String question, String method, Headline headline, double truth) {
        double middle = (headline.interval().low() + headline.interval().high()) / 2;
        table.add(question, method, headline.interval(), headline.share().orElse(middle), truth);
    }

    /** By the unit of a sample, whether a link is right, and whether a company has the outcome. */
    private static Map<String, Boolean> answers(Truth truth, Outcomes outcomes) {
        Map<String, List<String>> rows = new HashMap<>();
        outcomes.merged()
                .forEach(merged -> rows.put(
                        merged.deal().id(),
                        merged.rows().stream().map(row -> row.id()).toList()));
        Map<String, Boolean> answers = new HashMap<>();
        outcomes.list().forEach(outcome -> {
            String company = outcome.company().id();
            answers.put(company, truth.behind(company).stream().anyMatch(TrueParty::realized));
            outcome.assessments().forEach(assessment -> {
                Link link = assessment.link();
                answers.put(
                        LinkUncertainty.unit(company, link.dealId(), link.party()),
                        truth.isRight(link, rows.getOrDefault(link.dealId(), List.of(link.dealId()))));
            });
        });
        return answers;
    }

    private void count(Truth truth, DealLinks links) {
        parties += truth.parties;
        companies += links.companies().size();
        mixed += (int) links.companies().stream()
                .filter(company -> truth.behind(company.id()).size() > 1)
                .count();
        Set<String> found = new HashSet<>();
        for (Link link : links.links()) {
            boolean right = truth.isRight(link, List.of(link.dealId()));
            count(decisions.computeIfAbsent(link.decision(), d -> new int[2]), right);
            probabilities.add(new LabelledScore(link.probability(), right));
            if (right && link.decision() != Decision.NO_LINK) {
                found.add(link.dealId());
            }
        }
        truth.links.forEach((deal, link) ->
                count(spellings.computeIfAbsent(link.spelling(), s -> new int[2]), found.contains(deal)));
    }

    private static void count(int[] counts, boolean right) {
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    /** How well companies were resolved and links were made. */
    String found() {
        int all = spellings.values().stream().mapToInt(s -> s[1]).sum();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d parties became %,d companies, %,d of these with notices of several parties. Of %,d true links:\n",
                parties,
                companies,
                mixed,
                all));
        text.append("\n| decision | right | of |\n|---|---|---|\n");
        decisions.forEach((decision, counts) -> row(text, decision.name(), counts));
        text.append("\n| name in the deal | found | of |\n|---|---|---|\n");
        spellings.forEach((spelling, counts) -> row(text, spelling, counts));
        return text.append('\n').append(Calibration.of(probabilities, 10)).toString();
    }

    private static void row(StringBuilder text, String name, int[] counts) {
        text.append(String.format(Locale.ROOT, "| %s | %,d | %,d |\n", name, counts[0], counts[1]));
    }
}
