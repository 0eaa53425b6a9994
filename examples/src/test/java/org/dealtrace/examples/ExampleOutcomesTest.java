package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.report.OutcomeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way, from the files to each company's outcome, held against what a person wrote down for each. */
class ExampleOutcomesTest {

    private static final Outcomes OUTCOMES = OutcomeTracker.builder()
            .ownership(OwnershipTable.read(ExampleData.ownership()))
            .asOf(LocalDate.of(2021, 6, 30))
            .build()
            .track(DealLinker.standard()
                    .link(Recommendations.read(ExampleData.watchlist()), Deals.read(ExampleData.deals())));

    /**
     * Companies whose right link the shipped model is not sure enough of, so that it stays under review. The right deal
     * has to be the one under review, and no other; an entry has to go when the model links it.
     */
    private static final Set<String> LEFT_TO_REVIEW = Set.of("W-46");

    static Stream<Arguments> expected() {
        List<Arguments> rows = new ArrayList<>();
        Path file = ExampleData.file("expected-outcomes.csv");
        try (TableReader table = TableReader.open(file, "recommendation", "name", "outcome", "deal", "deals", "case")) {
            for (TableRow row : table) {
                rows.add(Arguments.of(
                        row.get("recommendation"),
                        row.get("name"),
                        row.get("case"),
                        row.get("outcome"),
                        row.get("deal"),
                        row.get("deals")));
            }
        }
        assertThat(rows).hasSizeGreaterThan(50);
        return rows.stream();
    }

    @Test
    void report_writtenAndRead_isEqual_andGivesTheSamePage(@TempDir Path folder) {
        OutcomeReport report = OUTCOMES.report();
        Path file = folder.resolve("report.jsonl");
        report.writeJsonLines(file);

        OutcomeReport read = OutcomeReport.read(file);

        assertThat(read.equals(report)).isTrue();
        assertThat(read.html()).isEqualTo(report.html());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("expected")
    void track_watchlist_givesTheExpectedOutcome(
            String recommendation, String name, String special, String outcome, String deal, String deals) {
        Outcome actual = OUTCOMES.outcome(recommendation);

        assertThat(actual.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .as("%s", actual.reason())
                .isEqualTo(outcome);
        assertThat(actual.deciding().map(a -> a.link().dealId()).orElse(""))
                .as("deciding deal of " + name)
                .isEqualTo(deal);
        Decision expected = LEFT_TO_REVIEW.contains(recommendation) ? Decision.REVIEW : Decision.LINK;
        assertThat(actual.assessments().stream()
                        .map(DealAssessment::link)
                        .filter(l -> l.decision() == expected)
                        .map(Link::dealId)
                        .distinct())
                .as("deals of " + name)
                .containsExactlyInAnyOrder(deals.isEmpty() ? new String[0] : deals.split("\\|", -1));
    }

    /**
     * The list has 58 companies and the deals 170 sides: a person who reviews it must not be sent after many pairs that
     * share a syllable. The bound is what the shipped model leaves; lower it when a model leaves fewer.
     */
    @Test
    void track_watchlist_leavesFewWrongLinksToReview() {
        List<Link> wrong = new ArrayList<>();
        for (Arguments row : (Iterable<Arguments>) expected()::iterator) {
            List<String> deals = List.of(((String) row.get()[5]).split("\\|", -1));
            OUTCOMES.outcome((String) row.get()[0]).assessments().stream()
                    .map(DealAssessment::link)
                    .filter(l -> l.decision() != Decision.NO_LINK && !deals.contains(l.dealId()))
                    .forEach(wrong::add);
        }

        assertThat(wrong).allMatch(l -> l.decision() == Decision.REVIEW).hasSizeLessThanOrEqualTo(10);
    }
}
