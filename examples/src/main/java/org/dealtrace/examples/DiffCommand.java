package org.dealtrace.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealtrace.InputException;
import org.dealtrace.internal.TextTable;
import org.dealtrace.io.TableWriter;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which companies have another outcome in a second report, why, and what that does to the number. */
@Command(
        name = "diff",
        header = "Says which companies differ between two reports, why, and what it does to the number.",
        description = {
            "%nReads two reports that were written as JSON, such as those of a study before and after its review. A"
                    + " company is the same if its id and name are, or else its name.%n"
        },
        footer = {
            "%nExample:",
            "  dealtrace diff before.json after.json --out changes.csv",
            "%nExit codes: 0 if nothing differs, 1 if something does, 2 if a report cannot be read."
        })
final class DiffCommand extends TerminalCommand {

    private static final int DIFFERS = 1;

    private static final String[] HEADER = {"id", "company", "before", "after", "deal before", "deal after", "why"};

    @Parameters(index = "0", paramLabel = "BEFORE", description = "a report as JSON")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "another report as JSON")
    private Path after = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "also write the companies that differ as CSV")
    private @Nullable Path out;

    /** What became of a company; without a name, that it is not on the list. */
    private record Result(String id, String name, String outcome, String deal, String reason) {

        private static final Result NONE = new Result("", "", "not on the list", "", "");

        boolean isLike(Result other) {
            return outcome.equals(other.outcome) && deal.equals(other.deal);
        }
    }

    private record Report(String headline, Map<String, Integer> counts, List<Result> results) {

        static Report read(Path file) throws IOException {
            JsonNode json;
            try {
                json = new ObjectMapper().readTree(file.toFile());
            } catch (JsonProcessingException e) {
                throw InputException.in(file.toString(), "is no report as JSON; write it with --out report.json", e);
            }
            if (!json.path("outcomes").isArray() || !json.path("companies").isArray()) {
                throw InputException.in(
                        file, "has no outcomes of companies; give a report written with --out report.json");
            }
            return of(json);
        }

        private static Report of(JsonNode json) {
            Map<String, String> names = new HashMap<>();
            json.path("companies")
                    .forEach(c -> names.put(text(c, "id"), text(c.path("names").path(0), "text")));
            List<Result> results = new ArrayList<>();
            json.path("outcomes").forEach(o -> {
                String id = text(o, "company_id");
                results.add(new Result(
                        id, names.getOrDefault(id, ""), text(o, "outcome"), text(o, "deal_id"), text(o, "reason")));
            });
            Map<String, Integer> counts = new LinkedHashMap<>();
            json.path("outcome_counts")
                    .properties()
                    .forEach(c -> counts.put(c.getKey(), c.getValue().asInt()));
            return new Report(text(json.path("headline"), "text"), counts, results);
        }

        private static String text(JsonNode object, String field) {
            return object.path(field).asText("");
        }
    }

    private record Change(Result before, Result after) {

        Result named() {
            return after.equals(Result.NONE) ? before : after;
        }

        String why() {
            return after.equals(Result.NONE) ? "no longer on the list" : after.reason;
        }

        /** Such as "none found → realized". */
        String kind() {
            return before.outcome.equals(after.outcome)
                    ? before.outcome + ", by another deal"
                    : before.outcome + " → " + after.outcome;
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter printed = out();
        Report first = Report.read(before);
        Report second = Report.read(after);
        List<Change> changes = tell(first, second, printed);
        if (out != null) {
            try (TableWriter table = TableWriter.create(out, HEADER)) {
                changes.forEach(c -> table.row(
                        c.named().id,
                        c.named().name,
                        c.before.outcome,
                        c.after.outcome,
                        c.before.deal,
                        c.after.deal,
                        c.why()));
                table.commit();
            }
            printed.println("The companies that differ are in " + out + ".");
        }
        return changes.isEmpty() && first.headline.equals(second.headline) ? ExitCode.OK : DIFFERS;
    }

    /** What differs between two results. */
    static String between(OutcomeReport before, OutcomeReport after) throws IOException {
        ObjectMapper json = new ObjectMapper();
        StringWriter text = new StringWriter();
        tell(Report.of(json.readTree(before.json())), Report.of(json.readTree(after.json())), new PrintWriter(text));
        return text.toString();
    }

    private static List<Change> tell(Report first, Report second, PrintWriter printed) {
        List<Change> changes = changes(first.results, second.results);
        printed.println("before  " + first.headline);
        printed.println("after   " + second.headline);
        Set<String> outcomes = new LinkedHashSet<>(first.counts.keySet());
        outcomes.addAll(second.counts.keySet());
        TextTable counts = TextTable.of("outcome", "before", "after");
        outcomes.forEach(outcome -> counts.row(
                outcome,
                Integer.toString(first.counts.getOrDefault(outcome, 0)),
                Integer.toString(second.counts.getOrDefault(outcome, 0))));
        printed.println("\n" + counts + "\n");
        if (changes.isEmpty()) {
            printed.println("No company has another outcome or another deal.");
        } else {
            print(printed, changes);
        }
        return changes;
    }

    /** The changes by their direction, such as "none found to realized", the most frequent ones of a kind together. */
    private static void print(PrintWriter printed, List<Change> changes) {
        Map<String, List<Change>> kinds = changes.stream().collect(groupingBy(Change::kind, TreeMap::new, toList()));
        kinds.forEach((kind, of) -> {
            printed.println(kind + ": " + of.size());
            of.forEach(change -> {
                printed.println("  " + change.named().id + "  " + change.named().name);
                printed.println("    after   " + change.why());
                if (!change.before.reason.isEmpty()) {
                    printed.println("    before  " + change.before.reason);
                }
            });
        });
    }

    private static List<Change> changes(List<Result> before, List<Result> after) {
        Map<String, Result> left = new LinkedHashMap<>();
        Map<String, String> keyByName = new HashMap<>();
        for (Result result : before) {
            String key = result.id + "\n" + result.name;
            left.put(key, result);
            keyByName.putIfAbsent(result.name, key);
        }
        List<Change> changes = new ArrayList<>();
        List<Result> others = new ArrayList<>();
        for (Result result : after) {
            Result same = left.remove(result.id + "\n" + result.name);
            if (same == null) {
                others.add(result);
            } else if (!same.isLike(result)) {
                changes.add(new Change(same, result));
            }
        }
        for (Result result : others) {
            Result same = left.remove(keyByName.getOrDefault(result.name, ""));
            if (same == null || !same.isLike(result)) {
                changes.add(new Change(same == null ? Result.NONE : same, result));
            }
        }
        left.values().forEach(gone -> changes.add(new Change(gone, Result.NONE)));
        return changes;
    }
}
