package org.dealtrace.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.htmlunit.BrowserVersion;
import org.htmlunit.MockWebConnection;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The page as its script draws it, with all evidence opened. */
final class DrawnPage {

    private DrawnPage() {}

    static Document of(OutcomeReport report) {
        MockWebConnection network = new MockWebConnection();
        byte[] html = report.html().getBytes(StandardCharsets.UTF_8);
        network.setDefaultResponse(html, 200, "OK", "text/html;charset=utf-8");
        try (WebClient browser = new WebClient(BrowserVersion.CHROME)) {
            browser.setWebConnection(network);
            HtmlPage page = browser.getPage("http://page.invalid/report.html");
            page.executeJavaScript(
                    "document.querySelectorAll('#company-table .opener').forEach(function (name) { name.click(); })");
            return Jsoup.parse((String)
                    page.executeJavaScript("document.documentElement.outerHTML").getJavaScriptResult());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
