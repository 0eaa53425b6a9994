package org.dealtrace.benchmarks.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.DealLinks;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.world.SimulatedWorld;
import org.dealtrace.benchmarks.world.WorldSettings;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How large the report page of a long list is, and how fast it is in a browser. */
@Command(
        name = "pages",
        header = "Measures the report page of a simulated study in an installed Chromium.",
        description = "Simulates a study of some notices, repeats it until the list is as long as asked, writes its "
                + "report, and opens it: how large it is, how much heap writing it needs, when something is seen, and "
                + "how long a search and a sort take until they are drawn.%n",
        mixinStandardHelpOptions = true)
public final class PagesCommand extends BenchmarkCommand {

    /** Waits until what was done is drawn. */
    private static final String TIMED = """
            const done = arguments[arguments.length - 1], start = performance.now();
            (function () { ACTION }());
            document.body.offsetHeight;
            requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)), 0));
            """;

    private static final String PAINT = "const paint = performance.getEntriesByName('first-contentful-paint')[0];"
            + " return paint ? Math.round(paint.startTime) : -1";
    private static final String DONE =
            "return Math.round(performance.timing.domComplete - performance.timing.navigationStart)";
    private static final int COLUMNS = 7;

    /** The number of different notices that are linked; a longer list repeats them. */
    private static final int LINKED = 1_000;

    @Option(
            names = "--notices",
            paramLabel = "N",
            defaultValue = "25000",
            description = "how many notices the study has (default: ${DEFAULT-VALUE})")
    private int notices = 25_000;

    @Option(names = "--report", paramLabel = "FILE", description = "open this page instead of simulating a study")
    private Path page = Path.of("");

    @Mixin
    private SeedOption seed;

    @Option(names = "--out", paramLabel = "OUT", description = "folder for the simulated study; made when missing")
    private @Nullable Path out;

    @Override
    protected void run() throws IOException {
        if (!Browser.isInstalled()) {
            throw new UserMistake("No Chromium and chromedriver are on the path; .ci/browser installs them.");
        }
        if (notices < 1) {
            throw new UserMistake("--notices must be 1 or more but is " + notices + ".");
        }
        if (page.toString().isEmpty() && out == null) {
            throw new UserMistake(
                    "--out must name a folder for the simulated study; --report opens a page that is there.");
        }
        Path file = out == null || !page.toString().isEmpty() ? page : simulated(out);
        line("file", String.format(Locale.ROOT, "%.1f MB", Files.size(file) / 1e6));
        try (Browser browser = Browser.start(1280, true)) {
            measure(browser, file);
        }
    }

    private Path simulated(Path folder) {
        Outputs.folder(folder);
        int linked = Math.min(notices, LINKED);
        SimulatedWorld world =
                SimulatedWorld.generate(WorldSettings.study(seed.seed()).withNotices(linked));
        Recommendations.of(world.recommendations().toList()).write(folder.resolve("recommendations.csv"));
        Deals.of(world.deals().toList()).write(folder.resolve("deals.csv"));
        DealLinks links = DealLinker.standard()
                .link(
                        Recommendations.read(folder.resolve("recommendations.csv")),
                        Deals.read(folder.resolve("deals.csv")));
        line("notices linked", String.format(Locale.ROOT, "%,d", linked));
        int times = (notices + linked - 1) / linked;
        OutcomeReport report = OutcomeTracker.standard()
                .track(times == 1 ? links : RepeatedStudy.of(links, times))
                .report();
        Path file = folder.resolve("report.html");
        Stopwatch.resetPeakHeap();
        Stopwatch watch = new Stopwatch();
        report.writeHtml(file);
        line("companies", String.format(Locale.ROOT, "%,d", report.outcomes().size()));
        line("written in", String.format(Locale.ROOT, "%.1f s", watch.seconds()));
        line("heap at most", String.format(Locale.ROOT, "%.0f MB with the study itself", Stopwatch.peakHeap()));
        return file;
    }

    private void measure(Browser browser, Path file) {
        browser.driver().executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        browser.open(file);
        line("first paint", number(browser, PAINT) + " ms");
        line("page done", milliseconds(number(browser, DONE), cpu(browser)));
        browser.run("document.getElementById('list').scrollIntoView()");
        timed(browser, "search, first", search("a"));
        timed(browser, "search, again", search("ab"));
        timed(browser, "search, all", search(""));
        for (int column = 0; column < COLUMNS; column++) {
            String sort = "document.querySelectorAll('#company-table th button')[" + column + "].click();";
            timed(browser, "sort by column " + (column + 1), sort);
            timed(browser, "and the other way", sort);
        }
        timed(browser, "one status left out", "document.querySelector('#tools input[type=checkbox]').click();");
        timed(browser, "and back", "document.querySelector('#tools input[type=checkbox]').click();");
        timed(browser, "evidence opened", "document.querySelector('tr.more details').open = true;");
        timed(browser, "to the end", "window.scrollTo(0, document.body.scrollHeight);");
        line(
                "rows drawn",
                number(browser, "return document.querySelectorAll('tr.main').length")
                        .toString());
        line("script heap", number(browser, "return Math.round(performance.memory.usedJSHeapSize / 1e6)") + " MB");
    }

    private static String search(String text) {
        return "const box = document.getElementById('search'); box.value = '" + text
                + "'; box.dispatchEvent(new Event('input'));";
    }

    private static Object number(Browser browser, String script) {
        return Objects.requireNonNull(browser.run(script), "a number");
    }

    private void timed(Browser browser, String name, String action) {
        double before = cpu(browser);
        Object clock =
                Objects.requireNonNull(browser.driver().executeAsyncScript(TIMED.replace("ACTION", action)), "a time");
        line(name, milliseconds(clock, cpu(browser) - before));
    }

    private static String milliseconds(Object clock, double cpu) {
        return String.format(Locale.ROOT, "%5s ms, of which %.0f ms of CPU time", clock, 1000 * cpu);
    }

    /** Seconds of CPU time that the page's thread has taken so far. */
    private static double cpu(Browser browser) {
        Object metrics = browser.driver()
                .executeCdpCommand("Performance.getMetrics", Map.of())
                .get("metrics");
        return ((List<?>) Objects.requireNonNull(metrics))
                .stream()
                        .map(metric -> (Map<?, ?>) metric)
                        .filter(metric -> "TaskDuration".equals(metric.get("name")))
                        .mapToDouble(metric -> ((Number) Objects.requireNonNull(metric.get("value"))).doubleValue())
                        .sum();
    }

    private void line(String name, String value) {
        terminal().println(String.format(Locale.ROOT, "%-24s%s", name, value));
        terminal().flush();
    }
}
