package org.dealtrace.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Ascii;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.OutcomeReport.RuleLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/**
 * Checks a report against its run record, by the checksums of its files and by making it again. A report may come from
 * a stranger: only options that a record can have are followed, and with an archive only files of its own are read.
 */
@Command(
        name = "verify",
        header = "Checks whether a report is what its inputs and options give, by making it again.",
        description = {
            "%nReads the run record of a report as HTML, JSON or JSON Lines, compares the checksums of the input files,"
                    + " and makes the report again. Start it in the folder in which the report was made; files that"
                    + " a page has by their names alone may also lie beside it. An archive of 'dealtrace pack', or the"
                    + " folder that it was unpacked to, is checked in any folder.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace verify report.html",
            "  dealtrace verify study.zip",
            "%nExit codes: 0 if the report is the same, 1 if it differs, 2 if it cannot be checked."
        })
final class VerifyCommand extends TerminalCommand {

    private static final int DIFFERS = 1;

    private static final String RECORD = "<dl class=\"facts\" id=\"run\"";
    private static final Pattern LINE = Pattern.compile("<dt>([^<]*)</dt><dd>([^<]*)</dd>");

    @Parameters(paramLabel = "REPORT", description = "the report, such as report.html, or an archive or its folder")
    private Path report = Path.of("");

    /** Where the report's files are looked for. */
    private List<Path> folders = List.of();

    private boolean packed;

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(report)) {
            throw InputException.in(report, "does not exist; check the path");
        }
        Path scratch = Files.createTempDirectory("dealtrace-verify");
        try {
            return verify(scratch);
        } finally {
            MoreFiles.deleteRecursively(scratch, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private int verify(Path scratch) throws IOException {
        Path beside = report.toAbsolutePath().normalize().resolveSibling("");
        folders = List.of(Path.of(""), beside);
        boolean same = true;
        packed = Files.isDirectory(report) || ending(report).equals("zip");
        if (packed) {
            Path folder = report.toAbsolutePath().normalize();
            if (!Files.isDirectory(report)) {
                folder = Files.createDirectory(scratch.resolve("unpacked"));
                Pack.unpack(report, folder, Pack.MOST_BYTES);
            }
            for (Path file : MoreFiles.listFiles(folder)) {
                if (Files.isSymbolicLink(file)) {
                    throw InputException.in(file, "is a link, which may lead anywhere; ask for the archive itself");
                }
            }
            // an archive may have only the checksums of inputs, which then lie beside it
            folders = List.of(folder, beside);
            report = folder.resolve(Pack.REPORT);
            Map<String, String> sums = Pack.sums(folder);
            same = sums.containsKey(Pack.REPORT);
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                Path file = found(sum.getKey());
                same &= tell(
                        file, Files.isRegularFile(file) && Pack.sha256(file).equals(sum.getValue()), sum.getKey());
            }
        }
        return verifyReport(scratch, same);
    }

    private boolean tell(Path file, boolean same, Object name) {
        out().println((same ? "same     " : Files.isRegularFile(file) ? "changed  " : "missing  ") + name);
        return same;
    }

    private int verifyReport(Path scratch, boolean listed) throws IOException {
        String text = read(report);
        List<RuleLine> record = record(text);
        if (record.isEmpty()) {
            throw InputException.in(report, "has no run record; give a report that 'dealtrace' wrote as HTML or JSON");
        }
        boolean same = listed;
        for (RuleLine line : record) {
            if (line.name().startsWith(RunRecord.INPUT) && !packed) {
                Path file = found(RunRecord.file(line.value()).toString());
                boolean unchanged = Files.isRegularFile(file)
                        && FileLinks.shown(RunRecord.checksum(file)).equals(FileLinks.shown(line.value()));
                same &= tell(file, unchanged, file);
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
        if (!same) {
            out().println("The report cannot be made again: its input files are not those that it was made from.");
            return DIFFERS;
        }
        boolean equal = withoutReview(expected).equals(withoutReview(again(record, scratch)));
        out().println(
                        equal
                                ? "The report was made again and is the same, byte for byte."
                                : "The report was made again and differs.");
        return equal ? 0 : DIFFERS;
    }

    private String again(List<RuleLine> record, Path scratch) {
        CommandSpec program = Program.commandLine(out(), out()).getCommandSpec();
        Path file = scratch.resolve("again." + ending(report));
        List<String> arguments = new ArrayList<>(List.of("--out=" + file));
        for (RuleLine line : record) {
            if (line.name().startsWith(RunRecord.OPTION)) {
                OptionSpec option = program.findOption(line.name().substring(RunRecord.OPTION.length()));
                if (option == null
                        || RunRecord.WITHOUT_EFFECT.contains(option.longestName())
                        || (packed && option.longestName().equals("--database"))) {
                    throw InputException.in(report, "has '" + line.name() + "' in its run record, which no run writes");
                }
                String value = line.value();
                String name = StudyFile.isPath(option) ? value.replaceFirst("#.*", "") : "";
                String place = name.isEmpty() ? value : found(name) + value.substring(name.length());
                arguments.add(option.longestName() + (value.isEmpty() ? "" : "=" + place));
            }
        }
        try {
            Program.run(arguments.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw InputException.in(report.toString(), "cannot be made again: " + e.getMessage(), e);
        }
        return read(file);
    }

    /** The first file of this name in the folders; without one, where it should be. */
    private Path found(String name) {
        if (packed && !Pack.isName(name)) {
            throw InputException.in(report, "was made from a file of another folder: " + name);
        }
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(folders.get(0).resolve(name));
    }

    /** The review page of the run is no input, so the report made again does not lead to it. */
    private static String withoutReview(String html) {
        return html.replaceFirst(" data-review=\"[^\"]*\"", "");
    }

    private static String ending(Path file) {
        return Ascii.toLowerCase(MoreFiles.getFileExtension(file));
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
            case "jsonl" -> record.addAll(OutcomeReport.read(report).run());
            case "json" ->
                new ObjectMapper()
                        .readTree(text)
                        .path("run")
                        .forEach(line -> record.add(new RuleLine(
                                line.path("name").asText(), line.path("value").asText())));
            default -> {
                int begin = text.indexOf(RECORD);
                int end = text.indexOf("</dl>", begin);
                Matcher line = LINE.matcher(begin < 0 || end < 0 ? "" : text.substring(begin, end));
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
