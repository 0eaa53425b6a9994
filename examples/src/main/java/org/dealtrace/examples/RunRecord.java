package org.dealtrace.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.report.OutcomeReport.RuleLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a report was made: version, options and input files with their checksums. The same run gives the same record. */
final class RunRecord {

    static final String VERSION = "Dealtrace 0.1.0";

    static final String PROGRAM = "version";
    static final String COMMIT = "commit";
    static final String JAVA = "java";
    static final String OPTION = "option ";
    static final String INPUT = "input ";

    /** These options say where the result goes and how fast it is made. They do not change the result. */
    static final Set<String> WITHOUT_EFFECT = Set.of(
            "--out",
            "--format",
            "--issues",
            "--figures",
            "--review-page",
            "--threads",
            "--write-study",
            "--excel",
            "--driver",
            "--tables");

    private static final String PIPE = ", a pipe, which cannot be read again";

    private static final Pattern PASSWORD = Pattern.compile("(?i)((?:password|pwd)=|//[^/@:]+:)[^&;@]*");

    private RunRecord() {}

    static List<RuleLine> of(ParseResult parsed, List<Map.Entry<String, Path>> inputs) {
        List<RuleLine> lines = new ArrayList<>();
        lines.addAll(program());
        options(parsed).forEach(option -> lines.add(new RuleLine(OPTION + option.getKey(), option.getValue())));
        // a log of judgements that is only begun by this run is no input
        inputs.stream()
                .filter(input -> Files.exists(input.getValue()))
                .forEach(input -> lines.add(new RuleLine(INPUT + input.getKey(), checksum(input.getValue()))));
        return lines;
    }

    /** What makes the report: this version, the commit that it was built from where that is known, and Java. */
    static List<RuleLine> program() {
        List<RuleLine> lines = new ArrayList<>(List.of(new RuleLine(PROGRAM, VERSION)));
        String commit = commit();
        if (!commit.isEmpty()) {
            lines.add(new RuleLine(COMMIT, commit));
        }
        lines.add(new RuleLine(JAVA, Runtime.version().toString()));
        return lines;
    }

    private static String commit() {
        try {
            return ResourceBundle.getBundle("org.dealtrace.examples.commit").getString("git.commit.id.abbrev");
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** The options that change the result, as they were given. */
    private static List<Map.Entry<String, String>> options(ParseResult parsed) {
        List<Map.Entry<String, String>> options = new ArrayList<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            if (!WITHOUT_EFFECT.contains(option.longestName())) {
                List<String> values = option.arity().max() == 0 ? List.of("") : option.originalStringValues();
                values.forEach(value -> options.add(Map.entry(option.longestName(), withoutPassword(value))));
            }
        }
        return options.stream().distinct().toList();
    }

    /** A value without the password of a database's URL, which is nobody else's business. */
    static String withoutPassword(String value) {
        return value.startsWith("jdbc:") ? PASSWORD.matcher(value).replaceAll("$1…") : value;
    }

    /** {@code notices.csv, 2345 bytes, SHA-256 …}. */
    static String checksum(Path file) {
        if (!Files.isRegularFile(file)) {
            return file + PIPE;
        }
        try {
            return file + ", " + Files.size(file) + " bytes, SHA-256 " + Pack.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read again: " + e.getMessage(), e);
        }
    }

    /** The file that a line of {@link #checksum} is about. */
    static Path file(String line) {
        if (line.endsWith(PIPE)) {
            return Path.of(line.substring(0, line.length() - PIPE.length()));
        }
        String place = line.substring(0, Math.max(0, line.lastIndexOf(", SHA-256 ")));
        return Path.of(place.substring(0, Math.max(0, place.lastIndexOf(", "))));
    }
}
