package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.dealtrace.Decision;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.LinkUncertainty.Prior;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.junit.jupiter.api.Test;

class LinkUncertaintyTest {

    private static List<String> companies(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ids.add("c" + i);
        }
        return ids;
    }

    private static Evidence link(int company, double probability) {
        return new Evidence(
                "c" + company, "d" + company, 0, probability, probability > 0.9 ? Decision.LINK : Decision.REVIEW);
    }

    private static List<Evidence> certain(int count) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            evidence.add(link(i, 1));
        }
        return evidence;
    }

    @Test
    void rates_reviewLinks_standBesideTheCertainOnes() {
        LinkUncertainty uncertainty =
                LinkUncertainty.of(companies(30), List.of(link(0, 1), link(1, 0.95), link(2, 0.6), link(2, 0.5)));
        assertThat(uncertainty.certain()).isEqualTo(Rate.of(2, 30));
        assertThat(uncertainty.withReview()).isEqualTo(Rate.of(3, 30));
    }

    @Test
    void estimate_certainLinks_isJeffreysInterval() {
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(30, 14, 0.05);
        for (Trust trust : Trust.values()) {
            Estimate estimate = LinkUncertainty.of(companies(30), certain(14))
                    .estimate(1)
                    .trust(trust)
                    .draws(40_000)
                    .run();
            assertThat(estimate.interval().low()).isCloseTo(jeffreys.getLowerBound(), within(0.005));
            assertThat(estimate.interval().high()).isCloseTo(jeffreys.getUpperBound(), within(0.005));
            assertThat(estimate.value()).isCloseTo(14.5 / 31, within(0.002));
            assertThat(estimate.linksOnly().width()).isZero();
        }
    }

    @Test
    void estimate_wholeListAndCertainLinks_leavesNoDoubt() {
        Estimate estimate = LinkUncertainty.of(companies(30), certain(14))
                .estimate(1)
                .population(30)
                .run();
        assertThat(estimate.interval().low()).isEqualTo(14.0 / 30);
        assertThat(estimate.interval().high()).isEqualTo(14.0 / 30);
    }

    @Test
    void estimate_oneEvenLink_movesByOneCompany() {
        List<Evidence> evidence = new ArrayList<>(certain(4));
        evidence.add(link(4, 0.5));
        Estimate estimate = LinkUncertainty.of(companies(10), evidence)
                .estimate(1)
                .population(10)
                .draws(10_000)
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.4);
        assertThat(estimate.interval().high()).isEqualTo(0.5);
        assertThat(estimate.value()).isCloseTo(0.45, within(0.002));
    }

    @Test
    void estimate_twoCompaniesForOneDealParty_oneGetsIt() {
        Estimate estimate = LinkUncertainty.of(
                        companies(10),
                        List.of(
                                new Evidence("c0", "d", 0, 0.8, Decision.REVIEW),
                                new Evidence("c1", "d", 0, 0.8, Decision.REVIEW)))
                .estimate(1)
                .population(10)
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    @Test
    void estimate_missedDeals_raiseTheRateAndTheDoubt() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(300), certain(100));
        Estimate without = uncertainty.estimate(1).population(300).run();
        Estimate with = uncertainty.estimate(1).population(300).missed(5, 50).run();
        assertThat(without.value()).isCloseTo(1.0 / 3, within(1e-9));
        // A third, and 5.5 of 51 of the rest.
        assertThat(with.value()).isCloseTo(1.0 / 3 + 2.0 / 3 * 5.5 / 51, within(0.003));
        assertThat(with.interval().width()).isGreaterThan(0.08);
    }

    @Test
    void estimate_wholeListGuarded_isWiderToo() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(link(i, 0.7));
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(100), evidence);
        Estimate calibrated = uncertainty.estimate(1).population(100).run();
        Estimate guarded =
                uncertainty.estimate(1).population(100).trust(Trust.GUARDED).run();
        assertThat(calibrated.interval().width()).isBetween(0.10, 0.13);
        // Odds of 7 to 3 moved by two standard deviations of 3.3 bits are 1 to 42 and 230 to 1.
        assertThat(guarded.interval().low()).isLessThan(0.03);
        assertThat(guarded.interval().high()).isGreaterThan(0.39);
        assertThat(calibrated.interval().method()).contains("if the model's probabilities hold");
    }

    @Test
    void estimate_uncertainLinks_areGuardedByAWiderInterval() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(link(i, i % 2 == 0 ? 0.8 : 0.2));
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(40), evidence);
        Estimate calibrated = uncertainty.estimate(1).population(400).run();
        Estimate guarded =
                uncertainty.estimate(1).population(400).trust(Trust.GUARDED).run();
        assertThat(guarded.interval().width())
                .isGreaterThan(1.3 * calibrated.interval().width());
        assertThat(guarded.toString())
                .contains("the model's probabilities guarded")
                .contains("4000 draws, seed 1");
    }

    @Test
    void estimate_judgedLinks_speakInPlaceOfTheModel() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            // The model is far too sure of these.
            evidence.add(link(i, 0.8));
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(400), evidence);
        assertThat(uncertainty.estimate(1).run().linksOnly().low()).isGreaterThan(0.17);
        Estimate judged = uncertainty
                .estimate(1)
                .population(400)
                .judged(List.of(new JudgedLinks(0.5, 0.9, 40, 8), new JudgedLinks(0.9, 1, 10, 10)))
                .run();
        // 8.5 of 41 of a hundred links in four hundred companies.
        assertThat(judged.value()).isCloseTo(0.25 * 8.5 / 41, within(0.002));
        assertThat(judged.interval().contains(0.05)).isTrue();
        // Forty judged links leave the share of all hundred open by some 12 points either way.
        assertThat(judged.interval().width()).isBetween(0.05, 0.08);
    }

    @Test
    void estimate_linksOutsideTheBands_keepWhatTheyHave() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(10), List.of(link(0, 1), link(1, 0)));
        Estimate estimate = uncertainty
                .estimate(1)
                .population(10)
                .judged(List.of(new JudgedLinks(0, 0.9, 20, 10)))
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    @Test
    void estimate_judgedLinksOfTheList_areKnownAndSpeakForTheOthers() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(judgedLink(i, i < 30 ? (i < 10 ? Judgement.RIGHT : Judgement.WRONG) : Judgement.NONE));
        }
        List<JudgedLinks> band = List.of(new JudgedLinks(0.5, 0.9, 30, 10));
        Estimate known = LinkUncertainty.of(companies(100), evidence)
                .estimate(1)
                .population(100)
                .judged(band)
                .run();
        // Ten for certain, and of ten more 10.5 of 31 each.
        assertThat(known.value()).isCloseTo(0.1 + 0.1 * 10.5 / 31, within(0.002));
        // The number of the ten is beta-binomial: variance 10 p (1 - p) (31 + 10) / (31 + 1), standard deviation 1.7.
        assertThat(known.interval().low()).isBetween(0.10, 0.11);
        assertThat(known.interval().high()).isBetween(0.16, 0.17);
        Estimate counts = LinkUncertainty.of(
                        companies(100),
                        evidence.stream()
                                .map(e -> new Evidence(
                                        e.companyId(), e.dealId(), e.party(), e.probability(), e.decision()))
                                .toList())
                .estimate(1)
                .population(100)
                .judged(band)
                .run();
        assertThat(counts.interval().width())
                .isGreaterThan(2.5 * known.interval().width());
    }

    private static Evidence judgedLink(int company, Judgement judgement) {
        return new Evidence("c" + company, "d" + company, 0, 0.7, Decision.REVIEW, judgement);
    }

    @Test
    void estimate_allLinksJudged_isTheSampleItself() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(judgedLink(i, i < 20 ? Judgement.RIGHT : Judgement.WRONG));
        }
        Estimate estimate = LinkUncertainty.of(companies(100), evidence)
                .estimate(1)
                .judged(List.of(new JudgedLinks(0.5, 0.9, 40, 20)))
                .draws(20_000)
                .run();
        // Twenty of a hundred: what was judged leaves no more doubt than the draw of the companies does.
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(100, 20, 0.05);
        assertThat(estimate.interval().low()).isCloseTo(jeffreys.getLowerBound(), within(0.01));
        assertThat(estimate.interval().high()).isCloseTo(jeffreys.getUpperBound(), within(0.01));
        assertThat(estimate.linksOnly().width()).isZero();
    }

    @Test
    void estimate_oneRightLinkOfAParty_leavesNoneForTheOthers() {
        Estimate estimate = LinkUncertainty.of(
                        companies(10),
                        List.of(
                                new Evidence("c0", "d", 0, 0.8, Decision.REVIEW, Judgement.RIGHT),
                                new Evidence("c1", "d", 0, 0.8, Decision.REVIEW)))
                .estimate(1)
                .population(10)
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    /** A party that was found to be one company takes nothing from another, and gives nothing to it. */
    @Test
    void estimate_rightLinkBesideACompanyWithAnotherDeal_countsBoth() {
        Estimate estimate = LinkUncertainty.of(
                        companies(10),
                        List.of(
                                new Evidence("c0", "d", 0, 0.8, Decision.REVIEW, Judgement.RIGHT),
                                new Evidence("c1", "d", 0, 0.8, Decision.REVIEW),
                                link(1, 1)))
                .estimate(1)
                .population(10)
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.2);
        assertThat(estimate.interval().high()).isEqualTo(0.2);
    }

    /** Two companies that are equally like one deal party have an even chance each, whichever stands first. */
    @Test
    void estimate_twoCompaniesForOneDealParty_shareItsChance() {
        List<Evidence> both = List.of(
                new Evidence("c0", "d", 0, 0.8, Decision.REVIEW), new Evidence("c1", "d", 0, 0.8, Decision.REVIEW));
        List<Evidence> oneHasAnother = new ArrayList<>(both);
        oneHasAnother.add(link(1, 1));
        Estimate list = LinkUncertainty.of(companies(10), oneHasAnother)
                .estimate(1)
                .population(10)
                .run();
        assertThat(list.value()).as("one, and a second half of the time").isCloseTo(0.15, within(0.003));
        Estimate endless = LinkUncertainty.of(companies(10), both).estimate(1).run();
        assertThat(endless.value())
                .as("Jeffreys' half and a half twice, of eleven")
                .isCloseTo(1.5 / 11, within(0.005));
    }

    /** Several names of a company can fit one party; the company is then as likely as its best name. */
    @Test
    void estimate_oneLinkTwice_goesByTheLikelier() {
        for (double first : new double[] {0.2, 0.9}) {
            List<Evidence> twice = List.of(
                    new Evidence("c0", "d", 0, first, Decision.REVIEW),
                    new Evidence("c0", "d", 0, 1.1 - first, Decision.REVIEW));
            Estimate estimate = LinkUncertainty.of(companies(1), twice)
                    .estimate(1)
                    .population(1)
                    .run();
            assertThat(estimate.value()).isCloseTo(0.9, within(0.02));
        }
    }

    /** A quarter of the moves by a normal number of 3.3 bits is below -2.23 of them: odds of 7 to 3 become 1 to 2. */
    @Test
    void estimate_guarded_movesTheOddsByAsManyBitsAsItSays() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            evidence.add(link(i, 0.7));
        }
        Estimate half = LinkUncertainty.of(companies(1000), evidence)
                .estimate(1)
                .population(1000)
                .trust(Trust.GUARDED)
                .level(0.5)
                .run();
        assertThat(half.interval().low()).isCloseTo(0.333, within(0.03));
        assertThat(half.interval().high()).isCloseTo(0.916, within(0.02));
    }

    @Test
    void estimate_allJudgedLinksRight_leavesJeffreysHalf() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            evidence.add(link(i, 0.8));
        }
        Estimate estimate = LinkUncertainty.of(companies(400), evidence)
                .estimate(1)
                .population(400)
                .judged(List.of(new JudgedLinks(0.5, 0.9, 10, 10)))
                .run();
        assertThat(estimate.value()).isCloseTo(0.25 * 10.5 / 11, within(0.002));
    }

    /** Companies that were not looked at are like those that were: links that are right, and deals that were missed beside wrong ones and none. */
    @Test
    void estimate_missedDealsOfAnEndlessList_raiseTheRate() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            evidence.add(link(i, 0.5));
        }
        Estimate estimate = LinkUncertainty.of(companies(300), evidence)
                .estimate(1)
                .missed(5, 50)
                .run();
        double miss = 5.5 / 51;
        assertThat(estimate.value()).isCloseTo((0.5 + 100 * (0.5 + 0.5 * miss) + 200 * miss) / 301, within(0.003));
    }

    @Test
    void estimate_companiesSearched_areKnownAndSpeakForTheOthers() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(60), certain(10));
        Map<String, Boolean> searched = new LinkedHashMap<>();
        for (int i = 10; i < 50; i++) {
            searched.put("c" + i, i < 12);
        }
        Estimate estimate =
                uncertainty.estimate(1).population(60).searched(searched).run();
        // Ten linked, two missed, and of ten more 2.5 of 41 each.
        assertThat(estimate.value()).isCloseTo((12 + 10 * 2.5 / 41) / 60, within(0.002));
        assertThat(estimate.interval().low()).isEqualTo(12.0 / 60);
        Map<String, Boolean> all = new LinkedHashMap<>(searched);
        for (int i = 0; i < 60; i++) {
            all.putIfAbsent("c" + i, i < 9);
        }
        // A person's word stands before the link's.
        assertThat(uncertainty.estimate(1).population(60).searched(all).run().interval())
                .returns(11.0 / 60, Interval::low)
                .returns(11.0 / 60, Interval::high);
        assertThatThrownBy(() -> uncertainty.estimate(1).searched(Map.of("c99", true)))
                .hasMessage("the company 'c99' was searched but is not among the 60 looked at");
    }

    /** Only a company without a link that can be right says how often linking finds nothing where there is a deal. */
    @Test
    void estimate_companiesSearched_speakForOthersOnlyWithoutALink() {
        Map<String, Boolean> searched = Map.of("c0", true);
        assertThat(LinkUncertainty.of(companies(10), List.of(link(0, 0.5)))
                        .estimate(1)
                        .population(10)
                        .searched(searched)
                        .run()
                        .interval())
                .returns(0.1, Interval::low)
                .returns(0.1, Interval::high);
        double ofOneSearched = (1 + 9 * 1.5 / 2) / 10;
        for (Evidence none : List.of(judgedLink(0, Judgement.WRONG), link(0, 0))) {
            assertThat(LinkUncertainty.of(companies(10), List.of(none))
                            .estimate(1)
                            .population(10)
                            .searched(searched)
                            .run()
                            .value())
                    .isCloseTo(ofOneSearched, within(0.02));
        }
    }

    /** Whoever has searched every company need not believe a model for those that were not looked at. */
    @Test
    void estimate_linkedCompaniesSearched_speakForTheOthersInPlaceOfTheirLinks() {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Boolean> searched = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            evidence.add(link(i, 0.7));
            searched.put("c" + i, i < 10);
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(100), evidence);
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(100, 10, 0.05);
        Estimate endless =
                uncertainty.estimate(1).searched(searched).draws(20_000).run();
        assertThat(endless.value()).isCloseTo(10.5 / 101, within(0.002));
        assertThat(endless.interval().low()).isCloseTo(jeffreys.getLowerBound(), within(0.005));
        assertThat(endless.interval().high()).isCloseTo(jeffreys.getUpperBound(), within(0.005));
        // To the companies that were not looked at, links of a band say what the judged ones do.
        Estimate judged = uncertainty
                .estimate(1)
                .searched(searched)
                .judged(List.of(new JudgedLinks(0.5, 0.9, 500, 350)))
                .run();
        assertThat(judged.value()).isCloseTo((0.5 + 50 * 0.7) / 101, within(0.01));
        // A wrong link is none: what is missed of such companies speaks, 1.5 of 2.
        Map<String, Boolean> one = Map.of("c0", true);
        assertThat(LinkUncertainty.of(companies(100), List.of(judgedLink(0, Judgement.WRONG)))
                        .estimate(1)
                        .searched(one)
                        .run()
                        .value())
                .isCloseTo((0.5 + 100 * 0.75) / 101, within(0.01));
    }

    @Test
    void estimate_dealsMissedOfAllSearched_leavesJeffreysHalf() {
        Estimate estimate = LinkUncertainty.of(companies(100), List.of())
                .estimate(1)
                .population(100)
                .missed(50, 50)
                .run();
        assertThat(estimate.value()).isCloseTo(50.5 / 51, within(0.002));
    }

    /** The name of the interval says whether it rests on probabilities that nobody has checked. */
    @Test
    void estimate_methodOfTheInterval_namesTheModelOnlyWhereItSpeaks() {
        String plain = "links and sampling";
        assertThat(method(List.of(), link(0, 1), link(1, 0))).isEqualTo(plain);
        assertThat(method(List.of(), judgedLink(0, Judgement.RIGHT))).isEqualTo(plain);
        List<JudgedLinks> band = List.of(new JudgedLinks(0.5, 0.9, 10, 5));
        assertThat(method(band, link(0, 0.7))).isEqualTo(plain);
        assertThat(method(band, link(0, 0.7), link(1, 0.9))).isEqualTo(plain + ", if the model's probabilities hold");
        assertThat(LinkUncertainty.of(companies(10), List.of(link(0, 0.7)))
                        .estimate(1)
                        .searched(Map.of("c0", true))
                        .run()
                        .interval()
                        .method())
                .isEqualTo(plain);
    }

    private static String method(List<JudgedLinks> bands, Evidence... evidence) {
        return LinkUncertainty.of(companies(10), List.of(evidence))
                .estimate(1)
                .judged(bands)
                .run()
                .interval()
                .method();
    }

    @Test
    void judged_impossibleBands_areRefused() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(10), List.of(link(0, 0.5)));
        assertThatThrownBy(() -> uncertainty
                        .estimate(1)
                        .judged(List.of(new JudgedLinks(0, 0.6, 5, 5), new JudgedLinks(0.5, 1, 5, 5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not overlap");
        assertThatThrownBy(() -> new JudgedLinks(0.9, 0.2, 5, 5)).hasMessageContaining("0.9 to 0.2");
        assertThatThrownBy(() -> new JudgedLinks(0.9, 0.9, 5, 5)).hasMessageContaining("0.9 to 0.9");
        assertThatThrownBy(() -> new JudgedLinks(0.2, 0.9, 5, 6)).hasMessage("successes must be 0 to n = 5 but was 6");
        assertThat(new JudgedLinks(0.5, 0.9, 5, 5))
                .matches(b -> b.holds(0.5), "from its beginning")
                .matches(b -> !b.holds(0.9), "to its end");
        assertThat(new JudgedLinks(0, 1, 5, 5))
                .matches(b -> b.holds(1), "what is sure")
                .matches(b -> !b.holds(0), "what cannot be");
    }

    /** A list with a few even links: the possible rates are few, and the ends must not each hold a whole tail too much. */
    @Test
    void estimate_fewPossibleRates_doNotCoverTooOften() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            evidence.add(link(i, 0.5));
        }
        Estimate estimate = LinkUncertainty.of(companies(100), evidence)
                .estimate(1)
                .population(100)
                .run();
        // Binomial(12, 1/2): P(X <= 2) is 1.9 %, P(X <= 2) less half of P(X = 2) 1.1 %, P(X <= 3) less half of P(X = 3)
        // 4.6 %.
        assertThat(estimate.interval().low()).isEqualTo(0.03);
        assertThat(estimate.interval().high()).isEqualTo(0.09);
    }

    @Test
    void estimate_sameSeed_isTheSame() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(30), List.of(link(0, 0.7), link(1, 0.4)));
        assertThat(uncertainty.estimate(7).run())
                .isEqualTo(uncertainty.estimate(7).run());
        assertThat(uncertainty.estimate(7).run())
                .isNotEqualTo(uncertainty.estimate(8).run());
    }

    /** Simulated lists with calibrated probabilities of every size: the interval must hold the truth about as often as it says. */
    @Test
    void estimate_calibratedProbabilities_coverAboutAsOftenAsTheySay() {
        SeededRandom random = new SeededRandom(17);
        int runs = 600;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            int size = 200;
            int n = 60;
            double[] chances = new double[size];
            int truth = 0;
            for (int i = 0; i < size; i++) {
                // A third certain, a third probably, a third hardly.
                chances[i] = i % 3 == 0
                        ? (random.unit() < 0.4 ? 1 : 0)
                        : i % 3 == 1 ? 0.5 + 0.5 * random.unit() : 0.2 * random.unit();
                truth += random.unit() < chances[i] ? 1 : 0;
            }
            List<Evidence> evidence = new ArrayList<>();
            List<String> sampled = new ArrayList<>();
            for (int place : random.draw(n, size)) {
                sampled.add("c" + place);
                if (chances[place] > 0) {
                    evidence.add(link(place, chances[place]));
                }
            }
            Estimate estimate = LinkUncertainty.of(sampled, evidence)
                    .estimate(run)
                    .population(size)
                    .draws(1000)
                    .run();
            covered += estimate.interval().contains((double) truth / size) ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.93, 0.97);
    }

    @Test
    void of_impossibleInput_namesTheValue() {
        assertThatThrownBy(() -> LinkUncertainty.of(companies(1), List.of(link(5, 0.5))))
                .hasMessage("evidence for deal d5 names the unknown company 'c5'");
        assertThatThrownBy(() -> link(1, 1.2)).hasMessageContaining("must be 0 to 1 but was 1.2");
        assertThatThrownBy(() ->
                        LinkUncertainty.of(companies(3), List.of()).estimate(1).population(2))
                .hasMessageContaining("at least the 3 companies looked at but has 2");
        LinkUncertainty.Simulation simulation =
                LinkUncertainty.of(companies(3), List.of()).estimate(1);
        assertThat(simulation.draws(100)).hasToString("estimate of 100 draws from seed 1, not run yet; run() makes it");
        assertThatThrownBy(() -> simulation.draws(99))
                .hasMessageContaining("at least 100 draws")
                .hasMessageEndingWith("99");
        assertThatThrownBy(() -> simulation.level(95)).hasMessageContaining("but was 95");
        assertThatThrownBy(() -> simulation.missed(6, 5)).hasMessage("successes must be 0 to n = 5 but was 6");
        assertThatThrownBy(() ->
                        LinkUncertainty.of(List.of(), List.of()).estimate(1).run())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void estimate_priorOfTheList_isDrawnByAndLeavesBandsAsTheyAre() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            evidence.add(new Evidence("c" + i, "d" + i, 0, 0.6, Decision.REVIEW, Judgement.NONE, 0.1));
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(100), evidence);

        Estimate ofTheModel = uncertainty.estimate(1).run();
        Estimate ofTheList = uncertainty.estimate(1).prior(Prior.LIST).run();
        assertThat(ofTheModel.value()).isCloseTo(0.6, within(0.01));
        assertThat(ofTheList.linksOnly().low()).isBetween(0.03, 0.07);
        assertThat(ofTheList.linksOnly().high()).isBetween(0.13, 0.19);
        assertThat(ofTheList.interval().method()).endsWith("with the prior of this list");
        // Judged links are of a band of the probability that stands beside the link.
        Estimate judged = uncertainty
                .estimate(1)
                .prior(Prior.LIST)
                .judged(List.of(new JudgedLinks(0.5, 0.9, 400, 320)))
                .run();
        assertThat(judged.value()).isCloseTo(0.8, within(0.02));
    }
}
