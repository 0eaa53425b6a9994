package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.dealtrace.Country;
import org.dealtrace.Direction;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;

/**
 * What a list of recommendations consists of: counts, shares and ranks by any of its attributes.
 *
 * <pre>{@code
 * var corpus = Corpus.of(recommendations);
 * corpus.by(Corpus.Attribute.HOST_COUNTRY)
 * corpus.where(r -> r.hostCountry().equals(Country.parse("US"))).by(Corpus.Attribute.POST)
 * corpus.beforeAndAfter(Corpus.Attribute.POST, PartialDate.parse("2020-07-24"))   // the day a post was closed
 * corpus.offersAndDemands(Corpus.Attribute.FIELD)
 * }</pre>
 */
public final class Corpus {

    /** What recommendations can be counted by. */
    public enum Attribute {
        HOST_COUNTRY,
        /** The party's own country. */
        COUNTRY,
        POST,
        /** A recommendation with several fields counts in each of them, so that the shares sum to more than 100 %. */
        FIELD,
        YEAR,
        PARTY_KIND,
        DIRECTION;

        /** {@code host country}. */
        public String label() {
            return this == COUNTRY
                    ? "country of the party"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Countries by their names: a reader of a report need not know the codes. */
        private String shown(String value) {
            return (this == HOST_COUNTRY || this == COUNTRY) && !value.equals(UNKNOWN)
                    ? new Country(value).englishName() + " (" + value + ")"
                    : value;
        }

        private Set<String> values(Recommendation r) {
            Set<String> values = new LinkedHashSet<>();
            switch (this) {
                case HOST_COUNTRY -> r.hostCountry().ifPresent(c -> values.add(c.code()));
                case COUNTRY -> r.country().ifPresent(c -> values.add(c.code()));
                case POST -> r.post().ifPresent(values::add);
                case FIELD -> values.addAll(r.fields());
                case YEAR -> r.date().ifPresent(d -> values.add(Integer.toString(d.year())));
                case PARTY_KIND -> values.add(lower(r.partyKind()));
                case DIRECTION -> values.add(lower(r.direction()));
            }
            if (values.isEmpty()) {
                values.add(UNKNOWN);
            }
            return values;
        }
    }

    /** What stands for an attribute that a recommendation does not have. */
    private static final String UNKNOWN = "unknown";

    private final List<Recommendation> recommendations;

    private Corpus(List<Recommendation> recommendations) {
        this.recommendations = List.copyOf(recommendations);
    }

    /** The counts of a list. */
    public static Corpus of(List<Recommendation> recommendations) {
        return new Corpus(recommendations);
    }

    /** The part that fulfils a condition; shares are then shares of this part. */
    public Corpus where(Predicate<Recommendation> condition) {
        return new Corpus(recommendations.stream().filter(condition).toList());
    }

    /** The number of recommendations. */
    public int size() {
        return recommendations.size();
    }

    /** Counts by one attribute. */
    public CorpusTable by(Attribute attribute) {
        return table(attribute, attribute.label(), List.of("notices"), r -> 0);
    }

    /**
     * Counts by one attribute, before a date and from it on.
     *
     * @param date such as the closing of a post; a notice whose date is not known well enough stands in a column of its
     *     own
     */
    public CorpusTable beforeAndAfter(Attribute attribute, PartialDate date) {
        return table(
                attribute,
                attribute.label() + ", before and after " + date,
                List.of("before", "since", "unclear"),
                r -> {
                    Truth before = r.date().map(d -> d.isBefore(date)).orElse(Truth.UNKNOWN);
                    return before == Truth.YES ? 0 : before == Truth.NO ? 1 : 2;
                });
    }

    /** Counts by one attribute, foreign offers beside domestic demands. */
    public CorpusTable offersAndDemands(Attribute attribute) {
        return table(
                attribute,
                attribute.label() + ", offers and demands",
                List.of("offers", "demands", "of unknown direction"),
                r -> r.direction() == Direction.OFFER ? 0 : r.direction() == Direction.DEMAND ? 1 : 2);
    }

    private CorpusTable table(
            Attribute attribute, String title, List<String> columns, ToIntFunction<Recommendation> column) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        int[] totals = new int[columns.size()];
        int values = 0;
        for (Recommendation r : recommendations) {
            int place = column.applyAsInt(r);
            totals[place]++;
            for (String value : attribute.values(r)) {
                counts.computeIfAbsent(value, v -> new int[columns.size()])[place]++;
                values++;
            }
        }
        // A last column for what is not known is shown only when there is such a thing.
        int shown = columns.size() == 3 && totals[2] == 0 ? 2 : columns.size();
        List<CorpusTable.Row> rows = new ArrayList<>();
        counts.forEach((value, byColumn) -> {
            List<Integer> list = new ArrayList<>();
            int sum = 0;
            for (int c = 0; c < shown; c++) {
                list.add(byColumn[c]);
                sum += byColumn[c];
            }
            rows.add(new CorpusTable.Row(value, attribute.shown(value), list, sum, (double) sum / size(), 0));
        });
        rows.sort(Comparator.comparingInt(CorpusTable.Row::count)
                .reversed()
                .thenComparing(CorpusTable.Row::value, SampleFrame.BYTES));
        List<CorpusTable.Row> ranked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CorpusTable.Row row = rows.get(i);
            int rank = i > 0 && rows.get(i - 1).count() == row.count()
                    ? ranked.get(i - 1).rank()
                    : i + 1;
            ranked.add(new CorpusTable.Row(row.value(), row.label(), row.counts(), row.count(), row.share(), rank));
        }
        if (attribute == Attribute.YEAR) {
            ranked.sort(Comparator.comparing(CorpusTable.Row::value, SampleFrame.BYTES));
        }
        String multiple = values > size() ? "one notice can have several values and counts in each" : "";
        return new CorpusTable(
                title,
                multiple,
                attribute.label(),
                columns.subList(0, shown),
                IntStream.range(0, shown).mapToObj(c -> totals[c]).toList(),
                size(),
                ranked);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The recommendations that this attribute is known of, as a number: a table of an attribute that nobody filled in
     * says nothing.
     */
    public int known(Attribute attribute) {
        return (int) recommendations.stream()
                .filter(r -> !attribute.values(r).equals(Set.of(UNKNOWN)))
                .count();
    }

    /** The tables that describe a corpus: host country, post, field, year, kind of party and direction. */
    public List<CorpusTable> tables() {
        return List.of(
                by(Attribute.HOST_COUNTRY),
                by(Attribute.POST),
                by(Attribute.FIELD),
                by(Attribute.YEAR),
                by(Attribute.PARTY_KIND),
                by(Attribute.DIRECTION));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        tables().forEach(t -> text.append(text.isEmpty() ? "" : "\n").append(t));
        return text.toString();
    }
}
