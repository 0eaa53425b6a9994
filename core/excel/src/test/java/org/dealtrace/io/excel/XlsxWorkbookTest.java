package org.dealtrace.io.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dealtrace.Deal;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWorkbookTest {

    @TempDir
    Path folder;

    private Path workbook(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            content.accept(workbook);
            workbook.finish();
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("dd.mm.yyyy").set();
            } else if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, cells[i].toString());
            }
        }
    }

    private Path study() throws IOException {
        return workbook(book -> {
            row(book.newWorksheet("About"), 0, "Lists of the embassy");
            Worksheet list = book.newWorksheet("List");
            row(list, 0, "Recommended companies");
            row(list, 2, "Company", "Date recommended", "Country");
            row(list, 3, "KUKA AG", LocalDate.of(2015, 3, 2), "Germany");
            row(list, 5, "西门子, \"Siemens\"", LocalDate.of(2016, 1, 1), "DE");
            Worksheet deals = book.newWorksheet("Deals");
            row(deals, 0, "Target", "Acquirer", "Announced", "Stake");
            row(deals, 1, "KUKA AG", "Midea", LocalDate.of(2016, 5, 18), 0.945);
            deals.style(1, 3).format("0.0%").set();
        });
    }

    @Test
    void recommendations_areReadFromTheSheetThatHoldsThem_withDatesAndRows() throws IOException {
        Recommendations read = Recommendations.read(study());

        assertThat(read.list()).extracting(Recommendation::name).containsExactly("KUKA AG", "西门子, \"Siemens\"");
        assertThat(read.list().get(0).date()).hasValue(PartialDate.parse("2015-03-02"));
        assertThat(read.list().get(1).source().toString()).endsWith("book.xlsx [List]:6");
        assertThat(read.report().note()).isEqualTo("Recommended companies");
    }

    @Test
    void deals_areReadFromTheirSheet_withPercentagesAsWritten() throws IOException {
        Deal deal = Deals.read(study()).list().get(0);

        assertThat(deal.parties()).hasSize(2);
        assertThat(deal.stakePercent().orElseThrow()).isEqualByComparingTo("94.5");
        assertThat(deal.history().get(0).date()).hasValue(PartialDate.parse("2016-05-18"));
    }

    /** The workbook of the China Global Investment Tracker: title rows, years and shares as numbers, a second sheet. */
    @Test
    void tracker_asAWorkbookWithTitleRows_isRead() throws IOException {
        Path file = workbook(book -> {
            Worksheet investments = book.newWorksheet("Dataset 1");
            row(investments, 0, "", "China Global Investment Tracker");
            investments.range(0, 1, 0, 10).merge();
            row(investments, 1, "", "Investments, in millions of dollars");
            row(
                    investments,
                    3,
                    "Year",
                    "Month",
                    "Investor",
                    "Quantity in Millions",
                    "Share Size",
                    "Transaction Party",
                    "Sector",
                    "Subsector",
                    "Country",
                    "Region",
                    "BRI",
                    "Greenfield");
            row(investments, 4, 2016, "May", "Midea", 4710, 0.945, "KUKA", "Technology", "", "Germany", "Europe");
            investments.style(4, 4).format("0.0%").set();
            row(investments, 5, 2012, "January", "Sany", 480, "", "Putzmeister", "Other", "", "Germany", "Europe");
            Worksheet construction = book.newWorksheet("Dataset 2");
            row(construction, 0, "Year", "Month", "Contractor", "Quantity in Millions", "Transaction Party", "Country");
        });

        Deals deals = Deals.read(file);

        assertThat(deals.report().format()).isEqualTo("China Global Investment Tracker");
        assertThat(deals.report().note()).startsWith("China Global Investment Tracker");
        assertThat(deals.list())
                .extracting(d -> d.parties() + " " + d.history() + " " + d.stakePercent() + " " + d.value())
                .containsExactly(
                        "[target KUKA (DE), investor Midea (CN)] [unknown 2016-05] Optional[94.5] Optional[4710]",
                        "[target Putzmeister (DE), investor Sany (CN)] [unknown 2012-01] Optional.empty Optional[480]");
    }

    @Test
    void sheet_thatIsAskedFor_isReadOrRefusedWithTheSheetsThereAre() throws IOException {
        Path file = study();

        assertThat(Recommendations.read(file, ReadOptions.standard().sheet("List"))
                        .size())
                .isEqualTo(2);
        assertThatThrownBy(
                        () -> Recommendations.read(file, ReadOptions.standard().sheet("list of 2015")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no visible sheet 'list of 2015'; its sheets are About, List, Deals");
    }

    @Test
    void workbook_withoutSuchATable_isRefusedInOneSentence() throws IOException {
        Path file = workbook(book -> row(book.newWorksheet("S"), 0, "12", "13"));

        assertThatThrownBy(() -> Deals.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("book.xlsx [S] has no header row with a party of a deal");
    }

    @Test
    void archive_thatIsNoWorkbook_orUnpacksWithoutEnd_isRefused() throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("a".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("b.txt"));
        }
        assertThatThrownBy(() -> Deals.read(other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is an archive of 2 files; unpack it and give one of them: a.txt, b.txt");

        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 30; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> Deals.read(bomb))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("far more than a sheet needs");
    }
}
