package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.matching.CompanyMatcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as OpenRefine sends them, by the Reconciliation Service API 0.2, and requests that must get no answer. */
class ReconciliationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static CompanyMatcher register = CompanyMatcher.over(List.of());
    private static ReconciliationServer server =
            ReconciliationServer.start(new ReconciliationService("none", register), 0);

    @BeforeAll
    static void serve() {
        server.close();
        register = CompanyMatcher.over(List.of(
                Company.builder("1", "KUKA Aktiengesellschaft")
                        .country(new Country("DE"))
                        .city("Augsburg")
                        .build(),
                Company.builder("2", "Siemens Aktiengesellschaft")
                        .country(new Country("DE"))
                        .identifiers(List.of(new Identifier("lei", "W38RGI023J3WT1HWRP32")))
                        .build(),
                Company.of("3", "<script>alert('x')</script> & Sons Ltd"),
                Company.of("4", "Volvo Car Corporation", new Country("SE"))));
        server = ReconciliationServer.start(new ReconciliationService("register.csv", register), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        register.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static String get(String path) throws Exception {
        HttpResponse<String> response = send(to(path));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static HttpResponse<String> post(String queries) throws Exception {
        return send(to("/").header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8))));
    }

    @Test
    void manifest_namesVersionAndServices_atItsOwnAddress() throws Exception {
        JsonNode manifest = JSON.readTree(get("/"));

        assertThat(manifest.path("versions").toString()).isEqualTo("[\"0.2\"]");
        assertThat(manifest.path("name").asText()).isEqualTo("Dealtrace: register.csv");
        assertThat(manifest.path("identifierSpace").asText()).isNotBlank();
        assertThat(manifest.path("schemaSpace").asText()).isNotBlank();
        assertThat(manifest.path("defaultTypes").path(0).path("id").asText()).isEqualTo("company");
        assertThat(manifest.path("preview").path("url").asText()).isEqualTo(server.address() + "/preview?id={{id}}");
        assertThat(manifest.path("view").path("url").asText()).contains("{{id}}");
        assertThat(manifest.path("suggest").path("entity").path("service_url").asText())
                .isEqualTo(server.address());
    }

    /** Connections that send half a request and then nothing must not take the threads of others. */
    @Test
    void halfOpenConnections_doNotStopTheService() throws Exception {
        URI address = URI.create(server.address());
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                half.add(socket);
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(send(to("/").timeout(Duration.ofSeconds(5))).statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void requestOfAnotherSite_isRefused() throws Exception {
        assertThat(send(to("/").header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(to("/").header("Sec-Fetch-Site", "same-origin")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tooManyNames_areRefused() throws Exception {
        String queries = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> "\"q" + i + "\": {\"query\": \"Kuka\"}")
                .collect(Collectors.joining(", ", "{", "}"));

        assertThat(post(queries).statusCode()).isEqualTo(400);
    }

    @Test
    void batch_givesCandidatesUnderItsKeys() throws Exception {
        JsonNode answer = JSON.readTree(post("""
                {"q0": {"query": "Kuka AG", "type": "company", "type_strict": "should", "limit": 3,
                        "properties": [{"pid": "country", "p": "Country", "v": "Germany"}]},
                 "q1": {"query": "no such name at all", "limit": 3},
                 "q2": {"query": "", "properties": [{"pid": "lei", "v": {"id": "W38RGI023J3WT1HWRP32"}}]},
                 "q3": {"query": ""}}
                """).body());

        JsonNode first = answer.path("q0").path("result").path(0);
        assertThat(first.path("id").asText()).isEqualTo("1");
        assertThat(first.path("name").asText()).isEqualTo("KUKA Aktiengesellschaft");
        assertThat(first.path("description").asText()).isEqualTo("Augsburg, Germany");
        assertThat(first.path("score").asDouble()).isBetween(50.0, 100.0);
        assertThat(first.path("match").isBoolean()).isTrue();
        assertThat(first.path("type").path(0).path("id").asText()).isEqualTo("company");
        assertThat(answer.path("q1").path("result"))
                .noneMatch(c -> c.path("match").asBoolean() || c.path("score").asDouble() == 0);
        assertThat(answer.path("q2").path("result")).hasSize(1);
        assertThat(answer.path("q2").path("result").path(0).path("id").asText()).isEqualTo("2");
        assertThat(answer.path("q3").path("result").isArray()).isTrue();
        assertThat(answer.path("q3").path("result")).isEmpty();
    }

    @Test
    void batch_inTheAddress_isAnsweredToo() throws Exception {
        String queries = URLEncoder.encode("{\"q0\":{\"query\":\"沃尔沃汽车\"}}", StandardCharsets.UTF_8);

        assertThat(JSON.readTree(get("/?queries=" + queries))
                        .path("q0")
                        .path("result")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("4");
    }

    @Test
    void suggestions_comeForCompaniesTypesAndProperties() throws Exception {
        assertThat(JSON.readTree(get("/suggest/entity?prefix=siemens&cursor=0"))
                        .path("result")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo("2");
        assertThat(JSON.readTree(get("/suggest/entity?prefix=Kuka%20Rob")).path("result"))
                .as("a name that is only alike")
                .isEmpty();
        assertThat(JSON.readTree(get("/suggest/entity?prefix=2")).path("result"))
                .hasSize(1);
        assertThat(get("/suggest/type?prefix=c")).contains("\"company\"");
        assertThat(get("/suggest/property?prefix=cou")).contains("\"country\"").doesNotContain("\"lei\"");
    }

    @Test
    void preview_ofANameWithMarkup_showsItAsText() throws Exception {
        HttpResponse<String> response = send(to("/preview?id=3"));

        assertThat(response.body()).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1] | 400 | queries must be one JSON object",
                "{ | 400 | queries is no JSON",
                "{\"a\":{\"query\":\"x\",\"properties\":[{\"pid\":\"identifier\",\"v\":\"none\"}]}} | 400 | has no scheme"
            })
    void mistake_inABatch_isToldInASentence(String queries, int status, String said) throws Exception {
        HttpResponse<String> response = post(queries);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(said);
    }

    @Test
    void request_tooLarge_isRefused() throws Exception {
        HttpResponse<String> response = post("\"" + "x".repeat(1 << 20) + "\"");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(post("{\"q\":{\"query\":\"" + "x".repeat(2_000) + "\"}}").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:3333,200", "http://localhost:3333,200", "https://example.com,403", "null,403"})
    void origin_ofAWebPage_isAllowedOnThisComputerOnly(String origin, int status) throws Exception {
        HttpResponse<String> response = send(to("/").header("Origin", origin));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
                .isEqualTo(status == 200 ? origin : "");
    }

    @Test
    void host_ofAnotherName_isRefused() throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void port_thatIsTaken_isToldInASentence() throws Exception {
        int port = URI.create(server.address()).getPort();

        Cli.assertMistake(
                Cli.run("reconcile", "data/watchlist.csv", "--port", port),
                "port " + port + " is taken by another program; give another with --port");
    }
}
