package org.dealtrace.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.DealAssessment;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;

/**
 * The HTML anchors of companies and of the evidence for their deals, so that a figure can link to its sources.
 *
 * <p>Anchors are numbers, because an id from a file can contain characters that an anchor does not allow.
 */
final class Anchors {

    private final Map<String, String> places = new HashMap<>();
    private final Map<OutcomeStatus, String> first = new HashMap<>();

    private Anchors() {}

    /** Those of the companies shown, numbered as they stand in the report. */
    static Anchors of(OutcomeReport report, List<CompanyRow> shown) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < report.outcomes().size(); i++) {
            numbers.putIfAbsent(report.outcomes().get(i).company().id(), i + 1);
        }
        Anchors anchors = new Anchors();
        for (CompanyRow row : shown) {
            Outcome outcome = row.outcome();
            String id = outcome.company().id();
            String company = "company-" + numbers.get(id);
            anchors.places.put(key(id, ""), company);
            anchors.first.putIfAbsent(outcome.status(), company);
            int number = 0;
            for (DealAssessment deal : row.assessments()) {
                number++;
                anchors.places.putIfAbsent(key(id, deal.link()), company + "-deal-" + number);
            }
        }
        return anchors;
    }

    private static String key(String company, String deal) {
        return company.length() + " " + company + deal;
    }

    /** A company can be two parties of one deal, each with a link of its own. */
    private static String key(String company, Link link) {
        return key(company, link.party() + " " + link.dealId());
    }

    /** The anchor of a company; empty when it is not shown. */
    String company(String id) {
        return places.getOrDefault(key(id, ""), "");
    }

    /** The anchor of the evidence of a company's link to a deal; empty when it is not shown. */
    String deal(String company, Link link) {
        return places.getOrDefault(key(company, link), "");
    }

    /** The anchor of the first company of an outcome; empty when none is shown. */
    String first(OutcomeStatus status) {
        return first.getOrDefault(status, "");
    }
}
