package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.matching.review.JudgementLog;
import org.dealtrace.matching.review.Judgements;
import org.dealtrace.matching.review.ReviewSheet;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the main job that have to do with links that a person judges. */
final class ReviewOptions {

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "people's judgements of links, as 'dealtrace judge' keeps them; they override the model")
    private @Nullable Path log;

    @Option(
            names = "--review-page",
            paramLabel = "FILE",
            description =
                    "write the uncertain links that nobody has judged yet as a review page, or as a table if the name"
                            + " ends in .csv; those that can change which companies count come first")
    private @Nullable Path page;

    @Option(
            names = "--sample",
            paramLabel = "FILE",
            description =
                    "a draw of 'dealtrace sample' whose links and companies were judged, which narrows the interval;"
                            + " repeat it for several draws")
    private List<Path> samples = new ArrayList<>();

    private String toJudge = "";

    /**
     * A log that is not there would leave every judgement out. With the page to judge on, it is the beginning of one.
     */
    void check() {
        if (log != null && page == null && !Files.exists(log)) {
            throw InputException.in(
                    log, "does not exist; check the path, or import judgements with 'dealtrace judge' first");
        }
        if (!samples.isEmpty() && log == null) {
            throw InputException.in(
                    samples.get(0), "needs the judgements of what it drew; give them with --judgements");
        }
    }

    /** The page to judge on; empty if none is made, or a table instead. */
    Optional<Path> page() {
        return Optional.ofNullable(page).filter(file -> !isTable(file));
    }

    /** Says where the page is; at the end, where it is still on the screen below a long report. */
    void tell(PrintWriter terminal) {
        if (page != null) {
            terminal.println(toJudge + page + ". Import your judgements with 'dealtrace judge'.");
        }
    }

    /** The links with judgements in place of the model's decisions. */
    DealLinks apply(DealLinks links, PrintWriter terminal) {
        if (log == null) {
            return links;
        }
        Judgements.Reviewed reviewed = judgements(log).apply(links);
        terminal.println(reviewed);
        return reviewed.links();
    }

    /**
     * Writes the review page of the open pairs.
     *
     * @param links with judgements in place of the model's decisions
     * @param report the HTML report of the same run
     */
    void writePage(DealLinks links, OutcomeTracker tracker, Locale language, Optional<Path> report) {
        if (page == null) {
            return;
        }
        ReviewSheet sheet = ReviewSheet.of(links).firstWhatDecides(tracker);
        if (page().isEmpty()) {
            sheet.writeCsv(page);
        } else {
            sheet.writeHtml(page, language, report, log == null ? Path.of("judgements.csv") : log);
        }
        toJudge = sheet.size() + (sheet.size() == 1 ? " question" : " questions") + " to judge, of which "
                + sheet.deciding() + " can change which companies count: ";
    }

    static boolean isTable(Path page) {
        return page.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    static Judgements judgements(@Nullable Path log) {
        return log == null ? Judgements.none() : JudgementLog.at(log).read();
    }

    /**
     * The outcomes with a headline from the sample that was judged.
     *
     * @param links before anything was judged
     * @param reviewed with judgements in place of the model's decisions
     */
    Outcomes track(OutcomeTracker tracker, DealLinks links, DealLinks reviewed) {
        Outcomes outcomes = tracker.track(reviewed);
        return samples.isEmpty()
                ? outcomes
                : outcomes.estimatedBy(judged(tracker.track(judgements(log).facts(links)), samples, judgements(log)));
    }

    /** The links with what was found of some draws; refuses draws of another study. */
    static LinkUncertainty judged(Outcomes before, List<Path> samples, Judgements judgements) {
        LinkUncertainty links = before.linkUncertainty();
        for (Path sample : samples) {
            try {
                links = links.judged(Sample.read(sample), judgements.found(before));
            } catch (IllegalArgumentException e) {
                throw InputException.in(
                        sample,
                        "does not fit this study. Give the same lists, and the same --ownership, --window, --as-of and"
                                + " other options, as for 'dealtrace sample'; " + e.getMessage());
            }
        }
        return links;
    }
}
