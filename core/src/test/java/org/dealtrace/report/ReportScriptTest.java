package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
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
        DomElement main = page.getElementById(company);
        DomElement details = main.getNextElementSibling().querySelector("details");
        return details.hasAttribute("open");
    }

    @Test
    void page_opened_loadsNothingElseAndFoldsNothingOut() throws IOException {
        HtmlPage page = load("");

        assertThat(shown(page)).isEqualTo("24 of 24 companies");
        assertThat(page.querySelectorAll("#company-table details[open]")).isEmpty();
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
