package org.dealtrace.report;

import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Headline;

/** The headline in the language of a page. */
record HeadlineText(Headline headline, Messages words) {

    /** The share in large type, or its range if there is no share. */
    String big() {
        return headline.share().isPresent() || headline.n() == 0
                ? point()
                : words.figure(percent(headline.interval().low()) + "–"
                        + percent(headline.interval().high()) + " %");
    }

    /** The share, or the values that it is between. */
    private String point() {
        return headline.share().isPresent()
                ? words.figure(percent(headline.share().getAsDouble()) + " %")
                : headline.n() == 0
                        ? words.text("result.none")
                        : words.text(
                                "result.between",
                                words.figure(percent(headline.interval().low())),
                                words.figure(percent(headline.interval().high())));
    }

    String figure() {
        return headline.share().isPresent() ? words.text("result.figure", point(), range()) : point();
    }

    private String range() {
        return words.text(
                "result.interval",
                words.figure(Decimals.plain(headline.interval().level() * 100, 6)),
                words.figure(percent(headline.interval().low()) + "–"
                        + percent(headline.interval().high())));
    }

    /** The share and its subject in a sentence, with the cause if there is only a range. */
    String sentence() {
        String sentence = headline.share().isPresent()
                ? words.text("result.sentence", point(), headline.about(), range())
                : words.text("result.sentence.range", point(), headline.about());
        return headline.cause().isEmpty() ? sentence : words.text("result.cause", sentence, headline.cause());
    }

    private String percent(double part) {
        return Decimals.percent(
                part, headline.share().orElse(headline.interval().high()));
    }

    /** Whether the share is not that of the companies found, so that a reader must not take it for a count. */
    boolean isEstimated() {
        double counted = (double) headline.found() / Math.max(1, headline.n());
        return headline.share().isPresent()
                && !Decimals.percent(headline.share().getAsDouble()).equals(Decimals.percent(counted));
    }
}
