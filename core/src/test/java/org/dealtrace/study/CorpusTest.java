package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dealtrace.Country;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.study.Corpus.Attribute;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static Recommendation notice(
            int id, String country, String post, String date, Recommendation.Direction direction, String... fields) {
        return Recommendation.builder("R" + id, "Party " + id)
                .hostCountry(new Country(country))
                .post(post)
                .date(PartialDate.parse(date))
                .direction(direction)
                .partyKind(id % 2 == 0 ? Recommendation.PartyKind.COMPANY : Recommendation.PartyKind.UNIVERSITY)
                .fields(List.of(fields))
                .build();
    }

    private static final Corpus CORPUS = Corpus.of(List.of(
            notice(1, "US", "Houston", "2016-05-18", Recommendation.Direction.OFFER, "biotechnology", "AI"),
            notice(2, "US", "Houston", "2019-01", Recommendation.Direction.OFFER, "AI"),
            notice(3, "US", "纽约", "2020", Recommendation.Direction.OFFER, "AI"),
            notice(4, "RU", "Moscow", "2020-07-24", Recommendation.Direction.DEMAND, "materials"),
            Recommendation.builder("R5", "Party 5").build()));

    @Test
    void by_hostCountry_countsSharesAndRanks() {
        assertThat(CORPUS.by(Attribute.HOST_COUNTRY)).hasToString("""
                5 notices by host country
                rank  host country        notices  share %
                   1  United States (US)        3     60.0
                   2  Russia (RU)               1     20.0
                   2  unknown                   1     20.0
                """);
    }

    @Test
    void by_field_countsANoticeInEachOfItsFields() {
        Corpus.Table table = CORPUS.by(Attribute.FIELD);
        assertThat(table.rows().get(0)).isEqualTo(new Corpus.Table.Row("AI", "AI", List.of(3), 3, 0.6, 1));
        assertThat(table.rows().stream().mapToInt(Corpus.Table.Row::count).sum())
                .isEqualTo(6);
        assertThat(table.note()).hasToString("one notice can have several values and counts in each");
    }

    @Test
    void by_kindAndDirection_areInSmallLetters() {
        assertThat(CORPUS.by(Attribute.DIRECTION).rows())
                .extracting(Corpus.Table.Row::label)
                .containsExactly("offer", "demand", "unknown");
        assertThat(CORPUS.by(Attribute.PARTY_KIND).rows())
                .extracting(Corpus.Table.Row::value)
                .contains("university", "company", "unknown");
    }

    @Test
    void known_attribute_countsTheNoticesThatHaveIt() {
        assertThat(CORPUS.known(Attribute.HOST_COUNTRY)).isEqualTo(4);
        assertThat(CORPUS.where(r -> r.hostCountry().isEmpty()).known(Attribute.HOST_COUNTRY))
                .isZero();
    }

    @Test
    void by_year_isInOrderOfYears() {
        assertThat(CORPUS.by(Attribute.YEAR).rows())
                .extracting(Corpus.Table.Row::value)
                .containsExactly("2016", "2019", "2020", "unknown");
    }

    /** A notice of "2020" can lie on either side of a day in that year. */
    @Test
    void beforeAndAfter_unclearOrder_standsApart() {
        Corpus.Table table = CORPUS.beforeAndAfter(Attribute.HOST_COUNTRY, PartialDate.parse("2020-07-24"));
        assertThat(table).hasToString("""
                5 notices by host country, before and after 2020-07-24
                rank  host country        before  since  unclear   all
                   1  United States (US)       2      0        1     3
                      % of the column      100.0            50.0  60.0
                      % of the row          66.7            33.3
                   2  Russia (RU)              0      1        0     1
                      % of the column             100.0           20.0
                      % of the row                100.0
                   2  unknown                  0      0        1     1
                      % of the column                       50.0  20.0
                      % of the row                         100.0
                      all                      2      1        2     5
                """);
        assertThat(table.header()).containsExactly("rank", "host country", "before", "since", "unclear", "all");
        assertThat(table.totals()).containsExactly(2, 1, 2);
        assertThat(table.share(table.rows().get(0), 2)).isEqualTo(0.5);
    }

    /** A month or a year stands for its first day: "since 2020" has all of 2020. */
    @Test
    void beforeAndAfter_monthOrYear_isItsFirstDay() {
        assertThat(CORPUS.beforeAndAfter(Attribute.POST, PartialDate.parse("2019-01"))
                        .totals())
                .containsExactly(1, 3, 1);
        assertThat(CORPUS.beforeAndAfter(Attribute.POST, PartialDate.parse("2020"))
                        .totals())
                .containsExactly(2, 2, 1);
    }

    @Test
    void cross_anyTwoColumns_hasSharesOfRowsAndColumns() {
        Corpus.Table table = CORPUS.cross("field", "year");
        assertThat(table).hasToString("""
                5 notices by field and year; one notice can have several values and counts in each
                rank  field             2016   2019   2020  unknown   all
                   1  AI                   1      1      1        0     3
                      % of the column  100.0  100.0   50.0           60.0
                      % of the row      33.3   33.3   33.3
                   2  biotechnology        1      0      0        0     1
                      % of the column  100.0                         20.0
                      % of the row     100.0
                   2  materials            0      0      1        0     1
                      % of the column                 50.0           20.0
                      % of the row                   100.0
                   2  unknown              0      0      0        1     1
                      % of the column                         100.0  20.0
                      % of the row                            100.0
                      all                  1      1      2        1     5
                """);
        assertThat(table.rowShare(table.rows().get(0), 2)).isEqualTo(1 / 3.0);
    }

    @Test
    void cross_furtherColumnOfTheList_isFoundByItsHeader() {
        Corpus corpus = Corpus.of(List.of(
                Recommendation.builder("R1", "A")
                        .attributes(Map.of("Sector", "optics"))
                        .post("Houston")
                        .build(),
                Recommendation.builder("R2", "B")
                        .attributes(Map.of("Sector", ""))
                        .post("Houston")
                        .build()));

        assertThat(corpus.cross("sector", "POST").rows())
                .extracting(Corpus.Table.Row::value)
                .containsExactly("optics", "unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corpus.cross("sector", "colour"))
                .withMessage("the list has no column 'colour'; it has host country, post, field, year, party kind,"
                        + " country of the party, direction, country, sector");
    }

    @Test
    void where_columnAndValue_countsThePartAndSaysSo() {
        Corpus part = CORPUS.where("host_country", "united states").where("post", "houston");

        assertThat(part.size()).isEqualTo(2);
        assertThat(part.condition()).isEqualTo("host country = United States (US), post = houston");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CORPUS.where("host country", "FR"))
                .withMessage(
                        "no notice has the host country 'FR'; there are [United States (US), Russia (RU), unknown]");
    }

    @Property(tries = 200, seed = "20261203")
    void cross_ofAnyList_addsUpAndTurns(@ForAll List<@Size(max = 3) List<@IntRange(max = 4) Integer>> list) {
        List<Recommendation> notices = new ArrayList<>();
        for (List<Integer> fields : list) {
            Recommendation.Builder notice = Recommendation.builder("R" + notices.size(), "A")
                    .fields(fields.stream().map(f -> "f" + f).toList());
            fields.stream().findFirst().ifPresent(year -> notice.date(PartialDate.ofYear(2010 + year)));
            notices.add(notice.build());
        }
        Corpus corpus = Corpus.of(notices);
        Corpus.Table table = corpus.cross("field", "year");
        Corpus.Table turned = corpus.cross("year", "field");

        assertThat(table.totals().stream().mapToInt(n -> n).sum()).isEqualTo(notices.size());
        for (Corpus.Table.Row row : table.rows()) {
            assertThat(row.counts().stream().mapToInt(n -> n).sum()).isEqualTo(row.count());
            for (int c = 0; c < table.columns().size(); c++) {
                Corpus.Table.Row year = turned.rows().get(c);
                assertThat(year.value()).isEqualTo(table.columns().get(c));
                assertThat(year.counts().get(turned.columns().indexOf(row.label())))
                        .isEqualTo(row.counts().get(c));
                assertThat(table.share(row, c))
                        .isEqualTo(turned.rowShare(year, turned.columns().indexOf(row.label())));
            }
        }
    }

    @Test
    void offersAndDemands_knownDirections_haveTwoColumns() {
        Corpus.Table table = CORPUS.where(r -> r.hostCountry().isPresent()).offersAndDemands(Attribute.HOST_COUNTRY);
        assertThat(table.columns()).containsExactly("offers", "demands");
        assertThat(table.rows().get(1).counts()).containsExactly(0, 1);
        assertThat(CORPUS.offersAndDemands(Attribute.POST).columns()).contains("of unknown direction");
    }

    @Test
    void where_oneCountry_takesSharesOfIt() {
        Corpus.Table posts = CORPUS.where(r -> r.hostCountry().equals(Country.parse("United States")))
                .by(Attribute.POST);
        assertThat(posts.total()).isEqualTo(3);
        assertThat(posts.rows().get(0).share()).isEqualTo(2.0 / 3);
        // A Chinese character takes two cells of a terminal.
        assertThat(posts.toString().lines().toList().get(3)).isEqualTo("   2  纽约           1     33.3");
    }

    /** The published counts of the study that this project generalises. */
    @Test
    void by_publishedCorpus_hasThePublishedShares() {
        List<Recommendation> notices = new ArrayList<>();
        String[] countries = {"RU", "US", "GB", "JP", "DE"};
        int[] counts = {112, 77, 62, 57, 642 - 112 - 77 - 62 - 57};
        for (int c = 0; c < countries.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                boolean houston = countries[c].equals("US") && i < 69;
                notices.add(notice(
                        notices.size(),
                        countries[c],
                        houston ? "Houston" : "other " + c,
                        "2016",
                        Recommendation.Direction.OFFER));
            }
        }
        Corpus corpus = Corpus.of(notices);
        assertThat(corpus.by(Attribute.HOST_COUNTRY).cells())
                .contains(List.of("2", "Russia (RU)", "112", "17.4"), List.of("3", "United States (US)", "77", "12.0"));
        assertThat(corpus.where(r -> r.hostCountry().equals(Country.parse("US")))
                        .by(Attribute.POST)
                        .cells()
                        .get(0))
                .containsExactly("1", "Houston", "69", "89.6");
    }

    @Test
    void tables_emptyCorpus_areEmpty() {
        assertThat(Corpus.of(List.of()).tables()).allMatch(t -> t.rows().isEmpty());
    }

    @Test
    void toString_corpus_showsEveryTable() {
        assertThat(CORPUS.toString())
                .contains("5 notices by host country")
                .contains("5 notices by party kind")
                .contains("5 notices by direction");
    }
}
