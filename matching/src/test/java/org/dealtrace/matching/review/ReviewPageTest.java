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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
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
                URI.create(ADDRESS).toURL(), ReviewSheet.of(Runs.standard()).html());
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
        assertThat(text(page, "card")).contains("Volvo").contains("Pair 1 of 2").contains("bits");
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged, 2 open");
        assertThat(network.getRequestCount()).isEqualTo(1);
    }

    @Test
    void key_withoutAReviewer_judgesNothingAndSaysWhy() throws IOException {
        HtmlPage page = load();
        press(page, 's');
        assertThat(text(page, "message")).contains("Say who judges first");
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged, 2 open");
    }

    @Test
    void keys_judgeMoveAndTakeBack() throws IOException {
        HtmlPage page = load();
        reviewer(page, "AB");
        press(page, 's');
        assertThat(text(page, "progress")).startsWith("1 of 2 judged, 1 open");
        assertThat(text(page, "card")).contains("Pair 2 of 2");
        press(page, 'd');
        assertThat(text(page, "progress")).startsWith("2 of 2 judged, 0 open; 2 entries not exported yet");
        assertThat(text(page, "card")).contains("Different, by AB");
        press(page, 'z');
        assertThat(text(page, "progress")).startsWith("1 of 2 judged, 1 open; 3 entries");
        assertThat(text(page, "card")).doesNotContain("Different, by AB");
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
        assertThat(text(page, "card")).contains("Unsure, by AB");
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
        assertThat(text(again, "progress")).startsWith("1 of 2 judged, 1 open");
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
        assertThat(page.getFocusedElement().getTextContent()).startsWith("Pair 2 of 2: ");
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
        assertThat(text(page, "progress")).startsWith("0 of 2 judged, 2 open; 2 entries");
        assertThat(text(page, "card")).contains("Pair 1 of 2");
        assertThat(text(page, "told")).startsWith("Taken back, Same: Volvo");
        press(page, 'z');
        assertThat(text(page, "progress")).startsWith("0 of 2 judged, 2 open; 2 entries");
    }

    @Test
    void storage_refused_isSaidAtOnceAndAfterEachJudgement() throws IOException {
        network.setResponse(
                URI.create(ADDRESS).toURL(),
                ReviewSheet.of(Runs.standard())
                        .html()
                        .replace(
                                "<script type=\"application/json\"",
                                "<script>Storage.prototype.setItem = () => { throw new Error('refused'); };</script>"
                                        + "<script type=\"application/json\""));
        HtmlPage page = load();
        assertThat(text(page, "message")).contains("keeps nothing").contains("export before you close it");
        reviewer(page, "AB");
        press(page, 's');
        assertThat(text(page, "message")).contains("keeps nothing");
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
        assertThat(text(page, "progress")).isEqualTo("0 of 2 judged, 2 open");
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
