package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.Spelling;
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
 * corpus.where("host country", "US").cross("post", "year")   // any two columns, with shares of rows and columns
 * }</pre>
 */
public final class Corpus {

    /**
     * Counts of recommendations by the values of one attribute.
     *
     * @param title the attribute and the division
     * @param note what a reader must know; can be empty
     * @param attribute the header of the first column
     * @param columns the headers of the counts; one, or one for each part such as {@code before} and {@code since}, or
     *     for each value of a second attribute
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
         * @param count recommendations with it
         * @param share these as a share of all recommendations counted, 0 to 1
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

        /** A count in one column as a share of all recommendations with the value, 0 to 1. */
        public double rowShare(Row row, int column) {
            return (double) row.counts().get(column) / row.count();
        }

        /** What was counted: {@code 59 notices by post, offers and demands}. */
        public String heading() {
            return total + (total == 1 ? " notice by " : " notices by ") + title;
        }

        /** The header of {@link #cells()}. */
        public List<String> header() {
            return line("rank", attribute, columns::get, isDivided() ? "all" : "share %");
        }

        /**
         * The rows as text: rank, value, counts, and their sum or share. In a divided table, the shares of the columns
         * and of the row follow below each value, in percent, and the totals below all.
         */
        public List<List<String>> cells() {
            List<List<String>> cells = new ArrayList<>();
            for (Row row : rows) {
                cells.add(line(
                        row.rank(),
                        row.label(),
                        c -> row.counts().get(c),
                        isDivided() ? row.count() : percent(row.share())));
                if (isDivided()) {
                    cells.add(line("", "% of the column", c -> percent(share(row, c)), percent(row.share())));
                    cells.add(line("", "% of the row", c -> percent(rowShare(row, c)), ""));
                }
            }
            if (isDivided()) {
                cells.add(line("", "all", totals::get, total));
            }
            return cells;
        }

        private List<String> line(Object rank, String label, IntFunction<Object> cell, Object last) {
            List<String> line = new ArrayList<>(List.of(rank.toString(), label));
            for (int c = 0; c < columns.size(); c++) {
                line.add(cell.apply(c).toString());
            }
            line.add(last.toString());
            return line;
        }

        private static String percent(double share) {
            return share > 0 ? Decimals.percent(share) : "";
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
        POST,
        /** A recommendation with several fields counts in each of them, so that the shares sum to more than 100 %. */
        FIELD,
        YEAR,
        PARTY_KIND,
        /** The party's own country. */
        COUNTRY,
        DIRECTION;

        /** {@code host country}. */
        public String label() {
            return this == COUNTRY ? "country of the party" : lower(this).replace('_', ' ');
        }

        /** The first value of a recommendation, or {@code unknown}. */
        public String first(Recommendation r) {
            return column().valuesOf(r).iterator().next();
        }

        private Column column() {
            return new Column(label(), this == HOST_COUNTRY || this == COUNTRY, this::values);
        }

        private Stream<String> values(Recommendation r) {
            return switch (this) {
                case HOST_COUNTRY -> r.hostCountry().map(Country::code).stream();
                case POST -> r.post().stream();
                case FIELD -> r.fields().stream();
                case YEAR -> r.date().map(d -> Integer.toString(d.year())).stream();
                case PARTY_KIND -> Stream.of(lower(r.partyKind()));
                case COUNTRY -> r.country().map(Country::code).stream();
                case DIRECTION -> Stream.of(lower(r.direction()));
            };
        }
    }

    /**
     * What recommendations are counted by.
     *
     * @param values of one recommendation; none if it has none
     */
    record Column(String label, boolean isCountry, Function<Recommendation, Stream<String>> values) {

        Set<String> valuesOf(Recommendation r) {
            Set<String> all = values.apply(r).collect(Collectors.toCollection(LinkedHashSet::new));
            return all.isEmpty() ? Set.of(UNKNOWN) : all;
        }

        /** The value for readers; countries by their names. */
        String shown(String value) {
            return isCountry && !value.equals(UNKNOWN) ? Messages.ENGLISH.country(new Country(value)) : value;
        }
    }

    private static final String UNKNOWN = "unknown";

    private final List<Recommendation> recommendations;
    private final String condition;

    private Corpus(List<Recommendation> recommendations, String condition) {
        this.recommendations = List.copyOf(recommendations);
        this.condition = condition;
    }

    /** The counts of a list. */
    public static Corpus of(List<Recommendation> recommendations) {
        return new Corpus(recommendations, "");
    }

    /** The recommendations that fulfil a condition; shares are then shares of these. */
    public Corpus where(Predicate<Recommendation> fulfilled) {
        return new Corpus(recommendations.stream().filter(fulfilled).toList(), condition);
    }

    /**
     * The recommendations with one value of a column; shares are then shares of these.
     *
     * @param column as in {@link #cross}
     * @param value such as {@code US}, {@code United States} or {@code biotechnology}; case does not matter
     * @throws IllegalArgumentException if there is no such column, or no recommendation has the value
     */
    public Corpus where(String column, String value) {
        Column by = column(column);
        String wanted = by.isCountry() ? Country.parse(value).map(Country::code).orElse(value) : value;
        Corpus part = where(r -> by.valuesOf(r).stream().anyMatch(wanted::equalsIgnoreCase));
        if (part.size() == 0) {
            List<String> some =
                    by(by).rows().stream().map(Table.Row::label).limit(5).toList();
            throw new IllegalArgumentException(
                    "no notice has the " + by.label() + " '" + value + "'; there are " + some);
        }
        String and = condition.isEmpty() ? "" : condition + ", ";
        return new Corpus(part.recommendations, and + by.label() + " = " + by.shown(wanted));
    }

    /** The values that {@link #where(String, String)} asked for: {@code host country = Germany (DE)}; can be empty. */
    public String condition() {
        return condition;
    }

    private Column column(String name) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Attribute attribute : Attribute.values()) {
            columns.put(key(attribute.label()), attribute.column());
        }
        columns.put("country", Attribute.COUNTRY.column());
        for (Recommendation r : recommendations) {
            for (String header : r.attributes().keySet()) {
                columns.computeIfAbsent(
                        key(header),
                        k -> new Column(
                                header,
                                false,
                                n -> Stream.ofNullable(n.attributes().get(header))
                                        .filter(value -> !value.isEmpty())));
            }
        }
        Column found = columns.get(key(name));
        if (found == null) {
            throw new IllegalArgumentException(
                    "the list has no column '" + name + "'; it has " + String.join(", ", columns.keySet()));
        }
        return found;
    }

    /**
     * The values of a column, for readers.
     *
     * @param name as in {@link #cross}
     * @return of one recommendation; none if it has none
     * @throws IllegalArgumentException if there is no such column; the message names the columns
     */
    public Function<Recommendation, List<String>> values(String name) {
        Column column = column(name);
        return r -> column.values().apply(r).map(column::shown).toList();
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The parties that the recommendations are about, by their names without case, spaces and punctuation. */
    public int parties() {
        return (int) recommendations.stream()
                .map(r -> Spelling.letters(r.name()))
                .distinct()
                .count();
    }

    /** The number of recommendations. */
    public int size() {
        return recommendations.size();
    }

    /** Counts by one attribute. */
    public Table by(Attribute attribute) {
        return by(attribute.column());
    }

    private Table by(Column column) {
        return CorpusCount.table(recommendations, column, column.label(), List.of("notices"), r -> Set.of("notices"));
    }

    /**
     * Counts by one attribute, before a date and from it on.
     *
     * @param date such as the closing of a post; a month or a year is its first day. Notices with an ambiguous date
     *     have a column of their own
     */
    public Table beforeAndAfter(Attribute attribute, PartialDate date) {
        PartialDate day = PartialDate.of(date.earliest());
        return divided(attribute, ", before and after " + date, List.of("before", "since", "unclear"), r -> {
            Truth before = r.date().map(d -> d.isBefore(day)).orElse(Truth.UNKNOWN);
            return before == Truth.YES ? "before" : before == Truth.NO ? "since" : "unclear";
        });
    }

    /** Counts by one attribute, foreign offers and domestic demands side by side. */
    public Table offersAndDemands(Attribute attribute) {
        List<String> parts = List.of("offers", "demands", "of unknown direction");
        return divided(attribute, ", offers and demands", parts, r -> switch (r.direction()) {
            case OFFER -> parts.get(0);
            case DEMAND -> parts.get(1);
            case UNKNOWN -> parts.get(2);
        });
    }

    private Table divided(
            Attribute attribute, String division, List<String> parts, Function<Recommendation, String> part) {
        return CorpusCount.table(
                recommendations, attribute.column(), attribute.label() + division, parts, r -> Set.of(part.apply(r)));
    }

    /**
     * Counts by two columns, with shares of the rows and of the columns. A notice with several values counts in each.
     *
     * @param rows the name of an attribute, such as {@code host country}, or the header of a further column of the list
     * @param columns the same
     * @throws IllegalArgumentException if there is no such column; the message names the columns
     */
    public Table cross(String rows, String columns) {
        Column down = column(rows);
        Column across = column(columns);
        List<String> parts = by(across).rows().stream().map(Table.Row::label).toList();
        return CorpusCount.table(
                recommendations,
                down,
                down.label() + " and " + across.label(),
                parts,
                r -> across.valuesOf(r).stream().map(across::shown).collect(Collectors.toSet()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The number of recommendations with a known value of this attribute. */
    public int known(Attribute attribute) {
        return (int) recommendations.stream()
                .filter(r -> !attribute.first(r).equals(UNKNOWN))
                .count();
    }

    /** The usual tables: host country, post, field, year, kind of party and direction. */
    public List<Table> tables() {
        return Arrays.stream(Attribute.values())
                .filter(attribute -> attribute != Attribute.COUNTRY)
                .map(this::by)
                .toList();
    }

    @Override
    public String toString() {
        return tables().stream().map(Table::toString).collect(Collectors.joining("\n"));
    }
}
