package org.dealtrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every figure of a document names its command. The commands and options that the documents name exist. */
class DocumentedCommandsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```\\w*\n(.*?)^ *```");
    private static final Pattern SHOWN = Pattern.compile("benchmarks\\.jar ([a-z-]+\\b(?!\\.).*)");
    private static final Pattern IN_TEXT = Pattern.compile("`(?:java [^`]*benchmarks\\.jar )?([a-z-]+ [^`]*)`");

    private final CommandLine benchmarks =
            Benchmarks.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));

    private static Stream<String> pages() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path project = Files.isRegularFile(here.resolve("README.md"))
                ? here
                : Objects.requireNonNull(here.getParent(), "the project's folder");
        Set<String> texts = new TreeSet<>();
        try (Stream<Path> docs = Files.walk(project.resolve("docs"));
                Stream<Path> top = Files.list(project)) {
            for (Path page : Stream.concat(docs, top)
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList()) {
                texts.add(Files.readString(page));
            }
        }
        return texts.stream();
    }

    @Test
    void commands_shownInBlocks_haveTheirOptions() throws IOException {
        Set<String> calls = new TreeSet<>();
        pages().flatMap(page -> FENCE.matcher(page).results())
                .map(block -> block.group(1).replaceAll("\\\\\n\\s*", ""))
                .flatMap(block -> SHOWN.matcher(block).results())
                .forEach(call -> calls.add(call.group(1)));

        assertThat(calls).hasSizeGreaterThan(12);
        assertThat(calls).allSatisfy(call -> {
            assertThat(benchmarks.getSubcommands()).containsKey(call.split(" ")[0]);
            assertOptionsExist(call);
        });
    }

    @Test
    void commands_namedInTheText_haveTheirOptions() throws IOException {
        Set<String> calls = new TreeSet<>();
        pages().map(page -> FENCE.matcher(page).replaceAll("").replaceAll("\\s+", " "))
                .flatMap(page -> IN_TEXT.matcher(page).results())
                .map(call -> call.group(1))
                .filter(call -> benchmarks.getSubcommands().containsKey(call.split(" ")[0]))
                .forEach(calls::add);

        assertThat(calls).hasSizeGreaterThan(8).allSatisfy(this::assertOptionsExist);
    }

    private void assertOptionsExist(String call) {
        String[] words = call.replaceAll("[\\[\\]]", "").split("[\\s=]+");
        CommandLine command = Objects.requireNonNull(benchmarks.getSubcommands().get(words[0]), words[0]);
        int next = 1;
        while (next < words.length && command.getSubcommands().containsKey(words[next])) {
            command = Objects.requireNonNull(command.getSubcommands().get(words[next]), words[next]);
            next++;
        }
        assertThat(Arrays.stream(words).skip(next).filter(w -> w.startsWith("--")))
                .as(call)
                .isSubsetOf(command.getCommandSpec().optionsMap().keySet());
    }
}
