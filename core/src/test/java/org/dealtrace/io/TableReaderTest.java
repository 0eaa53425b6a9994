package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @TempDir
    Path folder;

    private static List<TableRow> rows(TableReader table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("table.csv"), bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void lineEnds_ofAnyKind_separateRowsAndCountLines(String end) {
        TableReader table =
                TableReader.ofText("t.csv", "id,name" + end + "1,\"a" + end + "b\"" + end + end + "2,c" + end);
        List<TableRow> rows = rows(table);
        assertThat(rows).extracting(r -> r.get("name")).containsExactly("a" + end + "b", "c");
        assertThat(rows).extracting(r -> r.source().line()).containsExactly(2L, 5L);
        assertThat(table.issues()).isEmpty();
    }

    @Test
    void columns_inOtherCaseSpacesAndOrder_areFound() {
        TableReader table = TableReader.ofText("t.csv", " Quantity in Millions ,SHARE_SIZE\n5,0.5\n", "share size");
        TableRow row = rows(table).get(0);
        assertThat(row.get("quantityInMillions")).isEqualTo("5");
        assertThat(row.get("Share-Size")).isEqualTo("0.5");
        assertThat(table.columns()).containsExactly("Quantity in Millions", "SHARE_SIZE");
    }

    @Test
    void titleRows_aboveTheHeader_becomeTheNote() {
        TableReader table = TableReader.ofText(
                "t.csv",
                "# First line, with \"quotation\" marks\n\n#second line\nInvestments"
                        + " 2005-2018,,\n,,\nYear,Month,Entity\n2005,May,X\n",
                "year",
                "month");
        assertThat(table.note()).isEqualTo("First line, with \"quotation\" marks second line Investments 2005-2018");
        assertThat(rows(table)).singleElement().satisfies(r -> {
            assertThat(r.get("entity")).isEqualTo("X");
            assertThat(r.source().line()).isEqualTo(7);
        });
    }

    @Test
    void header_thatBeginsWithANumberSign_isNoComment() {
        TableReader table = TableReader.ofText("t.csv", "#,id,name\n1,a,b\n", "id", "name");
        assertThat(rows(table))
                .singleElement()
                .satisfies(r -> assertThat(r.get("#")).isEqualTo("1"));
    }

    @Test
    void header_notAskedFor_isTheFirstRowOfTableWidth() {
        TableReader table = TableReader.ofText("t.csv", "A list, by me\n\n,a,b,c,d\n0,1,2,3,4\n");
        assertThat(table.columns()).containsExactly("column 1", "a", "b", "c", "d");
        assertThat(table.note()).isEqualTo("A list by me");
    }

    @Test
    void table_ofOneColumn_isRead() {
        assertThat(rows(TableReader.ofText("t.csv", "name\na\n\nb\n")))
                .extracting(r -> r.get("name"))
                .containsExactly("a", "b");
    }

    @Test
    void columns_repeatedOrWithoutName_getNames() {
        TableReader table = TableReader.ofText("t.csv", "a,,A,a,\n1,2,3,4,\n");
        assertThat(table.columns()).containsExactly("a", "column 2", "A (2)", "a (3)");
        assertThat(rows(table).get(0).values()).containsOnlyKeys("a", "column 2", "A (2)", "a (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void separator_otherThanComma_isRecognised(String separator) {
        String csv = "id,x;name;date\n1;Müller, Söhne;2016\n".replace(";", separator);
        TableReader table = TableReader.ofText("t.csv", csv, "name", "date");
        assertThat(rows(table).get(0).get("name")).isEqualTo("Müller, Söhne");
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstColumn() throws IOException {
        for (byte[] bytes : List.of(
                utf8("\uFEFFid,name\n1,é\n"),
                "\uFEFFid,name\n1,é\n".getBytes(StandardCharsets.UTF_16LE),
                "\uFEFFid,name\n1,é\n".getBytes(StandardCharsets.UTF_16BE))) {
            try (TableReader table = TableReader.open(file(bytes), "id", "name")) {
                assertThat(table.columns()).containsExactly("id", "name");
                assertThat(rows(table).get(0).get("name")).isEqualTo("é");
                assertThat(table.issues()).isEmpty();
            }
        }
    }

    @Test
    void bytes_thatAreNoUtf8_areReplacedAndListed() throws IOException {
        byte[] bytes = utf8("id,name\n1,Cond? Brasé\n2,Plainé\n");
        bytes[14] = (byte) 0xE9;
        try (TableReader table = TableReader.open(file(bytes))) {
            assertThat(rows(table)).extracting(r -> r.get("name")).containsExactly("Cond\uFFFD Brasé", "Plainé");
            assertThat(table.issues()).singleElement().satisfies(i -> {
                assertThat(i.kind()).isEqualTo(ReadIssue.Kind.REPAIRED);
                assertThat(i.column()).isEqualTo("name");
                assertThat(i.source().line()).isEqualTo(2);
            });
        }
    }

    @Test
    void bytes_acrossTheBufferBorder_areDecodedAlike() throws IOException {
        String names = "é".repeat(70_000) + "公司".repeat(30_000);
        for (String shift : List.of("", "x", "xx")) {
            try (TableReader table = TableReader.open(file(utf8("name,b\n" + shift + names + ",c\n")))) {
                assertThat(rows(table).get(0).get("name")).isEqualTo(shift + names);
                assertThat(table.issues()).isEmpty();
            }
        }
    }

    @Test
    void spreadsheetErrors_countAsBlankAndAreListed() {
        TableReader table = TableReader.ofText("t.csv", "id,name\n1,#NAME?\n2,#hash\n");
        assertThat(rows(table)).extracting(r -> r.get("name")).containsExactly("", "#hash");
        assertThat(table.issues())
                .hasToString("[t.csv:2 column 'name' value '#NAME?': a spreadsheet's error value; the cell was read as"
                        + " blank]");
    }

    @Test
    void controlCharacters_becomeSpacesAndAreListed() {
        TableReader table = TableReader.ofText("t.csv", "id,name\n1,a\u0001b\u009Fc\n");
        assertThat(rows(table).get(0).get("name")).isEqualTo("a b c");
        assertThat(table.issues()).hasSize(1);
    }

    @Test
    void rows_widerThanTheHeader_loseNothingSilently() {
        TableReader table = TableReader.ofText("t.csv", "a,b\n1,2,,\n1,2,,3\n1\n");
        List<TableRow> rows = rows(table);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).get("b")).isEmpty();
        assertThat(table.issues()).singleElement().satisfies(i -> {
            assertThat(i.column()).isEqualTo("column 4");
            assertThat(i.value()).isEqualTo("3");
        });
    }

    @Test
    void rows_ofSeparatorsOnly_arePassedOverAndListedOnce() {
        TableReader table = TableReader.ofText("t.csv", "a,b\n1,2\n,\n,\n3,4\n,\n");
        assertThat(rows(table)).hasSize(2);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.issues()).extracting(i -> i.source().line()).containsExactly(3L, 6L);
        assertThat(table.issues().get(0).message().english()).contains("up to line 4");
    }

    @Test
    void whiteSpace_aroundCells_isDropped() {
        assertThat(rows(TableReader.ofText("t.csv", "a,b\n\u00A0 x \u200B, $1,740 \n".replace("$1,740", "\"$1,740\"")))
                        .get(0)
                        .get("a"))
                .isEqualTo("x");
    }

    @Test
    void get_ofUnknownColumn_namesTheColumnsThereAre() {
        TableRow row = rows(TableReader.ofText("t.csv", "a,b\n1,2\n")).get(0);
        assertThat(row.find("c")).isEmpty();
        assertThatThrownBy(() -> row.get("c")).hasMessage("t.csv has no column 'c'; its columns are [a, b]");
    }

    @Test
    void problem_ofARow_namesFileLineColumnAndValue() {
        TableRow row = rows(TableReader.ofText("t.csv", "a,b\n1,two\n")).get(0);
        assertThat(row.problem("b", "is no number; write it in digits"))
                .isInstanceOf(InputException.class)
                .hasMessage("t.csv:2 column 'b' value 'two': is no number; write it in digits");
    }

    @Test
    void header_withoutTheColumnsAskedFor_isRefused() {
        assertThatThrownBy(() -> TableReader.ofText("t.csv", "a,b\n1,2\n", "id", "name"))
                .isInstanceOf(InputException.class)
                .hasMessage("t.csv has no header row with the columns id, name; its first row is [a, b]; name the "
                        + "columns as docs/formats.md says");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"name\": \"A\"},{\"name\": \"B\"}]|is JSON, not a table; open it in a spreadsheet",
                "<html><table><tr><td>name</td></tr></table></html>|is a web page; open it in a spreadsheet",
                "<?xml version=\"1.0\"?><!DOCTYPE html><html></html>|is a web page; open it in a spreadsheet",
                "<?xml version=\"1.0\"?><Workbook></Workbook>|is XML, not a table; open it in a spreadsheet",
                "%PDF-1.4|is a PDF document, not a table",
                "'id,x'|has no header row with the columns name; its first row is [id, x]",
                "[x]|has no header row with the columns name; its first row is [[x]]"
            })
    void file_thatIsNoTable_isCalledWhatItIs(String text, String message) {
        assertThatThrownBy(() -> TableReader.ofText("t.csv", text, "name"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("t.csv " + message);
    }

    @Test
    void separator_mayBeABar() {
        TableReader table = TableReader.ofText("t.csv", "id|name|city\n1|A|B\n", "name", "city");

        assertThat(table.columns()).containsExactly("id", "name", "city");
        assertThatThrownBy(() -> TableReader.ofText("t.csv", "id|name|city\n1|A|B\n", "name", "town"))
                .hasMessageContaining("its first row is [id, name, city]");
    }

    @Test
    void quotationMark_neverClosed_isRefusedWithTheLineOfItsRow() {
        TableReader table = TableReader.ofText("t.csv", "a,b\n1,2\n3,\"4\n5,6\n");
        assertThatThrownBy(() -> rows(table))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("t.csv:3: the row that begins here has one quotation mark too many or too few");
        assertThatThrownBy(() -> TableReader.ofText("t.csv", "\"a,b\n1,2\n"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("t.csv:1: ");
    }

    @Test
    void file_missing_isRefused() {
        assertThatThrownBy(() -> TableReader.open(folder.resolve("none.csv")))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("none.csv") + " does not exist; check the path");
    }

    @Test
    void file_thatIsADirectory_isRefused() {
        assertThatThrownBy(() -> TableReader.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + " is a directory; give the path of one file in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " \r\n\t"})
    void file_empty_isRefused(String text) throws IOException {
        Path file = file(utf8(text));
        assertThatThrownBy(() -> TableReader.open(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is empty; it needs a header row and at least one row below it");
    }

    /** A Chinese list from a Windows computer; one that is UTF-8 already is read as what it is. */
    @Test
    void file_ofANamedEncoding_isReadInItUnlessItIsUtf8() throws IOException {
        Charset chinese = Charset.forName("GB18030");
        String csv = "id,name\n1,西门子\n";
        for (Charset written : List.of(chinese, StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            try (TableReader table = TableReader.open(file(csv.getBytes(written)), chinese, "name")) {
                assertThat(rows(table)).extracting(r -> r.get("name")).containsExactly("西门子");
            }
        }
        String long70 = "id,name\n1," + "é".repeat(70_000) + "\n";
        try (TableReader table = TableReader.open(file(utf8(long70)), StandardCharsets.ISO_8859_1)) {
            assertThat(rows(table).get(0).get("name"))
                    .as("longer than a buffer")
                    .isEqualTo("é".repeat(70_000));
        }
        byte[] utf8Cut = Arrays.copyOf(utf8("id,name\n1,é"), 11);
        try (TableReader table = TableReader.open(file(utf8Cut), StandardCharsets.ISO_8859_1)) {
            assertThat(rows(table).get(0).get("name"))
                    .as("half a letter at the end")
                    .isEqualTo("Ã");
        }
        byte[] wide = "id,name\n1,é\n".getBytes(StandardCharsets.UTF_16LE);
        try (TableReader table = TableReader.open(file(wide), StandardCharsets.UTF_16LE)) {
            assertThat(rows(table).get(0).get("name")).as("without a mark").isEqualTo("é");
        }
    }

    @Test
    void nulByte_isToldWithItsLine() throws IOException {
        Path binary = file(new byte[] {'a', '\n', 'b', '\n', 0});
        assertThatThrownBy(() -> TableReader.open(binary)).hasMessageContaining("has a NUL byte on line 3,");
    }

    @Test
    void bytes_thatAreNoTextInTheHeader_areToldThere() throws IOException {
        byte[] bytes = utf8("id,Stra?e\n1,öö\n");
        bytes[7] = (byte) 0xDF;
        try (TableReader table = TableReader.open(file(bytes))) {
            assertThat(table.issues()).singleElement().satisfies(i -> {
                assertThat(i.source().line()).isEqualTo(1);
                assertThat(i.column()).isEqualTo("Stra\uFFFDe");
                assertThat(i.message().english()).startsWith("bytes that are not UTF-8; each was replaced by U+FFFD");
            });
        }
    }

    @Test
    void readAll_andStream_giveEveryRow() throws IOException {
        Path file = file(utf8("id,name\n1,a\n2,b\n"));
        assertThat(TableReader.readAll(file, "name"))
                .extracting(r -> r.get("name"))
                .containsExactly("a", "b");
        try (Stream<TableRow> stream = TableReader.open(file).stream()) {
            assertThat(stream.map(r -> r.get("id"))).containsExactly("1", "2");
        }
    }

    @Test
    void has_column_isToldWhateverItsCase() {
        TableReader table = TableReader.ofText("t.csv", "Share size,b\n1,2\n");
        assertThat(table.has("share_size")).isTrue();
        assertThat(table.has("c")).isFalse();
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {"# comment\n", "\n", "\r\n", " \t\n", "#,\n"})
    void lines_aboveTheHeaderWithoutNumber_arePassedAtOnce(String line) {
        TableReader table = TableReader.ofText("t.csv", line.repeat(50_000) + "id,name\n1,Foo\n", "id", "name");
        assertThat(rows(table)).extracting(r -> r.source().line()).containsExactly(50_002L);
    }

    @Test
    @Timeout(20)
    void columns_ofOneName_areNumberedAtOnce() {
        TableReader table = TableReader.ofText("t.csv", "name,".repeat(12_000) + "id\n" + "x,".repeat(12_000) + "1\n");
        assertThat(table.columns()).hasSize(12_001).contains("name", "name (12000)");
    }

    /** The lines of a note count, and so do comments of a file with carriage returns. */
    @Test
    void comments_ofAnyLineEnd_areCounted() {
        for (String end : List.of("\n", "\r", "\r\n")) {
            TableReader table = TableReader.ofText(
                    "t.csv",
                    "  # one" + end + " \t" + end + "#" + end + "## two" + end + "id,name" + end + "1,a" + end);
            assertThat(table.note()).isEqualTo("one two");
            assertThat(rows(table))
                    .singleElement()
                    .satisfies(r -> assertThat(r.source().line()).isEqualTo(6));
        }
    }

    @Test
    void table_ofAHeaderOnly_hasNoRows() {
        TableReader table = TableReader.ofText("t.csv", "# note\nid,name");
        assertThat(table.columns()).containsExactly("id", "name");
        assertThat(rows(table)).isEmpty();
        assertThatThrownBy(() -> table.iterator().next()).hasMessage("t.csv has no further row");
    }

    /** A file of one long cell whose first rows do not end within what is looked at for the header. */
    @Test
    void header_aboveALongRow_isFound() {
        String cell = "x".repeat(70_000);
        TableReader table = TableReader.ofText("t.csv", "id,name\n1,\"" + cell + "\"\n");
        assertThat(table.columns()).containsExactly("id", "name");
        assertThat(rows(table).get(0).get("name")).isEqualTo(cell);
    }

    @Test
    void header_belowThirtyRows_isTooFarDown() {
        String title = "title\n";
        assertThat(TableReader.ofText("t.csv", title.repeat(29) + "id,name\n1,a\n", "id")
                        .columns())
                .containsExactly("id", "name");
        assertThatThrownBy(() -> TableReader.ofText("t.csv", title.repeat(30) + "id,name\n1,a\n", "id"))
                .hasMessageContaining("its first row is [title]");
    }

    @Test
    void header_thatIsLong_isShownByItsBeginning() {
        assertThatThrownBy(() -> TableReader.ofText("t.csv", "a".repeat(98) + "\n1\n", "id"))
                .hasMessageContaining("its first row is [" + "a".repeat(98) + "]; name");
        assertThatThrownBy(() -> TableReader.ofText("t.csv", "a".repeat(99) + "\n1\n", "id"))
                .hasMessageContaining("its first row is [" + "a".repeat(99) + "…]; name");
    }

    @Test
    void titleOfSeveralCells_isNoHeaderIfTheRowBelowIsMoreThanTwiceAsWide() {
        assertThat(TableReader.ofText("t.csv", "a,b\n1,2,3,4\n").columns()).containsExactly("a", "b");
        assertThat(TableReader.ofText("t.csv", "a,b\n1,2,3,4,5\n").columns()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void file_thatIsNoText_isRefused() throws IOException {
        Path workbook = file(new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThatThrownBy(() -> TableReader.open(workbook))
                .hasMessage(workbook + " is a spreadsheet workbook or an archive; save it as 'CSV UTF-8' first");
        Path binary = file(new byte[] {'a', ',', 0, 1, 2, 3});
        assertThatThrownBy(() -> TableReader.open(binary))
                .hasMessage(binary
                        + " has a NUL byte on line 1, so it is a binary file, or UTF-16 without a byte-order mark;"
                        + " save it as 'CSV UTF-8' first");
        Path old = file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 20});
        assertThatThrownBy(() -> TableReader.open(old)).hasMessageContaining("is a spreadsheet workbook");
        Path gzip = file(new byte[] {0x1F, (byte) 0x8B, 8});
        assertThatThrownBy(() -> TableReader.open(gzip)).hasMessage(gzip + " is compressed with gzip; unpack it first");
    }
}
