package org.dealtrace.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Outcome;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.report.OutcomeReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The report of the example data in a real browser. */
class ReportInBrowserTest {

    private static final Path DATA = Path.of("..", "examples", "data");
    private static final int MANY = 1500;
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='run'\"></script><script>alert(1)</script>";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static OutcomeReport report;

    @BeforeAll
    static void open() {
        browser = Pages.browser(Pages.SCREEN, true);
        report = OutcomeTracker.standard()
                .track(DealLinker.standard()
                        .link(
                                Recommendations.read(DATA.resolve("watchlist.csv")),
                                Deals.read(DATA.resolve("deals.csv"))))
                .report();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(OutcomeReport shown, String language) {
        Path page = folder.resolve("report.html");
        shown.writeHtml(page, Locale.forLanguageTag(language), Optional.of(folder.resolve("review.html")));
        return page;
    }

    /** The outcomes of the example again and again, under other names and ids. */
    private static OutcomeReport many() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Outcome one = report.outcomes().get(i % report.outcomes().size());
            outcomes.add(new Outcome(
                    Company.of("C-" + i, i == MANY - 1 ? HOSTILE : "Company " + i),
                    one.recommended(),
                    one.status(),
                    one.deciding(),
                    one.elapsedDays(),
                    one.followedDays(),
                    one.assessments(),
                    one.reason()));
        }
        return OutcomeReport.builder(report.asOf(), report.links(), outcomes, report.headline())
                .build();
    }

    private static long count(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).size();
    }

    @ParameterizedTest
    @CsvSource({"400,zh", "1280,en"})
    void page_withACompanyOpened_fitsAndIsAccessible(int width, String language) {
        browser.resize(width);
        browser.open(page(report, language));
        browser.run("document.querySelectorAll('details.part').forEach(part => { part.open = true; });"
                + "document.querySelector('.opener').click()");

        Pages.assertFits(browser);
        Pages.assertAccessible(browser);
        Pages.assertSilent(browser);
        assertThat(browser.driver().findElement(By.cssSelector(".evidence a")).getDomAttribute("href"))
                .matches("review\\.html#company=.+");
    }

    @Test
    void page_ofSixtyCompanies_isShort_andOpensAPartThatIsChosen() {
        browser.resize(Pages.SCREEN);
        browser.open(page(report, "en"));

        assertThat(browser.driver().findElement(By.tagName("body")).getSize().getHeight())
                .isLessThan(9_000);
        assertThat(count("details.part[open]")).isZero();
        browser.driver().findElement(By.cssSelector("nav a[href='#basis']")).click();
        assertThat(count("#basis > details[open]")).isEqualTo(1);
    }

    @Test
    void company_isALine_untilItsNameIsPressed() {
        browser.resize(Pages.SCREEN);
        browser.open(page(report, "en"));
        assertThat((Long) browser.run("return Math.max(...Array.from(document.querySelectorAll('tbody .main'),"
                        + " row => row.offsetHeight + row.nextSibling.offsetHeight))"))
                .isLessThan(40);

        browser.driver().findElement(By.cssSelector(".opener")).sendKeys(Keys.SPACE);
        assertThat(browser.driver().findElement(By.cssSelector(".evidence")).isDisplayed())
                .isTrue();
    }

    @Test
    void counts_ofTheOutcomes_areOnTheFirstScreen() {
        browser.resize(Pages.SCREEN);
        browser.open(page(report, "en"));
        assertThat((Long) browser.run(
                        "return Math.round(document.querySelector('.tiles').getBoundingClientRect().bottom)"))
                .isLessThan(800);
    }

    @ParameterizedTest
    @CsvSource({"400,de", "1280,en"})
    void facet_chosenByKeys_filters_andNoneIsLeftWithASentence(int width, String language) {
        browser.resize(width);
        browser.open(page(report, language));
        browser.driver().findElement(By.cssSelector("#tools select")).sendKeys("DE");
        assertThat(browser.driver().getCurrentUrl()).endsWith("#country=DE");
        long german = report.outcomes().stream()
                .filter(o -> o.company().countries().contains(new Country("DE")))
                .count();
        assertThat(count("tr.main")).isEqualTo(german).isPositive();
        Pages.assertFits(browser);
        Pages.assertAccessible(browser);

        browser.driver().findElement(By.id("search")).sendKeys("no such company");
        assertThat(count("tr.main")).isZero();
        Pages.assertAccessible(browser);
        browser.driver().findElement(By.cssSelector(".empty button")).click();
        browser.run("location.hash = '#year=%E0%A4%A'");
        assertThat(count("tr.main")).isEqualTo(report.outcomes().size());
        Pages.assertSilent(browser);
    }

    /** The companies that were found have the words of their deal on paper; everything else stays folded. */
    @Test
    void page_ofSixtyCompanies_printed_hasEightPages() {
        browser.resize(Pages.SCREEN);
        browser.open(page(report, "en"));
        Map<String, Object> printed =
                browser.driver().executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        String pdf = new String(
                Base64.getDecoder().decode((String) Objects.requireNonNull(printed.get("data"))),
                StandardCharsets.ISO_8859_1);

        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results()).hasSizeBetween(4, 8);
    }

    @Test
    void longList_openedAndSearched_drawsOnlyWhatIsNear() {
        browser.resize(Pages.SCREEN);
        browser.open(page(many(), "en"));
        assertThat(count("tr.main")).isLessThan(300);

        browser.run("location.hash = '#company=C-1400'");
        browser.driver().findElement(By.id("company=C-1400")).isDisplayed();
        assertThat(count("tr.main")).isLessThan(400);
        assertThat(browser.driver()
                        .findElement(By.cssSelector("tr.target + tr .evidence"))
                        .getText())
                .contains(report.outcomes()
                        .get(1400 % report.outcomes().size())
                        .assessments()
                        .get(0)
                        .link()
                        .dealId());

        browser.driver().findElement(By.id("search")).sendKeys("1400");
        assertThat(browser.driver().findElement(By.cssSelector("#tools output")).getText())
                .isEqualTo("1 of 1,500 companies");
    }

    @Test
    void hostileName_searchedFor_staysText() {
        browser.open(page(many(), "en"));
        String title = browser.driver().getTitle();
        browser.driver().findElement(By.id("search")).sendKeys("onerror");

        assertThat(browser.driver().findElement(By.cssSelector(".main .name")).getText())
                .isEqualTo(HOSTILE);
        assertThat(count("img")).isZero();
        assertThat(browser.driver().getTitle()).isEqualTo(title);
        Pages.assertSilent(browser);
    }

    @Test
    void curve_arrowKey_tellsItsValues() {
        browser.open(page(report, "en"));
        browser.driver().findElement(By.cssSelector(".plot")).sendKeys(Keys.ARROW_RIGHT);

        assertThat(browser.driver()
                        .findElement(By.cssSelector(".reading output"))
                        .getText())
                .matches("1\\.0 months: .*\\d+\\.\\d % \\(\\d.*");
    }

    @Test
    void chartAndTable_downloaded_areFiles() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        browser.open(page(report, "en"));
        browser.run("document.querySelectorAll('figure .downloads button').forEach(button => button.click())");
        browser.run("document.querySelector('.rates + .downloads button:last-child').click()");

        Path svg = folder.resolve("share-with-a-qualifying-deal-by-time-since-the-first-recomme.svg");
        List<Path> files = List.of(
                svg,
                Path.of(svg.toString().replace(".svg", ".png")),
                folder.resolve("by-type-of-the-first-qualifying-deal.csv"));
        for (int wait = 0; wait < 300 && !files.stream().allMatch(Files::exists); wait++) {
            browser.driver().executeAsyncScript("setTimeout(arguments[0], 200)");
        }
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(svg).content().startsWith("<svg ").contains("qualifying deal</text>");
        Pages.assertSilent(browser);
    }

    @Test
    void page_withoutScripts_hasATableOfTheCompanies() {
        try (Browser plain = Pages.browser(Pages.SCREEN, false)) {
            plain.open(page(report, "en"));

            assertThat((String) plain.run("return document.querySelector('noscript').innerText"))
                    .contains("KUKA", "realized", "14.2 months");
            Pages.assertFits(plain);
        }
    }
}
