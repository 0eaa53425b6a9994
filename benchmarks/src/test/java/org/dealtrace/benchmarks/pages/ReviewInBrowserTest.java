package org.dealtrace.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.review.JudgementLog;
import org.dealtrace.matching.review.ReviewSheet;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The review page in a real browser, with names that try to be markup. */
class ReviewInBrowserTest {

    private static final String HOSTILE = "</script><img src=x onerror=document.title='broken'>&lt;b&gt;";

    private static final OutcomeTracker TRACKER = OutcomeTracker.builder()
            .asOf(LocalDate.of(2024, 5, 18))
            .rule(OutcomeRule.builder().windowMonths(36).build())
            .build();

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void write() {
        browser = Pages.browser(Pages.SCREEN, true);
        page = folder.resolve("review.html");
        ReviewSheet.of(run())
                .firstWhatDecides(TRACKER)
                .writeHtml(page, Locale.ENGLISH, Optional.of(folder.resolve("report.html")), Path.of("judgements.csv"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Two rivals for one party, and a company whose party is named in two deals. */
    private static DealLinks run() {
        List<Recommendation> notices = new ArrayList<>();
        List<Company> companies = new ArrayList<>();
        for (String id : List.of("R1", "R2", "R3")) {
            String name = id.equals("R1") ? HOSTILE : id.equals("R2") ? "Arden Optics" : "Boxley Paper";
            notices.add(Recommendation.builder(id, name)
                    .date(PartialDate.parse("2015-03"))
                    .build());
            companies.add(new Company(
                    id,
                    List.of(CompanyName.of(name)),
                    List.of(new Country("DE")),
                    Optional.empty(),
                    List.of(),
                    List.of("optics"),
                    List.of(id)));
        }
        List<Deal> deals = new ArrayList<>();
        for (String id : List.of("D1", "D2", "D3")) {
            deals.add(Deal.builder(id)
                    .party(DealParty.of(
                            PartyRole.TARGET, id.equals("D1") ? "Arden " + HOSTILE : "Boxley", new Country("DE")))
                    .party(DealParty.of(PartyRole.ACQUIRER, "Sany", new Country("CN")))
                    .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-23")))
                    .typeWords(List.of("acquisition"))
                    .text(HOSTILE)
                    .build());
        }
        return new DealLinks(
                notices,
                companies,
                List.of(),
                deals,
                List.of(link("R1", "D1", 0.6), link("R2", "D1", 0.5), link("R3", "D2", 0.2), link("R3", "D3", 0.2)),
                List.of(),
                "test");
    }

    private static Link link(String company, String deal, double probability) {
        return new Link(
                company,
                deal,
                0,
                1.5,
                probability,
                Decision.REVIEW,
                Link.Origin.MODEL,
                new Explanation(
                        "left",
                        "right",
                        List.of(
                                new Explanation.Step("prior", "one in many", "", "", -3),
                                new Explanation.Step("words", "similar", HOSTILE, "right", 4.5)),
                        Optional.empty(),
                        Message.NONE));
    }

    @BeforeEach
    void open() {
        browser.open(page);
        browser.run("localStorage.clear(); indexedDB.deleteDatabase('dealtrace-review');");
        browser.open(page);
        browser.resize(Pages.SCREEN);
    }

    private static void press(String keys) {
        browser.driver().findElement(By.tagName("body")).sendKeys(keys);
    }

    private static void reviewer() {
        browser.driver().findElement(By.id("reviewer")).sendKeys("AB\n");
    }

    /** Waits until an element has a text, which comes after the browser has answered. */
    private static void await(String id, String text) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        browser.driver().executeAsyncScript("""
                        const [id, text, done] = arguments;
                        const look = () => document.getElementById(id).textContent.includes(text) ? done() : setTimeout(look, 20);
                        look();
                        """, id, text);
    }

    private static String text(String id) {
        return browser.driver().findElement(By.id(id)).getText();
    }

    @ParameterizedTest
    @ValueSource(ints = {Pages.TELEPHONE, Pages.SCREEN})
    void page_atAnyWidth_fitsAndIsAccessible(int width) {
        browser.resize(width);

        Pages.assertFits(browser);
        Pages.assertAccessible(browser);
        reviewer();
        press("1");
        press("s");
        Pages.assertFits(browser);
        Pages.assertAccessible(browser);
        Pages.assertSilent(browser);
    }

    @Test
    void buttons_areLargeEnoughForAFinger() {
        assertThat((Long) browser.run("return [...document.querySelectorAll('main button, header button')]"
                        + ".filter(b => b.getBoundingClientRect().height < 44).length"))
                .isZero();
    }

    @Test
    void keys_judgeAndUndo_andTheReloadedPageHasTheJudgements() {
        reviewer();
        press("2");
        assertThat(text("progress")).startsWith("1 of 2 judged; 1 of 2 that can change which companies count");
        press("d");
        assertThat(text("done-title")).isEqualTo("All 2 questions are judged");
        press("z");
        assertThat(text("progress")).startsWith("1 of 2 judged");

        browser.open(page);
        assertThat(text("progress")).startsWith("1 of 2 judged");
        assertThat(text("pair")).startsWith("Question 2 of 2");
    }

    /** A killed browser has lost what it kept in localStorage in the last minute; the journal stays. */
    @Test
    void judgements_localStorageLost_comeFromTheJournal() {
        reviewer();
        press("2");
        press("s");
        browser.run("localStorage.clear()");
        browser.open(page);

        await("progress", "2 of 2 judged");
    }

    @Test
    void hostileNames_stayText() {
        reviewer();
        press("1");
        press("e");

        assertThat(browser.driver().getTitle()).isEqualTo("Questions to judge");
        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
        assertThat((String) browser.run("return document.getElementById('csv').value"))
                .contains(HOSTILE)
                .contains(",same,AB,")
                .contains(",different,AB,");
    }

    @Test
    void addressWithACompany_showsItsQuestion_whichLeadsBackToTheReport() {
        browser.run("location.hash = '#company=R3'");

        await("card", "Boxley");
        assertThat(text("card")).contains("and 1 more deal of this party");
        assertThat(browser.driver().findElement(By.cssSelector("#card .side a")).getDomAttribute("href"))
                .isEqualTo("report.html#company=R3");
    }

    /** A later answer takes the place of an earlier one, on the page as in the study. */
    @Test
    void fact_answeredTwice_theStudyKnowsTheLaterAnswer() throws IOException {
        DealLinks open = run();
        Deal deal = Deal.builder("D9")
                .party(DealParty.of(PartyRole.TARGET, "Boxley Paper"))
                .party(DealParty.of(PartyRole.ACQUIRER, HOSTILE))
                .event(DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2016-05-23")))
                .build();
        Link link = new Link(
                "R3",
                "D9",
                0,
                9,
                0.99,
                Decision.LINK,
                Link.Origin.MODEL,
                open.links().get(0).explanation());
        open = open.with(List.of(deal), List.of(link));
        Path facts = folder.resolve("facts.html");
        ReviewSheet.of(open).firstWhatDecides(TRACKER).writeHtml(facts);
        browser.open(facts);
        for (int width : List.of(Pages.TELEPHONE, Pages.SCREEN)) {
            browser.resize(width);
            Pages.assertFits(browser);
            Pages.assertAccessible(browser);
        }
        reviewer();
        press("1");
        assertThat(text("card")).contains("China, AB");
        browser.run("""
                const list = document.querySelector('.elsewhere select');
                list.value = [...list.options].find((option) => option.textContent === 'Sweden').value;
                document.querySelector('.elsewhere button').click();
                """);
        assertThat(text("card")).contains("Sweden, AB");
        press("e");
        Path judged = Files.writeString(
                folder.resolve("judged.csv"), (String) browser.run("return document.getElementById('csv').value"));
        JudgementLog log = JudgementLog.at(folder.resolve("judgements.csv"));
        log.importFrom(judged, "", LocalDate.of(2024, 5, 18));

        assertThat(log.read()
                        .apply(open)
                        .links()
                        .deals()
                        .get(0)
                        .parties()
                        .get(1)
                        .country())
                .contains(Country.of("SE"));
    }
}
