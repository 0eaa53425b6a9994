package org.dealtrace.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The files that a run reads and writes, checked before the long work. A run must not overwrite one of its inputs, or
 * write two results to one file. Files are told apart by what they are, not by how their paths are written.
 */
final class RunFiles {

    private static final Set<String> WRITTEN =
            Set.of("--issues", "--figures", "--review-page", "--write-study", "--record", "--page");

    private final Map<Path, String> read = new LinkedHashMap<>();
    private final List<Map.Entry<String, Path>> inputs = new ArrayList<>();
    private final Map<Path, String> written = new LinkedHashMap<>();

    /** What the options of a command read, in the order in which they are declared. */
    static RunFiles of(CommandSpec command) {
        RunFiles files = new RunFiles();
        for (OptionSpec option : command.options()) {
            String name = option.longestName();
            if (StudyFile.isPath(option) && !WRITTEN.contains(name) && !RunRecord.WITHOUT_EFFECT.contains(name)) {
                if (option.getValue() instanceof List<?> many) {
                    many.forEach(file -> files.reads(name, (Path) file));
                } else {
                    files.reads(name, option.getValue());
                }
            }
        }
        return files;
    }

    /** What the options of a command write beside its result; to be called after everything that is read is known. */
    void writes(CommandSpec command) {
        command.options().stream()
                .filter(option -> WRITTEN.contains(option.longestName()))
                .forEach(option -> writes(option.longestName(), option.<Path>getValue()));
    }

    /** @param option the option that names the file, when there is one */
    void reads(String option, @Nullable Path file) {
        if (file != null) {
            inputs.add(Map.entry(option, withoutSheet(file)));
            read.putIfAbsent(place(withoutSheet(file)), option);
        }
    }

    /** The workbook of FILE#SHEET. */
    static Path withoutSheet(Path file) {
        int mark = file.toString().lastIndexOf('#');
        return mark > 0 && Files.notExists(file) ? Path.of(file.toString().substring(0, mark)) : file;
    }

    /** To be called after everything that is read is known. */
    void writes(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Checks.writable(file);
        Path place = place(file);
        String asRead = read.get(place);
        Checks.refuse(
                asRead != null,
                file + " is read as " + asRead + " and would be overwritten by " + option + "; give another path");
        String other = written.putIfAbsent(place, option);
        // A device or a pipe takes everything that is written to it.
        Checks.refuse(
                other != null && (!Files.exists(file) || Files.isRegularFile(file)),
                other + " and " + option + " both write " + file + "; give two paths");
    }

    /** What is read, each with its option, in order. */
    List<Map.Entry<String, Path>> inputs() {
        return List.copyOf(inputs);
    }

    static Path place(Path file) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            Path folder = absolute.resolveSibling("");
            // a pipe, such as that of <(…), has no real path
            return Files.isRegularFile(file) || Files.isDirectory(file)
                    ? file.toRealPath()
                    : Files.exists(file) || !Files.exists(folder)
                            ? absolute
                            : folder.toRealPath().resolve(folder.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be looked up: " + e.getMessage() + "; check the path", e);
        }
    }
}
