package org.dealtrace.io;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.internal.TextTable;

/**
 * A register of companies, with a report on the rows that it was read from. Its table has a column {@code name}; the
 * columns {@code id}, {@code other_names}, {@code country}, {@code city}, {@code identifiers} and {@code fields} are
 * optional. Other columns are not kept. Immutable.
 */
public final class Companies implements Iterable<Company> {

    /** Rows that {@link #toString()} shows. */
    private static final int SHOWN = 20;

    private final Map<String, Company> byId = new LinkedHashMap<>();
    private final List<Company> list;
    private final InputReport report;

    private Companies(List<Company> list, InputReport report) {
        this.list = List.copyOf(list);
        this.report = report;
        for (Company company : this.list) {
            if (byId.put(company.id(), company) != null) {
                throw new IllegalArgumentException(
                        "two companies have the id '" + company.id() + "'; give one of them another id");
            }
        }
    }

    /**
     * Reads a table in the form of docs/formats.md.
     *
     * @throws InputException if the file cannot be read, is no text, is empty or has no header with a name
     */
    public static Companies read(Path file) {
        return all(open(file));
    }

    /**
     * Reads a table of another encoding than UTF-8; see {@link Recommendations#read(Path, Charset)}.
     *
     * @throws InputException as {@link #read(Path)}
     */
    public static Companies read(Path file, Charset charset) {
        return all(open(file, charset));
    }

    /**
     * Reads a file like {@link #read(Path)}, with the column names or the encoding given.
     *
     * @throws InputException as {@link #read(Path)}, or if the file lacks a column that is named
     */
    public static Companies read(Path file, ReadOptions options) {
        return all(open(file, options));
    }

    /**
     * Reads a text from a stream to its end, as a file of that name; a table or JSON, unpacked. The stream stays open.
     *
     * @param name what to call it in messages
     * @throws InputException as {@link #read(Path)}
     */
    public static Companies read(String name, InputStream in, ReadOptions options) {
        return read(TextSource.of(name, in, options), options);
    }

    /** Reads like {@link #read(String, InputStream, ReadOptions)}; the encoding is that of the reader. */
    public static Companies read(String name, Reader reader, ReadOptions options) {
        return read(TextSource.of(name, reader), options);
    }

    static Companies read(TextSource source, ReadOptions options) {
        return all(open(source, options));
    }

    private static Companies all(RecordReader<Company> reader) {
        List<Company> list = reader.readAll();
        return new Companies(list, reader.report());
    }

    /** Reads like {@link #read(Path)}, one company at a time, for registers too large to hold. */
    public static RecordReader<Company> open(Path file) {
        return open(file, ReadOptions.standard());
    }

    /** Reads like {@link #read(Path, Charset)}, one company at a time. */
    public static RecordReader<Company> open(Path file, Charset charset) {
        return open(file, ReadOptions.standard().encoding(charset));
    }

    /** Reads a file like {@link #open(Path)}, with the column names or the encoding given. */
    public static RecordReader<Company> open(Path file, ReadOptions options) {
        return open(TextSource.of(file, options), options);
    }

    private static RecordReader<Company> open(TextSource source, ReadOptions options) {
        return new RecordReader<>(CompanyTable.source(source.open(CompanyTable::isHeader), options));
    }

    /**
     * A list made in memory.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Companies of(List<Company> list) {
        return new Companies(list, InputReport.inMemory("companies", list.size()));
    }

    /** The companies, in the order of the file. */
    public List<Company> list() {
        return list;
    }

    /** How many companies there are. */
    public int size() {
        return list.size();
    }

    /** The company with this id; empty when there is none. */
    public Optional<Company> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The companies, in the order of the file. */
    public Stream<Company> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Company> iterator() {
        return list.iterator();
    }

    /** What became of the rows of the file. */
    public InputReport report() {
        return report;
    }

    /**
     * Writes the list, with the note of its file: as JSON Lines when the file's name ends in {@code .jsonl} or
     * {@code .ndjson}, else as CSV.
     */
    public void write(Path file) {
        if (JsonLines.is(file)) {
            JsonLines.write(file, report.note(), list, RecordJson::write);
        } else {
            CompanyTable.FORM.write(file, report.note(), list);
        }
    }

    /** Counts, then the first companies as a table. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(report.toString()).append('\n');
        TextTable table = TextTable.glance("id", "name", "country", "other names");
        list.stream()
                .limit(SHOWN)
                .forEach(c -> table.row(
                        c.id(),
                        c.name(),
                        c.countries().stream().map(Country::code).collect(Collectors.joining(", ")),
                        c.names().stream().skip(1).map(CompanyName::text).collect(Collectors.joining(", "))));
        text.append(table);
        if (list.size() > SHOWN) {
            text.append(String.format(Locale.ROOT, "… and %,d more; list() has all\n", list.size() - SHOWN));
        }
        return text.toString();
    }
}
