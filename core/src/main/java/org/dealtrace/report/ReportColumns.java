package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealtrace.internal.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table, declared once for all forms of the report. A column reads its value off the thing that a row
 * stands for. It has a name in files, or a heading in text, or both.
 *
 * @param <T> what a row stands for
 */
final class ReportColumns<T> {

    /**
     * @param name its name in files; empty if only the text has it
     * @param inText how it is added to a table of text; empty if only files have it
     */
    private record Column<T>(
            String name, Function<? super T, ? extends @Nullable Object> value, Optional<Consumer<TextTable>> inText) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private BiFunction<T, Integer, List<String>> linesBelow = (thing, width) -> List.of();

    /** Adds a column of files and returns this; null and an empty Optional stand for an unknown value. */
    ReportColumns<T> with(String name, Function<? super T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(name, value, Optional.empty()));
        return this;
    }

    /** Adds a column that only the text has, and that {@link #left}, {@link #words} or {@link #right} describes. */
    ReportColumns<T> text(Function<? super T, ? extends @Nullable Object> value) {
        return with("", value);
    }

    /** Shows the last column in text at the left, cut beyond a width. */
    ReportColumns<T> left(String heading, int width) {
        return inText(table -> table.left(heading, width));
    }

    /** Shows the last column in text as words that wrap. */
    ReportColumns<T> words(String heading) {
        return inText(table -> table.words(heading));
    }

    /** Shows the last column in text as numbers. */
    ReportColumns<T> right(String heading) {
        return inText(table -> table.right(heading));
    }

    private ReportColumns<T> inText(Consumer<TextTable> how) {
        Column<T> last = columns.remove(columns.size() - 1);
        columns.add(new Column<>(last.name(), last.value(), Optional.of(how)));
        return this;
    }

    /** Shows in text further lines below a row, made for a width. */
    ReportColumns<T> below(BiFunction<T, Integer, List<String>> lines) {
        this.linesBelow = lines;
        return this;
    }

    private List<Column<T>> named() {
        return columns.stream().filter(column -> !column.name().isEmpty()).toList();
    }

    private List<Column<T>> shown() {
        return columns.stream().filter(column -> column.inText().isPresent()).toList();
    }

    List<String> names() {
        return named().stream().map(Column::name).toList();
    }

    /** The cells of a row in files, unknown ones as null. */
    List<@Nullable Object> row(T thing) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        named().forEach(column -> cells.add(known(column, thing)));
        return cells;
    }

    JsonObject object(T thing) {
        JsonObject object = new JsonObject();
        named().forEach(column -> object.with(column.name(), known(column, thing)));
        return object;
    }

    /** Each column as a list of its values, under its name; a column without a known value is left out. */
    JsonObject byName(Collection<? extends T> things) {
        JsonObject lists = new JsonObject();
        for (Column<T> column : named()) {
            List<@Nullable Object> cells = new ArrayList<>(things.size());
            things.forEach(thing -> cells.add(known(column, thing)));
            if (cells.stream().anyMatch(Objects::nonNull)) {
                lists.with(column.name(), cells);
            }
        }
        return lists;
    }

    TextTable textTable() {
        TextTable table = new TextTable();
        shown().forEach(column -> column.inText().orElseThrow().accept(table));
        return table;
    }

    void addTo(TextTable table, T thing, int width) {
        table.row(shown().stream().map(column -> words(known(column, thing))).toList());
        linesBelow.apply(thing, width).forEach(line -> table.note(line, width));
    }

    private static String words(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer
                ? Figures.count(((Number) value).longValue())
                : Objects.toString(value, "");
    }

    private static <T> @Nullable Object known(Column<T> column, T thing) {
        Object value = column.value().apply(thing);
        if (value instanceof Optional<?> some) {
            return some.orElse(null);
        }
        if (value instanceof OptionalInt some) {
            return some.isPresent() ? some.getAsInt() : null;
        }
        if (value instanceof OptionalLong some) {
            return some.isPresent() ? some.getAsLong() : null;
        }
        if (value instanceof OptionalDouble some) {
            return some.isPresent() ? some.getAsDouble() : null;
        }
        return value instanceof JsonObject object && object.isEmpty() ? null : value;
    }
}
