package org.dealtrace.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.dealtrace.Country;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

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

    /**
     * Counts of recommendations by the values of one attribute.
     *
     * @param title the attribute and the division
     * @param note what a reader must know; can be empty
     * @param attribute the header of the first column
     * @param columns the headers of the counts; one, or one for each part such as {@code before} and {@code since}
     * @param totals the recommendations that each column counts, the denominators of its shares
     * @param total all recommendations that were counted
     * @param rows the values, by falling count (years: by year)
     */
    public record Table(
            String title,
            Message note,
            String attribute,
            List<String> columns,
            List<Integer> totals,
            int total,
            List<Row> rows) {

        /**
         * One value.
         *
         * @param value the value; a country is its ISO code
         * @param label the value for readers, such as {@code Germany (DE)}
         * @param counts recommendations with it, one number per column
         * @param count their sum
         * @param share the sum as a share of all recommendations counted, 0 to 1
         * @param rank 1 for the most frequent; equal counts share the better rank
         */
        public record Row(String value, String label, List<Integer> counts, int count, double share, int rank) {
            public Row {
                counts = List.copyOf(counts);
            }
        }

        public Table {
            columns = List.copyOf(columns);
            totals = List.copyOf(totals);
            rows = List.copyOf(rows);
            if (totals.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a table of " + columns.size() + " columns needs as many totals but has " + totals.size());
            }
        }

        /** Whether the counts are divided, as in offers and demands. */
        public boolean isDivided() {
            return columns.size() > 1;
        }

        /**
         * A value's count in one column as a share of that column's recommendations, 0 to 1.
         *
         * @return NaN if the column counts none
         */
        public double share(Row row, int column) {
            return (double) row.counts().get(column) / totals.get(column);
        }

        /**
         * The counted attribute with the denominators: {@code 59 notices by post, offers and demands: offers 58,
         * demands 1}.
         */
        public String heading() {
            StringBuilder heading = new StringBuilder()
                    .append(total)
                    .append(total == 1 ? " notice by " : " notices by ")
                    .append(title);
            for (int c = 0; isDivided() && c < columns.size(); c++) {
                heading.append((c == 0 ? ": " : ", ") + columns.get(c) + " " + totals.get(c));
            }
            return heading.toString();
        }

        /** The header of {@link #cells()}. */
        public List<String> header() {
            List<String> header = new ArrayList<>();
            header.add("rank");
            header.add(attribute);
            for (String column : columns) {
                header.add(column);
                if (isDivided()) {
                    header.add("%");
                }
            }
            if (isDivided()) {
                header.add("all");
            }
            header.add(isDivided() ? "all %" : "share %");
            return header;
        }

        /**
         * The rows as text: rank, value, counts with their shares of the column, their sum, and its share, all shares
         * in percent.
         */
        public List<List<String>> cells() {
            List<List<String>> cells = new ArrayList<>();
            for (Row row : rows) {
                List<String> line = new ArrayList<>();
                line.add(Integer.toString(row.rank()));
                line.add(row.label());
                for (int c = 0; c < columns.size(); c++) {
                    line.add(Integer.toString(row.counts().get(c)));
                    if (isDivided()) {
                        line.add(Decimals.percent(share(row, c)));
                    }
                }
                if (isDivided()) {
                    line.add(Integer.toString(row.count()));
                }
                line.add(Decimals.percent(row.share()));
                cells.add(line);
            }
            return cells;
        }

        /** An aligned table under its heading. */
        @Override
        public String toString() {
            TextTable table = TextTable.of(header());
            cells().forEach(table::row);
            return heading() + (note.isEmpty() ? "" : "; " + note) + "\n" + table;
        }
    }

    /** An attribute of recommendations. */
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

        /** The first value of a recommendation, or {@code unknown}. */
        public String first(Recommendation r) {
            return values(r).iterator().next();
        }

        /** The value for readers; countries by their names. */
        String shown(String value) {
            return (this == HOST_COUNTRY || this == COUNTRY) && !value.equals(UNKNOWN)
                    ? new Country(value).englishName() + " (" + value + ")"
                    : value;
        }

        Set<String> values(Recommendation r) {
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

    private static final String UNKNOWN = "unknown";

    private final List<Recommendation> recommendations;

    private Corpus(List<Recommendation> recommendations) {
        this.recommendations = List.copyOf(recommendations);
    }

    /** The counts of a list. */
    public static Corpus of(List<Recommendation> recommendations) {
        return new Corpus(recommendations);
    }

    /** The recommendations that fulfil a condition; shares are then shares of these. */
    public Corpus where(Predicate<Recommendation> condition) {
        return new Corpus(recommendations.stream().filter(condition).toList());
    }

    /** The number of recommendations. */
    public int size() {
        return recommendations.size();
    }

    /** Counts by one attribute. */
    public Table by(Attribute attribute) {
        return CorpusCount.table(recommendations, attribute, attribute.label(), List.of("notices"), r -> 0);
    }

    /**
     * Counts by one attribute, before a date and from it on.
     *
     * @param date such as the closing of a post; notices with an ambiguous date have a column of their own
     */
    public Table beforeAndAfter(Attribute attribute, PartialDate date) {
        return CorpusCount.table(
                recommendations,
                attribute,
                attribute.label() + ", before and after " + date,
                List.of("before", "since", "unclear"),
                r -> {
                    Truth before = r.date().map(d -> d.isBefore(date)).orElse(Truth.UNKNOWN);
                    return before == Truth.YES ? 0 : before == Truth.NO ? 1 : 2;
                });
    }

    /** Counts by one attribute, foreign offers and domestic demands side by side. */
    public Table offersAndDemands(Attribute attribute) {
        return CorpusCount.table(
                recommendations,
                attribute,
                attribute.label() + ", offers and demands",
                List.of("offers", "demands", "of unknown direction"),
                r -> r.direction() == Recommendation.Direction.OFFER
                        ? 0
                        : r.direction() == Recommendation.Direction.DEMAND ? 1 : 2);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The number of recommendations with a known value of this attribute. */
    public int known(Attribute attribute) {
        return (int) recommendations.stream()
                .filter(r -> !attribute.values(r).equals(Set.of(UNKNOWN)))
                .count();
    }

    /** The usual tables: host country, post, field, year, kind of party and direction. */
    public List<Table> tables() {
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
