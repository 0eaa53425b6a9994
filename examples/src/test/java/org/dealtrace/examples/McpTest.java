package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client's session with {@code dealtrace mcp} in a process of its own, line by line. */
@SuppressWarnings("NullAway.Init") // set before all tests
class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Process server;
    private static Writer in;
    private static BufferedReader out;
    private static JsonNode greeting;

    @BeforeAll
    static void begin() throws IOException {
        Files.copy(ExampleData.watchlist(), folder.resolve("notices.csv"));
        Files.copy(ExampleData.deals(), folder.resolve("deals.csv"));
        Files.writeString(folder.resolve("study.yml"), "recommendations: notices.csv\ndeals: deals.csv\n");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        server = new ProcessBuilder(
                        java.toString(), "-Xmx500m", "-cp", classes, Program.class.getName(), "mcp", "study.yml")
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        in = server.outputWriter(StandardCharsets.UTF_8);
        out = server.inputReader(StandardCharsets.UTF_8);
        greeting = ask("initialize", """
                {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
                """).path("result");
        send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    }

    /** At the end of its input the server ends, and has written nothing but answers. */
    @AfterAll
    static void end() throws Exception {
        in.close();
        assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(server.exitValue()).isZero();
        assertThat(out.readLine()).isNull();
    }

    private static void send(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    private static JsonNode answer(String line) throws IOException {
        send(line);
        return JSON.readTree(out.readLine());
    }

    private static JsonNode ask(String method, String parameters) throws IOException {
        String compact = JSON.readTree(parameters).toString();
        JsonNode answer =
                answer("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + compact + "}");
        assertThat(answer.path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.path("id").asInt()).isEqualTo(7);
        return answer;
    }

    private static JsonNode call(String tool, Map<String, Object> arguments) throws IOException {
        String parameters = JSON.writeValueAsString(Map.of("name", tool, "arguments", arguments));
        return ask("tools/call", parameters).path("result");
    }

    /** The answer of a tool, whose run record names the inputs by their checksums. */
    private static String told(String tool, Map<String, Object> arguments) throws IOException {
        JsonNode result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
        assertThat(result.path("content").path(1).path("text").asText())
                .startsWith("Run record\nversion: " + RunRecord.VERSION)
                .contains("SHA-256 ");
        return result.path("content").path(0).path("text").asText();
    }

    private static String mistake(String tool, Map<String, Object> arguments) throws IOException {
        JsonNode result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
        return result.path("content").path(0).path("text").asText();
    }

    @Test
    void initialize_agreesOnTheVersion() {
        assertThat(greeting.path("protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(greeting.path("serverInfo").path("name").asText()).isEqualTo("dealtrace");
        assertThat(greeting.path("capabilities").has("tools")).isTrue();
    }

    @Test
    void tools_areSixAndReadOnly() throws IOException {
        JsonNode tools = ask("tools/list", "{}").path("result").path("tools");

        assertThat(tools).hasSize(6);
        assertThat(tools)
                .allMatch(tool -> tool.path("annotations").path("readOnlyHint").asBoolean()
                        && tool.path("inputSchema").path("type").asText().equals("object"));
        assertThat(tools.get(1).path("inputSchema").path("required")).hasSize(2);
    }

    @Test
    void matchName_otherScript_findsTheCompanyWithItsEvidence() throws IOException {
        assertThat(told("match_name", Map.of("name", "库卡", "country", "Germany")))
                .startsWith("LINK")
                .contains("(W-01)", "bits  comparison");
        assertThat(told("match_name", Map.of("name", "Zzyzx Qwv")))
                .isEqualTo("No company of the list has such a name.");
    }

    @Test
    void explainPair_ofALink_hasItsBitsAndTheSource() throws IOException {
        assertThat(told("explain_pair", Map.of("company", "KUKA", "deal", "D-023")))
                .startsWith("LINK: KUKA Aktiengesellschaft (W-01")
                .contains("in all", "nearest rival", "deals.csv:26");
        assertThat(mistake("explain_pair", Map.of("company", "KUKA", "deal", "D-999")))
                .startsWith("no deal has the id 'D-999'");
    }

    @Test
    void findDeals_hasOutcomeAndSource() throws IOException {
        assertThat(told("find_deals", Map.of("company", "W-01")))
                .contains("realized; acquisition with Midea Group", "deal D-023: counts", "Reuters, 2016-05-18");
    }

    @Test
    void runStudy_andItsFigures_areThoseOfTheCommandLine() throws IOException {
        Cli cli = Cli.run(
                "--recommendations",
                folder.resolve("notices.csv"),
                "--deals",
                folder.resolve("deals.csv"),
                "--out",
                folder.resolve("report.html"),
                "--figures",
                folder.resolve("figures.csv"));
        assertThat(cli.exitCode()).isZero();
        String headline = cli.out()
                .lines()
                .filter(l -> l.contains("% of the 58"))
                .findFirst()
                .orElseThrow();

        assertThat(told("run_study", Map.of())).contains(headline.substring(0, 40));
        assertThat(told("report_figures", Map.of()).lines())
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("figures.csv")));
        assertThat(told("report_figures", Map.of("about", "window of 36")).lines())
                .hasSize(2);
    }

    @Test
    void options_ofACall_replaceThoseOfTheStudy() throws IOException {
        assertThat(told("run_study", Map.of("options", Map.of("window", 36, "any-counterparty", true))))
                .contains("within 36 months");
        assertThat(mistake("run_study", Map.of("options", Map.of("window", "soon"))))
                .contains("'soon' is neither a number of months nor 'open'");
        assertThat(mistake("run_study", Map.of("options", Map.of("database", "jdbc:x", "out", "report.html"))))
                .startsWith("The arguments are wrong: ")
                .contains("database");
    }

    @Test
    void profileFile_saysWhatItIsReadAs() throws IOException {
        assertThat(told("profile_file", Map.of("file", "deals.csv"))).contains("is read as deals.", "Of 85 records");
        assertThat(mistake("profile_file", Map.of("file", "none.csv"))).contains("none.csv");
    }

    @Test
    void file_ofAnotherFolder_isNotRead() throws IOException {
        Path link = folder.resolve("link.csv");
        Files.createSymbolicLink(link, ExampleData.deals().toAbsolutePath());

        for (String file :
                new String[] {"../x.csv", ExampleData.deals().toAbsolutePath().toString(), "link.csv"}) {
            assertThat(mistake("profile_file", Map.of("file", file))).contains("is not in the folder of this service");
            assertThat(mistake("run_study", Map.of("options", Map.of("ownership", file))))
                    .contains("is not in the folder of this service");
        }
    }

    @Test
    void files_beyondTheBudget_areNotRead() throws IOException {
        try (var large = new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
            large.setLength((64L << 20) + 1);
        }

        assertThat(mistake("profile_file", Map.of("file", "large.csv"))).contains("more than the 67108864");
    }

    @Test
    void arguments_missingOrUnknown_areNamed() throws IOException {
        assertThat(mistake("explain_pair", Map.of("company", "W-01"))).contains("'deal' not found");
        assertThat(mistake("find_deals", Map.of("company", "W-01", "colour", "red")))
                .contains("'colour'");
        assertThat(ask("tools/call", "{\"name\": \"delete_all\"}").has("error")).isTrue();
    }

    @Test
    void line_thatIsNoMessage_getsAnErrorAndTheSessionGoesOn() throws IOException {
        assertThat(answer("{not json").path("error").path("code").asInt()).isEqualTo(-32700);
        assertThat(answer("[1, 2]").path("error").path("code").asInt()).isEqualTo(-32600);
        assertThat(answer("{\"a\": 1}").path("error").path("code").asInt()).isEqualTo(-32600);
        assertThat(answer("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + "x".repeat(2 << 20) + "\"}")
                        .path("error")
                        .path("message")
                        .asText())
                .isEqualTo("The message is longer than 1048576 bytes.");
        assertThat(answer("[".repeat(100_000)).path("error").path("code").asInt())
                .isNegative();
        assertThat(ask("ping", "{}").has("result")).isTrue();
    }
}
