package org.dealtrace.report;

import java.util.Objects;
import java.util.Optional;
import org.dealtrace.PartialDate;

/**
 * An event that ended a company's chance of a first qualifying deal.
 *
 * @param companyId the company's id
 * @param company its name
 * @param event what happened, such as {@code dissolved}
 * @param date when, if that is known
 * @param detail by whom, or where it was read; can be empty
 */
public record CompetingLine(String companyId, String company, String event, Optional<PartialDate> date, String detail) {

    public CompetingLine {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(detail, "detail");
    }

    String day() {
        return date.map(PartialDate::toString).orElse("not known");
    }
}
