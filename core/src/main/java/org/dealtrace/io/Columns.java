package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.Spelling;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/**
 * The columns of a file: those that the format knows, under any of their names, and the others, which become
 * attributes.
 */
final class Columns {

    private final TableHeader header;
    private final boolean[] known;

    Columns(TableHeader header) {
        this.header = header;
        this.known = new boolean[header.size()];
    }

    /** The index of the first of these names in the file, or -1. Its column is then no attribute. */
    int find(String... names) {
        for (String name : names) {
            int index = header.index(name);
            if (index >= 0) {
                known[index] = true;
                return index;
            }
        }
        return -1;
    }

    List<String> names() {
        return header.names();
    }

    /** Whether the format would read this header as one of its own columns. */
    static boolean knows(String name, Function<TableHeader, Columns> format) {
        return format.apply(new TableHeader(List.of(name))).known[0];
    }

    String name(int index) {
        return index < 0 ? "" : header.names().get(index);
    }

    /** The columns that no reader asked for and that are not marked as attributes, as the file writes them. */
    List<String> unread() {
        return IntStream.range(0, known.length)
                .filter(i -> !known[i])
                .mapToObj(header.names()::get)
                .filter(n -> !n.regionMatches(true, 0, TableHeader.ATTRIBUTE, 0, TableHeader.ATTRIBUTE.length()))
                .toList();
    }

    /** The filled cells of columns that the format does not know, in the file's order. */
    Map<String, String> attributes(TableRow row) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> names = header.names();
        for (int i = 0; i < known.length; i++) {
            String cell = row.cell(i);
            if (!known[i] && !cell.isEmpty()) {
                String name = names.get(i);
                map.put(
                        name.regionMatches(true, 0, TableHeader.ATTRIBUTE, 0, TableHeader.ATTRIBUTE.length())
                                ? Cells.strip(name.substring(TableHeader.ATTRIBUTE.length()))
                                : name,
                        cell);
            }
        }
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    static final String FILE = "headers.csv";

    static final String LIST = "list";

    static final String DEALS = "deals";

    private static final Map<String, String[]> WORDS = read();
    private static final Set<String> KEYS = keys(key -> true);
    private static final Set<String> LIST_NAMES = keys((LIST + ":name")::equals);

    /** The most letters of a name that is compared with others. */
    private static final int LONGEST = 60;

    private static Map<String, String[]> read() {
        Map<String, List<String>> words = new HashMap<>();
        for (DataFile.Row row : ShippedLists.table(FILE, "table,column,language,words")) {
            words.computeIfAbsent(row.get(0) + ":" + row.get(1), k -> new ArrayList<>(List.of(row.get(1))))
                    .addAll(List.of(row.get(3).split("\\|")));
        }
        Map<String, String[]> map = new HashMap<>();
        words.forEach((key, all) -> map.put(key, all.toArray(String[]::new)));
        return Map.copyOf(map);
    }

    private static Set<String> keys(Predicate<String> column) {
        return WORDS.entrySet().stream()
                .filter(entry -> column.test(entry.getKey()))
                .flatMap(entry -> Stream.of(entry.getValue()))
                .map(TableHeader::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isWord(String cell) {
        return KEYS.contains(TableHeader.key(cell));
    }

    /** Whether this is a name for the column of names in a list of companies. */
    static boolean isListName(String column) {
        return LIST_NAMES.contains(TableHeader.key(column));
    }

    /** Every name of a column, its own first. */
    static String[] of(String table, String column) {
        String[] words = WORDS.get(table + ":" + column);
        return words == null ? new String[] {column} : words.clone();
    }

    static Set<String> columns(String table) {
        return WORDS.keySet().stream()
                .filter(key -> key.startsWith(table + ":"))
                .map(key -> key.substring(table.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns that a header lacks, by the keys of their names. */
    static Map<String, String> lacking(String table, Collection<String> more, TableHeader header) {
        Map<String, String> byWord = new HashMap<>();
        Stream.concat(columns(table).stream(), more.stream())
                .filter(column -> !has(header, table, column))
                .forEach(column -> Stream.of(of(table, column))
                        .forEach(word -> byWord.putIfAbsent(TableHeader.key(word), column)));
        return byWord;
    }

    /** The lacking column that a misspelt name probably means; empty if none is near. */
    static Optional<String> nearest(String name, Map<String, String> lacking) {
        return name.length() > LONGEST || isWord(name)
                ? Optional.empty()
                : Spelling.nearest(TableHeader.key(name), lacking.keySet()).map(lacking::get);
    }

    static boolean has(TableHeader header, String table, String column) {
        for (String word : of(table, column)) {
            if (header.has(word)) {
                return true;
            }
        }
        return false;
    }

    private static final int SHOWN = 12;

    /** Names for a column of countries, as keys of {@link TableHeader#key}. */
    private static final Set<String> COUNTRIES = keys("country-headers.txt");

    /** Names for a column of numbers that can serve as ids. */
    private static final Set<String> NUMBERS = keys("number-headers.txt");

    /** Records that a file may have a lacking column under an unknown name; nothing if every column is known. */
    static void doubt(List<String> unread, Missing missing, Repairs repairs) {
        if (!unread.isEmpty()) {
            String names = unread.stream().limit(SHOWN).collect(Collectors.joining(", "));
            repairs.doubtful("", unread.size() > SHOWN ? names + ", …" : names, missing.message(unread));
        }
    }

    /**
     * A column that a table needs and lacks.
     *
     * @param column its name in docs/formats.md
     * @param what its content, for messages
     */
    record Missing(String column, String what) {

        /** Proposes the first unread column. */
        String message(List<String> unread) {
            String first = unread.get(0);
            return Messages.row(unread.size() == 1 ? "unread" : "unread.first", what, readAs(column, first));
        }
    }

    private static String readAs(String column, String header) {
        return Messages.row("read-as", column, header, column, header);
    }

    /**
     * Records columns that are probably misspelt.
     *
     * @param table the kind of table, such as {@link Columns#DEALS}
     * @return the other columns
     */
    static List<String> doubtSpelling(
            List<String> unread, String table, TableForm<?> form, TableHeader header, Repairs repairs) {
        List<String> names = form.columns().stream().map(TableForm.Column::name).toList();
        Map<String, String> lacking = lacking(table, names, header);
        return unread.stream()
                .filter(name -> {
                    Optional<String> meant = nearest(name, lacking);
                    meant.ifPresent(column ->
                            repairs.doubtful("", name, Messages.row("misspelt", column, readAs(column, name))));
                    return meant.isEmpty();
                })
                .toList();
    }

    /** The same for a column of dates; only columns that hold dates are proposed, if there are any. */
    static void doubtDates(TableReader table, List<String> unread, Missing missing, Repairs repairs) {
        List<String> dates =
                unread.stream().filter(table.firstRows()::isLikeDates).toList();
        doubt(dates.isEmpty() ? unread : dates, missing, repairs);
    }

    /** The columns with a name for row numbers. */
    static List<String> likeNumbers(List<String> unread) {
        return unread.stream()
                .filter(name -> NUMBERS.contains(TableHeader.key(name)))
                .toList();
    }

    private static Set<String> keys(String list) {
        return ShippedLists.lines(list).stream().map(TableHeader::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The columns with a name for countries. */
    static List<String> likeCountries(List<String> unread) {
        return unread.stream().filter(Columns::isLikeCountry).toList();
    }

    private static boolean isLikeCountry(String name) {
        String key = TableHeader.key(name);
        return key.contains("country") || COUNTRIES.contains(key);
    }

    private static final List<TableForm<?>> FORMS =
            List.of(RecommendationTable.FORM, CompanyTable.FORM, DealTable.FORM);

    /**
     * Refuses a column name that no format has, because its cells would be lost.
     *
     * @throws IllegalArgumentException if no format has such a column
     */
    static void check(String column, String header) {
        boolean reversed = isOwn(header) && !isOwn(column);
        if (isKnown(column) && !reversed) {
            return;
        }
        String hint = reversed || isKnown(header)
                ? "Give the column first, then the header: " + header + ", " + column + "."
                : Spelling.nearest(TableHeader.key(column), formatNames())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("");
        throw new IllegalArgumentException("no format has a column '" + column + "'. " + hint + " The columns are "
                + String.join(", ", formatNames()) + ". For a column of your own write " + TableHeader.ATTRIBUTE
                + column);
    }

    private static boolean isKnown(String column) {
        return isOwn(column) || FORMS.stream().anyMatch(form -> form.isKnown().test(column));
    }

    /** Whether this is a format's own name of a column, and not only one that some files use. */
    private static boolean isOwn(String column) {
        return column.regionMatches(true, 0, TableHeader.ATTRIBUTE, 0, TableHeader.ATTRIBUTE.length())
                || DealTable.isOfRole(column)
                || CrunchbaseDeals.knows(column)
                || ChinaTrackerDeals.knows(column)
                || formatNames().stream().anyMatch(name -> TableHeader.key(name).equals(TableHeader.key(column)));
    }

    /** The formats' own names, without those that begin with a party's role. */
    private static Set<String> formatNames() {
        return Stream.of(
                        FORMS.stream().flatMap(form -> form.columns().stream()).map(TableForm.Column::name),
                        DealTableForm.COLUMNS.values().stream(),
                        columns(DEALS).stream())
                .flatMap(all -> all)
                .filter(name -> DealTableForm.COLUMNS.containsValue(name) || !DealTable.isOfRole(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
