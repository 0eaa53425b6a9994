package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;

/**
 * The cells of the notebook run, and its outputs and its picture are what the run gives.
 * {@code -Ddealtrace.golden=rewrite} writes them anew.
 */
class NotebookTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lines for the kernel, which JShell does not know. */
    private static final String MAGIC = "%";

    @Test
    void notebook_cells_giveTheirOutputs() throws IOException {
        Path file = notebook();
        ObjectNode notebook = (ObjectNode) JSON.readTree(file.toFile());
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), null)
                .build()) {
            shell.addToClasspath(System.getProperty("java.class.path", ""));
            evaluate(shell, "import static org.dealtrace.examples.NotebookDisplay.display;");
            int number = 0;
            for (JsonNode cell : notebook.get("cells")) {
                if (cell.get("cell_type").asText().equals("code")) {
                    number++;
                    run(shell, (ObjectNode) cell, number);
                }
            }
            assertThat(number).isGreaterThan(5);
        } finally {
            Files.deleteIfExists(Path.of("outcomes.html"));
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        String made = JSON.writer(printer).writeValueAsString(notebook) + "\n";
        if ("rewrite".equals(System.getProperty("dealtrace.golden"))) {
            Files.writeString(file, made);
        }

        assertThat(made).isEqualTo(Files.readString(file)).contains("<svg", "is KUKA AG");
    }

    private static void run(JShell shell, ObjectNode cell, int number) {
        StringBuilder source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        ArrayNode outputs = JSON.createArrayNode();
        NotebookDisplay.SHOWN.clear();
        if (!source.toString().startsWith(MAGIC)) {
            String value = evaluate(shell, source.toString());
            NotebookDisplay.SHOWN.forEach(shown -> output(outputs, "display_data", shown.mime(), shown.value()));
            if (!value.isEmpty()) {
                output(outputs, "execute_result", "text/plain", value).put("execution_count", number);
            }
        }
        cell.put("execution_count", number);
        cell.set("outputs", outputs);
    }

    private static ObjectNode output(ArrayNode outputs, String type, String mime, String value) {
        ObjectNode output = outputs.addObject().put("output_type", type);
        ArrayNode lines = output.putObject("data").putArray(mime);
        List<String> all = value.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            lines.add(all.get(i) + (i < all.size() - 1 ? "\n" : ""));
        }
        output.putObject("metadata");
        return output;
    }

    /** The value of the last snippet where it is an expression; empty otherwise. */
    private static String evaluate(JShell shell, String source) {
        List<String> values = new ArrayList<>(List.of(""));
        String rest = source;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String snippet = Objects.requireNonNullElse(next.source(), rest);
            for (SnippetEvent event : shell.eval(snippet)) {
                assertThat(event.exception()).as(snippet).isNull();
                assertThat(event.status())
                        .as(snippet + shell.diagnostics(event.snippet()).toList())
                        .isEqualTo(Snippet.Status.VALID);
                boolean expression = event.snippet().kind() == Snippet.Kind.EXPRESSION
                        || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
                values.add(expression ? Objects.requireNonNullElse(event.value(), "") : "");
            }
            rest = next.remaining();
        }
        return values.get(values.size() - 1);
    }

    private static Path notebook() {
        Path here = Path.of("").toAbsolutePath();
        Path inExamples = here.resolve("notebook/tour.ipynb");
        return Files.isRegularFile(inExamples) ? inExamples : here.resolve("examples/notebook/tour.ipynb");
    }
}
