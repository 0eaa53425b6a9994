package org.dealtrace.benchmarks.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.PartialDate;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.benchmarks.data.Table;

/**
 * The truth of a study: by id of a recommended company, whether it had a deal, when, and which deals are its own.
 *
 * @param companies in the order of the file
 */
record StudyGold(Map<String, Answer> companies) {

    /** Whether a company had a deal. */
    enum Realized {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * What is known of one company.
     *
     * @param date of its first deal
     * @param deals ids of its deals; none when they are not known
     */
    record Answer(Realized realized, Optional<PartialDate> date, Set<String> deals) {

        /**
         * Whether it is known to have had a deal by a day; a date that is known to the month only goes by its first
         * day.
         */
        boolean realizedBy(LocalDate day) {
            return realized == Realized.YES
                    && date.map(d -> !d.earliest().isAfter(day)).orElse(true);
        }
    }

    /**
     * Reads gold.csv: company_id, realized (yes, no or unknown), date, deal_ids (separated by spaces, commas,
     * semicolons or bars).
     */
    static StudyGold read(Path file) {
        Table table = Csv.table(file).require("company_id", "realized");
        Map<String, Answer> companies = new LinkedHashMap<>();
        for (Table.Line line : table.lines()) {
            String id = line.cell("company_id").strip();
            Answer answer = new Answer(
                    realized(file, line.number(), line.cell("realized")),
                    date(file, line),
                    Arrays.stream(line.cell("deal_ids").split("[\\s,;|]+"))
                            .filter(deal -> !deal.isEmpty())
                            .collect(Collectors.toSet()));
            if (companies.put(id, answer) != null) {
                throw new UserMistake(file + ", line " + line.number() + ": the company '" + id + "' occurs twice.");
            }
        }
        return new StudyGold(companies);
    }

    private static Optional<PartialDate> date(Path file, Table.Line line) {
        String date = line.cell("date").strip();
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UserMistake(
                    file + ", line " + line.number() + ": '" + date + "' is no date; write it as 2015-12-04.");
        }
    }

    private static Realized realized(Path file, long line, String value) {
        try {
            return Realized.valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserMistake(
                    file + ", line " + line + ": realized must be yes, no or unknown but is '" + value + "'.");
        }
    }
}
