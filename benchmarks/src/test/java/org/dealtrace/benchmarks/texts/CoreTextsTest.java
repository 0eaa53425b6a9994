package org.dealtrace.benchmarks.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreTextsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Orvane bought 51 % of Lisle , a maker ( of pumps ) . | Orvane bought 51% of Lisle, a maker (of"
                        + " pumps).",
                "Orvane did n't sell Lisle 's shares for $ 3 million ! | Orvane didn't sell Lisle's shares for $3"
                        + " million!",
                "`` Lisle '' belongs to the investors ' fund . | \"Lisle\" belongs to the investors' fund.",
                "Arlo & Finn 's own .net shop | Arlo & Finn's own .net shop",
            })
    void tokens_ofASentence_areWrittenAsText(String tokens, String text) {
        assertThat(CoreTexts.written(tokens)).isEqualTo(text);
    }

    @Test
    void file_withEveryLabelledSentence_givesThemWithTheirLabels() throws IOException {
        String sentence = "\"Orvane\"" + ",\"bought\",\"Lisle\"".repeat(90);
        Path file =
                write(LabelledText.table("core-labels.csv", "id,part,types,status,mode,buyer,target,seller").stream()
                        .map(DataFile.Row::fields)
                        .map(fields -> "{\"id\":\"" + fields.get(0) + "\",\"context\":[" + sentence + "]}")
                        .collect(Collectors.joining(",", "[", "]")));

        assertThat(CoreTexts.read(file, "train"))
                .hasSizeGreaterThan(1000)
                .allSatisfy(text -> assertThat(text.text()).startsWith("Orvane bought Lisle bought"));
        assertThat(CoreTexts.read(file, "test")).isNotEmpty();
    }

    @Test
    void file_withoutALabelledSentence_isRefused() throws IOException {
        assertThatThrownBy(() -> CoreTexts.read(write("[]"), "train"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("which core-labels.csv labels; give dataset/train.json of");
        assertThatThrownBy(() -> CoreTexts.read(write("no list"), "test"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("cannot be read as JSON; give dataset/test.json of");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("core.json"), json);
    }
}
