package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashOrderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "3/25/2014 1/31/2015 12/13/2016 4/5/2016, MONTH_FIRST",
        "25/3/2014 31/1/2015 13-12-2016 4/5/2016, DAY_FIRST",
        // two are not enough, and numbers above 12 on both sides tell nothing
        "3/25/2014 1/31/2015 13/13/2016 4/5/2016, UNKNOWN",
        "3/25/2014 1/31/2015 12/13/2016 25/3/2014, UNKNOWN",
        "3/25/2014 3/26/2014 3/27/2014 3/28/2014 13/12/2014, UNKNOWN",
        "2016-05-18 2016/5/18 18.05.2016 18.05.2016 soon, UNKNOWN"
    })
    void order_ofDatesThatTell_isTakenWhereThereAreThreeOfOneKindOnly(String dates, SlashOrder order) {
        assertThat(SlashOrder.of(List.of(dates.split(" ")))).isEqualTo(order);
    }

    private Recommendations read(String rows) throws IOException {
        return Recommendations.read(Files.writeString(folder.resolve("r.csv"), "id,name,date\n" + rows));
    }

    private static final String MONTH_FIRST = "1,A,3/25/2014\n2,B,1/31/2015 12:30:00 PM\n3,C,12/13/2016\n";

    @Test
    void date_thatCanBeEither_isReadAsTheOthersOfItsFile() throws IOException {
        Recommendations list = read(MONTH_FIRST + "4,D,04/05/2016\n5,E,4-5-2016\n");

        assertThat(list.list().get(3).date()).contains(PartialDate.parse("2016-04-05"));
        assertThat(list.list().get(4).date()).contains(PartialDate.parse("2016-04-05"));
        assertThat(list.report().issues().get(3).message()).isEqualTo(Dates.MONTH_FIRST);
        assertThat(read(MONTH_FIRST.replace("12/13", "13/12") + "4,D,04/05/2016\n")
                        .list()
                        .get(3)
                        .date())
                .contains(PartialDate.ofYear(2016));
    }

    @Test
    void date_readByTheOthers_isKnownNoBetterThanItWas() throws IOException {
        Recommendations list = read(MONTH_FIRST + "4,D,ca. 04/05/2016\n5,E,4/5/16\n6,F,4/5/1201\n");

        assertThat(list.list().get(3).date()).contains(PartialDate.ofYear(2016));
        assertThat(list.list().get(4).date()).contains(PartialDate.parse("2016-04-05"));
        assertThat(list.list().get(5).date()).isEmpty();
    }

    @Test
    void order_isLookedForAtTheBeginningOfAFileAndHoldsToItsEnd() throws IOException {
        String rows = IntStream.range(10, 6000)
                .mapToObj(i -> i + "," + "Some Company " + i + ",04/05/2016\n")
                .collect(Collectors.joining());

        assertThat(read(MONTH_FIRST + rows).list())
                .extracting(Recommendation::date)
                .last()
                .isEqualTo(java.util.Optional.of(PartialDate.parse("2016-04-05")));
        assertThat(read(rows + MONTH_FIRST).list().get(0).date()).contains(PartialDate.ofYear(2016));
    }

    @Test
    void columnsOfStates_tellTogether() throws IOException {
        Deals deals = Deals.read(Files.writeString(
                folder.resolve("d.csv"),
                "id,target,announced,completed,seen\n1,A,28/5/2016,30/1/2017,1/31/2019\n2,B,13/6/2016,5/4/2017"
                        + ",2/28/2019\n"));

        assertThat(deals.list().get(1).history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2016-06-13", "completed 2017-04-05");
    }

    @Test
    void crunchbase_savedBySpreadsheet_isReadByItsOwnDates() throws IOException {
        Deals deals = Deals.read(Files.writeString(
                folder.resolve("c.csv"),
                "company_name,acquirer_name,acquired_at\nA,B,1/28/2013\nC,D,3/30/2013\nE,F,4/13/2013\nG,H,4/5/2013\n"));

        assertThat(deals.list()).extracting(Deal::history).last().asString().contains("2013-04-05");
        assertThat(deals.report().issues()).extracting(ReadIssue::message).contains(Dates.MONTH_FIRST);
    }
}
