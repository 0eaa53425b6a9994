package org.dealtrace.examples;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.internal.FileInPlace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A study as a YAML file: the options of the main command by their names without dashes, with a list where an option is
 * given several times. Paths are relative to the file's folder.
 */
final class StudyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /** The files that a run with its own --out writes beside that report instead of overwriting earlier ones. */
    private static final List<String> BESIDE_THE_REPORT = List.of("issues", "figures", "review-page", "write-study");

    private StudyFile() {}

    /**
     * The arguments that a file stands for.
     *
     * @param beside arguments given beside the file; the file's values of their options are left out
     */
    static List<String> arguments(Path file, CommandSpec study, List<String> beside) {
        return arguments(options(file), file, study, beside);
    }

    /** The options that a file has. */
    static JsonNode options(Path file) {
        JsonNode root;
        try {
            root = YAML.readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw InputException.in(
                    file.toString(), "does not exist; check the path, or make one with 'dealtrace new'", e);
        } catch (JacksonException e) {
            throw InputException.in(file.toString(), "is no YAML (" + e.getOriginalMessage() + "); mend it", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (!root.isObject()) {
            throw InputException.in(file, "has no options; write one a line, such as 'recommendations: notices.csv'");
        }
        return root;
    }

    /** The same of options that were read. */
    static List<String> arguments(JsonNode root, Path file, CommandSpec study, List<String> beside) {
        Optional<Path> out = out(beside);
        List<String> arguments = new ArrayList<>();
        root.properties().forEach(entry -> {
            OptionSpec option = study.findOption("--" + entry.getKey());
            if (option == null) {
                throw InputException.in(
                        file, "has an unknown option '" + entry.getKey() + "'; the options are " + names(study));
            }
            if (beside.stream().anyMatch(given -> isOf(option, given))) {
                return;
            }
            if (out.isPresent() && BESIDE_THE_REPORT.contains(entry.getKey())) {
                String name = MoreFiles.getNameWithoutExtension(out.get()) + "-"
                        + Path.of(entry.getValue().asText()).getFileName();
                arguments.add("--" + entry.getKey() + "=" + out.get().resolveSibling(name));
            } else {
                add(option, entry.getValue(), file, arguments);
            }
        });
        return arguments;
    }

    private static Optional<Path> out(List<String> arguments) {
        int at = arguments.indexOf("--out");
        return at >= 0 && at + 1 < arguments.size()
                ? Optional.of(Path.of(arguments.get(at + 1)))
                : arguments.stream()
                        .filter(argument -> argument.startsWith("--out="))
                        .map(argument -> Path.of(argument.substring("--out=".length())))
                        .findFirst();
    }

    private static boolean isOf(OptionSpec option, String argument) {
        return Stream.of(option.names()).anyMatch(name -> argument.equals(name) || argument.startsWith(name + "="));
    }

    private static String names(CommandSpec study) {
        TreeSet<String> names = new TreeSet<>();
        study.options().forEach(option -> names.add(option.longestName().substring(2)));
        names.removeAll(List.of("help", "version"));
        return String.join(", ", names);
    }

    private static void add(OptionSpec option, JsonNode value, Path file, List<String> arguments) {
        String name = option.longestName();
        if (value.isArray()) {
            value.forEach(each -> add(option, each, file, arguments));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(entry -> arguments.add(
                            name + "=" + entry.getKey() + "=" + entry.getValue().asText()));
        } else if (option.arity().max() == 0) {
            if (value.asBoolean()) {
                arguments.add(name);
            }
        } else if (!value.isNull()) {
            String text = value.asText();
            arguments.add(name + "=" + (isPath(option) ? file.resolveSibling(text) : text));
        }
    }

    static boolean isPath(OptionSpec option) {
        return option.typeInfo().getType() == Path.class
                || (option.typeInfo().isCollection() && option.typeInfo().getAuxiliaryTypes()[0] == Path.class);
    }

    /** Writes the options of a run, with paths as the file has to say them. */
    static void write(Path file, ParseResult parsed) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            String name = option.longestName().substring(2);
            List<String> values = option.originalStringValues().stream()
                    .distinct()
                    .map(value -> isPath(option) ? relative(file, value) : RunRecord.withoutPassword(value))
                    .toList();
            Object value = values.size() == 1 ? values.get(0) : values;
            options.put(name, option.arity().max() == 0 ? true : value);
        }
        options.remove("write-study");
        write(file, options, "");
    }

    private static String relative(Path file, String value) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path target = Path.of(value).toAbsolutePath().normalize();
        return (folder != null && target.startsWith(folder) ? folder.relativize(target) : target).toString();
    }

    /** @param comments lines that begin with a number sign */
    static void write(Path file, Map<String, Object> options, String comments) {
        try {
            FileInPlace.write(
                    file,
                    "# A study. Run it: dealtrace run " + file.getFileName()
                            + "\n# Each line is an option of the main command; 'dealtrace --help' explains them all.\n"
                            + comments + YAML.writeValueAsString(options));
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
