package org.dealtrace.io;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.TextTable;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/**
 * A list of deals, and what became of the rows that it was read from. Immutable.
 *
 * <pre>{@code
 * var deals = Deals.read(Path.of("crunchbase-acquisitions.csv"));   // the header tells the format
 * deals.report().summary();                                         // what was repaired, merged and rejected
 * }</pre>
 */
public final class Deals extends RecordList<Deal> {

    private Deals(List<Deal> list, InputReport report) {
        super(list, DealLinks.byId("deals", list, Deal::id, Deal::source), report);
    }

    /**
     * Reads a file; its header, or an opening brace, shows the format.
     *
     * @throws InputException if the file cannot be read, is no text, is empty or has no header of a known format
     */
    public static Deals read(Path file) {
        return read(file, ReadOptions.standard());
    }

    /**
     * Reads a file with options.
     *
     * @throws InputException as {@link #read(Path)}, or if the file lacks a column that the options name
     */
    public static Deals read(Path file, ReadOptions options) {
        return read(TextSource.of(file, options), options);
    }

    /**
     * Reads a stream to its end, as a table or JSON that is not compressed; the stream stays open.
     *
     * @param name the name for messages
     * @throws InputException as {@link #read(Path)}
     */
    public static Deals read(String name, InputStream in, ReadOptions options) {
        return read(TextSource.of(name, in, options), options);
    }

    /** Reads a reader to its end, as a table or JSON; it stays open. */
    public static Deals read(String name, Reader reader, ReadOptions options) {
        return read(TextSource.of(name, reader), options);
    }

    static Deals read(TextSource source, ReadOptions options) {
        RecordReader<Deal> reader = open(source, options);
        return new Deals(reader.readAll(), reader.report());
    }

    /** Reads one deal at a time, for files too large to hold; errors as {@link #read(Path)}. */
    public static RecordReader<Deal> open(Path file) {
        return open(file, ReadOptions.standard());
    }

    /** Reads one deal at a time, with options; errors as {@link #read(Path, ReadOptions)}. */
    public static RecordReader<Deal> open(Path file, ReadOptions options) {
        return open(TextSource.of(file, options), options);
    }

    private static RecordReader<Deal> open(TextSource source, ReadOptions options) {
        DecodedText text = source.open(h -> ChinaTrackerDeals.isHeader(h)
                || CrunchbaseDeals.isHeader(h)
                || DealTable.isOfDealsRatherThanCompanies(h));
        TableReader table = table(text, options);
        if (ChinaTrackerDeals.isHeader(table.header())) {
            table.close();
            return ChinaTrackerDeals.source(() -> table(source.open(ChinaTrackerDeals::isHeader), options));
        }
        return CrunchbaseDeals.isHeader(table.header())
                ? CrunchbaseDeals.source(table)
                : DealTable.source(table, options.listed());
    }

    private static TableReader table(DecodedText text, ReadOptions options) {
        String missing = "a party of a deal, such as target or acquirer";
        return TableReader.open(
                text,
                new TableLayout.Wanted(Deals::isHeader, missing, false, HeaderWords.DEALS),
                header -> false,
                options);
    }

    private static boolean isHeader(TableHeader header) {
        return ChinaTrackerDeals.isHeader(header) || CrunchbaseDeals.isHeader(header) || DealTable.isHeader(header);
    }

    /**
     * A list made in memory.
     *
     * @throws IllegalArgumentException if two deals have the same id
     */
    public static Deals of(List<Deal> list) {
        return new Deals(list, InputReport.inMemory("deals", list.size()));
    }

    /** The deals with these words in the id, a name of a party or the text, in any case. */
    public Deals search(String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        return of(stream()
                .filter(deal -> Stream.of(
                                Stream.of(deal.id()),
                                deal.parties().stream()
                                        .flatMap(p -> p.names().stream())
                                        .map(CompanyName::text),
                                deal.text().stream())
                        .flatMap(texts -> texts)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought)))
                .toList());
    }

    @Override
    TableForm<Deal> csv() {
        return DealTable.FORM;
    }

    @Override
    TextTable glance(Stream<Deal> first) {
        TextTable table = TextTable.glance("id", "type", "company", "with", "history", "stake");
        first.forEach(d -> table.row(
                d.id(),
                String.join(", ", d.typeWords()),
                names(d, true),
                names(d, false),
                d.history().stream().map(DealEvent::toString).collect(Collectors.joining("; ")),
                d.stakePercent()
                        .map(s -> s.stripTrailingZeros().toPlainString() + " %")
                        .orElse("")));
        return table;
    }

    /** The parties on the giving side, or the others. */
    private static String names(Deal deal, boolean giving) {
        return deal.parties().stream()
                .filter(p -> giving == isGiving(p))
                .map(p -> p.name() + p.country().map(c -> " [" + c + "]").orElse(""))
                .collect(Collectors.joining(" | "));
    }

    private static boolean isGiving(DealParty party) {
        return party.role() == PartyRole.TARGET
                || party.role() == PartyRole.LICENSOR
                || party.role() == PartyRole.SELLER;
    }
}
