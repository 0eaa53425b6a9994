package org.dealtrace.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dealtrace.DealLinks;
import org.dealtrace.matching.review.JudgementLog;
import org.dealtrace.matching.review.Judgements;
import org.dealtrace.matching.review.ReviewSheet;

/** Which links does a person have to look at, and how do the judgements come back? */
public final class ReviewBorderlineLinks {

    private ReviewBorderlineLinks() {}

    /** Writes what is still to be judged, as a page for the browser. */
    static ReviewSheet open(DealLinks links, JudgementLog log, Path page) {
        // tag::open[]
        ReviewSheet sheet = ReviewSheet.of(links).without(log.read());
        sheet.writeHtml(page);
        // end::open[]
        return sheet;
    }

    /** Takes in what the page exported; the judgements override the model from now on. */
    static Judgements.Reviewed judged(DealLinks links, JudgementLog log, Path export, String reviewer, LocalDate day) {
        // tag::judged[]
        log.importFrom(export, reviewer, day);
        Judgements.Reviewed reviewed = log.read().apply(links);
        // end::judged[]
        return reviewed;
    }

    public static void main(String[] arguments) {
        ReviewSheet sheet =
                open(WhyThisLink.links(), JudgementLog.at(Path.of("judgements.csv")), Path.of("review.html"));
        System.out.println(sheet);
    }
}
