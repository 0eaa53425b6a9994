package org.dealtrace.report;

import java.util.List;
import java.util.OptionalLong;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Rate;

/** Headlines for reports that are about something else. */
final class Headlines {

    private Headlines() {}

    static Headline of(Rate rate) {
        return new Headline(
                rate.value(),
                rate.interval(),
                rate.successes(),
                rate.n(),
                OptionalLong.empty(),
                "of the companies had a qualifying deal",
                "",
                List.of("The interval holds chance only."),
                List.of());
    }
}
