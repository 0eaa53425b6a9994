package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.dealtrace.Country;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlOption;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The script of the report, run in a browser without a screen and without a network. */
class ReportScriptTest {

    private static final String ADDRESS = "http://page.invalid/report.html";

    private final MockWebConnection network = new MockWebConnection();
    private final WebClient browser = new WebClient(BrowserVersion.CHROME);

    @BeforeEach
    void open() {
        network.setDefaultResponse(ReportFixture.report().html());
        browser.setWebConnection(network);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private HtmlPage load(String place) throws IOException {
        return browser.getPage(ADDRESS + place);
    }

    private static String shown(HtmlPage page) {
        DomElement output = page.querySelector("#tools output");
        return output.getTextContent();
    }

    private static HtmlAnchor link(HtmlPage page, String selector) {
        return page.querySelector(selector);
    }

    private static boolean isOpen(HtmlPage page, String company) {
        DomElement name = page.getElementById(company).querySelector(".opener");
        return name.getAttribute("aria-expanded").equals("true");
    }

    @Test
    void page_opened_loadsNothingElseAndFoldsNothingOut() throws IOException {
        HtmlPage page = load("");

        assertThat(shown(page)).isEqualTo("24 of 24 companies");
        assertThat(page.querySelectorAll("#company-table .evidence")).isEmpty();
        assertThat(network.getRequestCount()).isEqualTo(1);
    }

    @Test
    void addressOfACompany_isFoldedOutWhenThePageOpens() throws IOException {
        assertThat(isOpen(load("#company=R-001"), "company=R-001")).isTrue();
    }

    @Test
    void addressThatTheScriptDoesNotKnow_isLeftAlone() throws IOException {
        assertThat(shown(load("#company=nobody"))).isEqualTo("24 of 24 companies");
        assertThat(shown(load("#limits"))).isEqualTo("24 of 24 companies");
    }

    /** What is filtered out has no place on the page to go to. */
    @Test
    void linkToACompanyFilteredOut_showsItAgain() throws IOException {
        HtmlPage page = load("");
        HtmlCheckBoxInput realized = page.querySelector("#tools input[value='0']");
        realized.click();
        assertThat(shown(page)).isNotEqualTo("24 of 24 companies");

        page.executeJavaScript("location.hash = '#company=R-001'");
        browser.waitForBackgroundJavaScript(1000);
        assertThat(shown(page)).isEqualTo("24 of 24 companies");
        assertThat(realized.isChecked()).isTrue();
    }

    @Test
    void countOfAnOutcome_leadsToTheCompaniesCounted() throws IOException {
        HtmlPage page = load("");
        link(page, ".tiles a.realized").click();

        assertThat(shown(page)).isEqualTo("14 of 24 companies");
        assertThat(page.querySelectorAll("#company-table .main"))
                .hasSize(14)
                .allMatch(
                        body -> ((DomElement) body).getAttribute("data-status").equals("realized"));
    }

    private static HtmlSelect facet(HtmlPage page, String label) {
        return page.querySelectorAll("#tools label").stream()
                .filter(node -> node.getTextContent().startsWith(label + " "))
                .map(node -> (HtmlSelect) node.querySelector("select"))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(HtmlPage page, String label, String option) {
        facet(page, label).getOptionByText(option).setSelected(true);
    }

    private static long count(Predicate<Outcome> wanted) {
        return ReportFixture.report().outcomes().stream().filter(wanted).count();
    }

    private static boolean isIn(Outcome outcome, String country) {
        return outcome.company().countries().contains(new Country(country));
    }

    private static boolean isOf(Outcome outcome, String field) {
        return outcome.company().fields().contains(field);
    }

    @Test
    void facets_chosen_areCombined_andEachIsCountedAmongWhatTheOthersLeave() throws IOException {
        long american = count(o -> isIn(o, "US"));
        long both = count(o -> isIn(o, "US") && isOf(o, "biotechnology"));
        long german = count(o -> isIn(o, "DE") && isOf(o, "biotechnology"));
        assertThat(both).isBetween(1L, american - 1);

        HtmlPage page = load("");
        choose(page, "Country", "US (" + american + ")");
        assertThat(shown(page)).isEqualTo(american + " of 24 companies");
        choose(page, "Field", "biotechnology (" + both + ")");
        assertThat(shown(page)).isEqualTo(both + " of 24 companies");

        assertThat(facet(page, "Country").getOptions())
                .extracting(HtmlOption::getText)
                .contains("US (" + both + ")", "DE (" + german + ")");
        assertThat(page.querySelectorAll("#tools .n").get(0).getTextContent())
                .isEqualTo(Long.toString(
                        count(o -> isIn(o, "US") && isOf(o, "biotechnology") && o.status() == OutcomeStatus.REALIZED)));
    }

    /** The post of no notice is known, so there is nothing to choose. */
    @Test
    void facet_withoutTwoValues_isNotThere() throws IOException {
        HtmlPage page = load("");
        assertThat(page.querySelectorAll("#tools label"))
                .extracting(DomNode::getTextContent)
                .noneMatch(label -> label.startsWith("Post"))
                .anyMatch(label -> label.startsWith("Year"));
    }

    @Test
    void choice_inTheAddress_isTakenAndKept() throws IOException {
        HtmlPage page = load("#outcome=pending,realized&country=US");
        assertThat(shown(page))
                .isEqualTo(count(o -> isIn(o, "US")
                                && Set.of(OutcomeStatus.PENDING, OutcomeStatus.REALIZED)
                                        .contains(o.status()))
                        + " of 24 companies");

        HtmlInput search = page.querySelector("#tools input[type=search]");
        search.type("pharma jet");
        assertThat(page.executeJavaScript("location.hash").getJavaScriptResult())
                .isEqualTo("#outcome=realized,pending&country=US&find=pharma%20jet");
    }

    @Test
    void choiceThatFitsNoCompany_saysSoAndCanBeCleared() throws IOException {
        HtmlPage page = load("#country=DE&year=1999");
        assertThat(shown(page)).isEqualTo("0 of 24 companies");
        DomElement list = page.getElementById("list");
        assertThat(list.getAttribute("class")).contains("none");

        ((HtmlButton) page.querySelector(".empty button")).click();
        assertThat(shown(page)).isEqualTo("24 of 24 companies");
        assertThat(list.getAttribute("class")).doesNotContain("none");
        assertThat(page.executeJavaScript("location.hash").getJavaScriptResult())
                .isEqualTo("#companies");
    }

    @Test
    void barOfOutcomes_clicked_showsTheCompaniesCounted() throws IOException {
        HtmlPage page = load("");
        page.executeJavaScript("document.querySelector('rect[data-outcome=pending]')"
                + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))");
        assertThat(shown(page)).isEqualTo(count(o -> o.status() == OutcomeStatus.PENDING) + " of 24 companies");
    }

    @Test
    void search_andSort_sayWhatTheyDid() throws IOException {
        HtmlPage page = load("");
        HtmlInput search = page.querySelector("#tools input[type=search]");
        search.type("kuka");
        assertThat(shown(page)).isEqualTo("1 of 24 companies");

        HtmlButton company = page.querySelector("#company-table th button");
        company.click();
        DomElement head = page.querySelector("#company-table th");
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
    }
}
