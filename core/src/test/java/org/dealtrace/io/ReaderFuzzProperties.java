package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;

/** Whatever a file holds, it gives records whose accounts add up, or one sentence. */
class ReaderFuzzProperties {

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("fuzz", ".csv");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    /** Headers of every format, so that the fuzz gets past them. */
    private static final List<String> HEADERS = List.of(
            "",
            "\uFEFF",
            "# note\n",
            "id,date,post,host_country,direction,party_kind,name,other_names,country,identifiers,fields,x\n",
            "ID;Name;Date\r\n",
            "id,type,target,target_country,acquirer,acquirer_country,history,stake_percent,value_musd\n",
            "target,target_other_names,partner,partner_identifiers,date,status,completed,party_order\n",
            "company_permalink,company_name,company_country_code,acquirer_permalink,acquirer_name,acquired_at,price_am"
                    + "ount,price_currency_code\r",
            "title\n\nYear,Month,Chinese Entity, Quantity in Millions ,Share size,Transaction Party,Country\n",
            "{\"id\":\"1\",\"name\":\"x\",\"parties\":[{\"role\":\"target\",\"name\":\"y\"}]}\n{\"id\":",
            "{\"note\":\"n\"}\n{\"names\":[");

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<byte[]> words = Arbitraries.of(
                        "\n",
                        "\r\n",
                        "\r",
                        ",",
                        ",",
                        ",",
                        ";",
                        "\t",
                        "|",
                        "\"",
                        "\"\"",
                        "#NAME?",
                        "1",
                        "2016-05-18",
                        "2016",
                        "1201-11-03",
                        "2013-01-01",
                        "May",
                        "CNPC and Sinopec",
                        "A, B",
                        "\" $1,740 \"",
                        "45%, 35%",
                        "USD",
                        "GBR",
                        "Nowhere",
                        "former:A|zh:西门子",
                        "announced 2016; completed",
                        "completed May 2016",
                        "[DE]",
                        "A [CN] | B",
                        "target|acquirer",
                        "lei:5",
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        "\"id\":\"1\"",
                        "1e999999999",
                        "\\",
                        "'=",
                        "\u0000",
                        "x")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(
                        Arbitraries.of(HEADERS),
                        Arbitraries.oneOf(
                                words,
                                Texts.dirtyBytes(),
                                Arbitraries.bytes().array(byte[].class).ofMaxSize(80)))
                .as((header, body) -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
                    bytes.writeBytes(body);
                    return bytes.toByteArray();
                });
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void deals_ofAnyBytes_areRecordsOrOneSentence(@ForAll("files") byte[] bytes) throws IOException {
        Files.write(file, bytes);
        check(() -> {
            Deals deals = Deals.read(file);
            assertThat(deals.toString()).isNotEmpty();
            balance(deals.report(), deals.size());
        });
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void recommendationsAndCompanies_ofAnyBytes_areRecordsOrOneSentence(@ForAll("files") byte[] bytes)
            throws IOException {
        Files.write(file, bytes);
        check(() -> {
            Recommendations list = Recommendations.read(file);
            assertThat(list.toString()).isNotEmpty();
            balance(list.report(), list.size());
        });
        check(() -> {
            Companies list = Companies.read(file);
            assertThat(list.toString()).isNotEmpty();
            balance(list.report(), list.size());
        });
    }

    private static void check(Runnable reading) {
        try {
            reading.run();
        } catch (InputException e) {
            assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("Exception");
        }
    }

    private static void balance(InputReport report, int records) {
        assertThat(report.records()).isEqualTo(records);
        assertThat(report.records() + report.merged() + report.rejected()).isEqualTo(report.rows());
        assertThat(report.summary()).startsWith(file.toString());
    }
}
