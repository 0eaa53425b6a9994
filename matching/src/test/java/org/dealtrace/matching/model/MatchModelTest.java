package org.dealtrace.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchModelTest {

    private static double[] vector(double words, double letters) {
        double[] vector = new double[Comparison.values().length];
        vector[Comparison.WORDS.index()] = words;
        vector[Comparison.LETTERS.index()] = letters;
        return vector;
    }

    @Test
    void weight_isThePriorPlusTheBitsOfEveryComparison() {
        MatchModel model = MatchModel.standard();
        double[] vector = vector(0.7, 0.4);
        double sum = model.priorBits();
        for (Comparison comparison : Comparison.values()) {
            sum += model.bits(comparison, vector[comparison.index()]);
        }
        assertThat(model.weight(vector)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void standard_orderedComparisons_neverTurnAgainstTheirOrder() {
        MatchModel model = MatchModel.standard();
        for (Comparison comparison : Comparison.values()) {
            double before = model.bits(comparison, -50);
            for (double value = -50; value <= 60; value += 0.05) {
                double bits = model.bits(comparison, value);
                switch (comparison.shape()) {
                    case RISING -> assertThat(bits).isGreaterThanOrEqualTo(before - 1e-9);
                    case FALLING -> assertThat(bits).isLessThanOrEqualTo(before + 1e-9);
                    case KINDS -> {}
                }
                before = bits;
            }
        }
    }

    @Test
    void standard_saysWhereItComesFrom() {
        ModelProvenance provenance = MatchModel.standard().provenance();
        assertThat(provenance.command()).contains("train");
        assertThat(provenance.data())
                .isNotEmpty()
                .allMatch(d -> d.contains("SHA-256") || (d.startsWith("generated") && d.contains("seed")));
        assertThat(provenance.notes()).isNotEmpty();
    }

    @Test
    void read_whatWasWritten_weighsTheSame(@TempDir Path folder) {
        Path file = folder.resolve("model.json");
        MatchModel.standard().write(file);
        MatchModel read = MatchModel.read(file);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            double[] vector = vector(random.nextDouble(), random.nextDouble());
            assertThat(read.weight(vector)).isEqualTo(MatchModel.standard().weight(vector));
        }
        assertThat(read.provenance()).isEqualTo(MatchModel.standard().provenance());
    }

    @Test
    void checksum_ofTheSameModel_isTheSame_ofAnotherOneAnother(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("model.json");
        MatchModel.standard().write(file);

        assertThat(MatchModel.read(file).checksum())
                .isEqualTo(MatchModel.standard().checksum());
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"priorBits\" : -\\d+", "\"priorBits\" : -3"));
        assertThat(MatchModel.read(file).checksum())
                .isNotEqualTo(MatchModel.standard().checksum());
    }

    /** Nothing half, no folder that has to be made first, and no link in place of which there is a file. */
    @Test
    void write_toALinkInAFolder_leavesTheModelAndNothingElse(@TempDir Path folder) throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("model.json"), real);
        MatchModel.standard().write(link);
        MatchModel.standard().write(folder.resolve("new").resolve("model.json"));

        assertThat(link).isSymbolicLink();
        assertThat(MatchModel.read(real).checksum())
                .isEqualTo(MatchModel.standard().checksum());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsOnly("real.json", "model.json", "new");
        }
    }

    @Test
    void read_anotherFile_saysWhatItExpected(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"format\": \"something\"}");
        assertThatThrownBy(() -> MatchModel.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.json")
                .hasMessageContaining("'something'")
                .hasMessageContaining("dealtrace-model-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"format\": \"dealtrace-model-1\", \"comparisons\": [ | Unexpected end-of-input",
                "nonsense | Unrecognized token 'nonsense'",
                "[1] | its format is ''",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": -3, \"listedShare\": 2} "
                        + "| listedShare must be above 0 and below 1 but is 2",
                "{\"format\": \"dealtrace-model-1\", \"comparisons\": []} | priorBits must have a number but has ''",
                "{\"format\": \"dealtrace-model-1\", \"comparisons\": [{\"knots\": [0, \"x\"]}]} "
                        + "| knots must have a number but has 'x'",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": \"NaN\"} "
                        + "| priorBits must have a number but has 'NaN'",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": -3} | it weighs no comparison",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": -3, \"comparisons\": [{\"comparison\": \"WORDS\","
                        + " \"knots\": [1, 0], \"bits\": [0, 1]}]} | knots of comparison WORDS must rise",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": -3, \"comparisons\": [{\"comparison\": \"TASTE\","
                        + " \"knots\": [0], \"bits\": [1]}]} "
                        + "| comparison 'TASTE' is none that this version knows; use a model that it trained",
                "{\"format\": \"dealtrace-model-1\", \"priorBits\": -3, \"comparisons\": [{\"comparison\": \"WORDS\","
                        + " \"knots\": [0], \"bits\": [1]}, {\"comparison\": \"WORDS\", \"knots\": [0], \"bits\":"
                        + " [2]}]} | comparison WORDS occurs twice",
            })
    void read_whatIsNoModel_saysWhy(String text, String reason, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), text);
        assertThatThrownBy(() -> MatchModel.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.json is no Dealtrace model: ")
                .hasMessageContaining(reason);
    }

    @Test
    void read_bytesThatAreNoText_saysSo(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 'A'});
        assertThatThrownBy(() -> MatchModel.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " is no Dealtrace model: it is no text in UTF-8");
    }

    /** A copied map of the JDK has another order in each run of a program. */
    @Test
    void settings_standByTheirNames() {
        Map<String, String> settings = new LinkedHashMap<>();
        List.of("queries", "generated", "ridge", "seed", "bins", "all").forEach(name -> settings.put(name, "1"));
        assertThat(new ModelProvenance("m", "", "", List.of(), settings, List.of()).settings())
                .hasToString("{all=1, bins=1, generated=1, queries=1, ridge=1, seed=1}");
    }

    @Test
    void read_noFile_saysSo(@TempDir Path folder) {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> MatchModel.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the model " + file + " does not exist; check the path");
    }
}
