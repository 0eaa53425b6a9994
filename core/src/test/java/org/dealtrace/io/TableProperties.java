package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.dealtrace.InputException;
import org.dealtrace.io.internal.DecodedText;

class TableProperties {

    /** Texts that a table can hold: any signs, without white space around them and without control characters. */
    @Provide
    Arbitrary<String> cells() {
        return Texts.cells();
    }

    @Property(seed = "20261124")
    void table_writtenThenRead_isTheSame(@ForAll @Size(max = 8) List<@Size(3) List<@From("cells") String>> rows) {
        List<List<String>> wanted =
                rows.stream().filter(r -> !r.stream().allMatch(String::isEmpty)).toList();
        TableReader table = TableReader.ofText("t.csv", TableWriter.text(List.of("a", "b", "c"), rows), "a", "b", "c");
        List<List<String>> read = new ArrayList<>();
        table.forEach(r -> read.add(r.cells()));
        assertThat(read).isEqualTo(wanted);
    }

    @Property(seed = "20261124")
    void writtenCells_neverBeginAFormula(@ForAll("cells") String cell) {
        String csv = TableWriter.text(List.of("a"), List.of(List.of(cell)));
        String written = csv.substring("a\r\n".length()).replaceAll("^\"", "");
        assertThat(written)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
    }

    @Property(tries = 2000, seed = "20261124")
    void anyBytes_giveRowsOrAnInputException(@ForAll("bytes") byte[] bytes) {
        try (TableReader table = TableReader.open(
                DecodedText.of("t.csv", new ByteArrayInputStream(bytes)),
                new TableLayout.Wanted(h -> h.size() > 0, "a column", false, HeaderWords.DEALS),
                h -> h.size() > 0,
                ReadOptions.standard())) {
            long rows = 0;
            for (TableRow row : table) {
                rows++;
                assertThat(row.cells()).hasSize(table.columns().size());
            }
            assertThat(table.rows()).isEqualTo(rows);
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith("t.csv");
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.oneOf(Arbitraries.bytes().array(byte[].class).ofMaxSize(200), Texts.dirtyBytes());
    }
}
