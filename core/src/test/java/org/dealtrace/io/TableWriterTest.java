package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    @TempDir
    Path folder;

    @Test
    void cells_withSeparatorsAndQuotationMarks_areQuoted() {
        assertThat(TableWriter.text(List.of("a", "b"), List.of(List.of("x,\"y\"", "line\nend"))))
                .isEqualTo("a,b\r\n\"x,\"\"y\"\"\",\"line\nend\"\r\n");
    }

    @Test
    void texts_thatASpreadsheetWouldRun_getAnApostrophe() {
        assertThat(TableWriter.text(
                        List.of("a", "b", "c", "d", "e"), List.of(List.of("=1+1", "+49 30", "-x", "@SUM(A1)", "＝1"))))
                .isEqualTo("a,b,c,d,e\r\n'=1+1,'+49 30,'-x,'@SUM(A1),'＝1\r\n");
    }

    @Test
    void cells_ofOtherTypes_areWrittenPlainly() {
        assertThat(TableWriter.text(
                        List.of("a", "b", "c", "d", "e"),
                        List.of(Arrays.asList(-1.5, null, Optional.empty(), Optional.of("x"), new BigDecimal("1E+3")))))
                .isEqualTo("a,b,c,d,e\r\n-1.5,,,x,1000\r\n");
    }

    @Test
    void note_isACommentAboveTheHeader() throws IOException {
        Path file = folder.resolve("x.csv");
        try (TableWriter out = TableWriter.createWithNote(file, "Illustrative,\nwith \"marks\"", "a")) {
            out.row("1");
            out.commit();
        }
        try (TableReader table = TableReader.open(file, "a")) {
            assertThat(table.note()).isEqualTo("Illustrative, with \"marks\"");
        }
    }

    @Test
    void row_ofAnotherWidth_isRefused() {
        try (TableWriter out = TableWriter.to(new StringWriter(), "a", "b")) {
            assertThatThrownBy(() -> out.row("1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row must have 2 cells but has 1: [1]");
        }
    }

    @Test
    void file_beforeCommit_isAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "old");
        try (TableWriter out = TableWriter.create(file, "a")) {
            out.row("1");
        }
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("x.csv");
    }

    @Test
    void file_afterCommit_isComplete() throws IOException {
        Path file = folder.resolve("new/x.csv");
        try (TableWriter out = TableWriter.create(file, "a")) {
            out.row("1");
            assertThat(file).doesNotExist();
            out.commit();
            assertThat(Files.readString(file)).isEqualTo("a\r\n1\r\n");
        }
        assertThat(Files.readString(file)).isEqualTo("a\r\n1\r\n");
        assertThat(names(folder.resolve("new"))).containsExactly("x.csv");
    }

    @Test
    void file_thatCannotBePutInPlace_leavesNothingBehind() throws IOException {
        Path file = folder.resolve("x.csv");
        try (TableWriter out = TableWriter.create(file, "a")) {
            Files.createDirectories(file.resolve("in-the-way"));
            assertThatThrownBy(out::commit)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be written");
        }
        assertThat(names(folder)).containsExactly("x.csv");
    }

    @Test
    void file_thatIsALink_keepsTheLink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        try (TableWriter out = TableWriter.create(link, "a")) {
            out.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("a\r\n");
    }

    @Test
    void file_thatIsADirectory_isRefused() {
        assertThatThrownBy(() -> TableWriter.create(folder, "a"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is a directory; give the path of a file");
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Test
    void row_afterCommit_isRefusedInOneSentence() {
        try (TableWriter out = TableWriter.create(folder.resolve("x.csv"), "a")) {
            out.commit();
            assertThatThrownBy(() -> out.row("1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the table is finished; write every row before commit()");
        }
    }
}
