package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetOfAWorkbookTest {

    @TempDir
    private Path folder;

    private Cli run(Path book, Path out) {
        return Cli.run("--recommendations", book + "#List", "--deals", ExampleData.deals(), "--out", out);
    }

    private Path book() {
        Path book = folder.resolve("book.xlsx");
        XlsxWorkbook.write(
                book, Map.of("List", List.of(List.of("Company (alias)", "Date"), List.of("KUKA AG", "2015"))));
        return book;
    }

    @Test
    void sheet_isInTheRunRecord_withItsWorkbook() throws IOException {
        Path out = folder.resolve("report.json");

        assertThat(run(book(), out).exitCode()).isZero();
        assertThat(Files.readString(out)).contains("book.xlsx#List", "book.xlsx, ", "KUKA AG");
        assertThat(Cli.run("verify", out).exitCode()).isZero();
    }

    @Test
    void workbookOfASheet_isNotOverwritten() {
        Path book = book();

        assertThat(run(book, book).err()).contains("is read as --recommendations and would be overwritten by --out");
    }
}
