package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Deal;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenRowsTest {

    private static final String HEADER = "id,target,acquirer,date\n";

    private static Deals read(String table) {
        return Deals.read("d.csv", new StringReader(table), ReadOptions.standard());
    }

    private static List<String> ids(Deals deals) {
        return deals.stream().map(Deal::id).toList();
    }

    private static List<String> rejected(Deals deals) {
        return deals.report().issues().stream()
                .filter(issue -> issue.kind() == ReadIssue.Kind.REJECTED)
                .map(issue -> issue.source().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void row_withAStrayQuotationMark_isRejectedAndTheOthersAreRead(String end) {
        Deals deals =
                read((HEADER + "1,A,B,2015\n2,\"C,\"D\" E,2016\n3,\"F\nG\",H,2017\n4,I,J,2018\n").replace("\n", end));

        assertThat(ids(deals)).containsExactly("1", "3", "4");
        assertThat(rejected(deals)).containsExactly("d.csv:3");
        assertThat(deals.get("4").orElseThrow().source().line()).isEqualTo(6);
        assertThat(deals.report().rows()).isEqualTo(4);
        assertThat(deals.report().issues().toString())
                .contains("2,\"C,\"D\" E,2016", "quotation mark", "close each quoted cell")
                .doesNotContain("Expected", "CsvParser", "column separator");
    }

    @Test
    void quotationMark_neverClosed_rejectsItsRowAlone() {
        String rest = IntStream.range(3, 3000)
                .mapToObj(n -> n + ",N" + n + ",B,2015\n")
                .collect(Collectors.joining());

        Deals deals = read(HEADER + "1,A,B,2015\n2,\"C,D,2016\n" + rest);

        assertThat(deals.size()).isEqualTo(2998);
        assertThat(rejected(deals)).containsExactly("d.csv:3");
    }

    @Test
    void lineOfABrokenRow_thatIsNoRow_isRejectedToo() {
        Deals deals = read(HEADER + "1,A,B,2015\n2,\"C\nwas \"large\" there\nand gone\",D,2016\n3,E,F,2017\n");

        assertThat(ids(deals)).containsExactly("1", "3");
        assertThat(rejected(deals)).containsExactly("d.csv:3", "d.csv:4", "d.csv:5");
    }

    @Test
    void rows_brokenOneAfterTheOther_areEachRejected() {
        String broken =
                IntStream.range(0, 2000).mapToObj(n -> n + ",\"A,B,2015\n").collect(Collectors.joining());

        Deals deals =
                read(HEADER + "x,A,B,2015\n" + broken + "y," + "z".repeat(20_000) + ",\"B\" b,2016\nw,C,D,2017\n");

        assertThat(ids(deals)).containsExactly("x", "w");
        assertThat(rejected(deals)).hasSize(2001);
    }

    @Test
    @Timeout(20)
    void quotationMarks_thatLeaveEachLineOpen_takeTimeInProportionToTheLines() {
        String open = "a\",\"\n".repeat(100_000);

        Deals deals = read(HEADER + "x,A,B,2015\n" + open);

        assertThat(ids(deals)).containsExactly("x");
        assertThat(rejected(deals)).hasSize(100_000);
    }
}
