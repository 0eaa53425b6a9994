package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.io.DealFile.file;
import static org.dealtrace.io.DealFile.only;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states of a deal and their dates, in whichever columns a table has them. */
class DealHistoryColumnsTest {

    @TempDir
    Path folder;

    @Test
    void states_canStandInAHistoryInAPairOfColumnsOrInOneColumnEach() throws IOException {
        List<DealEvent> expected = List.of(
                DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-18")),
                DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2017-01")));
        assertThat(only(folder, "target,history\nKUKA AG,announced 2016-05-18; completed 2017-01\n")
                        .history())
                .isEqualTo(expected);
        assertThat(only(folder, "target,announced,completed\nKUKA AG,2016-05-18,2017-01\n")
                        .history())
                .isEqualTo(expected);
        assertThat(only(folder, "target,Date,Status\nKUKA AG,2016-05-18,Announced\n")
                        .history())
                .isEqualTo(expected.subList(0, 1));
    }

    /** The deal was blocked, whatever the day; a dash or a word says that it was not. */
    @Test
    void state_ofADayThatCannotBeTold_isKeptWithoutTheDay() throws IOException {
        Deals deals = Deals.read(file(
                folder, "id,target,announced,blocked,completed\n1,A,2016-05-18,14/3/17,-\n2,B,2016-05-18,no,42795\n"));
        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2016-05-18", "blocked (no date)");
        assertThat(deals.list().get(1).history())
                .extracting(DealEvent::toString)
                .containsExactlyInAnyOrder("announced 2016-05-18", "completed (no date)");
    }

    @Test
    void date_inAFileWithoutStates_hasAnUnknownState() throws IOException {
        assertThat(only(folder, "target,date\nKUKA AG,2016\n").history())
                .containsExactly(DealEvent.of(DealStatus.UNKNOWN, PartialDate.ofYear(2016)));
    }

    @Test
    void history_writtenFreely_isReadOrListed() throws IOException {
        Deals deals =
                Deals.read(file(folder, "id,target,history\n1,A,blocked; Completed May 2016; hoped for 2015; 2014\n"));
        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("blocked (no date)", "completed 2016-05", "unreadable 2015", "unknown 2014");
        assertThat(deals.report().issues()).extracting(ReadIssue::value).containsExactly("May 2016", "hoped for 2015");
    }

    @Test
    void history_partedByCommasOrArrows_keepsEachState() throws IOException {
        assertThat(only(folder, "target,history\nKUKA AG,\"announced May 18, 2016, cancelled 2017-01 → revived\"\n")
                        .history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2016-05-18", "withdrawn 2017-01", "unreadable (no date)");
    }

    @Test
    void status_thatCannotBeRead_isAStateOfItsOwnAndIsWrittenAgain() throws IOException {
        Deals deals = Deals.read(file(folder, "id,target,date,deal_status\n1,A,2016-05,shelved?\n2,B,2016-05,\n"));

        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("unreadable 2016-05");
        assertThat(deals.list().get(1).history())
                .extracting(DealEvent::toString)
                .containsExactly("unknown 2016-05");
        assertThat(deals.report().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.value()).isEqualTo("shelved?");
            assertThat(issue.message().english()).contains("leaves open whether the deal counts");
        });
        Path csv = folder.resolve("again.csv");
        deals.write(csv);
        Deals again = Deals.read(csv);
        assertThat(again.report().issues()).isEmpty();
        assertThat(again.list().get(0).history()).isEqualTo(deals.list().get(0).history());
    }
}
