package org.dealtrace.examples;

import java.time.LocalDate;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the main job that say which deals count, and until when they were watched for. */
final class RuleOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description =
                    "the last day on which deals were watched for, such as 2020-12-31 (default: the latest date in the"
                            + " data)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "MONTHS",
            description = "how long after the first recommendation a deal counts, in months, or 'open' (default: 60)")
    private @Nullable String window;

    @Option(
            names = "--any-counterparty",
            description = "count deals with anybody, not only with a side from China, Hong Kong or Macau")
    private boolean anyCounterparty;

    /** A tracker by this rule, still without what files say. */
    OutcomeTracker.Builder tracker(CommandSpec spec) {
        OutcomeTracker.Builder tracker = OutcomeTracker.builder().rule(rule(spec));
        if (asOf != null) {
            tracker.asOf(asOf);
        }
        return tracker;
    }

    private OutcomeRule rule(CommandSpec spec) {
        OutcomeRule.Builder rule = OutcomeRule.builder();
        if (anyCounterparty) {
            rule.anyCounterparty();
        }
        if (window == null) {
            return rule.build();
        }
        if (window.equalsIgnoreCase("open")) {
            return rule.openWindow().build();
        }
        try {
            return rule.windowMonths(Integer.parseInt(window)).build();
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--window': '" + window + "' is neither a number of months nor 'open'",
                    e);
        }
    }
}
