package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.junit.jupiter.api.Test;

class OutcomesWarningsTest {

    @Test
    void warnings_rowsInDoubt_areCountedWithTheirFirstPlaces() {
        List<ReadIssue> issues = new ArrayList<>();
        for (int line = 2; line < 6; line++) {
            issues.add(new ReadIssue(
                    ReadIssue.Kind.DOUBTFUL,
                    new SourceRow("r.csv", line),
                    "names",
                    "?" + line,
                    Message.of("the name cannot be read")));
        }
        issues.add(new ReadIssue(
                ReadIssue.Kind.DOUBTFUL, new SourceRow("r.csv", 9), "date", "1850", Message.of("the date is early")));
        issues.add(new ReadIssue(
                ReadIssue.Kind.DOUBTFUL,
                new SourceRow("r.csv", 9),
                "name",
                "A\n" + "n".repeat(200),
                Message.of("the name is long")));
        issues.add(
                new ReadIssue(ReadIssue.Kind.REPAIRED, new SourceRow("r.csv", 9), "names", " x", Message.of("spaces")));
        DealLinks links = World.of("A", "2015-01-01").links();
        DealLinks doubtful = new DealLinks(
                links.recommendations(),
                links.companies(),
                links.merges(),
                links.deals(),
                links.links(),
                List.of(new InputReport("r.csv", "Dealtrace recommendations", "", 9, 9, issues)),
                links.method());

        assertThat(OutcomeTracker.standard().track(doubtful).report().warnings())
                .startsWith(
                        "r.csv, 4 rows: the name cannot be read (line 2 '?2', line 3 '?3', line 4 '?4', …)",
                        "r.csv, 1 row: the date is early (line 9 '1850')",
                        "r.csv, 1 row: the name is long (line 9 'A " + "n".repeat(98) + "…')")
                .noneMatch(w -> w.contains("spaces"));
    }

    @Test
    void suspects_areListedAndWarnedOf() {
        Outcomes outcomes = World.of("A", "2010-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2018-10"))
                .deal(
                        "D2",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Wingtech", World.CN).announced("2018-10"))
                .track("2021-05-01");

        assertThat(outcomes.suspects()).hasSize(1);
        assertThat(outcomes.report().warnings())
                .anyMatch(w -> w.startsWith(
                        "1 pair of rows may report one deal but was kept apart: rows D1 and D2: both of 2018-10,"
                                + " but no other side"));
    }

    @Test
    void warnings_ofSidesThatNobodyNames_countThoseDealsOnly() {
        World world = World.of("A", "2015-01-01")
                .deal("D1", "A", d -> d.announced("2016-01-01"))
                .deal("D2", "A", d -> d.chinese().announced("2018-01-01"));
        assertThat(world.track("2021-05-01").report().warnings())
                .containsExactly("1 linked deal names only one party, so it does not count; --any-counterparty"
                        + " counts deals with anybody");
        assertThat(World.of("A", "2015-01-01").track("2021-05-01").report().warnings())
                .as("nothing is pending, undated or unnamed")
                .isEmpty();
    }

    @Test
    void suspects_ofManyRows_areShownByTheFirstFive() {
        for (int pairs = 5; pairs <= 6; pairs++) {
            World world = new World();
            for (int i = 1; i <= pairs; i++) {
                String company = "A" + i;
                world.company(company, "2015-01-01")
                        .deal("C" + i, company, d -> d.chinese().announced("2018-10"))
                        .deal(
                                "D" + i,
                                company,
                                d -> d.with(PartyRole.ACQUIRER, "Wingtech", World.CN)
                                        .announced("2018-10"));
            }
            boolean more = pairs > 5;
            assertThat(world.track("2021-05-01").report().warnings())
                    .anyMatch(w ->
                            w.startsWith(more ? "6 pairs of rows" : "5 pairs of rows") && w.contains("; …") == more);
        }
    }

    @Test
    void headline_companiesRecommendedAfterTheEndOfObservation_areNoPartOfTheStudy() {
        World world = new World().company("A", "2012").company("B", "2014-03").company("C", "2015-01-01");

        Outcomes outcomes = world.track("2014-03-15");
        assertThat(outcomes.list()).hasSize(2);
        assertThat(outcomes.recommendedLater()).isOne();
        assertThat(outcomes.headline().notes())
                .contains("1 company was first recommended after 2014-03-15 and is left out.");
        assertThat(world.track("2015-01-01").headline().notes()).noneMatch(n -> n.contains("no part"));
    }

    /** The remark about three companies stands before the one about a single company, whichever it is. */
    @Test
    void warnings_comeByWhatTheyAffect() {
        World undated =
                new World().company("A", "").company("B", "").company("C", "").company("D", "2020-01-01");
        World pending = new World()
                .company("A", "")
                .company("B", "2020-01-01")
                .company("C", "2020-02")
                .company("D", "2020");

        assertThat(undated.track("2021-05-01").report().warnings())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("3 of 4 companies have no date"),
                        last -> assertThat(last).startsWith("1 of 4 companies is pending"));
        assertThat(pending.track("2021-05-01").report().warnings())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("3 of 4 companies are pending"),
                        last -> assertThat(last).startsWith("1 of 4 companies has no date"));
    }

    @Test
    void warnings_nameMissingDatesAndUnnamedCounterparties() {
        List<String> warnings = new World()
                .company("A", "")
                .company("B", "2015-01-01")
                .deal("D", "B", d -> d.announced("2016-01-01"))
                .track("2021-05-01")
                .report()
                .warnings();

        assertThat(warnings)
                .anyMatch(w -> w.startsWith("1 of 2 companies has no date of recommendation"))
                .anyMatch(w -> w.contains("--any-counterparty"));
    }
}
