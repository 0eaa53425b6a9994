package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealtrace.Decision;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the review page, run in a browser without a screen and without a network. */
class ReviewPageTest {

    private static final String ADDRESS = "http://page.invalid/review.html";

    private final MockWebConnection network = new MockWebConnection();
    private final WebClient browser = new WebClient(BrowserVersion.CHROME);

    @BeforeEach
    void open() throws IOException {
        network.setResponse(
                URI.create(ADDRESS).toURL(), ReviewSheet.of(Runs.twoQuestions()).html());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private HtmlPage load() throws IOException {
        browser.setWebConnection(network);
        browser.getOptions().setThrowExceptionOnScriptError(true);
        return browser.getPage(ADDRESS);
    }

    private static void press(HtmlPage page, char key) throws IOException {
        page.getBody().type(key);
    }

    private static String text(HtmlPage page, String id) {
        DomElement element = page.getElementById(id);
        return element.getTextContent();
    }

    private static void reviewer(HtmlPage page, String initials) throws IOException {
        HtmlInput input = (HtmlInput) page.getElementById("reviewer");
        input.type(initials);
        page.setFocusedElement(null);
    }

    private static String export(HtmlPage page) throws IOException {
        ((HtmlButton) page.getElementById("export")).click();
        return ((HtmlTextArea) page.getElementById("csv")).getText();
    }

    @Test
    void page_loaded_showsTheFirstPairAndAsksForNothingElse() throws IOException {
        HtmlPage page = load();
        assertThat(text(page, "card"))
                .contains("Volvo")
                .contains("Question 1 of 2")
                .contains("bits");
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged");
        assertThat(network.getRequestCount()).isEqualTo(1);
    }

    @Test
    void key_withoutAReviewer_judgesNothingAndSaysWhy() throws IOException {
        HtmlPage page = load();
        press(page, 's');
        assertThat(text(page, "message")).contains("Enter your initials");
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged");
    }

    @Test
    void keys_judgeMoveAndTakeBack() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        assertThat(text(page, "progress")).startsWith("1 of 2 judged");
        assertThat(text(page, "card")).contains("Question 2 of 2");
        press(page, 'd');
        assertThat(text(page, "progress")).startsWith("2 of 2 judged; 2 entries not exported");
        assertThat(text(page, "card")).contains("Different, AB");
        press(page, 'z');
        assertThat(text(page, "progress")).startsWith("1 of 2 judged; 3 entries");
        assertThat(text(page, "card")).doesNotContain("Different, AB");
    }

    @Test
    void buttons_doWhatTheKeysDo() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        HtmlElement unsure = page.querySelector("#card .judge button:nth-child(3)");
        unsure.click();
        assertThat(text(page, "progress")).startsWith("1 of 2 judged");
        HtmlElement listed = page.querySelector("#list button");
        listed.click();
        assertThat(text(page, "card")).contains("Unsure, AB");
        HtmlElement back = page.querySelector("#card .undo");
        back.click();
        assertThat(text(page, "progress")).startsWith("0 of 2 judged");
    }

    /** What was judged is there again when the page is opened anew, in the same browser. */
    @Test
    void judgements_outliveThePage() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        HtmlPage again = load();
        assertThat(text(again, "progress")).startsWith("1 of 2 judged");
        assertThat(((HtmlInput) again.getElementById("reviewer")).getValue()).isEqualTo("AB");
    }

    /** Every event is exported, also one that was taken back, and the log takes the file as it is. */
    @Test
    void export_ofEvents_isReadByTheLog(@TempDir Path folder) throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        ((HtmlInput) page.getElementById("reason")).type("=same, \"seat\"");
        page.setFocusedElement(null);
        press(page, 's');
        press(page, 'd');
        press(page, 'z');
        Path file = folder.resolve("judged.csv");
        Files.writeString(file, export(page));
        List<TableRow> rows = TableReader.readAll(file, "company id", "deal id", "judgement");
        assertThat(rows).extracting(r -> r.get("judgement")).containsExactly("same", "different", "withdrawn");
        assertThat(rows.get(0).get("reason")).isEqualTo("=same, \"seat\"");
        assertThat(rows).extracting(r -> r.get("reviewer")).containsOnly("AB");
    }

    /**
     * The button that was pressed is drawn anew; without a place of its own the focus would fall back to the top of the
     * page.
     */
    @Test
    void judging_goesToTheHeadingOfTheNextPair_andSaysInFewWordsWhatWasDone() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        HtmlElement same = page.querySelector("#card .same");
        same.focus();
        same.click();
        assertThat(page.getFocusedElement().getTextContent()).startsWith("Question 2 of 2: ");
        assertThat(text(page, "told")).startsWith("Same: Volvo").endsWith(". 1 of 2 judged.");
        assertThat(page.getElementById("card").hasAttribute("aria-live")).isFalse();
    }

    @Test
    void filter_chosen_keepsTheFocus() throws IOException {
        HtmlPage page = load();
        HtmlElement open = page.querySelector("#filters button:nth-child(2)");
        open.click();
        assertThat(page.getFocusedElement().getTextContent()).isEqualTo("open 2");
    }

    /** After a judgement the page shows another pair, so a slip is noticed only there. */
    @Test
    void takeBack_onAPairNotJudged_takesBackTheLastOneAndGoesToIt() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        press(page, 'z');
        assertThat(text(page, "progress")).startsWith("0 of 2 judged; 2 entries");
        assertThat(text(page, "card")).contains("Question 1 of 2");
        assertThat(text(page, "told")).startsWith("Undone, Same: Volvo");
        press(page, 'z');
        assertThat(text(page, "progress")).startsWith("0 of 2 judged; 2 entries");
    }

    @Test
    void storage_refused_isSaidAtOnceAndAfterEachJudgement() throws IOException {
        network.setResponse(
                URI.create(ADDRESS).toURL(),
                ReviewSheet.of(Runs.twoQuestions())
                        .html()
                        .replace(
                                "<script type=\"application/json\"",
                                "<script>Storage.prototype.setItem = () => { throw new Error('refused'); };</script>"
                                        + "<script type=\"application/json\""));
        HtmlPage page = load();
        assertThat(text(page, "message")).contains("does not keep").contains("Export them before you close");
        reviewer(page, "AB");
        press(page, 's');
        assertThat(text(page, "message")).contains("does not keep");
        assertThat(page.getElementById("message").hasAttribute("hidden")).isFalse();
        assertThat(export(page)).contains(",same,AB,");
    }

    /** Two tabs of one page keep their judgements in one place; neither may write over what the other one kept. */
    @Test
    void page_openTwice_losesNoJudgement() throws IOException {
        HtmlPage first = load();
        HtmlPage second = browser.getPage(
                browser.openWindow(null, "second"),
                new WebRequest(URI.create(ADDRESS).toURL()));
        reviewer(first, "AB");
        press(first, 's');
        reviewer(second, "CD");
        press(second, 'd');
        assertThat(export(second)).contains(",same,AB,").contains(",different,CD,");
        assertThat(export(first)).contains(",same,AB,").contains(",different,CD,");
    }

    /** Single keys get in the way of those who dictate: they can be turned off (WCAG 2.2, 2.1.4). */
    @Test
    void singleKeys_turnedOff_doNothing_andStayOff() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        ((HtmlElement) page.getElementById("keys")).click();
        press(page, 's');
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged");
        HtmlPage again = load();
        assertThat(((HtmlCheckBoxInput) again.getElementById("keys")).isChecked())
                .isFalse();
    }

    @Test
    void tables_haveACaptionAndAWordAtEachColumn() throws IOException {
        HtmlPage page = load();
        assertThat(page.querySelectorAll("#card table caption")).hasSameSizeAs(page.querySelectorAll("#card table"));
        assertThat(page.querySelectorAll("#card th"))
                .allSatisfy(th -> assertThat(th.getTextContent()).isNotBlank());
    }

    @Test
    void export_leavesTheReasonThatIsBeingWritten() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        ((HtmlInput) page.getElementById("reason")).type("same seat");
        export(page);
        ((HtmlButton) page.getElementById("save")).click();
        assertThat(((HtmlInput) page.getElementById("reason")).getValue()).isEqualTo("same seat");
        assertThat(text(page, "handed")).startsWith("0 entries handed to the browser as judged-");
    }

    /** Who judges may want to read what the deal was read from; only an address of the web becomes a link. */
    @Test
    void sides_showWhatTheFilesSayBesides() throws IOException {
        HtmlPage page = load();
        assertThat(page.querySelectorAll("#card .sides a")).singleElement().satisfies(link -> {
            assertThat(((DomElement) link).getAttribute("href")).isEqualTo("https://example.org/D1");
            assertThat(((DomElement) link).getAttribute("rel")).isEqualTo("noopener noreferrer");
            assertThat(((DomElement) link).getAttribute("target")).isEqualTo("_blank");
        });
        assertThat(text(page, "card")).contains("javascript:alert(1)");
    }

    private HtmlPage load(String html) throws IOException {
        network.setResponse(URI.create(ADDRESS).toURL(), html);
        return load();
    }

    /** Whoever chooses one of several companies says of the others that they are not the party. */
    @Test
    void sides_columnsOfOneFileOnly_areFoldedAwayUnlessTheyHoldAnAddress() throws IOException {
        HtmlPage page = load();

        DomElement fold = page.querySelector("#card details.more");

        assertThat(fold.querySelectorAll("tbody th"))
                .extracting(DomNode::getTextContent)
                .containsExactly("note");
        assertThat(fold.getTextContent()).contains("1 more column of one file").doesNotContain("https://example.org");
    }

    @Test
    void rivals_oneChosen_exportsARowForEach() throws IOException {
        HtmlPage page = load(ReviewSheet.of(Runs.standard()).html());
        reviewer(page, "AB");
        assertThat(page.querySelectorAll("#card .judge button")).hasSize(5);
        press(page, '2');
        assertThat(export(page))
                .contains("R1,D1,0,Volvo Cars,Volvo,different,AB")
                .contains("R2,D1,0,AB Volvo,Volvo,same,AB");
    }

    @Test
    void party_ofSeveralDeals_exportsARowForEach() throws IOException {
        HtmlPage page = load(ReviewSheet.of(new Runs()
                        .company("R1", "Volvo Cars")
                        .deal("D1", "Volvo")
                        .deal("D2", "Volvo")
                        .link("R1", "D1", 0.55, Decision.REVIEW)
                        .link("R1", "D2", 0.5, Decision.REVIEW)
                        .build())
                .html());
        reviewer(page, "AB");
        assertThat(text(page, "card")).contains("and 1 more deal of this party");
        press(page, 's');
        assertThat(export(page))
                .contains("R1,D1,0,Volvo Cars,Volvo,same,AB")
                .contains("R1,D2,0,Volvo Cars,Volvo,same,AB");
    }

    /** What was drawn must not be taken for what somebody picked. */
    @Test
    void sample_drawn_saysSoOnThePageAndInTheNameOfTheExport() throws IOException {
        Outcomes outcomes = OutcomeTracker.builder().asOf(Runs.DAY).build().track(Runs.twoQuestions());
        SampleFrame frame = outcomes.linkUncertainty().frame();
        Map<String, Integer> counts = new TreeMap<>();
        frame.units().forEach(unit -> counts.merge(unit.stratum(), 1, Integer::sum));
        HtmlPage page = load(ReviewSheet.drawn(outcomes, Sample.drawStratified(frame, counts, 1))
                .html());
        assertThat(text(page, "card")).contains("Drawn at random");
        assertThat(text(page, "commands")).startsWith("dealtrace judge judged-sample-");
    }

    @Test
    void allJudged_saysWhatComesNext() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        assertThat(page.getElementById("done").hasAttribute("hidden")).isTrue();
        press(page, 'd');
        assertThat(page.getElementById("done").hasAttribute("hidden")).isFalse();
        assertThat(text(page, "commands"))
                .startsWith("dealtrace judge judged-")
                .endsWith(" --judgements judgements.csv");
    }

    @Test
    void reason_givenAfterTheJudgement_isKeptWithIt() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        page.<HtmlElement>querySelector("#list button").click();
        ((HtmlInput) page.getElementById("reason")).type("same seat");
        page.setFocusedElement(null);
        assertThat(export(page)).contains(",same,AB,").contains(",same seat\r\n");
        assertThat(text(page, "progress")).startsWith("1 of 2 judged; 2 entries");
    }

    /** The report leads to a company's question, and the question back to the company. */
    @Test
    void address_namesACompany_showsItsQuestion(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("review.html");
        ReviewSheet.of(Runs.twoQuestions())
                .writeHtml(
                        file, Locale.ENGLISH, Optional.of(folder.resolve("my report.html")), Path.of("judgements.csv"));
        network.setDefaultResponse(Files.readString(file));
        browser.setWebConnection(network);
        HtmlPage page = browser.getPage(ADDRESS + "#company=R2");
        assertThat(text(page, "card")).contains("Question 2 of 2");
        assertThat(page.<DomElement>querySelector("#card .side a").getAttribute("href"))
                .isEqualTo("my%20report.html#company=R2");
    }

    @Test
    void language_chosen_putsThePageIntoIt() throws IOException {
        HtmlPage page = load();
        ((HtmlSelect) page.getElementById("language")).setSelectedAttribute("de", true);
        assertThat(text(page, "card")).contains("Frage 1 von 2").contains("Empfohlenes Unternehmen");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(text(page, "card")).contains("Zielunternehmen").doesNotContain("target");
        Messages german = Messages.in(Locale.GERMAN);
        String shown = page.asNormalizedText();
        assertThat(Messages.ENGLISH.under("").entrySet())
                .filteredOn(english -> english.getValue().matches("[^{}]* [^{}]{11,}"))
                .filteredOn(english -> !german.text(english.getKey()).equals(english.getValue()))
                .hasSizeGreaterThan(100)
                .noneMatch(english -> shown.contains(english.getValue()));
    }

    /** Their contrasts are tested there. */
    @Test
    void colours_areThoseOfTheReport() {
        List<String> report = colours("/org/dealtrace/report/report.css");
        assertThat(colours("review.css")).hasSizeGreaterThan(20).isSubsetOf(report);
    }

    private static List<String> colours(String resource) {
        try (InputStream in = ReviewSheet.class.getResourceAsStream(resource)) {
            return Pattern.compile("--[a-z-]+: #[0-9a-f]+;")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
