package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.InputReport;
import org.dealtrace.outcome.OwnershipTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/formats.md is true: its examples are read without a repair, and the columns that it lists are known. */
class FormatsPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(csv|json) (\\w+)\n(.*?)```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|([^|]*)\\|");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @TempDir
    Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "formats.md"));
    }

    @Test
    void examples_areReadWithoutRepair() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(page()).results().toList();
        assertThat(examples).hasSize(8);
        for (MatchResult example : examples) {
            Path file = Files.writeString(folder.resolve("example." + example.group(1)), example.group(3));
            InputReport report = switch (example.group(2)) {
                case "recommendations" -> Recommendations.read(file).report();
                case "deals" -> Deals.read(file).report();
                case "companies" -> Companies.read(file).report();
                case "ownership" -> {
                    OwnershipTable table = OwnershipTable.read(file);
                    assertThat(table.entries()).isNotEmpty();
                    yield InputReport.inMemory("ownership", table.entries().size());
                }
                default -> throw new IllegalStateException(example.group(2) + " is no kind of example");
            };
            assertThat(report.records()).as(example.group(3)).isPositive();
            assertThat(report.issues()).as(example.group(3)).isEmpty();
        }
    }

    @Test
    void columns_ofTheTables_areKnown() throws IOException {
        String page = page();
        int deals = page.indexOf("\n## Deals");
        assertKnown(page.substring(0, deals), 17, RecommendationTable.FORM.isKnown());
        assertKnown(page.substring(deals, page.indexOf("\n## A register")), 22, DealTable.FORM.isKnown());
    }

    private static void assertKnown(String section, int columns, Predicate<String> isKnown) {
        List<MatchResult> rows = ROW.matcher(section).results().toList();
        assertThat(rows).hasSize(columns);
        assertThat(rows.stream()
                        .flatMap(r -> Stream.concat(
                                Stream.of(r.group(1)),
                                CODE.matcher(r.group(2)).results().map(m -> m.group(1))))
                        .toList())
                .allSatisfy(name -> assertThat(isKnown.test(name)).as(name).isTrue());
    }
}
