package org.dealtrace.benchmarks.contender;

import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;

/**
 * The comparisons of records that are no companies: each column but the first as a text, the words of all columns, and
 * their codes.
 *
 * <p>Words and codes count in whatever column they stand, because one source writes into the name what another writes
 * into a description. Rare words count more. A code, such as a model number, is a word of letters and digits; it is
 * written with and without hyphens ("PS-LX350H", "PSLX350H"). Immutable; safe for several threads.
 */
final class RecordComparisons {

    private static final Splitter WORDS =
            Splitter.onPattern("[^\\p{L}\\p{N}./_-]+").omitEmptyStrings();
    private static final Splitter PARTS = Splitter.onPattern("[./_-]+").omitEmptyStrings();

    /** Shorter mixtures of letters and digits are sizes and quantities ("5GB"). */
    private static final int SHORTEST_CODE = 4;

    /** A word of more records is no code. */
    private static final int MOST_RECORDS = 5;

    /** From this length on, a code that begins with another one is a variant of it. */
    private static final int SHORTEST_BEGINNING = 5;

    /** The least cosine of each level of the words, with starting values of m and u. */
    private static final double[][] COSINES = {
        {0.9, 0.3, 0.001},
        {0.7, 0.18, 0.0025},
        {0.5, 0.11, 0.006},
        {0.3, 0.065, 0.016},
        {0.2, 0.04, 0.04},
        {0.1, 0.02, 0.1}
    };

    /** From this share of different values on, a column names records. */
    private static final double DISTINCT = 0.95;

    private static final double LN2 = Math.log(2);

    private final List<String> columns;
    private final Map<String, Integer> counts = new HashMap<>();
    private final int records;

    /**
     * Counts how many records have each word.
     *
     * @param columns that are compared
     * @param known the records that are searched
     * @param asked the records that ask
     */
    RecordComparisons(List<String> columns, Collection<Row> known, Collection<Row> asked) {
        this.columns = List.copyOf(columns);
        this.records = known.size() + asked.size();
        known.forEach(this::count);
        asked.forEach(this::count);
    }

    private void count(Row row) {
        words(row.text(columns)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    /** The first column, but for the name, in which nearly every record has a value of its own. */
    static Optional<String> secondName(List<Row> rows, List<String> columns) {
        return columns.stream()
                .skip(1)
                .filter(column -> isDistinct(rows, column))
                .findFirst();
    }

    private static boolean isDistinct(List<Row> rows, String column) {
        List<String> values = rows.stream()
                .map(row -> row.value(column))
                .filter(v -> !v.isEmpty())
                .toList();
        return Set.copyOf(values).size() >= DISTINCT * values.size();
    }

    /**
     * The comparisons, with m and u to start from.
     *
     * @param known the record of a company that is searched
     * @param asked the record of a company that asks
     */
    List<FieldComparison> list(Function<Company, Optional<Row>> known, Function<Company, Optional<Row>> asked) {
        List<FieldComparison> list = new ArrayList<>();
        columns.stream()
                .skip(1)
                .forEach(column -> list.add(new Compared(column, Compared.How.TEXT).comparison(known, asked)));
        Attribute<Set<String>> words = Attribute.of(
                        (Company company) -> known.apply(company).map(this::words))
                .asked(company -> asked.apply(company).map(this::words));
        FieldComparison.Builder<Set<String>> cosine = FieldComparison.builder("words of all columns", words);
        for (double[] level : COSINES) {
            cosine.level("cosine from " + level[0], (a, b) -> cosine(a, b) >= level[0], level[1], level[2]);
        }
        list.add(cosine.otherwise("other words"));
        list.add(FieldComparison.builder(
                        "codes of all columns",
                        words.map(all -> all.stream().filter(this::isCodeOfFew).toList()))
                .level("shared", RecordComparisons::share, 0.5, 0.01)
                .level("none", (a, b) -> a.isEmpty() && b.isEmpty(), 0.2, 0.2)
                .level("on one side", (a, b) -> a.isEmpty() || b.isEmpty(), 0.2, 0.3)
                .otherwise("different"));
        return list;
    }

    private Set<String> words(Row row) {
        return words(row.text(columns));
    }

    /** The words of a text in lower case; a code that is written in parts is one word more. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT))) {
            List<String> parts = PARTS.splitToList(word);
            words.addAll(parts);
            String joined = String.join("", parts);
            if (parts.size() > 1 && isCode(joined)) {
                words.add(joined);
            }
        }
        return words;
    }

    /** The cosine of two sets of words, weighted by the square of the bits of each word; 0 to 1. */
    double cosine(Set<String> a, Set<String> b) {
        double shared = squares(Sets.intersection(a, b));
        return shared == 0 ? 0 : shared / Math.sqrt(squares(a) * squares(b));
    }

    private double squares(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            double bits = Math.log((records + 1.0) / counts.getOrDefault(word, 1)) / LN2;
            sum += bits * bits;
        }
        return sum;
    }

    /** Whether a word is a code that few records have, and no measure such as "1080p". */
    boolean isCodeOfFew(String word) {
        return isCode(word) && counts.getOrDefault(word, 0) <= MOST_RECORDS;
    }

    private static boolean isCode(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return word.length() >= SHORTEST_CODE && digits > 0 && digits < word.length();
    }

    /** Whether two lists have a code in common, or one that begins with a code of the other list. */
    static boolean share(List<String> a, List<String> b) {
        return a.stream()
                .anyMatch(x -> b.stream()
                        .anyMatch(y -> x.equals(y)
                                || (Math.min(x.length(), y.length()) >= SHORTEST_BEGINNING
                                        && (x.startsWith(y) || y.startsWith(x)))));
    }
}
