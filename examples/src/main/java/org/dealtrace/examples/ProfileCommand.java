package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a table was taken for, what is in it, and what to mend before it is used. */
@Command(
        name = "profile",
        header = "Says what a table was taken for, what is in it, and what to mend, as a checklist.",
        footer = {"%nExample:", "  dealtrace profile notices.xlsx"})
final class ProfileCommand extends TerminalCommand {

    /** Values of a count that are shown. */
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "FILE", description = "any table of companies or deals")
    private Path file = Path.of("");

    @Mixin
    private final TableOptions reading = new TableOptions();

    @Override
    public Integer call() {
        GivenTable table = GivenTable.read(file, reading.of(file), reading.encoding());
        out().println(file + " is read as " + table.kind() + ".");
        table.report().ifPresent(report -> tell(table.records(), report));
        return 0;
    }

    private void tell(List<GivenTable.Facts> records, InputReport report) {
        out().println(report);
        String attributes = records.stream()
                .flatMap(f -> f.attributes().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        out().println("Columns kept as attributes: " + (attributes.isEmpty() ? "none" : attributes));
        out().printf(
                        Locale.ROOT,
                        "Of %,d records, %,d have a date, %,d a country, %,d an identifier.%n",
                        records.size(),
                        count(records, f -> !f.dates().isEmpty()),
                        count(records, f -> !f.countries().isEmpty()),
                        count(records, GivenTable.Facts::identified));
        counts("Countries", 1, records, f -> f.countries().stream());
        counts("Scripts of the names", 1, records, f -> f.names().stream().map(n -> script(n.text())));
        counts("Years", 1, records, f -> f.dates().stream().map(PartialDate::year));
        counts(
                "Dates known to the",
                1,
                records,
                f -> f.dates().stream().map(d -> d.day() > 0 ? "day" : d.month() > 0 ? "month" : "year"));
        counts(
                "Names that occur more than once",
                2,
                records,
                f -> f.names().stream().limit(1).map(CompanyName::text));
        mend(report);
    }

    private static long count(List<GivenTable.Facts> records, Predicate<GivenTable.Facts> test) {
        return records.stream().filter(test).count();
    }

    private static String script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(c -> Character.UnicodeScript.of(c).name())
                .findFirst()
                .map(s -> s.charAt(0) + s.substring(1).toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    private <T> void counts(
            String title, int least, List<GivenTable.Facts> records, Function<GivenTable.Facts, Stream<T>> values) {
        Map<T, Long> counts = records.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count < least);
        if (!counts.isEmpty()) {
            out().println(title + ": "
                    + counts.entrySet().stream()
                            .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder()))
                            .limit(SHOWN)
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", "))
                    + (counts.size() > SHOWN ? ", … of " + counts.size() : ""));
        }
    }

    /** The issues as a checklist, the most serious first. */
    private void mend(InputReport report) {
        Map<Message, List<ReadIssue>> byMessage = report.issues().stream()
                .sorted(Comparator.comparing(ReadIssue::kind).reversed())
                .collect(Collectors.groupingBy(ReadIssue::message, LinkedHashMap::new, Collectors.toList()));
        out().println(byMessage.isEmpty() ? "Nothing to mend." : "To mend:");
        byMessage.forEach((message, issues) -> {
            ReadIssue first = issues.get(0);
            out().println("[ ] " + (first.column().isEmpty() ? "" : first.column() + ": ") + message + " ("
                    + issues.size() + (issues.size() == 1 ? " time" : " times") + ", first in line "
                    + first.source().line() + (first.value().isEmpty() ? "" : ": " + first.value()) + ")");
        });
    }
}
