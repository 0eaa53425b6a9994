package org.dealtrace.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a study in a folder of its own, and packs that folder. */
@Command(
        name = "pack",
        header = "Packs a study into one archive: report, inputs, judgements, study file and their checksums.",
        description = {
            "%nRuns the study and packs its report as a page. The same study gives the same bytes. 'dealtrace verify'"
                    + " checks the archive, or the folder that it is unpacked to, on any computer.%n"
        },
        footer = {"%nExample:", "  dealtrace pack study.yml --out study.zip", "  dealtrace verify study.zip"})
final class PackCommand extends TerminalCommand {

    /** What people decided is part of the study, so it is packed with --hashes too. */
    private static final Set<String> DECIDED = Set.of("judgements", "sample");

    @Parameters(paramLabel = "STUDY", description = "the study file, such as study.yml")
    private Path study = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the archive (default: beside STUDY, with its name and .zip)")
    private @Nullable Path out;

    @Option(
            names = "--hashes",
            description = "of the input files, pack only their SHA-256; who verifies the archive puts them beside it")
    private boolean hashes;

    /** The name in the archive of each file that is read. */
    private final Map<Path, String> names = new HashMap<>();

    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> leftOut = new TreeSet<>();

    @Override
    public Integer call() throws IOException {
        Path archive = out == null ? study.resolveSibling(MoreFiles.getNameWithoutExtension(study) + ".zip") : out;
        JsonNode options = StudyFile.options(study);
        CommandLine program = Program.commandLine(out(), spec.commandLine().getErr());
        program.parseArgs(StudyFile.arguments(options, study, program.getCommandSpec(), List.of())
                .toArray(String[]::new));
        Checks.refuse(
                options.has("database"),
                "A study that reads a database cannot be packed; write the rows of its queries as CSV files, and name"
                        + " these as recommendations and deals");
        RunFiles files = program.<OutcomeStudy>getCommand().checkFiles();
        Checks.refuse(files.inputs().isEmpty(), "The study has no files; name its recommendations and deals");
        files.reads("STUDY", study);
        files.writes("--out", archive);
        Path folder = Files.createTempDirectory("dealtrace-pack");
        try {
            write(archive, folder, options, program);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        out().println("The study is in " + archive + ". Check it in any folder: dealtrace verify " + archive);
        return 0;
    }

    private void write(Path archive, Path folder, JsonNode options, CommandLine program) throws IOException {
        taken.addAll(List.of(Pack.REPORT, Pack.SUMS, Pack.name(study)));
        Map<String, Object> packed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> given : options.properties()) {
            OptionSpec option = program.getCommandSpec().findOption("--" + given.getKey());
            if (RunRecord.WITHOUT_EFFECT.contains(option.longestName())) {
                continue; // where other results go
            }
            packed.put(given.getKey(), given.getValue());
            if (StudyFile.isPath(option)) {
                List<String> copies = new ArrayList<>();
                for (JsonNode file : given.getValue().isArray() ? given.getValue() : List.of(given.getValue())) {
                    copies.add(copy(file.asText(), folder, !hashes || DECIDED.contains(given.getKey())));
                }
                packed.put(given.getKey(), copies);
            }
        }
        packed.put("out", Pack.REPORT);
        Path copied = folder.resolve(Pack.name(study));
        StudyFile.write(copied, packed, "");
        StringWriter said = new StringWriter();
        if (Program.commandLine(new PrintWriter(said), new PrintWriter(said)).execute("run", copied.toString()) != 0) {
            throw InputException.in(
                    study, "cannot be packed: " + said.toString().strip().replace(folder + File.separator, ""));
        }
        StringBuilder sums = new StringBuilder();
        Set<String> all = new TreeSet<>();
        long bytes = 0;
        for (Path file : MoreFiles.listFiles(folder)) {
            all.add(String.valueOf(file.getFileName()));
        }
        for (String name : all) {
            sums.append(Pack.sha256(folder.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
            bytes += leftOut.contains(name) ? 0 : Files.size(folder.resolve(name));
            out().println((leftOut.contains(name) ? "SHA-256  " : "packed   ") + name);
        }
        Checks.refuse(
                bytes > Pack.MOST_BYTES,
                "The files have more than " + Pack.MOST_BYTES + " bytes; pack their SHA-256 alone with --hashes");
        Files.writeString(folder.resolve(Pack.SUMS), sums);
        all.add(Pack.SUMS);
        all.removeAll(leftOut);
        Pack.write(archive, folder, all);
    }

    /**
     * Copies a file of the study with the record of its draw, and gives its new name, with the sheet if one is named.
     */
    private String copy(String given, Path folder, boolean whole) throws IOException {
        Path named = study.resolveSibling(given);
        Path file = RunFiles.withoutSheet(named);
        String name = names.get(RunFiles.place(file));
        if (name == null) {
            name = Pack.name(file);
            for (int n = 2; !taken.add(name); n++) {
                name = n + "-" + Pack.name(file);
            }
            names.put(RunFiles.place(file), name);
            Path copied = folder.resolve(name);
            copy(file, copied, whole);
            if (Files.exists(DrawCommand.record(file))) {
                copy(DrawCommand.record(file), DrawCommand.record(copied), whole);
            }
        }
        return name + named.toString().substring(file.toString().length());
    }

    private void copy(Path file, Path to, boolean whole) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw InputException.in(file, "is no file that can be packed; give one that can be read again");
        }
        Files.copy(file, to);
        if (!whole) {
            leftOut.add(String.valueOf(to.getFileName()));
        }
    }
}
