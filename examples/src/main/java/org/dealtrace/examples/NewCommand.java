package org.dealtrace.examples;

import com.google.common.base.Ascii;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a study file for the tables of a folder. */
@Command(
        name = "new",
        header = "Writes study.yml for the tables of a folder, and says what each was taken for.",
        footer = {"%nExample:", "  dealtrace new", "  dealtrace run study.yml"})
final class NewCommand extends TerminalCommand {

    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "xlsx", "json", "jsonl", "gz", "zip");

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "where the tables are (default: the current folder)")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Path study = folder.resolve("study.yml");
        if (Files.exists(study)) {
            throw InputException.in(study, "is there already; run it with 'dealtrace run', or rename it first");
        }
        Map<String, Object> options = new LinkedHashMap<>();
        List<String> deals = new ArrayList<>();
        List<String> told = new ArrayList<>();
        long dated = -1;
        for (Path file : tables()) {
            String name = String.valueOf(file.getFileName());
            try {
                GivenTable table = GivenTable.read(file, ReadOptions.standard(), StandardCharsets.UTF_8);
                told.add(name + ": " + table.kind());
                table.report()
                        .ifPresent(report -> report.issues().stream()
                                .filter(issue -> issue.kind() == ReadIssue.Kind.DOUBTFUL
                                        && issue.column().isEmpty())
                                .forEach(issue -> told.add("  " + (issue.value().isEmpty() ? "" : issue.value() + ": ")
                                        + issue.message())));
                if (table.kind().equals(GivenTable.DEALS)) {
                    deals.add(name);
                } else if (table.kind().equals(GivenTable.RECOMMENDATIONS)) {
                    if (table.dated() > dated) {
                        dated = table.dated();
                        options.put(table.kind(), name);
                    }
                } else if (!table.kind().equals("register")) {
                    options.putIfAbsent(table.kind(), name);
                }
            } catch (InputException e) {
                told.add(name + ": not used. " + e.getMessage());
            }
        }
        String comments = told.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
        if (!options.containsKey(GivenTable.RECOMMENDATIONS) || deals.isEmpty()) {
            throw InputException.in(
                    folder.toAbsolutePath().normalize(),
                    "has no list of " + (deals.isEmpty() ? "deals" : "recommended companies")
                            + "; put one there, with the columns of docs/formats.md"
                            + (told.isEmpty() ? "" : ". Found: " + String.join("; ", told)));
        }
        options.put(GivenTable.DEALS, deals);
        options.put("out", "report.html");
        StudyFile.write(study, options, comments);
        told.forEach(out()::println);
        out().println("The study is in " + study + ". Run it: dealtrace run " + study);
        return 0;
    }

    private List<Path> tables() {
        try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> TABLES.contains(Ascii.toLowerCase(MoreFiles.getFileExtension(file))))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
