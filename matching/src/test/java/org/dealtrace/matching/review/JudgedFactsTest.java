package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedFactsTest {

    private static final OutcomeTracker TRACKER =
            OutcomeTracker.builder().asOf(Runs.DAY).build();

    @TempDir
    Path folder;

    /** Three companies, each open for another reason; "Velora" buys two of them, and no row has its country. */
    private static DealLinks run() {
        DealLinks certain = new Runs()
                .company("R1", "Arden")
                .company("R2", "Boxley")
                .company("R3", "Corvin")
                .deal("D1", "Arden")
                .deal("D2", "Boxley")
                .deal("D3", "Corvin")
                .link("R1", "D1", 0.99, Decision.LINK)
                .link("R2", "D2", 0.99, Decision.LINK)
                .link("R3", "D3", 0.99, Decision.LINK)
                .build();
        DealParty sany = DealParty.of(PartyRole.OTHER, "Sany", new Country("CN"));
        List<Deal> deals = List.of(
                deal("D1", "Arden", DealStatus.UNREADABLE, sany)
                        .typeWords(List.of())
                        .build(),
                deal("D2", "Boxley", DealStatus.COMPLETED, DealParty.of(PartyRole.ACQUIRER, "Velora"))
                        .typeWords(List.of("acquisition"))
                        .build(),
                deal("D3", "Corvin", DealStatus.COMPLETED, DealParty.of(PartyRole.ACQUIRER, "VELORA"))
                        .typeWords(List.of("acquisition"))
                        .build());
        return certain.with(deals, certain.links());
    }

    private static Deal.Builder deal(String id, String name, DealStatus status, DealParty other) {
        return Deal.builder(id)
                .party(DealParty.of(PartyRole.OTHER, name, new Country("DE")))
                .party(other)
                .event(DealEvent.of(status, PartialDate.parse("2016-05-23")));
    }

    private static Judgement judged(String answer, String deal, String party, Verdict verdict, String reviewer) {
        return new Judgement(answer, deal, 0, "", party, verdict, reviewer, Runs.DAY, "by its annual report");
    }

    private static OutcomeStatus status(Outcomes outcomes, String company) {
        return outcomes.list().stream()
                .filter(outcome -> outcome.company().id().equals(company))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static Outcomes after(Judgement... judgements) {
        return TRACKER.track(
                new Judgements(List.of(judgements), List.of()).apply(run()).links());
    }

    @Test
    void sheet_outcomesWaitForFacts_asksEachOnce() throws IOException {
        Path file = folder.resolve("review.csv");
        ReviewSheet sheet = ReviewSheet.of(run()).firstWhatDecides(TRACKER);
        sheet.writeCsv(file);

        List<String> asked = new ArrayList<>();
        for (TableRow row : TableReader.readAll(file, "company id", "deal id", "decides")) {
            asked.add(row.get("company id") + " of " + row.get("deal id") + " for " + row.get("decides"));
        }
        assertThat(sheet.pairs()).isEmpty();
        assertThat(sheet.size()).isEqualTo(3);
        assertThat(sheet.deciding()).isEqualTo(3);
        assertThat(asked)
                .hasSize(2 + 9 + 5)
                .contains("country: CN of D2 for Boxley, now undetermined; Corvin, now undetermined")
                .contains("type: joint-venture of D1 for Arden, now undetermined")
                .contains("status: completed of D1 for Arden, now undetermined");
    }

    /** What the rows of a party agree on serves all of them; where they do not agree, only a person knows. */
    @Test
    void sheet_rowsNameCountries_asksOnlyWhereTheyDoNotAgree() {
        DealLinks run = run();
        List<Deal> one = new ArrayList<>(run.deals());
        one.add(Deal.builder("D4")
                .party(DealParty.of(PartyRole.ACQUIRER, "Velora", new Country("CN")))
                .build());
        List<Deal> two = new ArrayList<>(one);
        two.add(Deal.builder("D5")
                .party(DealParty.of(PartyRole.ACQUIRER, "Velora", new Country("SE")))
                .build());

        assertThat(ReviewSheet.of(run.with(one, run.links()))
                        .firstWhatDecides(TRACKER)
                        .size())
                .isEqualTo(2);
        assertThat(ReviewSheet.of(run.with(two, run.links()))
                        .firstWhatDecides(TRACKER)
                        .size())
                .isEqualTo(3);
    }

    @Test
    void apply_countryOfAParty_countsInAllItsDeals() {
        Judgement china = judged("country: CN", "D2", "Velora", Verdict.SAME, "AB");
        Outcomes outcomes = after(china);

        assertThat(status(outcomes, "R2")).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(outcomes, "R3")).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcomes.links().deal("D3").orElseThrow().attributes())
                .containsEntry("judged", "country: CN, judged by AB on 2024-05-18 (by its annual report)");
        assertThat(status(after(judged("country: SE", "D2", "Velora", Verdict.SAME, "AB")), "R2"))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void apply_typeAndStateOfADeal_decideItsCompany() {
        Judgement type = judged("type: joint-venture", "D1", "Arden", Verdict.SAME, "AB");
        Judgement state = judged("status: completed", "D1", "Arden", Verdict.SAME, "AB");

        assertThat(status(after(type), "R1")).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(status(after(type, state), "R1")).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(after(judged("status: terminated", "D1", "Arden", Verdict.SAME, "AB")), "R1"))
                .isNotEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(ReviewSheet.of(new Judgements(List.of(type, state), List.of())
                                .apply(run())
                                .links())
                        .firstWhatDecides(TRACKER)
                        .size())
                .isEqualTo(1);
    }

    @Test
    void apply_takenBackOrUnsure_leavesItOpen() {
        Judgement china = judged("country: CN", "D2", "Velora", Verdict.SAME, "AB");
        Judgement unsure = judged("country: CN", "D2", "Velora", Verdict.UNSURE, "CD");

        assertThat(status(after(china, china.withdrawn(Runs.DAY, "")), "R2")).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(status(after(unsure), "R2")).isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void apply_reviewersSayDifferentThings_leavesItOpenAndReports() {
        Judgements.Reviewed reviewed = new Judgements(
                        List.of(
                                judged("country: CN", "D2", "Velora", Verdict.SAME, "AB"),
                                judged("country: SE", "D3", "VELORA", Verdict.SAME, "CD"),
                                judged("type: acquisition", "D9", "Arden", Verdict.SAME, "CD"),
                                judged("type: marriage", "D1", "Arden", Verdict.SAME, "CD")),
                        List.of())
                .apply(run());

        assertThat(status(TRACKER.track(reviewed.links()), "R2")).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(reviewed.conflicts()).singleElement().asString().contains("CN, same by AB", "SE, same by CD");
        assertThat(reviewed.stale()).hasSize(2);
    }

    /** What a reviewer writes beside the right answers goes the way of every other judgement. */
    @Test
    void importFrom_filledInSheet_decides() throws IOException {
        Path sheet = folder.resolve("review.csv");
        ReviewSheet.of(run()).firstWhatDecides(TRACKER).writeCsv(sheet);
        Files.writeString(
                sheet,
                Files.readAllLines(sheet).stream()
                        .map(line -> line.replaceFirst("^(country: CN,D2,1),,", "$1,same,"))
                        .collect(Collectors.joining("\n")));
        JudgementLog log = JudgementLog.at(folder.resolve("judgements.csv"));
        log.importFrom(sheet, "AB", Runs.DAY);

        assertThat(status(TRACKER.track(log.read().apply(run()).links()), "R3")).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(log.read().found(TRACKER.track(run()))).isEmpty();
    }
}
