package org.dealtrace.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service is started on a port of its own and asked over HTTP. */
class CompanyServiceTest {

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws IOException {
        Path companies = Files.writeString(folder.resolve("companies.csv"), """
                id,name,country
                1,Volvo Car Corporation,SE
                2,AB Volvo,SE
                3,Siemens Aktiengesellschaft,DE
                4,Siemens Energy AG,DE
                """);
        service = SpringApplication.run(
                CompanyService.class,
                "--dealtrace.companies=" + companies,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=warn");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> ask(String name, String more) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        URI uri = URI.create("http://127.0.0.1:" + port + "/companies?name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8) + more);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void companies_ofANameInAnotherForm_isLinked() throws Exception {
        assertThat(ask("SIEMENS A.G.", "&country=DE").body())
                .startsWith("[{\"companyId\":\"3\",\"name\":\"Siemens Aktiengesellschaft\",")
                .contains("\"decision\":\"LINK\"");
    }

    @Test
    void companies_ofAStranger_isNotLinked() throws Exception {
        HttpResponse<String> answer = ask("Nordlicht Optik GmbH", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("[").doesNotContain("LINK\"");
    }

    @Test
    void companies_ofAWrongCountry_saysWhatIsWrong() throws Exception {
        HttpResponse<String> answer = ask("Siemens", "&country=Deutschland");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Deutschland");
    }
}
