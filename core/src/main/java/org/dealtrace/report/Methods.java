package org.dealtrace.report;

import java.util.List;
import org.dealtrace.internal.Messages;

/** The methods of a report in sentences for a paper, with references. */
final class Methods {

    private Methods() {}

    static List<String> paragraph(OutcomeReport report) {
        return paragraph(report, Messages.ENGLISH);
    }

    static List<String> paragraph(OutcomeReport report, Messages words) {
        return List.of(
                words.text(
                        "methods.followed",
                        report.outcomes().size(),
                        report.asOf(),
                        report.links().deals().size()),
                words.text("methods.linked"),
                words.text("methods.rule"),
                words.text(
                        "methods.interval",
                        Figures.plain(100 * report.headline().interval().level(), 0),
                        words.text(report.headline().interval().method())));
    }
}
