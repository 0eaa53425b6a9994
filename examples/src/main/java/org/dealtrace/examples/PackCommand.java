package org.dealtrace.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
    private static final Set<String> DECIDED = Set.of("--judgements", "--sample");

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

    /** The files by their names in the archive. */
    private final Map<String, Path> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final RunFiles paths = new RunFiles();
    private final Set<String> leftOut = new TreeSet<>();

    @Override
    public Integer call() throws IOException {
        Path archive = out == null ? study.resolveSibling(MoreFiles.getNameWithoutExtension(study) + ".zip") : out;
        JsonNode options = StudyFile.options(study);
        Checks.refuse(
                options.has("database"),
                "A study that reads a database cannot be packed; write the rows of its queries as CSV files, and name"
                        + " these as recommendations and deals");
        Path folder = Files.createTempDirectory("dealtrace-pack");
        try {
            Path copied = folder.resolve(Pack.name(study));
            paths.reads("STUDY", study);
            List.of(Pack.REPORT, Pack.SUMS, Pack.name(study)).forEach(name -> files.put(name, folder));
            StudyFile.write(copied, packed(options, folder), "");
            paths.writes("--out", archive);
            Checks.refuse(paths.inputs().size() == 1, "The study has no files; name its recommendations and deals");
            try {
                Program.run("run", copied.toString());
            } catch (IllegalArgumentException e) {
                String mistake = String.valueOf(e.getMessage()).replace(folder + File.separator, "");
                throw InputException.in(study.toString(), "cannot be packed: " + mistake, e);
            }
            Pack.write(archive, folder, leftOut);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        out().println("The study is in " + archive + ". Check it in any folder: dealtrace verify " + archive);
        return 0;
    }

    /** The options with the names of copies in place of paths, and without where other results go. */
    private Map<String, Object> packed(JsonNode options, Path folder) throws IOException {
        CommandSpec program = Program.commandLine(out(), out()).getCommandSpec();
        StudyFile.arguments(options, study, program, List.of()); // refuses what is no option
        Map<String, Object> packed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> given : options.properties()) {
            OptionSpec option = program.findOption("--" + given.getKey());
            boolean toBegin = given.getKey().equals("judgements")
                    && Files.notExists(study.resolveSibling(given.getValue().asText()));
            if (!RunRecord.WITHOUT_EFFECT.contains(option.longestName()) && !toBegin) {
                List<String> names = new ArrayList<>();
                for (JsonNode file : given.getValue().isArray() ? given.getValue() : List.of(given.getValue())) {
                    names.add(StudyFile.isPath(option) ? copy(option.longestName(), file.asText(), folder) : "");
                }
                packed.put(given.getKey(), StudyFile.isPath(option) ? names : given.getValue());
            }
        }
        packed.put("out", Pack.REPORT);
        return packed;
    }

    /** Copies a file with the record of its draw, and gives the new name, with the sheet where one is named. */
    private String copy(String option, String given, Path folder) throws IOException {
        Path named = study.resolveSibling(given);
        Path file = RunFiles.withoutSheet(named);
        Path place = RunFiles.place(file);
        String name = Pack.name(file);
        for (int n = 2; !files.getOrDefault(name, place).equals(place); n++) {
            name = n + "-" + Pack.name(file);
        }
        if (files.put(name, place) == null) {
            paths.reads(option, file);
            for (Path each : List.of(file, DrawCommand.record(file))) {
                String copy = name + each.toString().substring(file.toString().length());
                if (!Files.isRegularFile(each) && each.equals(file)) {
                    throw InputException.in(file, "is no file that can be packed; check the path");
                } else if (Files.exists(each)) {
                    Files.copy(each, folder.resolve(copy));
                    leftOut.addAll(hashes && !DECIDED.contains(option) ? Set.of(copy) : Set.of());
                }
            }
        }
        return name + named.toString().substring(file.toString().length());
    }
}
