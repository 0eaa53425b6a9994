package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole content of every form, held against files. They are rewritten with {@code -Ddealtrace.golden=rewrite}; the
 * difference is then reviewed like code.
 */
class ReportGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/report");

    private final OutcomeReport report = ReportFixture.report();

    @Test
    void text_fixture_isAsInTheFile() throws IOException {
        check("report.txt", report.text());
    }

    @Test
    void json_fixture_isAsInTheFile() throws IOException {
        check("report.json", report.json());
    }

    @Test
    void companiesCsv_fixture_isAsInTheFile(@TempDir Path folder) throws IOException {
        report.writeCsv(folder.resolve("companies.csv"));
        check("companies.csv", Files.readString(folder.resolve("companies.csv")));
    }

    @Test
    void figuresCsv_fixture_isAsInTheFile(@TempDir Path folder) throws IOException {
        report.writeFiguresCsv(folder.resolve("figures.csv"));
        check("figures.csv", Files.readString(folder.resolve("figures.csv")));
    }

    /** The style sheet and the script have files of their own; their hashes change with them. */
    @Test
    void html_fixture_isAsInTheFile() throws IOException {
        check(
                "report.html",
                report.html()
                        .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                        .replaceAll("(?s)<script>.*?</script>", "<script></script>")
                        .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-"));
    }

    private static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("dealtrace.golden", "").equals("rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual.getBytes(StandardCharsets.UTF_8))
                .as("%s; if the change is meant, rewrite with -Ddealtrace.golden=rewrite", file)
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(Files.readString(file));
    }
}
