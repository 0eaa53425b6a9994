package org.dealtrace.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.OutcomeReport.RuleLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a report against its run record, by the checksums of its files and by making it again. */
@Command(
        name = "verify",
        header = "Checks whether a report is what its inputs and options give, by making it again.",
        description = {
            "%nReads the run record of a report as HTML, JSON or JSON Lines, compares the checksums of the input files,"
                    + " and makes the report again. Start it in the folder in which the report was made; files that"
                    + " a page has by their names alone may also lie beside it.%n"
        },
        footer = {
            "%nExample:",
            "  dealtrace verify report.html",
            "%nExit codes: 0 if the report is the same, 1 if it differs, 2 if it cannot be checked."
        })
final class VerifyCommand extends TerminalCommand {

    private static final int DIFFERS = 1;

    private static final Pattern HTML =
            Pattern.compile("<dl class=\"facts\" id=\"run\"[^>]*>(.*?)</dl>", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("<dt>(.*?)</dt><dd>(.*?)</dd>", Pattern.DOTALL);

    @Parameters(paramLabel = "REPORT", description = "the report, such as report.html")
    private Path report = Path.of("");

    @Override
    public Integer call() throws IOException {
        String text = read(report);
        List<RuleLine> record = record(text);
        if (record.isEmpty()) {
            throw InputException.in(report, "has no run record; give a report that 'dealtrace' wrote as HTML or JSON");
        }
        boolean same = true;
        for (RuleLine line : record) {
            if (line.name().startsWith(RunRecord.INPUT)) {
                Path file = Path.of(found(RunRecord.file(line.value()).toString()));
                boolean there = Files.isRegularFile(file);
                boolean unchanged =
                        there && FileLinks.shown(RunRecord.checksum(file)).equals(FileLinks.shown(line.value()));
                out().println((unchanged ? "same     " : there ? "changed  " : "missing  ") + file);
                same &= unchanged;
            }
        }
        String expected = text;
        for (RuleLine now : RunRecord.program()) {
            String then = record.stream()
                    .filter(line -> line.name().equals(now.name()))
                    .map(RuleLine::value)
                    .findFirst()
                    .orElse("");
            boolean equal = then.equals(now.value());
            out().println((equal ? "same     " : "differs  ") + now.name() + " " + now.value()
                    + (equal ? "" : ", was " + then));
            // another program may give the same report, so its own name is not compared
            expected = equal || then.isEmpty() ? expected : expected.replace(then, now.value());
        }
        boolean equal = same && withoutReview(expected).equals(withoutReview(again(record)));
        out().println(
                        !same
                                ? "The report cannot be made again: its input files are not those that it was made from."
                                : equal
                                        ? "The report was made again and is the same, byte for byte."
                                        : "The report was made again and differs.");
        return equal ? 0 : DIFFERS;
    }

    private String again(List<RuleLine> record) throws IOException {
        Path folder = Files.createTempDirectory("dealtrace-verify");
        Path file = folder.resolve("again" + ending(report));
        List<String> arguments = new ArrayList<>(List.of("--out=" + file));
        for (RuleLine line : record) {
            if (line.name().startsWith(RunRecord.OPTION)) {
                String option = line.name().substring(RunRecord.OPTION.length());
                arguments.add(line.value().isEmpty() ? option : option + "=" + found(line.value()));
            }
        }
        StringWriter said = new StringWriter();
        int code = Program.commandLine(new PrintWriter(said), new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        if (code != 0) {
            throw InputException.in(
                    report, "cannot be made again: " + said.toString().strip());
        }
        String text = read(file);
        Files.delete(file);
        Files.delete(folder);
        return text;
    }

    /** An option's value; a file that a page has by its name alone is here or beside it. */
    private String found(String value) {
        String file = value.replaceFirst("#.*", "");
        File beside = new File(report.toAbsolutePath().toFile().getParentFile(), file);
        return file.contains("/") || new File(file).exists() || !beside.isFile()
                ? value
                : beside.getParent() + File.separator + value;
    }

    /** The review page of the run is no input, so the report made again does not lead to it. */
    private static String withoutReview(String html) {
        return html.replaceFirst(" data-review=\"[^\"]*\"", "");
    }

    private static String ending(Path file) {
        String name = file.toString();
        return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<RuleLine> record(String text) throws IOException {
        List<RuleLine> record = new ArrayList<>();
        switch (ending(report)) {
            case ".jsonl" -> record.addAll(OutcomeReport.read(report).run());
            case ".json" ->
                new ObjectMapper()
                        .readTree(text)
                        .path("run")
                        .forEach(line -> record.add(new RuleLine(
                                line.path("name").asText(), line.path("value").asText())));
            default -> {
                Matcher html = HTML.matcher(text);
                Matcher line = LINE.matcher(html.find() ? html.group(1) : "");
                while (line.find()) {
                    record.add(new RuleLine(plain(line.group(1)), plain(line.group(2))));
                }
            }
        }
        return record;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
