package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.Recommendations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDatesTest {

    private static final List<String> YEARS_2007_TO_2014 = List.of("2007-03-01", "12.05.2010", "May 2014", "soon");

    private static String read(String text, List<String> others) {
        return TableDates.of(others, SlashOrder.UNKNOWN)
                .applied(text, Dates.parse(text))
                .date()
                .map(Object::toString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "41234, 2012-11-21",
        "'41234,5', 2012-11-21",
        "7.1.14, 2014-01-07",
        "'18-May-13', 2013-05-18",
        "May-13, 2013-05",
        "25/3/14, 2014-03-25",
        // 7 January or 1 July
        "7/1/14, 2014",
        // 2007-01-14 or 2014-01-07
        "07.01.14, none",
        // other years than the rest of the column
        "7.1.15, none",
        "51234, none",
        "21234, none",
        "ca. 41234, none",
        "ca. 7.1.14, none",
        "2013-2015, none"
    })
    void shortDate_isReadWhereTheOtherDatesLeaveOneReading(String text, String date) {
        assertThat(read(text, YEARS_2007_TO_2014)).isEqualTo(date);
    }

    @Test
    void shortDate_besideFewerThanThreeDates_isLeftOut() {
        assertThat(read("41234", YEARS_2007_TO_2014.subList(0, 2))).isEqualTo("none");
        assertThat(TableDates.NONE.applied("7.1.14", Dates.parse("7.1.14")).date())
                .isEmpty();
    }

    @Test
    void shortDate_thatIsRead_isListedInDoubt(@TempDir Path folder) throws IOException {
        Recommendations list = Recommendations.read(Files.writeString(
                folder.resolve("r.csv"), "id,name,date\n1,A,2007-03-01\n2,B,2010-05-12\n3,C,41234\n4,D,2014-01-01\n"));

        assertThat(list.list().get(2).date()).asString().contains("2012-11-21");
        assertThat(list.report().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(ReadIssue.Kind.DOUBTFUL);
            assertThat(issue.message()).isEqualTo(Dates.SERIAL_READ);
        });
    }
}
