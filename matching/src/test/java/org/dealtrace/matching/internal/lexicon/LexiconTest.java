package org.dealtrace.matching.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The word lists: that they are whole, and that they agree with one another. */
class LexiconTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    private static final Map<String, String> FILES = Map.of(
            "generic-words.csv",
            "word,languages,concept,role,commonness",
            "abbreviations.csv",
            "short,full,alternatives",
            "places.csv",
            "name,canonical,kind,country",
            "numbers.csv",
            "word,languages,value",
            "connectors.csv",
            "word,languages,canonical",
            "listing-tails.csv",
            "phrase,kind",
            "markers.csv",
            "marker,kind,where");

    private static List<DataFile.Row> rows(String file) {
        return NameTables.rows(file, Objects.requireNonNull(FILES.get(file), file));
    }

    @Test
    void file_givesAWordOnce() {
        FILES.forEach((file, header) -> {
            Set<String> seen = new HashSet<>();
            List<String> twice = new ArrayList<>();
            for (DataFile.Row row : NameTables.rows(file, header)) {
                if (!seen.add(row.get(0))) {
                    twice.add(row.get(0));
                }
            }
            assertThat(twice).as(file).isEmpty();
            assertThat(seen).as(file).isNotEmpty();
        });
    }

    @Test
    void genericWords_coverManyLanguages() {
        Set<String> languages = new TreeSet<>();
        List<DataFile.Row> rows = rows("generic-words.csv");
        rows.forEach(row -> languages.addAll(List.of(row.get(1).split(" "))));
        assertThat(rows).hasSizeGreaterThan(5000);
        assertThat(languages)
                .contains(
                        "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "pl", "cs", "tr", "id", "ru", "hu",
                        "ja", "zh", "ko");
    }

    @Test
    void concept_isItsOwnConcept() {
        List<String> wrong = new ArrayList<>();
        for (DataFile.Row row : rows("generic-words.csv")) {
            Term term = LEXICON.term(row.get(2));
            if (term != null && !term.canonical().equals(row.get(2))) {
                wrong.add(row.get(0) + " is " + row.get(2) + ", but that is " + term.canonical());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void placesOfACountry_haveItsCode() {
        Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.addAll(List.of("", "XK", "EU"));
        Set<String> countries = new HashSet<>();
        for (DataFile.Row row : rows("places.csv")) {
            assertThat(codes).as(row.get(0)).contains(row.get(3));
            if (row.get(2).equals("country")) {
                countries.add(row.get(3));
            }
        }
        assertThat(countries).hasSizeGreaterThan(170);
    }

    @ParameterizedTest
    @CsvSource({
        "banque, bank, GENERIC",
        "versicherung, insurance, GENERIC",
        "technologies, technology, GENERIC",
        "hldgs, holding, GENERIC",
        "sanayi, industry, GENERIC",
        "kogyo, industry, GENERIC",
        "yogurt, yoghurt, GENERIC",
        "molkerei, dairy, GENERIC",
        "mlekarna, dairy, GENERIC",
        "molokozavod, dairy, GENERIC",
        "giesserei, foundry, GENERIC",
        "nafpigeia, shipbuilding, GENERIC",
        "seilbahnen, ropeway, GENERIC",
        "cableways, ropeway, GENERIC",
        "zelezarny, ironworks, GENERIC",
        "cukrovar, sugar, GENERIC",
        "kombinat, works, GENERIC",
        "metallurgicheskij, metal, GENERIC",
        "truboprokatnyy, pipe, GENERIC",
        "neftepererabatyvayushchiy, refinery, GENERIC",
        "farmatsevtychna, pharmaceutical, GENERIC",
        "clothing, garment, GENERIC",
        "footwear, shoe, GENERIC",
        "roofing, roofing, GENERIC",
        "fliesen, tile, GENERIC",
        "papeleria, stationery, GENERIC",
        "perfumery, perfume, GENERIC",
        "creameries, dairy, GENERIC",
        "waffeln, waffle, GENERIC",
        "chatarra, scrap, GENERIC",
        "steinbruch, quarry, GENERIC",
        "munitie, ammunition, GENERIC",
        "combinatul, works, GENERIC",
        "deutsche, germany, PLACE",
        "munchen, munich, PLACE",
        "peking, beijing, PLACE",
        "esslingen, esslingen, PLACE",
        "saarbruecker, saarbrucken, PLACE",
        "rijeka, rijeka, PLACE",
        "xiangfan, xiangyang, PLACE",
        "oberschlesien, gornyslask, PLACE",
        "ilyichevsk, chornomorsk, PLACE",
        "drei, 3, NUMBER",
        "seventh, 7, NUMBER",
        "und, and, CONNECTOR",
        "etoile, star, DISTINCTIVE",
    })
    void word_hasItsMeaning(String word, String canonical, NameToken.Role role) {
        Term term = Objects.requireNonNull(LEXICON.term(word), word);
        assertThat(term.canonical()).isEqualTo(canonical);
        assertThat(term.role()).isEqualTo(role);
    }

    /** A word of trade in one language that is a brand, a surname or a place in most company names stays a name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "moller",
                "gruber",
                "lassen",
                "starke",
                "bader",
                "farina",
                "virag",
                "skov",
                "sarma",
                "siemen",
                "gard",
                "cementa",
                "leibur",
                "yleisradio",
                "carris",
                "flakt",
                "coats",
                "jacuzzi",
                "koza",
                "koho",
                "unite",
                "solana",
                "marmara",
                "sinai",
                "tejas",
                "koper",
                "sahar",
                "fidan",
                "sakari",
                "emporia"
            })
    void nameThatIsAlsoAWordOfTrade_isNotGeneric(String word) {
        Term term = LEXICON.term(word);
        assertThat(term == null || term.role() != NameToken.Role.GENERIC)
                .as(word)
                .isTrue();
    }

    /** Each is also the name of a town or a region, but in a company's name rather a brand, a surname or a word. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "skanska",
                "sabadell",
                "pichincha",
                "tessenderlo",
                "dalmine",
                "rimini",
                "dundee",
                "corby",
                "debica",
                "eregli",
                "nikolayev",
                "kampen",
                "tanger",
                "kashi",
                "putian",
                "hoganas",
                "vitkovice",
                "boise",
                "plunge",
                "lorient",
                "macon"
            })
    void brandSurnameOrWord_isNoPlace(String word) {
        Term term = LEXICON.term(word);
        assertThat(term == null || term.role() != NameToken.Role.PLACE).as(word).isTrue();
    }

    @Test
    void wordThatIsClipped_hasTheCommonestWordFirst() {
        Lexicon lexicon = Lexicon.standard();
        Term clipped = Objects.requireNonNull(lexicon.clipped("communi"));
        assertThat(clipped.role()).isEqualTo(NameToken.Role.GENERIC);
        assertThat(clipped.canonical()).isEqualTo("communication");
        assertThat(clipped.alternatives())
                .contains("community")
                .allSatisfy(other ->
                        assertThat(lexicon.commonness(other)).isLessThanOrEqualTo(lexicon.commonness("communication")));
        assertThat(lexicon.clipped("tech")).as("listed").isNull();
        assertThat(lexicon.clipped("ban")).as("too short").isNull();
        assertThat(lexicon.clipped("insuranc")).as("one letter is missing").isNull();
        assertThat(lexicon.clipped("brightw")).as("no such word").isNull();
    }

    @Test
    void backgroundShare_fallsWithCommonness() {
        NameAnalyzer analyzer = NameAnalyzer.standard();
        assertThat(analyzer.backgroundShare("technology")).isGreaterThan(analyzer.backgroundShare("insurance"));
        assertThat(analyzer.backgroundShare("insurance")).isGreaterThan(analyzer.backgroundShare("brewery"));
        assertThat(analyzer.backgroundShare("brightweave")).isZero();
    }
}
