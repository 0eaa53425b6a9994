package org.dealtrace.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.data.DataSet.Shape;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetTest {

    @TempDir
    private Path folder;

    @Test
    void open_folderWithoutKnownFiles_saysWhichItNeeds() {
        assertThatThrownBy(() -> DataSet.open(folder))
                .hasMessage(folder
                        + " is no data set: it needs left.csv, right.csv and gold.csv, or pairs.csv, or names.csv.");
    }

    @Test
    void open_loneRightSide_isOfTheNamesShape() throws IOException {
        Files.writeString(folder.resolve("right.csv"), "id,name\r\n1,Aixtron\r\n");

        assertThat(DataSet.open(folder).shape()).isEqualTo(Shape.NAMES);
    }

    @Test
    void pairs_sidedColumns_goToTheirSide() throws IOException {
        Files.writeString(
                folder.resolve("pairs.csv"),
                "id,name_a,name_b,country_a,country_b,label\nx7,Aixtron,AIXTRON SE,DE,,yes\n");
        DataSet set = DataSet.open(folder);

        assertThat(set.pairs())
                .containsExactly(new DataSet.Pair(
                        "x7",
                        new Row("x7", Map.of("name", "Aixtron", "country", "DE")),
                        new Row("x7", Map.of("name", "AIXTRON SE"))));
        assertThat(set.labels()).containsExactly(true);
    }

    @Test
    void checksum_changedCell_changes() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "id,name\n1,Aixtron\n");
        String before = DataSet.open(folder).checksum();
        Files.writeString(folder.resolve("names.csv"), "id,name\n1,Aixtrom\n");

        assertThat(DataSet.open(folder).checksum()).hasSize(8).isNotEqualTo(before);
    }

    @Test
    void write_cells_keepCommasQuotesAndSigns() throws IOException {
        Path file = folder.resolve("names.csv");
        Csv.write(file, List.of("id", "name"), List.of(List.of("-1", "A \"b\", c\nd")));

        assertThat(file).content().isEqualTo("id,name\n-1,\"A \"\"b\"\", c\nd\"\n");
    }

    @Test
    void declared_everySet_hasAShapeASideAndFields() {
        assertThat(DeclaredSet.all()).hasSizeGreaterThan(20).allSatisfy(set -> {
            assertThat(set.fields()).startsWith("name");
            assertThat(set.query()).isIn(Side.LEFT, Side.RIGHT);
        });
        assertThat(DeclaredSet.all())
                .filteredOn(s -> s.name().equals("hkex-yahoo"))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.other("r1")).isEqualTo(0.817);
                    assertThat(set.goal("r1")).isEqualTo(0.89);
                });
    }
}
