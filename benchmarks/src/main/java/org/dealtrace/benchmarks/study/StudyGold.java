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
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

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

    /** The answer of a company; unknown where the file has none. */
    Answer answer(String company) {
        return companies.getOrDefault(company, new Answer(Realized.UNKNOWN, Optional.empty(), Set.of()));
    }

    /**
     * Reads gold.csv: company_id, realized (yes, no or unknown), date, deal_ids (separated by spaces, commas,
     * semicolons or bars).
     */
    static StudyGold read(Path file) {
        Map<String, Answer> companies = new LinkedHashMap<>();
        for (TableRow row : TableReader.readAll(file, "company_id", "realized")) {
            String id = row.get("company_id");
            Answer answer = new Answer(
                    realized(row),
                    row.find("date").map(date -> date(row, date)),
                    Arrays.stream(row.find("deal_ids").orElse("").split("[\\s,;|]+"))
                            .filter(deal -> !deal.isEmpty())
                            .collect(Collectors.toSet()));
            if (companies.put(id, answer) != null) {
                throw row.problem("company_id", "occurs twice; leave one of the rows out");
            }
        }
        return new StudyGold(companies);
    }

    private static PartialDate date(TableRow row, String date) {
        try {
            return PartialDate.parse(date);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw row.problem("date", "is no date; write it as 2015-12-04");
        }
    }

    private static Realized realized(TableRow row) {
        try {
            return Realized.valueOf(row.get("realized").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.problem("realized", "must be yes, no or unknown");
        }
    }
}
