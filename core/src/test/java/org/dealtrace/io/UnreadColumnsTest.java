package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dates and countries under names that no format knows would be kept as attributes without a word, and the rate made
 * without them.
 */
class UnreadColumnsTest {

    @TempDir
    Path folder;

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), csv);
    }

    private static List<String> doubts(InputReport report) {
        return report.issues().stream()
                .filter(i -> i.kind() == ReadIssue.Kind.DOUBTFUL)
                .map(i -> i.source().line() + " '" + i.value() + "' " + i.message())
                .toList();
    }

    @Test
    void recommendations_withoutADate_nameTheColumnThatHoldsDates() throws IOException {
        assertThat(doubts(Recommendations.read(file(
                                "# a note\nid;Company Name;Tag der Meldung;Regional\n1;KUKA AG;2015-05-04;Bayern\n"))
                        .report()))
                .containsExactly(
                        "2 'Tag der Meldung' " + RecommendationTable.NO_DATES.message(List.of("Tag der Meldung")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,KUKA AG\n",
                "id,name,date,country,officer,Land\n1,KUKA AG,2015,DE,B,x\n",
                "id,name,date,officer\n1,KUKA AG,2015,B\n",
                "id,name,attribute:Datum\n1,KUKA AG,2015\n"
            })
    void recommendations_thatLackNothingByTheirHeader_areNotDoubted(String csv) throws IOException {
        assertThat(doubts(Recommendations.read(file(csv)).report())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nr", "No.", "Nummer", "序号"})
    void recommendations_withoutAnId_nameTheColumnOfNumbers(String header) throws IOException {
        assertThat(doubts(Recommendations.read(file(header + ",name,date\n7,KUKA AG,2015\n"))
                        .report()))
                .singleElement()
                .asString()
                .contains("--column id=\"" + header + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号", "編號"})
    void recommendations_withAColumnOfIdsInChinese_takeThem(String header) throws IOException {
        Recommendations list = Recommendations.read(file(header + ",公司,日期\nA-7,库卡,2015\n,西门子,2016\n"));

        assertThat(list.get("A-7")).isPresent();
        assertThat(list.list().get(1).id()).isEqualTo("R-line-3");
        assertThat(list.report().toString()).contains("1 repair");
    }

    @Test
    void stakes_thatAreAllAtMostOne_areDoubtedAsFractions() throws IOException {
        String header = "target,date,type,text,stake\n";

        assertThat(doubts(Deals.read(file(header + "KUKA AG,2016,acquisition,x,0.945\nAixtron,2016,acquisition,x,1\n"))
                        .report()))
                .containsExactly(
                        "1 'stake' these stakes look like fractions of 1, but are read as percent; multiply them"
                                + " by 100 if 0.51 means 51 percent");
        assertThat(doubts(Deals.read(file(header + "KUKA AG,2016,acquisition,x,0.945\nAixtron,2016,acquisition,x,51\n"))
                        .report()))
                .isEmpty();
    }

    @Test
    void deals_withoutDatesTypesAndCountries_nameTheColumnsThatMayHoldThem() throws IOException {
        assertThat(doubts(Deals.read(file("id,target,target_city,Day,Buyer's nation,Country of owner\n1,KUKA"
                                + " AG,Augsburg,2015,CN,DE\n"))
                        .report()))
                .containsExactly(
                        "1 'Day' " + DealTable.NO_DATES.message(List.of("Day")),
                        "1 'Day, Buyer's nation, Country of owner' "
                                + DealTable.NO_TYPES.message(List.of("Day", "Buyer's nation")),
                        "1 'Country of owner' " + DealTable.NO_COUNTRIES.message(List.of("Country of owner")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,target,target_city\n1,KUKA AG,Augsburg\n",
                "id,target,history,text,officer\n1,KUKA AG,announced 2016,sold,B\n",
                "id,target,completed,type,officer\n1,KUKA AG,2016,acquisition,B\n",
                "id,target,target_country,date,type,country\n1,KUKA AG,DE,2016,acquisition,B\n"
            })
    void deals_thatLackNothingByTheirHeader_areNotDoubted(String csv) throws IOException {
        assertThat(doubts(Deals.read(file(csv)).report())).isEmpty();
    }

    @Test
    void columns_beyondADozen_areCutShort() throws IOException {
        assertThat(doubts(Recommendations.read(file("id,name,a,b,c,d,e,f,g,h,i,j,k,l,m\n1,KUKA AG\n"))
                        .report()))
                .singleElement()
                .asString()
                .contains("'a, b, c, d, e, f, g, h, i, j, k, l, …'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"announcement_date", "Date Announced", "Announced date"})
    void datesOfStates_underTheNamesOfExports_areRead(String column) throws IOException {
        assertThat(Deals.read(file("id,target,type," + column
                                + ",Completion Date\n1,KUKA AG,acquisition,2016-05-18,2017-01\n"))
                        .list()
                        .get(0)
                        .history())
                .asString()
                .isEqualTo("[announced 2016-05-18, completed 2017-01]");
    }
}
