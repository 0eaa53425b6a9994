package org.dealtrace.benchmarks.world;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.io.TableRow;

/**
 * The words that names are made of, from the files of this package. They are word roots and business vocabulary: no
 * company's name.
 */
final class Lexicon {

    /** A word of business in the languages that names are written in; empty where a language has no entry. */
    record Concept(
            String field, String english, String abbreviation, String chinese, String russian, String japanese) {}

    /** A legal form: as registered, as abbreviated, and in the country's own script where that is another one. */
    record LegalForm(String full, String abbreviated, String own) {}

    /**
     * A country of the world: how its names sound, where its companies sit, and its legal forms with the usual one
     * first.
     */
    record Land(Country country, Manner manner, List<String> cities, List<LegalForm> forms) {}

    /** How names sound. */
    enum Manner {
        ENGLISH,
        GERMAN,
        LATIN,
        SLAVIC,
        JAPANESE,
        NORDIC
    }

    /** A word of a Chinese name in Latin letters and in Chinese characters. */
    private record Chinese(String latin, String han) {}

    static final List<Concept> CONCEPTS = rows("concepts.csv").stream()
            .map(r -> new Concept(
                    r.get("field"),
                    r.get("english"),
                    r.get("abbreviation"),
                    r.get("chinese"),
                    r.get("russian"),
                    r.get("japanese")))
            .toList();

    /** The fields of technology, the most frequent first. */
    static final List<String> FIELDS =
            CONCEPTS.stream().map(Concept::field).distinct().toList();

    /**
     * How often a notice is about each of the fields, in their order. Biotechnology is in 190 and artificial
     * intelligence in 171 of the 642 published notices; a fifth of the notices have a second field.
     */
    private static final double[] FIELD_SHARES = {0.25, 0.225, 0.1, 0.08, 0.06, 0.07, 0.06, 0.055, 0.05, 0.05};

    private static final Map<String, List<Concept>> BY_FIELD =
            CONCEPTS.stream().collect(Collectors.groupingBy(Concept::field));

    private static final Map<Manner, WordChain> CHAINS = rows("roots.csv").stream()
            .collect(Collectors.groupingBy(
                    r -> manner(r.get("manner")),
                    () -> new EnumMap<>(Manner.class),
                    Collectors.collectingAndThen(
                            Collectors.mapping(r -> r.get("root"), Collectors.toList()), WordChain::new)));

    /** Common words that English names use as names. */
    static final List<String> PLAIN_WORDS =
            rows("plain-words.csv").stream().map(r -> r.get("word")).toList();

    private static final List<Chinese> SYLLABLES = chinese("syllable");
    private static final List<Chinese> CHINESE_CITIES = chinese("city");

    private static final Map<String, Land> LANDS = lands();
    private static final List<Land> ALL_LANDS = List.copyOf(LANDS.values());

    private Lexicon() {}

    static Land land(String code) {
        Land land = LANDS.get(code);
        if (land == null) {
            throw new IllegalArgumentException(
                    "the simulated world has no country '" + code + "'; it has " + LANDS.keySet());
        }
        return land;
    }

    static List<Land> all() {
        return ALL_LANDS;
    }

    /** The words of business of a field. */
    static List<Concept> concepts(String field) {
        return BY_FIELD.getOrDefault(field, CONCEPTS);
    }

    /** A new distinctive word that sounds as the names of a country do. */
    static String word(Land land, WorldRandom random) {
        return Objects.requireNonNull(CHAINS.get(land.manner())).word(random);
    }

    /** The name of an invented Chinese company: in Latin letters and in Chinese characters. */
    static String[] chineseCompany(WorldRandom random) {
        Chinese first = random.pick(SYLLABLES);
        Chinese second = random.pick(SYLLABLES);
        Concept concept = random.pick(CONCEPTS);
        String brand = first.latin() + second.latin();
        String latin = Character.toUpperCase(brand.charAt(0)) + brand.substring(1) + " " + concept.english();
        String han = first.han() + second.han() + concept.chinese();
        if (random.chance(0.5)) {
            Chinese city = random.pick(CHINESE_CITIES);
            latin = city.latin() + " " + latin;
            han = city.han() + han;
        }
        return random.chance(0.3)
                ? new String[] {latin + " Group Co., Ltd.", han + "集团有限公司"}
                : new String[] {latin + " Co., Ltd.", han + "有限公司"};
    }

    /** A field of technology, as often as the published notices have it. */
    static String field(WorldRandom random) {
        return FIELDS.get(random.weighted(FIELD_SHARES));
    }

    /** The rows of a file of this package. */
    static List<TableRow> rows(String file) {
        return Csv.shipped(Lexicon.class, file);
    }

    private static List<Chinese> chinese(String kind) {
        return rows("chinese.csv").stream()
                .filter(r -> kind.equals(r.get("kind")))
                .map(r -> new Chinese(r.get("latin"), r.get("han")))
                .toList();
    }

    private static Map<String, Land> lands() {
        Map<String, List<LegalForm>> forms = rows("legal-forms.csv").stream()
                .collect(Collectors.groupingBy(
                        r -> r.get("country"), Collectors.mapping(Lexicon::form, Collectors.toList())));
        Map<String, Land> lands = new LinkedHashMap<>();
        for (TableRow row : rows("lands.csv")) {
            String code = row.get("country");
            lands.put(
                    code,
                    new Land(
                            new Country(code),
                            manner(row.get("manner")),
                            List.of(row.get("cities").split("\\|")),
                            forms.getOrDefault(code, List.of())));
        }
        return lands;
    }

    private static LegalForm form(TableRow row) {
        String abbreviated = row.get("abbreviated");
        return new LegalForm(
                row.get("full"), abbreviated.isEmpty() ? row.get("full") : abbreviated, row.get("own_script"));
    }

    private static Manner manner(String word) {
        return Manner.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
