package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.junit.jupiter.api.Test;

class ObservationEndTest {

    private final World world = World.of("A", "2018-03-10");

    /** One deal every so many days, from a day to a day. */
    private ObservationEndTest file(String file, String from, String until, int days) {
        int line = 1;
        LocalDate end = LocalDate.parse(until);
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(end); day = day.plusDays(days)) {
            row(file, ++line, day.toString());
        }
        return this;
    }

    private ObservationEndTest row(String file, int line, String date) {
        world.deal(
                file + line + date,
                "A",
                d -> d.chinese().announced(date).from(file, line).review());
        return this;
    }

    private ObservationEnd end() {
        return ObservationEnd.of(world.links());
    }

    @Test
    void end_isTheLastPossibleDayOfTheLatestDeal() {
        row("deals.csv", 2, "2015-02-01").row("deals.csv", 3, "2017");

        assertThat(end())
                .isEqualTo(new ObservationEnd(LocalDate.of(2017, 12, 31), Messages.message("end.latest"), List.of()));
    }

    @Test
    void strayDates_farBehindAllOthers_areLeftAsideAndNamed() {
        file("deals.csv", "2010-01-01", "2015-12-30", 7)
                .row("deals.csv", 900, "2016-11-27")
                .row("deals.csv", 901, "2061-01-02");

        assertThat(end().day()).isEqualTo("2015-12-25");
        assertThat(end().warnings())
                .extracting(Message::toString)
                .containsExactly(
                        "the end of observation, 2015-12-25, leaves aside dates that lie far behind all others of"
                                + " their file: 2016-11-27 (deals.csv:900), 2061-01-02 (deals.csv:901);"
                                + " --as-of sets another day");
    }

    @Test
    void dateKnownToTheYear_thatMayBeBeforeTheEnd_isNotStray() {
        file("deals.csv", "2010-01-01", "2015-06-30", 7).row("deals.csv", 900, "2015");

        assertThat(end().day()).isEqualTo("2015-06-26");
        assertThat(end().warnings()).isEmpty();
    }

    @Test
    void fewDealsOrManyLateOnes_areNotStray() {
        file("few.csv", "2010-01-01", "2010-12-01", 30).row("few.csv", 900, "2015-06-01");
        assertThat(end().day()).isEqualTo("2015-06-01");

        file("many.csv", "2010-01-01", "2015-01-01", 7).file("many.csv", "2017-01-01", "2017-12-31", 7);
        assertThat(end().day()).isEqualTo("2017-12-31");
    }

    /** In a file of two deals a year, half a year without one says nothing. */
    @Test
    void fileOfFewDealsAYear_thatMayGoOn_doesNotEndTheStudy() {
        file("deals.csv", "2010-01-01", "2018-06-30", 14).file("headlines.csv", "2010-01-01", "2018-01-01", 110);

        assertThat(end().day()).isEqualTo("2018-06-22");
        assertThat(end().warnings()).isEmpty();
    }

    @Test
    void filesThatEndOnDifferentDays_endWithTheFirst() {
        file("a.csv", "2010-01-01", "2013-10-01", 30)
                .file("b.csv", "2010-01-02", "2018-06-30", 30)
                .row("b.csv", 900, "2081-01-01");

        assertThat(end().day()).isEqualTo("2013-09-12");
        assertThat(end().note()).hasToString("the end of a.csv, the first of the files of deals to end");
        assertThat(end().warnings())
                .extracting(Message::toString)
                .containsExactly(
                        "the files of deals end on different days: a.csv on 2013-09-12, b.csv on 2018-06-19;"
                                + " companies are watched until 2013-09-12, because later deals may be missing; --as-of"
                                + " sets another day",
                        "deals after the end of observation, 2013-09-12, do not count: b.csv (59); --as-of sets"
                                + " another day");
    }

    @Test
    void olderCopyOfAFile_endsNothing_andIsNamed() {
        file("2018.csv", "2010-01-01", "2018-06-30", 30).file("2013.csv", "2010-01-01", "2013-10-01", 30);

        assertThat(end().day()).isEqualTo("2018-06-18");
        assertThat(end().warnings())
                .extracting(Message::toString)
                .containsExactly(
                        "2013.csv is an older copy of 2018.csv, since most of its deals are there too; it ends on"
                                + " 2013-09-12 and does not end the study");
    }

    /** A page with these sentences is shared, and the folders are their owner's business. */
    @Test
    void files_areNamedWithoutTheirFolders() {
        file("/home/anna/2018.csv", "2010-01-01", "2018-06-30", 30)
                .file("../anna/2013.csv", "2010-01-01", "2013-10-01", 30)
                .row("/home/anna/2018.csv", 900, "2081-01-01");

        assertThat(end().warnings())
                .extracting(Message::toString)
                .anyMatch(w -> w.startsWith("2013.csv is an older copy of 2018.csv"))
                .anyMatch(w -> w.contains("(2018.csv:900)"))
                .noneMatch(w -> w.contains("anna"));
    }

    @Test
    void fileThatAnotherContinues_endsNothing() {
        file("2010.csv", "2010-01-01", "2010-12-31", 10)
                .file("2011.csv", "2011-01-01", "2011-12-31", 10)
                .file("2012.csv", "2012-01-01", "2012-12-31", 10);

        assertThat(end().day()).isEqualTo("2012-12-26");
        assertThat(end().warnings()).isEmpty();
    }

    @Test
    void fileWithFewDealsBesideTheLargest_endsNothing() {
        file("large.csv", "2010-01-01", "2015-12-31", 10).file("own.csv", "2010-01-01", "2011-01-01", 60);

        assertThat(end().day()).isEqualTo("2015-12-31");
        assertThat(end().note()).hasToString("the latest date of the deals in large.csv");
        assertThat(end().warnings()).isEmpty();
    }

    @Test
    void laterDealsOfASmallFile_areCountedAndNamed() {
        file("large.csv", "2010-01-01", "2015-12-31", 10).file("own.csv", "2015-12-01", "2016-02-01", 30);

        assertThat(end().day()).isEqualTo("2015-12-31");
        assertThat(end().warnings())
                .extracting(Message::toString)
                .containsExactly("deals after the end of observation, 2015-12-31, do not count: own.csv (1); --as-of"
                        + " sets another day");
    }

    @Test
    void dealsWithoutDates_endWithTheLatestRecommendation() {
        assertThat(end().day()).isEqualTo("2018-03-10");
        assertThatThrownBy(() -> ObservationEnd.of(World.of("A", "").links()))
                .hasMessageStartingWith("no recommendation and no deal has a date");
    }
}
