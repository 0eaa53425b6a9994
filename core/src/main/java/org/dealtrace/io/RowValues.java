package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
import org.jspecify.annotations.Nullable;

/**
 * The values of a table row or of a JSON object, by the column names of docs/formats.md. A value of the wrong form is
 * repaired or left out, and recorded as an issue.
 */
abstract class RowValues {

    final Repairs repairs;
    private final TableDates otherDates;
    private final RecordReader.UniqueIds ids;

    /** @param otherDates what the first dates of the table show */
    RowValues(Repairs repairs, TableDates otherDates, RecordReader.UniqueIds ids) {
        this.repairs = repairs;
        this.otherDates = otherDates;
        this.ids = ids;
    }

    /** The name of a column as the file writes it; empty if it has none. */
    abstract String column(String name);

    /** The value as text; empty if there is none. */
    abstract String text(String name);

    /** The values of a list. */
    abstract List<String> texts(String name);

    /** All names of a company, the main one first. */
    abstract List<NoNames.Cell> names();

    /** The values under names that the format does not have; call it after reading all others. */
    abstract Map<String, String> attributes();

    abstract SourceRow source();

    /** All values, in their order. */
    abstract List<String> cells();

    /** The values that are not empty, for messages. */
    String shown() {
        return cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }

    Optional<String> some(String name) {
        return Optional.of(text(name)).filter(text -> !text.isBlank());
    }

    Optional<Country> country(String name) {
        return EnumCells.country(column(name), text(name), repairs);
    }

    Optional<PartialDate> date(String name) {
        return Dates.read(column(name), text(name), otherDates, repairs);
    }

    Optional<BigDecimal> percent(String name) {
        return Numbers.percent(column(name), text(name), repairs);
    }

    Optional<BigDecimal> amount(String name) {
        return Numbers.amount(column(name), text(name), repairs);
    }

    List<Identifier> identifiers() {
        return EnumCells.identifiers(column("identifiers"), texts("identifiers"), repairs);
    }

    /** The name of a party that is alone in its cell. */
    List<CompanyName> only(String column, String name) {
        return NoNames.ofParty(NoNames.cells(column(column), List.of(CompanyName.of(name))), repairs);
    }

    /** The id, changed if an earlier record has it; null if an equal row has it. */
    @Nullable
    String id(String prefix) {
        return uniqueId("id", Ids.orLine(text("id"), column("id"), prefix, repairs));
    }

    /**
     * An id, changed if an earlier record has it; null if an equal row has it.
     *
     * @param column where it comes from
     */
    @Nullable
    String uniqueId(String column, String id) {
        return ids.unique(column(column), id);
    }
}
