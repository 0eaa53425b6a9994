package org.dealtrace.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;

/** A report on the companies of the {@link WatchList}, with the figures around them. */
final class ReportFixture {

    static final LocalDate AS_OF = LocalDate.of(2021, 5, 1);

    private ReportFixture() {}

    static OutcomeReport report() {
        return builder().build();
    }

    static OutcomeReport.Builder builder() {
        AssessedDeals list = WatchList.asOf(AS_OF);
        DealLinks links = new DealLinks(
                list.recommendations,
                list.companies,
                list.merges,
                list.deals,
                list.links,
                inputs(),
                "standard model 1, link from 0.90, review from 0.50");
        List<Outcome> outcomes = list.outcomes;
        int realized = (int) outcomes.stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .count();
        int decided = (int) outcomes.stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED || o.status() == OutcomeStatus.NOT_REALIZED)
                .count();
        Rate rate = Rate.of(realized, decided);
        return OutcomeReport.builder(AS_OF, links, outcomes, Headlines.of(rate))
                .rule(List.of(
                        new OutcomeReport.RuleLine(
                                "types",
                                "joint venture, patent licence, technology licence, exclusive agreement, acquisition,"
                                        + " minority stake"),
                        new OutcomeReport.RuleLine("statuses", "announced, signed, completed"),
                        new OutcomeReport.RuleLine("order", "the deal lies after the first recommendation"),
                        new OutcomeReport.RuleLine("window", "60 months"),
                        new OutcomeReport.RuleLine("date", "the first of announced, signed, completed"),
                        new OutcomeReport.RuleLine("minimum stake", "10 %"),
                        new OutcomeReport.RuleLine(
                                "other side", "China; Hong Kong and Macau included; ultimate owner counts")))
                .sources(List.of("company announcements and press reports of 74 deals, 2005 to 2020"))
                .classifiers(List.of("source codes 1.0", "phrases 1.0 (English, Chinese)"))
                .certainty(List.of(
                        RateTable.Line.of("certain links only", Rate.of(realized - 1, decided)),
                        RateTable.Line.of("with links under review", Rate.of(realized + 1, decided + 1)),
                        RateTable.Line.estimate(
                                "links drawn from their probabilities",
                                OptionalDouble.of(0.6187),
                                new Interval(0.4062, 0.8011, 0.95, "Monte Carlo"),
                                "2,000 draws, seed 1")))
                .sensitivity(List.of(
                        RateTable.Line.of("window of 12 months", Rate.of(6, decided)),
                        RateTable.Line.of("window of 24 months", Rate.of(10, decided)),
                        RateTable.Line.of("window of 36 months", Rate.of(12, decided)),
                        RateTable.Line.of("window of 60 months", rate, "as above"),
                        RateTable.Line.of("no window", Rate.of(realized, decided)),
                        RateTable.Line.of("completed only", Rate.of(7, decided)),
                        RateTable.Line.of("stake of at least 50 %", Rate.of(realized - 1, decided)),
                        RateTable.Line.of("blocked and withdrawn deals too", Rate.of(realized + 2, decided))))
                .groups(List.of(
                        new RateTable(
                                "country",
                                "difference between the United States and Germany: p = 0.63 (Fisher, two-sided)",
                                List.of(
                                        RateTable.Line.of("Germany", Rate.of(5, 7)),
                                        RateTable.Line.of("United States", Rate.of(5, 9)),
                                        RateTable.Line.of("United Kingdom", Rate.of(2, 2)),
                                        RateTable.Line.of("others", Rate.of(3, 5)))),
                        new RateTable(
                                "field",
                                "a company can have several fields",
                                List.of(
                                        RateTable.Line.of("biotechnology", Rate.of(6, 6)),
                                        RateTable.Line.of("manufacturing", Rate.of(4, 6)),
                                        RateTable.Line.of("semiconductors", Rate.of(2, 5)),
                                        RateTable.Line.of("vehicles", Rate.of(3, 6))))))
                .curves(List.of(curve()))
                .competing(List.of(
                        new OutcomeReport.CompetingLine(
                                "C-07",
                                "Nordkap Optics",
                                "dissolved",
                                Optional.of(PartialDate.ofMonth(2018, 4)),
                                "register of companies, Oslo"),
                        new OutcomeReport.CompetingLine(
                                "C-08", "Nordkap Diagnostics", "bought by somebody else", Optional.empty(), "")))
                .funnel(List.of(
                        new OutcomeReport.FunnelStep("notices read", list.recommendations.size(), "1 row rejected"),
                        new OutcomeReport.FunnelStep("companies", list.companies.size(), "1 notice joined another one"),
                        new OutcomeReport.FunnelStep("with a deal linked or under review", 19, "5 with no deal found"),
                        new OutcomeReport.FunnelStep("with a link that is certain enough", 18, "1 under review only"),
                        new OutcomeReport.FunnelStep("with a deal after the notice", 17, "1 in unknown order"),
                        new OutcomeReport.FunnelStep(
                                "with a deal that the rule counts", realized, "3 blocked, too small or not foreign")))
                .corpus(List.of(new Corpus.Table(
                        "host country",
                        Message.NONE,
                        "host country",
                        List.of("notices"),
                        List.of(25),
                        25,
                        List.of(
                                new Corpus.Table.Row("US", "United States (US)", List.of(11), 11, 11 / 25.0, 1),
                                new Corpus.Table.Row("DE", "Germany (DE)", List.of(8), 8, 8 / 25.0, 2),
                                new Corpus.Table.Row("JP", "Japan (JP)", List.of(6), 6, 6 / 25.0, 3)))))
                .warnings(List.of(
                        "The rate describes this list. It says nothing of companies that were never recommended."));
    }

    private static Curve curve() {
        double[][] all = {
            {186, 0.0417, 0.0060, 0.2612, 24, 1},
            {341, 0.1250, 0.0418, 0.3421, 23, 2},
            {387, 0.2083, 0.0929, 0.4258, 21, 2},
            {415, 0.2517, 0.1219, 0.4760, 18, 1},
            {560, 0.3397, 0.1874, 0.5636, 17, 2},
            {760, 0.4277, 0.2587, 0.6448, 15, 2},
            {980, 0.5157, 0.3363, 0.7208, 13, 2},
            {1140, 0.6037, 0.4210, 0.7900, 11, 2},
            {1480, 0.6641, 0.4820, 0.8378, 8, 1},
            {1826, 0.6641, 0.4820, 0.8378, 6, 0},
        };
        double[][] other = {
            {540, 0.0417, 0.0060, 0.2612, 18, 1},
            {1010, 0.0900, 0.0230, 0.3120, 12, 1},
            {1826, 0.09, 0.023, 0.312, 6, 0}
        };
        return new Curve(
                "Cumulative incidence of a first deal",
                "Aalen-Johansen; bought by a party from elsewhere is a competing event; companies still watched are"
                        + " censored",
                List.of(series("a deal that the rule counts", all), series("bought by somebody else", other)));
    }

    private static Curve.Series series(String name, double[][] steps) {
        List<Curve.Step> list = new ArrayList<>();
        for (double[] s : steps) {
            list.add(new Curve.Step(s[0], s[1], s[2], s[3], (long) s[4], (long) s[5]));
        }
        return new Curve.Series(name, list);
    }

    private static List<InputReport> inputs() {
        return List.of(
                new InputReport(
                        "recommendations.csv",
                        "recommendations as CSV",
                        "Illustrative watch-list; no claim is made that any of these companies was named in a notice.",
                        true,
                        26,
                        25,
                        List.of(
                                new ReadIssue(
                                        ReadIssue.Kind.REPAIRED,
                                        new SourceRow("recommendations.csv", 9),
                                        "country",
                                        "Britain",
                                        Message.of("read as GB")),
                                new ReadIssue(
                                        ReadIssue.Kind.REJECTED,
                                        new SourceRow("recommendations.csv", 17),
                                        "name",
                                        "",
                                        Message.of("the notice names no party; give one or remove the row")))),
                new InputReport(
                        "deals.csv",
                        "deals as CSV",
                        "",
                        74,
                        74,
                        List.of(new ReadIssue(
                                ReadIssue.Kind.REPAIRED,
                                new SourceRow("deals.csv", 31),
                                "stake",
                                "94,55 %",
                                Message.of("read as 94.55")))));
    }
}
