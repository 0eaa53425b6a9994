package org.dealtrace.examples.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.review.ReviewSheet;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;

/**
 * A study that runs unattended every night: {@code recommendations.csv} and {@code deals.csv} of a folder in,
 * {@code report.html}, {@code companies.csv} and the questions for review out.
 *
 * <p>It refuses an input of which rows were rejected, because a number over half a file looks like any other. A file
 * appears whole or not at all, so a reader never sees half of one.
 */
public final class NightlyStudy {

    private NightlyStudy() {}

    /** Exit code 0 if the report is written, 2 if an input is wrong: its message goes to the log. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(run(Path.of(arguments[0])).headline());
        } catch (InputException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    static Outcomes run(Path folder) throws IOException {
        Recommendations recommendations = Recommendations.read(folder.resolve("recommendations.csv"));
        Deals deals = Deals.read(folder.resolve("deals.csv"));
        requireWhole(recommendations.report());
        requireWhole(deals.report());

        var links = DealLinker.standard().link(recommendations, deals);
        // classifiers of your own, which ServiceLoader finds, are asked before the shipped one
        OutcomeClassifier classifier = OutcomeClassifiers.firstOf(
                Stream.concat(OutcomeClassifiers.installed().stream(), Stream.of(OutcomeClassifiers.standard()))
                        .toArray(OutcomeClassifier[]::new));
        Outcomes outcomes =
                OutcomeTracker.builder().classifier(classifier).build().track(links);

        Path out = Files.createDirectories(folder.resolve("out"));
        outcomes.report().writeHtml(out.resolve("report.html"));
        outcomes.report().writeCsv(out.resolve("companies.csv"));
        ReviewSheet.of(links).writeCsv(out.resolve("review.csv"));
        return outcomes;
    }

    private static void requireWhole(InputReport report) {
        if (report.rejected() > 0) {
            throw InputException.in(
                    Path.of(report.file()),
                    "has " + report.rejected() + " rejected rows, the first because: "
                            + report.issues().get(0).message());
        }
    }
}
