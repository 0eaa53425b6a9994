package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTreeTest {

    @Test
    void text_everyKindOfValue_isWrittenInOrder() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("z", "text");
        tree.put("a", List.of(1, 2L, new BigDecimal("1E+3"), 0.1, true));
        tree.put("m", Optional.empty());
        tree.put("o", Optional.of(Map.of("k", "v")));

        assertThat(JsonTree.text(tree)).isEqualTo("""
                        {
                          "z" : "text",
                          "a" : [
                            1,
                            2,
                            1000,
                            0.1,
                            true
                          ],
                          "m" : null,
                          "o" : {
                            "k" : "v"
                          }
                        }
                        """);
    }

    @Test
    void text_doubles_haveTheSameDigitsOnEveryJavaRelease() {
        assertThat(JsonTree.text(List.of(1 / 3.0, 100.0, -0.0, 1.0E22, Double.NaN, Double.POSITIVE_INFINITY))
                        .replaceAll("\\s+", " "))
                .isEqualTo("[ 0.333333333333, 100, 0, 10000000000000000000000, null, null ] ");
    }

    @Test
    void text_valueWithoutAForm_isRefused() {
        assertThatThrownBy(() -> JsonTree.text(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Property(tries = 300, seed = "20261124")
    void anyText_writtenAndRead_isAsItWas(@ForAll String text) throws IOException {
        JsonNode read = new ObjectMapper().readTree(JsonTree.text(Map.of("k", text)));

        assertThat(read.get("k").textValue()).isEqualTo(text);
    }

    @Property(tries = 300, seed = "20261124")
    void anyText_inAPage_cannotEndAScriptElement(@ForAll String text) {
        assertThat(JsonTree.text(List.of("</script>" + text, "<!--" + text)))
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("\u2028")
                .doesNotContain("\u202E");
    }

    @Test
    void write_failureOnTheWay_leavesTheOlderFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "older");

        assertThatThrownBy(() -> JsonTree.write(file, List.of("fine", new Object())))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(file).hasContent("older");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
