package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.outcome.OwnershipTable.Entry;

/**
 * Reads an ownership table from a file. An unreadable value is an error, because leaving out an owner would change
 * outcomes.
 *
 * @param entries its rows
 * @param report the account of its rows
 */
record OwnershipFile(List<Entry> entries, InputReport report) {

    static OwnershipFile read(Path file, Charset charset) {
        List<Entry> entries = new ArrayList<>();
        try (TableReader table = TableReader.ofSource(file, charset, "party", "owner")) {
            for (TableRow row : table) {
                entries.add(entry(row));
            }
            return new OwnershipFile(
                    List.copyOf(entries),
                    new InputReport(
                            table.file(),
                            "ownership table",
                            table.note(),
                            table.rows(),
                            entries.size(),
                            table.issues()));
        }
    }

    private static Entry entry(TableRow row) {
        for (String column : List.of("party", "owner")) {
            if (OwnershipTable.key(row.get(column)).isEmpty()) {
                throw row.problem(column, "names no party; give a name or an identifier, or remove the row");
            }
        }
        Optional<Country> country = row.find("owner country")
                .map(text -> Country.parse(text)
                        .orElseThrow(() -> row.problem(
                                "owner country",
                                "is not a country; write its ISO code, such as CN, or leave it blank")));
        try {
            return new Entry(
                    row.get("party"),
                    row.get("owner"),
                    country,
                    row.find("share").map(text -> share(row, text)),
                    row.find("from").map(text -> date(row, "from", text)),
                    row.find("until").map(text -> date(row, "until", text)),
                    row.source());
        } catch (IllegalArgumentException e) {
            throw row.problem("owner", String.valueOf(e.getMessage()));
        }
    }

    private static BigDecimal share(TableRow row, String text) {
        BigDecimal share;
        try {
            share = Numbers.decimal(text.replace("%", "").strip());
        } catch (NumberFormatException e) {
            throw row.problem("share", "is not a number; write percent as 74.9, or leave it blank");
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw row.problem("share", "must be above 0 and up to 100 percent; correct it, or leave it blank");
        }
        return share;
    }

    private static PartialDate date(TableRow row, String column, String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw row.problem(column, "is not a date; write it as 2016-05-18, 2016-05 or 2016, or leave it blank");
        }
    }
}
