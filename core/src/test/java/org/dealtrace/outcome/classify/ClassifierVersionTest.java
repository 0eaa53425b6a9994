package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.TextReader;
import org.junit.jupiter.api.Test;

/**
 * A report says which version of the classifiers answered, so answers that change need a new version. The program
 * cannot compute the version: rules are code, and files are read only when a text needs them. So a person raises it,
 * and this test fails when that is due.
 */
class ClassifierVersionTest {

    private static final Path RESOURCES =
            Path.of("src", "main", "resources", "org", "dealtrace", "outcome", "classify");
    private static final Path VERSIONS =
            Path.of("src", "test", "resources", "org", "dealtrace", "outcome", "classify", "versions.csv");

    private static final int DIGITS = 16;

    private static final TextReader READER = TextReader.shipped("version");

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }

    /** The hash of every file that the classifiers read, those of names and roles among them, each with its name. */
    private static String data() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(sorted).hasSizeGreaterThanOrEqualTo(14);
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

    /** The hash of the answers to the labelled sentences: types, status, confidence, words, shares and parties. */
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
                + " " + OutcomeClassifiers.byText().read(deal).shares()
                + " "
                + READER.participants(deal.text().orElse("")).stream()
                        .map(p -> p.role() + " " + p.name() + String.format(Locale.ROOT, " %.6f", p.confidence()))
                        .toList();
    }

    @Test
    void version_dataAndAnswersOfToday_areThoseOfItsLine() throws IOException {
        List<TableRow> versions = TableReader.readAll(VERSIONS, "version", "data", "answers");
        TableRow last = versions.get(versions.size() - 1);
        String today = data() + "," + answers();

        assertThat(last.get("data") + "," + last.get("answers"))
                .as(
                        "files or answers of the classifiers differ from those of version %s: raise "
                                + "OutcomeClassifiers.VERSION and add the line '%s,%s' to %s",
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
