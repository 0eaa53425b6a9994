package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * What the documents say of files, commands, classes and decisions exists. {@code ReadmeTest} holds the code blocks of
 * README.
 */
class DocsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(\\w*)[^\n]*\n(.*?)^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern DECISION = Pattern.compile("(?:ADR |docs/adr/)(\\d{4})");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w*)\\b[^`]*`");
    private static final Pattern COMMAND =
            Pattern.compile("(?:examples/dealtrace" + "|-jar examples/target/dealtrace\\.jar)\\b(.*)");
    private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** Words in code type that are no class of the project: classes of Java and of libraries, columns, companies. */
    private static final Set<String> FOREIGN = Set.of(
            "BooleanQuery",
            "IllegalArgumentException",
            "LegalName",
            "MorphoSys",
            "OtherEntityNames",
            "ServiceLoader",
            "SiemensAG",
            "SplittableRandom",
            "UncheckedIOException");

    /** Tests run in the module's folder. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("README.md"))
                ? here
                : Objects.requireNonNull(here.getParent(), "the project's folder");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(project().resolve("docs"));
                Stream<Path> top = Files.list(project())) {
            return Stream.concat(top, docs)
                    .filter(p -> p.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of(
                "core",
                "core/excel",
                "core/llm",
                "matching",
                "examples",
                "examples/service",
                "examples/spark",
                "benchmarks")) {
            try (Stream<Path> walk = Files.walk(project().resolve(module).resolve("src"))) {
                walk.filter(p -> p.toString().endsWith(".java")).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }

    @Test
    void links_ofEveryPage_leadToAFileAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            String text = FENCE.matcher(read(page)).replaceAll("");
            for (MatchResult link : all(LINK, text)) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                if (target.startsWith("http")) {
                    continue;
                }
                String[] parts = target.split("#", 2);
                Path folder = Objects.requireNonNull(page.getParent(), "the folder of a page");
                Path file = parts[0].isEmpty() ? page : folder.resolve(parts[0]);
                boolean found = Files.exists(file)
                        && (parts.length == 1
                                || all(HEADING, read(file)).stream()
                                        .anyMatch(h -> anchor(h.group(1)).equals(parts[1])));
                if (!found) {
                    broken.add(page.getFileName() + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void decisions_mentionedAnywhere_exist() throws IOException {
        Set<String> existing;
        try (Stream<Path> files = Files.list(project().resolve("docs/adr"))) {
            existing = files.map(p -> p.getFileName().toString())
                    .filter(n -> n.matches("\\d{4}-.*"))
                    .map(n -> n.substring(0, 4))
                    .collect(Collectors.toSet());
        }
        Set<String> mentioned = new TreeSet<>();
        for (Path file : Stream.concat(pages().stream(), sources().stream()).toList()) {
            all(DECISION, read(file)).forEach(m -> mentioned.add(m.group(1)));
        }
        assertThat(mentioned).isNotEmpty().isSubsetOf(existing);
    }

    /** A class that was renamed is renamed in the documents as well. */
    @Test
    void classes_namedOnAPage_areInTheSources() throws IOException {
        Set<String> types = new TreeSet<>(FOREIGN);
        Pattern type = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
        for (Path source : sources()) {
            all(type, read(source)).forEach(m -> types.add(m.group(1)));
        }
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            for (MatchResult name : all(NAME, FENCE.matcher(read(page)).replaceAll(""))) {
                if (!types.contains(name.group(1))) {
                    unknown.add(page.getFileName() + ": " + name.group(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> blocks(String text, Predicate<String> language) {
        return all(FENCE, text).stream()
                .filter(b -> language.test(b.group(1)))
                .map(b -> b.group(2))
                .toList();
    }

    /** But for the ends of lines, which a page has where it is narrow enough. */
    @Test
    void blocks_namedAfterARegion_areThatRegion() throws IOException {
        Pattern named = Pattern.compile("<!-- (\\w+)#(\\w+) -->\\s+```java\n(.*?)```", Pattern.DOTALL);
        List<Path> sources = sources();
        int blocks = 0;
        for (Path page : pages()) {
            for (MatchResult block : all(named, read(page))) {
                Path source = sources.stream()
                        .filter(s -> s.endsWith(block.group(1) + ".java"))
                        .findFirst()
                        .orElseThrow();
                assertThat(block.group(3))
                        .as(page + ": " + block.group(2))
                        .isEqualToIgnoringWhitespace(ReadmeTest.region(source, block.group(2)));
                blocks++;
            }
        }
        assertThat(blocks).isGreaterThan(10);
    }

    /** Options, commands and values of every shown call are understood; the files need not exist. */
    @Test
    void commands_shownOnAPage_areUnderstood() throws IOException {
        List<String> calls = new ArrayList<>();
        for (Path page : pages()) {
            for (String block : blocks(read(page), l -> l.isEmpty() || l.equals("sh"))) {
                all(COMMAND, block.replace("\\\n", " "))
                        .forEach(m -> calls.add(m.group(1).strip()));
            }
        }
        assertThat(calls).hasSizeGreaterThan(15);
        for (String call : calls) {
            CommandLine program = program(new StringWriter());
            String[] arguments = all(ARGUMENT, call).stream()
                    .map(a -> a.group().replace("\"", ""))
                    .toArray(String[]::new);
            assertThat(program.parseArgs(arguments)).as(call).isNotNull();
        }
    }

    private static CommandLine program(StringWriter out) {
        return Program.commandLine(new PrintWriter(out, true), new PrintWriter(out, true));
    }

    /** What the pages show of the shell runs, on the example data. */
    @Test
    void shell_blocksOfEveryPage_run() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Path page : pages()) {
            if (!page.endsWith("README.md")) {
                blocks(read(page), l -> l.equals("jshell")).forEach(b -> lines.addAll(Arrays.asList(b.split("\n"))));
            }
        }
        assertThat(lines).isNotEmpty();

        String out = ShellCommandTest.shell(lines.stream()
                .filter(l -> !l.equals("/exit"))
                .map(l -> l.replace("Path.of(\"notices.csv\")", "ExampleData.watchlist()"))
                .map(l -> l.replace("Path.of(\"deals.csv\")", "ExampleData.deals()"))
                .toArray(String[]::new));

        assertThat(out).doesNotContain("Error:", "Exception");
    }
}
