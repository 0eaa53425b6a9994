package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Rate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and texts come from other people's files: whatever they hold, they are shown, and do nothing. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "\"><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "</text></svg><svg onload=alert(1)>",
                "<!-- <b>",
                "--><b>x</b>",
                "]]><b>x</b>",
                "javascript:alert(1)",
                "&lt;b&gt; &amp;amp; &#60;i&#62;",
                "${page.style()} @if(true) {{7*7}}",
                "`${alert(1)}`",
                "\\\"; alert(1); //",
            })
    void html_markupInEveryText_staysText(String text) {
        Document page = DrawnPage.of(everywhere(text));

        assertThat(page.select("script:not([type])")).hasSize(1);
        assertThat(page.select("script[type=application/json]")).hasSize(3);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, b, i, form, base, link"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("autofocus");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("#[a-z-]+|#company=[A-Za-z0-9%._*~()'!-]*");
                }
            }
        }
        // Shown, unchanged, where it belongs: the company, the deal's text, a drawing's label.
        assertThat(page.expectFirst(".companies .name").wholeText()).isEqualTo(text);
        assertThat(page.title()).contains(text.strip().replaceAll("\\s+", " "));
        Document still = Jsoup.parse(everywhere(text).html());
        assertThat(still.select("svg[aria-label]").eachAttr("aria-label")).anyMatch(l -> l.contains(text));
        assertThat(still.select("svg text").eachText()).anyMatch(l -> l.contains(text));
    }

    @Test
    void html_addresses_becomeLinksOnlyWhenPlain() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("a", "https://example.org/news?id=1&x=%22");
        attributes.put("b", "javascript:alert(1)");
        attributes.put("c", "data:text/html,<script>alert(1)</script>");
        attributes.put("d", " https://example.org/\" onclick=\"alert(1)");
        attributes.put("e", "//example.org/");

        Document page = DrawnPage.of(report("Acme", "a deal", attributes));

        assertThat(page.select(".deal a").eachAttr("href")).containsExactly("https://example.org/news?id=1&x=%22");
        assertThat(page.select(".deal a").eachAttr("rel")).containsExactly("noopener noreferrer");
    }

    @Test
    void html_policy_allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
        Document page = Jsoup.parse(everywhere("Acme").html());
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src '" + hash(page.expectFirst("style").data()) + "'")
                .contains("script-src '"
                        + hash(page.expectFirst("script:not([type])").data()) + "'")
                .doesNotContain("unsafe");
        assertThat(page.select("[src], link")).isEmpty();
        assertThat(page.expectFirst("style").data()).doesNotContain("@import").doesNotContain("url(");
    }

    private static String hash(String text) throws Exception {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyForm_directionMarksAndControls_areNeutral(@TempDir Path folder) throws IOException {
        String name = "Acme \u202Egpj.exe\u2066 \u0000\u001B[31m\u0085\u200F\uD800 end";
        OutcomeReport report = everywhere(name);

        for (String form : List.of(report.text(), report.toString(), report.html(), report.json())) {
            assertThat(form.chars()
                            .filter(c -> c != '\n')
                            .filter(HostileTextTest::isHidden)
                            .mapToObj(Integer::toHexString))
                    .isEmpty();
        }
        assertThat(DrawnPage.of(report).expectFirst(".companies .name").wholeText())
                .isEqualTo("Acme \uFFFDgpj.exe\uFFFD \uFFFD\uFFFD[31m \uFFFD\uFFFD end");
        // JSON is for programs: the marks are still there, but as escapes.
        assertThat(report.json()).contains("\\u202E").contains("\\u0000").contains("\\u001B");
        report.writeHtml(folder.resolve("report.html"));
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(report.html());
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200F
                || c == 0x200E
                || c == 0x61C
                || c == 0x2028
                || c == 0x2029;
    }

    @Test
    void html_lettersFromRightToLeft_stayAndAreIsolated() {
        Document page = DrawnPage.of(everywhere("شركة التقنية"));

        assertThat(page.expectFirst(".companies .name").wholeText()).isEqualTo("شركة التقنية");
        assertThat(page.expectFirst(".companies .name").normalName()).isEqualTo("bdi");
    }

    @Test
    void text_lineEndsInNames_doNotBreakTheTable() {
        String text = everywhere("Acme\r\nRate: 30 of 30: 100 %\u2028x").text();

        assertThat(text.lines()).noneMatch(l -> l.startsWith("Rate: 30"));
    }

    @Test
    void text_veryLongName_isCutInTheTable() {
        String text = everywhere("x".repeat(5000)).text();
        List<String> lines = text.lines().toList();
        List<String> table = lines.subList(lines.indexOf("Companies"), lines.indexOf("From notices to outcomes"));

        assertThat(table).allMatch(l -> l.length() < 200);
    }

    @Test
    void html_veryLongName_isAllThere() {
        String name = "x".repeat(5000);

        assertThat(DrawnPage.of(everywhere(name))
                        .expectFirst(".companies .name")
                        .text())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void csv_formula_isGuardedAndReadBackAsItWas(String name, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("companies.csv");
        Path figures = folder.resolve("figures.csv");
        everywhere(name).writeCsv(file);
        everywhere(name).writeFiguresCsv(figures);

        assertThat(Files.readString(file))
                .doesNotContainPattern("(^|[\\n,]|[\\n,]\")" + java.util.regex.Pattern.quote(name));
        assertThat(Files.readString(figures))
                .doesNotContainPattern("(^|[\\n,]|[\\n,]\")" + java.util.regex.Pattern.quote(name));
        try (TableReader table = TableReader.open(file, "company")) {
            TableRow row = table.iterator().next();
            assertThat(row.get("company")).isEqualTo(name.strip());
        }
    }

    @Test
    void json_markup_cannotEndAScriptElement() {
        String json = everywhere("</script><!-- & \u2028").json();

        assertThat(json)
                .doesNotContain("<")
                .doesNotContain(">")
                .doesNotContain("&")
                .doesNotContain("\u2028");
        assertThat(json).contains("\\u003C/script\\u003E");
    }

    private static OutcomeReport everywhere(String text) {
        return report(text, text, Map.of(text, text));
    }

    /** A report with one company in which every text is the given one. */
    private static OutcomeReport report(String name, String text, Map<String, String> attributes) {
        SourceRow row = new SourceRow(text, 2);
        Recommendation first = Recommendation.builder("R1 " + text, name)
                .date(PartialDate.parse("2015-03"))
                .post(text)
                .fields(List.of(text))
                .cooperation(text)
                .text(text)
                .attributes(attributes)
                .source(row)
                .build();
        Recommendation second = Recommendation.builder("R2 " + text, name).build();
        Company company = new Company(
                first.id(),
                List.of(CompanyName.of(name), CompanyName.of(text)),
                List.of(),
                Optional.of(text),
                List.of(),
                List.of(text),
                List.of(first.id(), second.id()));
        Deal deal = Deal.builder("D1 " + text)
                .party(DealParty.of(PartyRole.TARGET, text))
                .party(DealParty.of(PartyRole.ACQUIRER, text))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05")))
                .typeWords(List.of(text))
                .text(text)
                .attributes(attributes)
                .source(row)
                .build();
        Link link = new Link(
                company.id(),
                deal.id(),
                0,
                1,
                2 / 3.0,
                Decision.LINK,
                Link.Origin.MODEL,
                new Explanation(
                        text,
                        text,
                        List.of(new Explanation.Step(text, text, text, text + "x", 1)),
                        Optional.of(new Explanation.Rival(text, text, -1)),
                        Message.of(text)));
        DealAssessment assessment = new DealAssessment(
                link,
                Optional.of(new Classification(
                        List.of(OutcomeType.ACQUISITION), DealStatus.ANNOUNCED, 1, List.of(text), text)),
                DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05")),
                Optional.of(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05"))),
                Truth.YES,
                Truth.YES,
                List.of(text));
        Outcome outcome = new Outcome(
                company,
                first.date(),
                OutcomeStatus.REALIZED,
                Optional.of(assessment),
                OptionalLong.of(425),
                OptionalLong.of(2000),
                List.of(assessment),
                text);
        InputReport input = new InputReport(
                text,
                text,
                text,
                true,
                1,
                1,
                List.of(new ReadIssue(ReadIssue.Kind.REPAIRED, row, text, text, Message.of(text))));
        DealLinks links = new DealLinks(
                List.of(first, second),
                List.of(company),
                List.of(new DealLinks.Merge(company.id(), first.id(), second.id(), Message.of(text))),
                List.of(deal),
                List.of(link),
                List.of(input),
                text);
        RateTable.Line line = RateTable.Line.of(text, Rate.of(1, 2), text);
        return OutcomeReport.builder(ReportFixture.AS_OF, links, List.of(outcome), Headlines.of(Rate.of(1, 1)))
                .title(text)
                .rule(List.of(new OutcomeReport.RuleLine(text, text)))
                .sources(List.of(text))
                .classifiers(List.of(text))
                .certainty(List.of(line))
                .sensitivity(List.of(line))
                .groups(List.of(new RateTable(text, text, List.of(line))))
                .curves(List.of(new Curve(
                        text,
                        text,
                        List.of(new Curve.Series(text, List.of(new Curve.Step(100, 0.5, 0.2, 0.8, 2, 1)))))))
                .funnel(List.of(new OutcomeReport.FunnelStep(text, 1, text)))
                .corpus(List.of(new Corpus.Table(
                        text,
                        Message.of(text),
                        text,
                        List.of(text),
                        List.of(1),
                        1,
                        List.of(new Corpus.Table.Row(text, text, List.of(1), 1, 1, 1)))))
                .warnings(List.of(text))
                .build();
    }
}
