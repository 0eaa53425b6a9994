package org.dealtrace.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of the example data in a real browser. */
class ReportInBrowserTest {

    private static final Path DATA = Path.of("..", "examples", "data");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void open() {
        browser = Pages.browser(Pages.SCREEN, true);
        page = folder.resolve("report.html");
        OutcomeTracker.standard()
                .track(DealLinker.standard()
                        .link(
                                Recommendations.read(DATA.resolve("watchlist.csv")),
                                Deals.read(DATA.resolve("deals.csv"))))
                .report()
                .writeHtml(page);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Pages.TELEPHONE, Pages.SCREEN})
    void page_atAnyWidth_fitsAndIsAccessible(int width) {
        browser.resize(width);
        browser.open(page);

        Pages.assertFits(browser);
        Pages.assertAccessible(browser);
        Pages.assertSilent(browser);
    }

    @Test
    void page_withoutScripts_hasTheCompanies() {
        try (Browser plain = Pages.browser(Pages.SCREEN, false)) {
            plain.open(page);

            assertThat((String) plain.run("return document.body.innerText")).contains("realized");
            Pages.assertFits(plain);
        }
    }
}
