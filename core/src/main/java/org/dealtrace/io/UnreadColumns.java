package org.dealtrace.io;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/**
 * Doubts about a header. A column that no format knows is kept as an attribute, which is what it is for; but where the
 * file has no dates at all beside a column {@code Datum}, the dates most likely stand there, and the rate would be made
 * without them.
 */
final class UnreadColumns {

    /** Columns that a message names. */
    private static final int SHOWN = 12;

    /** What a column of countries is called in lists, folded as {@link TableHeader#key} does. */
    private static final Set<String> COUNTRIES = ShippedLists.lines("country-headers.txt").stream()
            .map(TableHeader::key)
            .collect(Collectors.toUnmodifiableSet());

    private UnreadColumns() {}

    /**
     * Takes down that a file lacks what it may have under a name that is not known; silent where each of its columns is
     * known.
     */
    static void doubt(List<String> unread, String message, Repairs repairs) {
        if (!unread.isEmpty()) {
            String names = unread.stream().limit(SHOWN).collect(Collectors.joining(", "));
            repairs.doubtful("", unread.size() > SHOWN ? names + ", …" : names, message);
        }
    }

    /** What to say when a table lacks a column that matters. */
    static String missing(String column, String what) {
        return "no column with the " + what + " was found. If it is one of these, run again with --column " + column
                + "=\"…\" and its name in place of the dots, or use ReadOptions.column(\"" + column + "\", …)";
    }

    /** As {@link #doubt}, of the columns that hold dates where some do. */
    static void doubtDates(TableReader table, List<String> unread, String message, Repairs repairs) {
        List<String> dates = table.likeDates(unread);
        doubt(dates.isEmpty() ? unread : dates, message, repairs);
    }

    /** Those that are called like a country. */
    static List<String> likeCountries(List<String> unread) {
        return unread.stream().filter(UnreadColumns::isLikeCountry).toList();
    }

    private static boolean isLikeCountry(String name) {
        String key = TableHeader.key(name);
        return key.contains("country") || COUNTRIES.contains(key);
    }
}
