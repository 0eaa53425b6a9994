package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.pages.Browser;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.report.OutcomeReport;

/** Writes the report page of a generated study and opens it in a browser. */
final class PageMeasurement {

    /** The most questions to the browser; each takes a few milliseconds, so together some ten seconds. */
    private static final int MOST_ASKED = 3_000;

    static final String HEAD = "| notices | MB | written in s | peak heap MiB | first paint ms | page done ms"
            + " | script heap MB |\n" + "| ---: ".repeat(7) + "|";

    private PageMeasurement() {}

    static String row(Path out, int notices, long seed) throws IOException {
        Path recommendations = out.resolve("recommendations.csv");
        Path deals = out.resolve("deals.csv");
        BatchNames.generated(notices, notices, seed).write(recommendations, notices, deals, notices);
        OutcomeReport report = OutcomeTracker.standard()
                .track(DealLinker.standard().link(Recommendations.read(recommendations), Deals.read(deals)))
                .report();
        Path page = out.resolve("report.html");
        Stopwatch.resetPeakHeap();
        Stopwatch watch = new Stopwatch();
        report.writeHtml(page);
        double seconds = watch.seconds();
        double heap = Stopwatch.peakHeap();
        try (Browser browser = Browser.start(1280, true)) {
            browser.open(page);
            awaitPaint(browser);
            return String.format(
                    Locale.ROOT,
                    "| %,d | %.1f | %.1f | %.0f | %s | %s | %s |",
                    notices,
                    Files.size(page) / 1e6,
                    seconds,
                    heap,
                    number(browser, "performance.getEntriesByName('first-contentful-paint')[0].startTime"),
                    number(browser, "performance.timing.domComplete - performance.timing.navigationStart"),
                    number(browser, "performance.memory.usedJSHeapSize / 1e6"));
        }
    }

    /** Asks until the first paint is reported, which can be after the page is loaded. */
    private static void awaitPaint(Browser browser) {
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            if (!number(browser, "performance.getEntriesByName('first-contentful-paint').length")
                    .toString()
                    .equals("0")) {
                return;
            }
        }
        throw new IllegalStateException("the browser reported no first paint; run it again");
    }

    private static Object number(Browser browser, String script) {
        return Objects.requireNonNull(browser.run("return Math.round(" + script + ")"), "a number");
    }
}
