package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationsTest {

    @TempDir
    Path folder;

    private Recommendations read(String csv) throws IOException {
        return Recommendations.read(Files.writeString(folder.resolve("r.csv"), csv));
    }

    @Test
    void row_withEverything_isReadWhole() throws IOException {
        Recommendation r = read("""
                # Illustrative list
                ID,Date,Post,Host Country,Direction,party_kind,NAME,Other Names,country,city,identifiers,fields,\
                cooperation,text,Officer
                R-1,2015-03,Houston,USA,Offer,Company,Siemens AG,former:Siemens & Halske|zh:西门子|Siemens,Germany,Munich,\
                lei:W38RGI023J3WT1HWRJ32|isin:DE0007236101,energy|rail,joint venture,"Title, long",B
                """).list().get(0);
        assertThat(r.id()).isEqualTo("R-1");
        assertThat(r.date()).contains(PartialDate.ofMonth(2015, 3));
        assertThat(r.post()).contains("Houston");
        assertThat(r.hostCountry()).contains(new Country("US"));
        assertThat(r.direction()).isEqualTo(Recommendation.Direction.OFFER);
        assertThat(r.partyKind()).isEqualTo(Recommendation.PartyKind.COMPANY);
        assertThat(r.names())
                .containsExactly(
                        CompanyName.of("Siemens AG"),
                        CompanyName.of("Siemens & Halske", CompanyName.Kind.FORMER),
                        new CompanyName(
                                "西门子",
                                CompanyName.Kind.TRANSLITERATED,
                                Optional.of("zh"),
                                Optional.empty(),
                                Optional.empty()),
                        CompanyName.of("Siemens", CompanyName.Kind.ALIAS));
        assertThat(r.country()).contains(new Country("DE"));
        assertThat(r.city()).contains("Munich");
        assertThat(r.identifiers())
                .containsExactly(new Identifier("lei", "W38RGI023J3WT1HWRJ32"), new Identifier("isin", "DE0007236101"));
        assertThat(r.fields()).containsExactly("energy", "rail");
        assertThat(r.cooperation()).contains("joint venture");
        assertThat(r.text()).contains("Title, long");
        assertThat(r.attributes()).containsExactly(Map.entry("Officer", "B"));
        assertThat(r.source().line()).isEqualTo(3);
    }

    @Test
    void illustrative_isAFieldOfTheHeadAndStaysOnWriting() throws IOException {
        Recommendations list = read("# Illustrative: yes\n# Nothing in this list was illustrative.\nid,name\n1,A\n");
        assertThat(list.report().note()).isEqualTo("Nothing in this list was illustrative.");
        assertThat(list.report().illustrative()).isTrue();
        for (String name : List.of("copy.csv", "copy.jsonl")) {
            list.write(folder.resolve(name));
            InputReport copy = Recommendations.read(folder.resolve(name)).report();
            assertThat(copy.illustrative()).isTrue();
            assertThat(copy.note()).isEqualTo(list.report().note());
        }
    }

    @Test
    void comment_aboveTheHeader_isTheNoteOfTheReportAndStaysOnWriting() throws IOException {
        Recommendations list = read("# Illustrative: nobody named here was named in a notice.\nid,name\n1,A\n");
        assertThat(list.report().note()).isEqualTo("Illustrative: nobody named here was named in a notice.");
        assertThat(list.report().illustrative()).isFalse();
        for (String name : List.of("copy.csv", "copy.jsonl")) {
            list.write(folder.resolve(name));
            assertThat(Recommendations.read(folder.resolve(name)).report().note())
                    .isEqualTo(list.report().note());
        }
    }

    @Test
    void rows_thatCannotBeUsedWhole_areRepairedMergedOrRejected_neverDroppedSilently() throws IOException {
        Recommendations list = read("""
                id,date,name,country,direction,identifiers
                1,2016-05-18,A,Germany,offer,crm:5
                1,2016-05-18,A,Germany,offer,crm:5
                1,2016-05-18,B,Germany,offer,
                ,2016-05-18,C,Germany,offer,
                5,someday,D,Atlantis,maybe,5299
                6,2016,,Germany,offer,
                """);
        assertThat(list.list()).extracting(Recommendation::id).containsExactly("1", "1~2", "R-line-5", "5");
        assertThat(list.report().rows()).isEqualTo(6);
        assertThat(list.report().merged()).isEqualTo(1);
        assertThat(list.report().rejected()).isEqualTo(1);
        assertThat(list.report().issues())
                .extracting(i -> i.kind() + " " + i.source().line() + " " + i.column() + " " + i.value())
                .containsExactly(
                        "MERGED 3 id 1 of line 2",
                        "REPAIRED 4 id 1",
                        "REPAIRED 5 id ",
                        "REPAIRED 6 date someday",
                        "REPAIRED 6 direction maybe",
                        "REPAIRED 6 country Atlantis",
                        "REPAIRED 6 identifiers 5299",
                        "REJECTED 7 name 6 2016 Germany offer");
    }

    @Test
    void names_inColumnsOfTheirOwn_areFormerAndChineseOnes() throws IOException {
        assertThat(read("id,party,former_names,chinese_name\n1,Siemens AG,Siemens & Halske|Siemens-Schuckert,西门子\n")
                        .list()
                        .get(0)
                        .names())
                .containsExactly(
                        CompanyName.of("Siemens AG"),
                        CompanyName.of("Siemens & Halske", CompanyName.Kind.FORMER),
                        CompanyName.of("Siemens-Schuckert", CompanyName.Kind.FORMER),
                        new CompanyName(
                                "西门子",
                                CompanyName.Kind.TRANSLITERATED,
                                Optional.of("zh"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void table_ofNamesOnly_isEnough() throws IOException {
        Recommendations list = read("Company\nA\nB\n");
        assertThat(list.list()).extracting(Recommendation::name).containsExactly("A", "B");
        assertThat(list.report().repaired()).isEqualTo(2);
        assertThat(list.get("R-line-3"))
                .hasValueSatisfying(r -> assertThat(r.name()).isEqualTo("B"));
    }

    @Test
    void table_withoutNames_isRefused() {
        assertThatThrownBy(() -> read("id,date\n1,2016\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("r.csv")
                        + " has no header row with a column 'name' (or 'company', 'firm' or '公司'); its first row is"
                        + " [id, date]; name the columns as "
                        + "docs/formats.md says");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1_000, 1_001})
    void linesOfALoneQuotationMark_areRefused(int lines) {
        assertThatThrownBy(() -> read("\"\n".repeat(lines)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no header row with a column 'name'");
    }

    @Test
    void table_withoutNames_belowABlankRow_isRefused() {
        assertThatThrownBy(() -> read(",,\nid,date\n1,2016\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("its first row is [id, date]");
    }

    @Test
    void list_printedInAShell_isAnAlignedTable() throws IOException {
        assertThat(read("id,date,name,country,post,host_country,fields\nR-1,2015,西门子,DE,Bonn,DE,rail\nR-2,,KUK"
                        + "A AG,,,,\n"))
                .hasToString(folder.resolve("r.csv")
                        + " (Dealtrace recommendations): 2 rows, 2 records, 0 repairs, 0 rows merged, 0 rows rejected\n"
                        + "id   date  name     country  post  host  fields\n"
                        + "R-1  2015  西门子   DE       Bonn  DE    rail\n"
                        + "R-2        KUKA AG\n");
    }

    @Test
    void list_ofEqualIds_isRefused() {
        Recommendation r = Recommendation.builder("1", "A").build();
        assertThatThrownBy(() -> Recommendations.of(List.of(r, r)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two recommendations have the id '1'; give one of them another id");
    }

    @Test
    void companies_inMemory_areFoundByIdAndMustNotShareOne() {
        Company kuka = Company.of("1", "KUKA");
        assertThat(Companies.of(List.of(kuka)).get("1")).contains(kuka);
        assertThat(Companies.of(List.of(kuka)).get("2")).isEmpty();
        assertThatThrownBy(() -> Companies.of(List.of(kuka, Company.of("1", "Kuka Trading"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two companies have the id '1'; give one of them another id");
    }

    @Test
    void jsonLines_writtenByHand_areReadLeniently() throws IOException {
        Recommendations list = read("""
                {"note": "by hand"}
                {"id": 1, "name": "KUKA AG", "date": "2016-05", "country": "Germany", "fields": "robots", "grade": \
                {"a": 1}}

                {"id": "2", "names": ["Midea", {"text": "美的", "language": "zh", "kind": "short"}], "date": ["x"]}
                {"id": "3"}
                not json
                [1]
                """);
        assertThat(list.report().note()).isEqualTo("by hand");
        assertThat(list.list()).hasSize(2);
        assertThat(list.list().get(0).attributes()).containsExactly(Map.entry("grade", "{\"a\":1}"));
        assertThat(list.list().get(0).fields()).containsExactly("robots");
        assertThat(list.list().get(1).names().get(1).kind()).isEqualTo(CompanyName.Kind.SHORT);
        assertThat(list.report().rows()).isEqualTo(5);
        assertThat(list.report().rejected()).isEqualTo(3);
        assertThat(list.report().issues()).extracting(ReadIssue::column).contains("date", "name", "");
    }

    @Test
    void companies_ofARegister_comeBack() throws IOException {
        Path file = Files.writeString(
                folder.resolve("register.csv"),
                "id,name,aliases,country,identifiers\nC-1,KUKA AG,zh:库卡|Kuka,DE|CN,lei:5\nC-2,,x,,\n");
        Companies register = Companies.read(file);
        assertThat(register.list()).singleElement().satisfies(c -> {
            assertThat(c.countries()).containsExactly(new Country("DE"), new Country("CN"));
            assertThat(c.names()).hasSize(3);
        });
        assertThat(register.report().rejected()).isEqualTo(1);
        register.write(folder.resolve("copy.csv"));
        assertThat(Companies.read(folder.resolve("copy.csv")).list()).isEqualTo(register.list());
    }
}
