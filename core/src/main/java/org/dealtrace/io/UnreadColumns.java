package org.dealtrace.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/**
 * Doubts about a header. A column that no format knows is kept as an attribute. But if a file has no dates and a column
 * {@code Datum}, that column probably holds the dates, and without a warning the rate would ignore them.
 */
final class UnreadColumns {

    private static final int SHOWN = 12;

    /** Names for a column of countries, as keys of {@link TableHeader#key}. */
    private static final Set<String> COUNTRIES = keys("country-headers.txt");

    /** Names for a column of numbers that can serve as ids. */
    private static final Set<String> NUMBERS = keys("number-headers.txt");

    private UnreadColumns() {}

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
     * @param table the kind of table, such as {@link HeaderWords#DEALS}
     * @return the other columns
     */
    static List<String> doubtSpelling(
            List<String> unread, String table, TableForm<?> form, TableHeader header, Repairs repairs) {
        List<String> names = form.columns().stream().map(TableForm.Column::name).toList();
        Map<String, String> lacking = HeaderWords.lacking(table, names, header);
        return unread.stream()
                .filter(name -> {
                    Optional<String> meant = HeaderWords.nearest(name, lacking);
                    meant.ifPresent(column ->
                            repairs.doubtful("", name, Messages.row("misspelt", column, readAs(column, name))));
                    return meant.isEmpty();
                })
                .toList();
    }

    /** The same for a column of dates; only columns that hold dates are proposed, if there are any. */
    static void doubtDates(TableReader table, List<String> unread, Missing missing, Repairs repairs) {
        List<String> dates = table.likeDates(unread);
        doubt(dates.isEmpty() ? unread : dates, missing, repairs);
    }

    /**
     * Records that two columns could hold the names of companies, as in a list of persons and their firms.
     *
     * @param name the column that is read
     * @param other the other one
     */
    static void doubtNames(String name, String other, Repairs repairs) {
        repairs.doubtful("", name + ", " + other, Messages.row("columns", name, other));
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
        return unread.stream().filter(UnreadColumns::isLikeCountry).toList();
    }

    private static boolean isLikeCountry(String name) {
        String key = TableHeader.key(name);
        return key.contains("country") || COUNTRIES.contains(key);
    }
}
