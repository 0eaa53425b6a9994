package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownColumnsTest {

    private static List<String> doubts(InputReport report) {
        return report.issues().stream()
                .filter(issue -> issue.kind() == ReadIssue.Kind.DOUBTFUL)
                .map(issue -> issue.value() + ": " + issue.message())
                .toList();
    }

    private static List<String> ofDeals(String header) {
        return doubts(Deals.read("d.csv", new StringReader(header + "\n1,A,B,2015\n"), ReadOptions.standard())
                .report());
    }

    @Test
    void column_thatNoFormatHas_isRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadOptions.standard().column("dat", "date"))
                .withMessageStartingWith("no format has a column 'dat'")
                .withMessageContaining("Give the column first, then the header: date, dat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadOptions.standard().column("datum", "date"))
                .withMessageContaining("Give the column first, then the header: date, datum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadOptions.standard().column("aquirer", "Käufer der Firma"))
                .withMessageContaining("Did you mean acquirer?")
                .withMessageContaining("acquirer, announced, ")
                .withMessageContaining("attribute:aquirer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date",
                "Firma",
                "target_website",
                "attribute:website",
                "acquired_at",
                "Chinese Entity",
                "other_names",
                "licensor",
                "history",
                "value_musd",
                "cooperation"
            })
    void column_thatAFormatHas_isTaken(String column) {
        assertThat(ReadOptions.standard().column(column, "x").columns()).containsEntry(column, "x");
    }

    @ParameterizedTest
    @CsvSource({"id|target|aquirer|date,acquirer,aquirer", "id|targt|acquirer|date,target,targt"})
    void deals_withAMisspeltColumn_nameTheColumnThatIsMeant(String header, String column, String written) {
        assertThat(ofDeals(header.replace('|', ',')))
                .contains(written + ": no known column; did you mean " + column + "? If so, run again with --column "
                        + column + "=\"" + written + "\"")
                .noneMatch(doubt -> doubt.startsWith(written) && !doubt.contains("did you mean " + column));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,target,acquirer,deal_date", "id,target,acquirer,officer", "id,target,acquirer,sector"})
    void deals_withAColumnOfTheirOwn_areNotCalledMisspelt(String header) {
        assertThat(ofDeals(header)).noneMatch(doubt -> doubt.contains("did you mean"));
    }

    @Test
    void header_withoutAnyPartySpeltWell_proposesTheNearest() {
        assertThatThrownBy(() -> ofDeals("id,targt,aquirer,date"))
                .hasMessageContaining("did you mean target by 'targt'?");
    }
}
