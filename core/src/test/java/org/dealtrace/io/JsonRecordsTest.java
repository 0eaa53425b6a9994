package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRecordsTest {

    @TempDir
    Path folder;

    private Deals deals(String json) throws IOException {
        return Deals.read(Files.writeString(folder.resolve("d.jsonl"), json));
    }

    private Recommendations recommendations(String json) throws IOException {
        return Recommendations.read(Files.writeString(folder.resolve("r.jsonl"), json));
    }

    private static List<String> told(List<ReadIssue> issues) {
        return issues.stream()
                .map(i -> i.kind() + " " + i.column() + " " + i.value() + ": " + i.message())
                .toList();
    }

    // ---- the form of the files ----

    @Test
    void line_thatIsNoJson_isRejectedWithWhatTheParserSaysAndWhatToDo() throws IOException {
        assertThat(told(recommendations("{\"id\":\"1\",\"name\":\"A\"}\n{\"name\":\"B\"\n{\n")
                        .report()
                        .issues()))
                .containsExactly(
                        "REJECTED  {\"name\":\"B\": no JSON (Unexpected end-of-input: expected close marker for"
                                + " Object); write one object per line; the row was rejected",
                        "REJECTED  {: no JSON (Unexpected end-of-input: expected close marker for Object); write one"
                                + " object per line; the row was rejected");
    }

    @Test
    void deal_isWrittenKeyByKey() throws IOException {
        Path file = folder.resolve("d.jsonl");
        Deal deal = new Deal(
                "D-1",
                List.of(
                        new DealParty(
                                PartyRole.TARGET,
                                List.of(
                                        CompanyName.of("KUKA AG"),
                                        new CompanyName(
                                                "库卡",
                                                CompanyName.Kind.TRANSLITERATED,
                                                Optional.of("zh"),
                                                Optional.of(PartialDate.ofYear(2000)),
                                                Optional.of(PartialDate.parse("2017-01-06")))),
                                Optional.of(new Country("DE")),
                                List.of(new Identifier("lei", "5299"))),
                        DealParty.of(PartyRole.ACQUIRER, "Midea")),
                List.of(
                        DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-18")),
                        new DealEvent(DealStatus.COMPLETED, Optional.empty())),
                List.of("acquisition"),
                Optional.of(new BigDecimal("94.55")),
                Optional.of(new BigDecimal("4710")),
                Optional.of("Midea buys"),
                Map.of("officer", "B 12"),
                new SourceRow("deals.csv", 7));

        JsonLines.writeDeals(file, List.of(deal));

        assertThat(file).content().isEqualTo("""
                {"id":"D-1","type":["acquisition"],"parties":[\
                {"role":"target","names":[{"text":"KUKA AG"},\
                {"text":"库卡","kind":"transliterated","language":"zh","from":"2000","until":"2017-01-06"}],\
                "country":"DE","identifiers":["lei:5299"]},\
                {"role":"acquirer","names":[{"text":"Midea"}]}],\
                "history":[{"status":"announced","date":"2016-05-18"},{"status":"completed"}],\
                "stake_percent":94.55,"value_musd":4710,"text":"Midea buys",\
                "attributes":{"officer":"B 12"},"source":{"file":"deals.csv","line":7}}
                """);
        assertThat(Deals.read(file).list()).containsExactly(deal);
    }

    @Test
    void recommendation_ofNothingButAName_isWrittenShort() throws IOException {
        Path file = folder.resolve("r.jsonl");
        Recommendation bare = Recommendation.builder("R-1", "KUKA AG").build();

        JsonLines.writeRecommendations(file, List.of(bare));

        assertThat(file)
                .content()
                .isEqualTo(
                        "{\"id\":\"R-1\",\"direction\":\"unknown\",\"party_kind\":\"unknown\",\"names\":[{\"text\":\"K"
                                + "UKA AG\"}]}\n");
    }

    // ---- what others write ----

    /** A null is no value wherever it stands; a key that is not known is an attribute. */
    @Test
    void nulls_areNoValuesAndNoRepairs() throws IOException {
        Recommendations list = recommendations("""
                {"id":"1","name":"KUKA AG","names":null,"date":null,"country":null,"fields":null,"attributes":null,\
                "source":null,"website":null}
                {"id":"2","name":"Midea","attributes":{"officer":null,"grade":2},"grade":3,"listed":true}
                """);

        assertThat(list.report().issues()).isEmpty();
        assertThat(list.list().get(0).attributes()).isEmpty();
        assertThat(list.list().get(1).attributes())
                .as("the object of attributes stands before a key beside it")
                .containsExactly(Map.entry("grade", "2"), Map.entry("listed", "true"));
    }

    @Test
    void names_ofAnyForm_areReadOrTold() throws IOException {
        Recommendations list = recommendations("""
                {"id":"1","name":"KUKA AG","names":["Kuka","",5,{"kind":"former"},{"text":"Keller und Knappich",\
                "kind":"old"}]}
                {"id":"2","names":"KUKA AG","name":"Kuka"}
                {"id":"3","names":[" ","KUKA AG","Kuka"]}
                """);

        assertThat(list.list().get(0).names())
                .containsExactly(
                        CompanyName.of("KUKA AG"),
                        CompanyName.of("Kuka", CompanyName.Kind.ALIAS),
                        CompanyName.of("Keller und Knappich"));
        assertThat(list.list().get(2).names())
                .as("the first text is the name, the others are aliases")
                .containsExactly(CompanyName.of("KUKA AG"), CompanyName.of("Kuka", CompanyName.Kind.ALIAS));
        assertThat(told(list.report().issues()))
                .containsExactly(
                        "REPAIRED names \"\": no name; it was left out",
                        "REPAIRED names 5: no name; it was left out",
                        "REPAIRED names {\"kind\":\"former\"}: no name; it was left out",
                        "REPAIRED kind old: not a kind of name; read as legal",
                        "REPAIRED names \"KUKA AG\": not a list, so it was left out; write it in square brackets",
                        "REPAIRED names \"\": no name; it was left out");
    }

    @Test
    void valuesOfAnotherKind_areReadAsTextOrTold() throws IOException {
        Recommendations list = recommendations("""
                {"id":7,"name":"KUKA AG","date":2016,"post":{"city":"Bern"},"fields":"robots","cooperation":true,\
                "text":" "}
                {"id":"8","name":"Midea","fields":["robots","",5],"identifiers":"crm:5","attributes":"none"}
                {"id":1e999999999,"name":"Sany"}
                """);

        Recommendation first = list.list().get(0);
        assertThat(first.id()).isEqualTo("7");
        assertThat(first.date()).contains(PartialDate.ofYear(2016));
        assertThat(first.post()).isEmpty();
        assertThat(first.fields()).containsExactly("robots");
        assertThat(first.cooperation()).contains("true");
        assertThat(first.text()).isEmpty();
        assertThat(list.list().get(1).fields()).containsExactly("robots");
        assertThat(list.list().get(1).identifiers()).containsExactly(new Identifier("crm", "5"));
        assertThat(told(list.report().issues()))
                .containsExactly(
                        "REPAIRED post {\"city\":\"Bern\"}: not a text, so it was left out; write it in quotation"
                                + " marks",
                        "REPAIRED fields \"\": not a text; it was left out of the list",
                        "REPAIRED fields 5: not a text; it was left out of the list",
                        "REPAIRED attributes \"none\": not an object in braces; it was left out",
                        "REPAIRED id 1E+999999999: " + Numbers.NO_AMOUNT,
                        "REPAIRED id : no id, so one was made from the line number; add a column 'id', because line"
                                + " numbers change when the file is edited");
    }

    @Test
    void numbers_ofADeal_areAmountsAndSharesOrTold() throws IOException {
        Deals deals = deals("""
                {"id":"1","parties":[{"role":"target","name":"A"}],"stake_percent":100,"value_musd":0}
                {"id":"2","parties":[{"role":"target","name":"A"}],"stake_percent":100.1,"value_musd":-1}
                {"id":"3","parties":[{"role":"target","name":"A"}],"stake_percent":"94,55 %","value_musd":"US$ 43"}
                {"id":"4","parties":[{"role":"target","name":"A"}],"stake_percent":0,"value_musd":1e999999999}
                """);

        assertThat(deals.list())
                .extracting(d -> d.stakePercent().map(BigDecimal::toPlainString).orElse("-"))
                .containsExactly("100", "-", "94.55", "0");
        assertThat(deals.list())
                .extracting(d -> d.value().map(BigDecimal::toPlainString).orElse("-"))
                .containsExactly("0", "-", "43", "-");
        assertThat(told(deals.report().issues()))
                .containsExactly(
                        "REPAIRED stake_percent 100.1: " + Numbers.NO_SHARE,
                        "REPAIRED value_musd -1: " + Numbers.NO_AMOUNT,
                        "REPAIRED stake_percent 94,55 %: " + Numbers.DRESSED,
                        "REPAIRED value_musd US$ 43: " + Numbers.DRESSED,
                        "REPAIRED value_musd 1E+999999999: " + Numbers.NO_AMOUNT);
    }

    @Test
    void parties_thatCannotBeRead_areToldAndARowWithoutAnyIsRejected() throws IOException {
        Deals deals = deals("""
                {"id":"1","parties":[{"role":"Target","name":"A"},{"role":"friend","name":"B"},{"role":"target"},"C"]}
                {"id":"2","parties":{"name":"A"}}
                {"id":"3"}
                {"id":"1","parties":[{"role":"target","name":"A"}]}
                """);

        assertThat(deals.list()).extracting(Deal::id).containsExactly("1", "1~2");
        assertThat(deals.list().get(0).parties())
                .extracting(p -> p.role() + " " + p.name())
                .containsExactly("TARGET A", "OTHER B");
        assertThat(told(deals.report().issues()))
                .startsWith(
                        "REPAIRED parties \"C\": not an object in braces; it was left out of the list",
                        "REPAIRED role friend: not a party's role; read as other",
                        "REPAIRED parties : a party without a name was left out",
                        "REPAIRED parties {\"name\":\"A\"}: not a list, so it was left out; write it in square"
                                + " brackets",
                        "REJECTED parties 2 A: no party; the row was rejected",
                        "REJECTED parties 3: no party; the row was rejected");
    }

    @Test
    void row_saidTwice_isMerged() throws IOException {
        String deal = "{\"id\":\"1\",\"parties\":[{\"role\":\"target\",\"name\":\"A\"}]}\n";
        assertThat(deals(deal + deal).list()).hasSize(1);
        String notice = "{\"id\":\"1\",\"name\":\"A\"}\n";
        assertThat(recommendations(notice + notice).report().merged()).isEqualTo(1);
    }

    /** Where a record was read first stays with it; what tells no place is read from where it stands. */
    @Test
    void source_ofTheObject_standsBeforeItsLine() throws IOException {
        Recommendations list = recommendations("""
                {"id":"1","name":"A","source":{"file":"notices.csv","line":17}}
                {"id":"2","name":"B","source":"notices.csv"}
                {"id":"3","name":"C","source":{"file":"notices.csv","line":-1}}
                {"id":"4","name":"D","source":{"file":"made by hand","line":0}}
                """);

        String file = folder.resolve("r.jsonl").toString();
        assertThat(list.list())
                .extracting(Recommendation::source)
                .containsExactly(
                        new SourceRow("notices.csv", 17),
                        new SourceRow(file, 2),
                        new SourceRow(file, 3),
                        new SourceRow("made by hand", 0));
    }
}
