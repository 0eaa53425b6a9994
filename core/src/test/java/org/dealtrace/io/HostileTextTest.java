package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of strangers reach no terminal as commands, and what is written of them is read again. */
class HostileTextTest {

    @TempDir
    Path folder;

    private static Recommendations read(String text) {
        return Recommendations.read(
                "hostile", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ReadOptions.standard());
    }

    private static boolean isCommand(int c) {
        return c != '\n' && c != '\r' && c != '\t' && Character.isISOControl(c);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,country,c\u001B[31mred\nFoo,DE,\u001B]0;title\u0007\n",
                "# \u001B[2Jnote\nna\u009B31mme,name,country\nx,\u001B[31mFoo,Nowh\u001B[31mere\n",
                "{\"name\":\"\\u001b[31mFoo\",\"country\":\"\\u001b[31m\",\"\\u001b[31mkey\":\"\\u009b1m\"}\n",
                "{\"name\":\"Foo\"}\n{\"name\":\"Foo\u001B[31m\n"
            })
    void escapes_inHeadersCellsAndJson_reachNeitherTerminalNorFile(String text) throws IOException {
        Recommendations read = read(text);
        Path csv = folder.resolve("r.csv");
        read.write(csv);

        assertThat(read.report().toString() + read.report().issues() + read + read.list() + Files.readString(csv))
                .contains("Foo")
                .matches(shown -> shown.codePoints().noneMatch(HostileTextTest::isCommand));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"Foo\\u0000Bar\",\"a\":\"b\\u0000\"}",
                "{\"names\":[{\"text\":\"Foo\",\"language\":\"English\"}]}",
                "{\"names\":[\"Foo\",{\"text\":\"Bar\",\"language\":\"dba\"}]}",
                "{\"name\":\"Foo\",\"\":\"nameless\"}",
                "{\"name\":\"Foo\",\"a b\":\"1\",\"a_b\":\"2\",\"A B (2)\":\"3\"}",
                "{\"name\":\"Foo\",\"attributes\":{\"name\":\"x\",\"attribute: name\":\"y\",\" spaced \":\"z\"}}",
                "{\"name\":\"\\uFEFFFoo\",\"city\":\"\\uFEFF\",\"text\":\"\\uFEFF a \\uFEFF b\"}"
            })
    void json_ofAnyText_comesBackFromCsv(String json) {
        Recommendations read = read(json);
        Path csv = folder.resolve("r.csv");
        read.write(csv);
        Recommendations again = Recommendations.read(csv);
        Path second = folder.resolve("again.csv");
        again.write(second);

        assertThat(again.report().issues()).isEmpty();
        assertThat(again.list())
                .singleElement()
                .extracting(Recommendation::names)
                .isEqualTo(read.list().get(0).names());
        assertThat(again.list().get(0).attributes().values())
                .containsExactlyElementsOf(read.list().get(0).attributes().values());
        assertThat(csv).hasSameTextualContentAs(second);
    }

    @Test
    void table_ofTextsMadeInCode_isWrittenWithoutCommands() {
        String csv = TableWriter.text(List.of("\u001B[31m", "b"), List.of(List.of("\u0000\u001B[0m", "x\ny")));

        assertThat(csv.chars().noneMatch(HostileTextTest::isCommand)).isTrue();
        assertThat(TableReader.ofText("t", csv).stream().map(row -> row.get("b")))
                .containsExactly("x\ny");
    }

    @Test
    void message_aboutALongValue_isCutAndKeepsItsNextStep() {
        String value = "\u001B[31m" + "x".repeat(100_000);
        assertThat(InputException.at(new SourceRow("f.csv", 2), "c", value, "is wrong; mend it"))
                .message()
                .startsWith("f.csv:2 column 'c' value '\uFFFD[31mxxx")
                .endsWith("…': is wrong; mend it")
                .hasSizeLessThan(300);
        assertThat(new ReadIssue(ReadIssue.Kind.REPAIRED, SourceRow.NONE, "c", value, Message.of("is wrong"))
                        .toString())
                .hasSizeLessThan(300);
        assertThat(InputException.in("f.csv", "y".repeat(9_000) + "; mend it"))
                .message()
                .endsWith("; mend it")
                .hasSizeLessThan(1_400);
    }
}
