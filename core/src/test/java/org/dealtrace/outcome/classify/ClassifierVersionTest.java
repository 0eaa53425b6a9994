package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.junit.jupiter.api.Test;

/**
 * A report says which version of the classifiers answered, so another answer must have another version. The version
 * cannot be worked out when the program runs: rules are code, and files are read only when a text needs them. So it is
 * raised by hand, and this test says when.
 */
class ClassifierVersionTest {

    private static final Path RESOURCES =
            Path.of("src", "main", "resources", "org", "dealtrace", "outcome", "classify");
    private static final Path VERSIONS =
            Path.of("src", "test", "resources", "org", "dealtrace", "outcome", "classify", "versions.csv");

    private static final int DIGITS = 16;

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }

    /** Files that say who does what to whom, and not what a deal is. */
    private static final Set<String> ROLES = Set.of("participants.csv", "name-model.tsv", "role-model.tsv");

    /** Of every file that the classifiers read, under its name. */
    private static String data() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .filter(file -> !ROLES.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(11);
            for (Path file : sorted) {
                all.append(RESOURCES.relativize(file).toString().replace('\\', '/'))
                        .append('\n')
                        .append(Files.readString(file)
                                .replace("\r\n", "\n")
                                .replaceFirst("# Source: .*\n", "")); // says nothing about a deal
            }
        }
        return hash(all.toString());
    }

    /** Of what is said of the labelled sentences: types, status, confidence, words and shares. */
    private static String answers() {
        return hash(LabelledSentences.read().stream()
                .map(sentence -> sentence.id() + " " + answer(sentence.deal()))
                .collect(Collectors.joining("\n")));
    }

    private static String answer(Deal deal) {
        return OutcomeClassifiers.standard()
                        .classify(deal)
                        .map(c -> c.types() + " " + c.status() + " "
                                + String.format(Locale.ROOT, "%.6f", c.confidence()) + " " + c.evidence())
                        .orElse("none")
                + " " + OutcomeClassifiers.byText().read(deal).shares();
    }

    @Test
    void version_dataAndAnswersOfToday_areThoseOfItsLine() throws IOException {
        List<TableRow> versions = TableReader.readAll(VERSIONS, "version", "data", "answers");
        TableRow last = versions.get(versions.size() - 1);
        String today = data() + "," + answers();

        assertThat(last.get("data") + "," + last.get("answers"))
                .as(
                        "the classifiers read or answer otherwise than version %s did: raise "
                                + "OutcomeClassifiers.VERSION and add"
                                + " the line '%s,%s' to %s",
                        last.get("version"), Integer.parseInt(last.get("version")) + 1, today, VERSIONS)
                .isEqualTo(today);
        assertThat(OutcomeClassifiers.VERSION).isEqualTo(last.get("version"));
    }

    @Test
    void versions_rise_andNoTwoAreOfTheSameDataAndAnswers() {
        List<TableRow> versions = TableReader.readAll(VERSIONS, "version", "data", "answers");

        assertThat(versions.stream().map(row -> Integer.valueOf(row.get("version"))))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(versions.stream().map(row -> row.get("data") + row.get("answers")))
                .doesNotHaveDuplicates();
    }
}
