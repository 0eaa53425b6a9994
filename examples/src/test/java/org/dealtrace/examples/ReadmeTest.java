package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What README shows is what runs: every block of Java has a comment line before it, {@code <!-- Class#region -->}, that
 * names the tagged region of an example that it equals.
 */
class ReadmeTest {

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (\\w+)#(\\w+) -->\n+)?```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private static List<Matcher> blocks(String language) throws IOException {
        List<Matcher> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(project().resolve("README.md")));
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end();
            if (matcher.group(3).equals(language)) {
                Matcher found = BLOCK.matcher(matcher.group());
                assertThat(found.matches()).isTrue();
                blocks.add(found);
            }
        }
        return blocks;
    }

    /** Tests run in the module's folder. */
    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("README.md"))
                ? here
                : Objects.requireNonNull(here.getParent(), "the project's folder");
    }

    @Test
    void java_everyBlock_equalsTheTaggedRegion() throws IOException {
        List<Matcher> blocks = blocks("java");

        assertThat(blocks).isNotEmpty();
        for (Matcher block : blocks) {
            assertThat(block.group(1))
                    .as("this block names no example:\n" + block.group())
                    .isNotNull();
            assertThat(block.group(4))
                    .isEqualTo(region(
                            project()
                                    .resolve("examples/src/main/java/org/dealtrace/examples/" + block.group(1)
                                            + ".java"),
                            block.group(2)));
        }
    }

    /** Whoever copies one block after the other gets a program; one of them asks for a column of the reader's own. */
    @Test
    void java_blocksInTheirOrder_areOneProgram() throws Exception {
        // JShell takes a line without its end for a whole one, where a program reads on.
        String lines = blocks("java").stream()
                .filter(b -> !"CompareMoreThanNames".equals(b.group(1)))
                .map(b -> b.group(4).replaceAll("\n\\s+[.]", "."))
                .collect(Collectors.joining("\n"));

        String out = ShellCommandTest.shell(lines.split("\n"));

        assertThat(out).contains("KUKA").doesNotContain("Error:", "Exception");
    }

    static String region(Path source, String name) throws IOException {
        List<String> lines = Files.readAllLines(source);
        int begin = indexOf(lines, "// tag::" + name + "[]");
        int end = indexOf(lines, "// end::" + name + "[]");
        assertThat(begin).as("tag " + name + " in " + source).isNotNegative();
        assertThat(end).as("end of " + name + " in " + source).isGreaterThan(begin);
        List<String> region = lines.subList(begin + 1, end);
        int indent = region.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(l -> l.length() - l.stripLeading().length())
                .min()
                .orElse(0);
        return region.stream()
                .map(l -> l.isBlank() ? "" : l.substring(indent))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int indexOf(List<String> lines, String tag) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(tag)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void shell_firstTwoBlocks_areTheMainJobAndTheTests() throws IOException {
        List<Matcher> blocks = blocks("sh");

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(blocks.get(0).group(4).strip())
                .doesNotContain("\n")
                .startsWith("./mvnw ")
                .endsWith(" package && examples/dealtrace");
        assertThat(blocks.get(1).group(4).strip()).isEqualTo("./mvnw verify");
    }

    /** The lines of a JShell session in README run, and the answers that it shows come out. */
    @Test
    void jshell_session_answersAsShown() throws Exception {
        List<Matcher> blocks = blocks("jshell");

        assertThat(blocks).isNotEmpty();
        for (Matcher block : blocks) {
            List<String> commands = new ArrayList<>();
            List<String> answers = new ArrayList<>();
            for (String line : block.group(4).lines().toList()) {
                (line.startsWith("// ") ? answers : commands).add(line);
            }
            String out = ShellCommandTest.shell(commands.toArray(String[]::new));

            assertThat(out).doesNotContain("Error:", "Exception");
            answers.forEach(
                    a -> assertThat(out).contains(a.substring("// ".length()).strip()));
        }
    }
}
