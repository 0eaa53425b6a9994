package org.dealtrace.io;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.Spelling;
import org.dealtrace.io.internal.TableHeader;

/** The columns that some format knows, for {@link ReadOptions#column}. */
final class KnownColumns {

    private static final List<TableForm<?>> FORMS =
            List.of(RecommendationTable.FORM, CompanyTable.FORM, DealTable.FORM);

    private KnownColumns() {}

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
                : Spelling.nearest(TableHeader.key(column), names())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("");
        throw new IllegalArgumentException("no format has a column '" + column + "'. " + hint + " The columns are "
                + String.join(", ", names()) + ". For a column of your own write " + TableHeader.ATTRIBUTE + column);
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
                || names().stream().anyMatch(name -> TableHeader.key(name).equals(TableHeader.key(column)));
    }

    /** The formats' own names, without those that begin with a party's role. */
    private static Set<String> names() {
        return Stream.of(
                        FORMS.stream().flatMap(form -> form.columns().stream()).map(TableForm.Column::name),
                        DealRoles.COLUMNS.values().stream(),
                        HeaderWords.columns(HeaderWords.DEALS).stream())
                .flatMap(all -> all)
                .filter(name -> DealRoles.COLUMNS.containsValue(name) || !DealTable.isOfRole(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
