package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The methods of a report in sentences that a paper can take over, with references. */
final class Methods {

    private Methods() {}

    /** A sentence each. */
    static List<String> paragraph(OutcomeReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "%,d companies were followed to %s and looked for among %,d deals.",
                report.outcomes().size(),
                report.asOf(),
                report.links().deals().size()));
        sentences.add("Companies and parties of deals were linked by their names with the model of Fellegi and Sunter "
                + "(A Theory for Record Linkage, JASA 64, 1969): the evidence of each comparison is a weight in bits, "
                + "and the weights sum to the log odds of a link.");
        sentences.add("What counts as an outcome is the rule of this report; a deal before its recommendation never "
                + "counts, and an unknown order leaves the company undetermined.");
        sentences.add(String.format(
                Locale.ROOT,
                "The interval of the share has a level of %.0f %% (%s).",
                100 * report.headline().interval().level(),
                report.headline().interval().method()));
        return sentences;
    }
}
