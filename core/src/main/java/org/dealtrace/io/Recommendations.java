package org.dealtrace.io;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.TextTable;
import org.dealtrace.io.internal.DecodedText;

/**
 * A list of recommendations, and what became of the rows that it was read from. Immutable.
 *
 * <pre>{@code
 * var recommendations = Recommendations.read(Path.of("recommendations.csv"));
 * recommendations.report().summary();   // what was repaired, merged and rejected
 * }</pre>
 */
public final class Recommendations extends RecordList<Recommendation> {

    private Recommendations(List<Recommendation> list, InputReport report) {
        super(list, DealLinks.byId("recommendations", list, Recommendation::id, Recommendation::source), report);
    }

    /**
     * Reads a table or JSON file in the form of docs/formats.md; its first character shows which. A table needs only a
     * column {@code name}.
     *
     * @throws InputException if the file cannot be read, is no text, is empty or has no header with a name
     */
    public static Recommendations read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /**
     * Reads a file with options.
     *
     * @throws InputException as {@link #read(Path)}, or if the file lacks a column that the options name
     */
    public static Recommendations read(Path file, ReadOptions options) {
        return read(TextSource.of(file, options), options);
    }

    /**
     * Reads a stream to its end, as a table or JSON that is not compressed; the stream stays open.
     *
     * @param name the name for messages
     * @throws InputException as {@link #read(Path)}
     */
    public static Recommendations read(String name, InputStream in, ReadOptions options) {
        return read(TextSource.of(name, in, options), options);
    }

    /** Reads a reader to its end, as a table or JSON; it stays open. */
    public static Recommendations read(String name, Reader reader, ReadOptions options) {
        return read(TextSource.of(name, reader), options);
    }

    static Recommendations read(TextSource source, ReadOptions options) {
        RecordReader<Recommendation> reader = open(source, options);
        return new Recommendations(reader.readAll(), reader.report());
    }

    /** Reads one record at a time; errors as {@link #read(Path)}. */
    public static RecordReader<Recommendation> open(Path file) {
        return open(file, ReadOptions.standard());
    }

    /** Reads one record at a time, with options; errors as {@link #read(Path, ReadOptions)}. */
    public static RecordReader<Recommendation> open(Path file, ReadOptions options) {
        return open(TextSource.of(file, options), options);
    }

    private static RecordReader<Recommendation> open(TextSource source, ReadOptions options) {
        DecodedText text = source.open(h -> ListColumns.isHeader(h) && !DealTableForm.hasSecondParty(h));
        return RecommendationTable.source(text, options);
    }

    /**
     * A list made in memory.
     *
     * @throws IllegalArgumentException if two recommendations have the same id
     */
    public static Recommendations of(List<Recommendation> list) {
        return new Recommendations(list, InputReport.inMemory("recommendations", list.size()));
    }

    @Override
    TableForm<Recommendation> csv() {
        return RecommendationTable.FORM;
    }

    @Override
    TextTable glance(Stream<Recommendation> first) {
        TextTable table = TextTable.glance("id", "date", "name", "country", "post", "host", "fields");
        first.forEach(r -> table.row(
                r.id(),
                r.date().map(PartialDate::toString).orElse(""),
                r.name(),
                r.country().map(Country::code).orElse(""),
                r.post().orElse(""),
                r.hostCountry().map(Country::code).orElse(""),
                String.join(", ", r.fields())));
        return table;
    }
}
