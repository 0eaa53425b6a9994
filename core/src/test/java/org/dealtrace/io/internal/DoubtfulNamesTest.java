package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.Companies;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtfulNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brightweave GmbH|Nordlicht AG|Hartmut International GmbH",
                "Nexa; Talwin Energy, Inc.",
                "NXE Corporation / Renova Electronics",
                "Medara AG and Biotara AG",
                "Medara AG, Biotara GmbH",
                "Medara S.p.A. e Biotara S.r.l.",
                "Nexa | Talwin",
                "Medara AG\nBiotara GmbH",
                "Medara AG\r\nBiotara GmbH",
                "北方光学有限公司、南方电子有限公司",
                "Brightweave GmbH|光织|Nordlicht AG",
                "BWM; Brightweave Werke München AG"
            })
    void several_namesThatSeemToBeOfSeveralCompanies_areInDoubt(String name) {
        assertThat(DoubtfulNames.several(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siemens|西门子",
                "Nordlicht Optische\nWerke Aktiengesellschaft",
                "Nordlicht\nGmbH",
                "库卡;KUKA Roboter GmbH",
                "RE|MAX",
                "RE|MAX Holdings Inc",
                "BMW; BMW AG",
                "Nordlicht GmbH & Co. KG",
                "Nordlicht AG & Co. KGaA",
                "Shenzhen Nordlicht Technology Co., Ltd.",
                "Nordlicht, Inc.",
                "Nordlicht Pte. Ltd., Inc.",
                "Marks and Spencer Group plc",
                "Procter & Gamble Company",
                "Brown, Boveri & Cie AG",
                "Nordlicht AG (formerly Brightweave GmbH; Hartmut AG)",
                "AC/DC Power Systems",
                "Nordlicht S.A. de C.V.",
                "株式会社ノルト"
            })
    void several_namesOfOneCompany_areNot(String name) {
        assertThat(DoubtfulNames.several(name)).isFalse();
    }

    @Test
    void read_nameOfTheLengthOfAText_isInDoubt() throws IOException {
        String longest = "N".repeat(DoubtfulNames.LONGEST);
        Path file =
                Files.writeString(folder.resolve("notices.csv"), "id,name\n1," + longest + "\n2," + longest + "N\n");

        assertThat(Recommendations.read(file).report().issues()).singleElement().satisfies(i -> {
            assertThat(i.kind()).isEqualTo(ReadIssue.Kind.DOUBTFUL);
            assertThat(i.source().line()).isEqualTo(3);
            assertThat(i.message()).isEqualTo(DoubtfulNames.LONG);
        });
    }

    @Test
    void read_cellOfSeveralCompanies_isKeptWholeAndListedAsDoubtful() throws IOException {
        Path file = folder.resolve("notices.csv");
        Files.writeString(file, "id,name\n1,Brightweave GmbH|Nordlicht AG\n2,Siemens|西门子\n");

        Recommendations list = Recommendations.read(file);

        assertThat(list.list())
                .extracting(r -> r.name())
                .containsExactly("Brightweave GmbH|Nordlicht AG", "Siemens|西门子");
        assertThat(list.report().issues()).singleElement().satisfies(i -> {
            assertThat(i.kind()).isEqualTo(ReadIssue.Kind.DOUBTFUL);
            assertThat(i.source().line()).isEqualTo(2);
            assertThat(i.message().english()).contains("give each company its own row", "other_names");
        });
        assertThat(list.report())
                .hasToString(file
                        + " (Dealtrace recommendations): 2 rows, 2 records, 0 repairs, 1 value in doubt, 0"
                        + " rows merged, 0 rows rejected");
    }

    @Test
    void read_bytesOfAnotherEncoding_areReadAndListed() throws IOException {
        Path file = folder.resolve("notices.csv");
        Files.write(file, "id,name\n1,Müller Optik GmbH\n2,Plain AG\n".getBytes(Charset.forName("windows-1252")));

        assertThat(Recommendations.read(file).report().issues())
                .filteredOn(i -> i.kind() == ReadIssue.Kind.DOUBTFUL)
                .singleElement()
                .satisfies(i -> assertThat(i.message().english()).contains("read as windows-1252", "--encoding"));
        Recommendations read =
                Recommendations.read(file, ReadOptions.standard().encoding(Charset.forName("windows-1252")));
        assertThat(read.list()).extracting(r -> r.name()).containsExactly("Müller Optik GmbH", "Plain AG");
        assertThat(read.report().issues()).isEmpty();
    }

    /** Both in one run: one option cannot name the encoding of both. */
    @Test
    void read_filesOfTwoEncodings_areReadRightWhateverWasNamed() throws IOException {
        Path german = folder.resolve("de.csv");
        Files.write(
                german,
                "Zielunternehmen;Käufer;Datum\nÖster Pumpen;Grün GmbH;01.02.2015\n"
                        .getBytes(Charset.forName("windows-1252")));
        Path chinese = folder.resolve("zh.csv");
        Files.write(chinese, "公司名称,国家,日期\n北方泵业,德国,2013年5月\n".getBytes(Charset.forName("GB18030")));

        for (String named : new String[] {"UTF-8", "GB18030", "windows-1252"}) {
            Deals deals = Deals.read(german, ReadOptions.standard().encoding(Charset.forName(named)));
            assertThat(deals.list().get(0).parties())
                    .extracting(p -> p.name())
                    .containsExactly("Öster Pumpen", "Grün GmbH");
            assertThat(deals.report().issues())
                    .filteredOn(i -> i.message().english().contains("read as windows-1252"))
                    .as(named)
                    .hasSize(named.equals("windows-1252") ? 0 : 1);
            assertThat(Recommendations.read(chinese, ReadOptions.standard().encoding(Charset.forName(named)))
                            .list())
                    .extracting(r -> r.name())
                    .containsExactly("北方泵业");
        }
    }

    @Test
    void read_chineseFileWithItsEncoding_isRead() throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.write(deals, "id,target,acquirer\n1,库卡,美的集团\n".getBytes(Charset.forName("GB18030")));
        assertThat(Deals.read(deals, ReadOptions.standard().encoding(Charset.forName("GB18030")))
                        .list()
                        .get(0)
                        .parties())
                .extracting(p -> p.name())
                .containsExactly("库卡", "美的集团");

        Path companies = folder.resolve("companies.csv");
        Files.write(companies, "id,name\n1,库卡\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Companies.read(companies, ReadOptions.standard().encoding(StandardCharsets.UTF_16LE))
                        .list()
                        .get(0)
                        .name())
                .isEqualTo("库卡");
    }

    /** One option holds for all files of a run, and some of them are UTF-8. */
    @Test
    void read_fileThatIsUtf8_isReadAsThatWhateverWasNamed() throws IOException {
        ReadOptions western = ReadOptions.standard().encoding(Charset.forName("windows-1252"));
        Path table = folder.resolve("deals.csv");
        Files.writeString(table, "id,target\n1,Müller 库卡\n");
        Path lines = folder.resolve("notices.jsonl");
        Files.writeString(lines, "{\"id\":\"1\",\"name\":\"Müller\"}\n");
        Path marked = folder.resolve("marked.csv");
        Files.writeString(marked, "\uFEFFid,name\n1,Müller\n");

        assertThat(Deals.read(table, western).list().get(0).parties().get(0).name())
                .isEqualTo("Müller 库卡");
        assertThat(Recommendations.read(lines, western).list().get(0).name()).isEqualTo("Müller");
        assertThat(Recommendations.read(marked, western).list().get(0).name()).isEqualTo("Müller");
    }

    @Test
    void read_companyOfJsonLines_isLookedAtToo() throws IOException {
        Path file = folder.resolve("notices.jsonl");
        Files.writeString(file, "{\"id\":\"1\",\"name\":\"Brightweave GmbH|Nordlicht AG\"}\n");

        assertThat(Recommendations.read(file).report().doubtful()).isEqualTo(1);
    }
}
