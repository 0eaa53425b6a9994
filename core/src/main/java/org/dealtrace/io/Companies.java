package org.dealtrace.io;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.TextTable;

/**
 * A register of companies, with a report on the rows that it was read from. Its table has a column {@code name}; the
 * columns {@code id}, {@code other_names}, {@code country}, {@code city}, {@code identifiers} and {@code fields} are
 * optional. Other columns are not kept. Immutable.
 */
public final class Companies extends RecordList<Company> {

    private Companies(List<Company> list, InputReport report) {
        super(list, DealLinks.byId("companies", list, Company::id, c -> SourceRow.NONE), report);
    }

    /**
     * Reads a table in the form of docs/formats.md.
     *
     * @throws InputException if the file cannot be read, is no text, is empty or has no header with a name
     */
    public static Companies read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /**
     * Reads a file with options.
     *
     * @throws InputException as {@link #read(Path)}, or if the file lacks a column that the options name
     */
    public static Companies read(Path file, ReadOptions options) {
        return read(TextSource.of(file, options), options);
    }

    /**
     * Reads a stream to its end, as a table or JSON that is not compressed; the stream stays open.
     *
     * @param name the name for messages
     * @throws InputException as {@link #read(Path)}
     */
    public static Companies read(String name, InputStream in, ReadOptions options) {
        return read(TextSource.of(name, in, options), options);
    }

    /** Reads a reader to its end, as a table or JSON; it stays open. */
    public static Companies read(String name, Reader reader, ReadOptions options) {
        return read(TextSource.of(name, reader), options);
    }

    static Companies read(TextSource source, ReadOptions options) {
        RecordReader<Company> reader = open(source, options);
        return new Companies(reader.readAll(), reader.report());
    }

    /** Reads one company at a time, for registers too large to hold; errors as {@link #read(Path)}. */
    public static RecordReader<Company> open(Path file) {
        return open(file, ReadOptions.standard());
    }

    /** Reads one company at a time, with options; errors as {@link #read(Path, ReadOptions)}. */
    public static RecordReader<Company> open(Path file, ReadOptions options) {
        return open(TextSource.of(file, options), options);
    }

    private static RecordReader<Company> open(TextSource source, ReadOptions options) {
        return CompanyTable.source(source.open(ListColumns::isHeader), options);
    }

    /**
     * A list made in memory.
     *
     * @throws IllegalArgumentException if two companies have the same id
     */
    public static Companies of(List<Company> list) {
        return new Companies(list, InputReport.inMemory("companies", list.size()));
    }

    @Override
    TableForm<Company> csv() {
        return CompanyTable.FORM;
    }

    @Override
    TextTable glance(Stream<Company> first) {
        TextTable table = TextTable.glance("id", "name", "country", "other names");
        first.forEach(c -> table.row(
                c.id(),
                c.name(),
                c.countries().stream().map(Country::code).collect(Collectors.joining(", ")),
                c.names().stream().skip(1).map(CompanyName::text).collect(Collectors.joining(", "))));
        return table;
    }
}
