package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateTable;
import org.dealtrace.study.IntervalMethod;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;

/** What is the rate worth: as a sample, under other rules, and with links that are not certain? */
public final class HowSureIsTheRate {

    private HowSureIsTheRate() {}

    /** The rate that the study of 2021 found in its sample, with two intervals. */
    static List<Rate> ofTheStudy() {
        // tag::sample[]
        Rate rate = Rate.of(14, 30); // 14 of 30: 46.7 % (95 % Wilson 30.2–63.9 %)
        Rate exact = rate.with(IntervalMethod.CLOPPER_PEARSON);
        Rate ofAFiniteList = Rate.ofSample(14, 30, 300); // drawn from a list of 300 companies
        // end::sample[]
        return List.of(rate, exact, ofAFiniteList);
    }

    static RateTable underOtherRules(Outcomes outcomes) {
        // tag::rules[]
        RateTable sensitivity = outcomes.sensitivity(); // other windows, states and stakes
        Outcomes strict = outcomes.under(OutcomeRule.builder()
                .windowMonths(36)
                .minimumStakePercent(50)
                .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                .build());
        System.out.println(strict.headline() + " Instead of: " + outcomes.headline());
        // end::rules[]
        return sensitivity;
    }

    static LinkUncertainty withUncertainLinks(Outcomes outcomes) {
        // tag::links[]
        LinkUncertainty uncertainty = outcomes.linkUncertainty(); // links drawn from their probabilities, from a seed
        // end::links[]
        return uncertainty;
    }

    /** The charts, as a page and as figures. */
    static void charts(Outcomes outcomes, Path folder) {
        // tag::charts[]
        OutcomeReport report = outcomes.report();
        report.writeHtml(folder.resolve("outcomes.html")); // each chart can be saved as SVG or PNG
        report.writeFiguresCsv(folder.resolve("figures.csv")); // each point of each chart
        // end::charts[]
    }

    public static void main(String[] arguments) {
        ofTheStudy().forEach(System.out::println);
        Outcomes outcomes = WhichCompaniesHadADeal.outcomes();
        System.out.println(underOtherRules(outcomes));
        System.out.println(withUncertainLinks(outcomes).estimate(20210501).run());
    }
}
