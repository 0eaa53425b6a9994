package org.dealtrace.outcome;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.study.FollowUp;

/**
 * Competing events from a separate file: a company was dissolved, or a buyer that does not count took it over. Such an
 * event ends the watch of a company that has no qualifying deal later.
 *
 * <p>Purchases by other buyers that are among the deals are found without this file. Both are competing events for the
 * headline and the curves over time. A competing event changes no outcome: a qualifying deal counts before and after
 * it.
 *
 * <pre>{@code
 * var tracker = OutcomeTracker.builder().competing(CompetingEvents.read(Path.of("dissolved.csv"))).build();
 * }</pre>
 *
 * @param entries the events, in the order of the file
 * @param input what became of the rows of the file, when they were read from one
 */
public record CompetingEvents(List<Entry> entries, Optional<InputReport> input) {

    private static final CompetingEvents NONE = new CompetingEvents(List.of(), Optional.empty());

    /**
     * One event.
     *
     * @param company the id of the company, or of one of its recommendations
     * @param event {@link FollowUp.Event#DISSOLVED} or {@link FollowUp.Event#BOUGHT_BY_OTHER}
     * @param date when it happened
     * @param note details, such as the source; can be empty
     * @param source where it was read
     */
    public record Entry(String company, FollowUp.Event event, PartialDate date, String note, SourceRow source) {

        public Entry {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(source, "source");
            if (company.isBlank()) {
                throw new IllegalArgumentException("a competing event at " + source + " must name a company");
            }
            if (!event.competes()) {
                throw new IllegalArgumentException(
                        "the event of '" + company + "' at " + source + " must be a competing one but was " + event);
            }
        }

        String told() {
            return note.isEmpty() ? source.toString() : note;
        }
    }

    public CompetingEvents {
        entries = List.copyOf(entries);
    }

    /** No events but those among the deals. */
    public static CompetingEvents none() {
        return NONE;
    }

    /** Events made in memory. */
    public static CompetingEvents of(List<Entry> entries) {
        return new CompetingEvents(entries, Optional.empty());
    }

    /**
     * Reads a CSV file with the columns {@code company} (its id or that of one of its recommendations), {@code event}
     * ({@code dissolved} or {@code bought by other}), {@code date} ({@code 2016-05-18}, {@code 2016-05} or
     * {@code 2016}) and optionally {@code note}.
     *
     * @throws InputException if the file or a value cannot be read; leaving the event out would change the curves
     */
    public static CompetingEvents read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    /** Reads a file of another encoding than UTF-8; see {@link TableReader#open(Path, Charset, String...)}. */
    public static CompetingEvents read(Path file, Charset charset) {
        List<Entry> entries = new ArrayList<>();
        try (TableReader table = TableReader.open(file, charset, "company", "event", "date")) {
            for (TableRow row : table) {
                entries.add(entry(row));
            }
            return new CompetingEvents(
                    entries,
                    Optional.of(new InputReport(
                            table.file(),
                            "competing events",
                            table.note(),
                            table.rows(),
                            entries.size(),
                            table.issues())));
        }
    }

    private static Entry entry(TableRow row) {
        if (row.get("company").isBlank()) {
            throw row.problem("company", "names no company; give the id of a company or of a recommendation");
        }
        FollowUp.Event event = switch (row.get("event").toLowerCase(Locale.ROOT).strip()) {
            case "dissolved" -> FollowUp.Event.DISSOLVED;
            case "bought by other" -> FollowUp.Event.BOUGHT_BY_OTHER;
            default -> throw row.problem("event", "is not a competing event; write dissolved or bought by other");
        };
        PartialDate date;
        try {
            date = PartialDate.parse(row.get("date"));
        } catch (IllegalArgumentException e) {
            throw row.problem("date", "is not a date; write it as 2016-05-18, 2016-05 or 2016");
        }
        return new Entry(row.get("company"), event, date, row.find("note").orElse(""), row.source());
    }

    CompetingEvents over(DealLinks links) {
        Map<String, String> companyOf = new LinkedHashMap<>();
        for (Company company : links.companies()) {
            company.recommendations().forEach(r -> companyOf.put(r, company.id()));
            companyOf.put(company.id(), company.id());
        }
        return new CompetingEvents(
                entries.stream()
                        .map(e -> new Entry(
                                Optional.ofNullable(companyOf.get(e.company()))
                                        .orElseThrow(() -> new IllegalArgumentException("the competing event at "
                                                + e.source() + " names '" + e.company()
                                                + "', which is no company and no recommendation here; correct the id,"
                                                + " or remove"
                                                + " the row")),
                                e.event(),
                                e.date(),
                                e.note(),
                                e.source()))
                        .toList(),
                input);
    }

    List<Entry> of(String company) {
        return entries.stream().filter(e -> e.company().equals(company)).toList();
    }

    @Override
    public String toString() {
        return entries.size() + (entries.size() == 1 ? " competing event" : " competing events");
    }
}
