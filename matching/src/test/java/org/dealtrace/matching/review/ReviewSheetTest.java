package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.ListedShare;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewSheetTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt; \u202eevil {{data}} {{script}} \ud800";

    @Test
    void pairs_areGroupedByPartyLeastSureFirst() {
        DealLinks run = new Runs()
                .company("R1", "A")
                .company("R2", "B")
                .deal("D1", "A")
                .deal("D2", "B")
                .link("R1", "D1", 0.8, Decision.REVIEW)
                .link("R1", "D2", 0.3, Decision.REVIEW)
                .link("R2", "D2", 0.51, Decision.REVIEW)
                .build();

        assertThat(ReviewSheet.of(run).pairs())
                .extracting(l -> l.companyId() + l.dealId())
                .containsExactly("R2D2", "R1D2", "R1D1");
    }

    /** From two listed in three to one in ten, odds fall to a twentieth nearly: what looked even is as good as wrong. */
    @Test
    void pairs_ofAListThatFewPartiesAreOn_bringTheLikeliestFirst() {
        ListedShare fewer = new ListedShare(9000, 2 / 3.0, 0.1, 0.1, 7, ListedShare.State.CONVERGED);
        DealLinks run = new Runs()
                .company("R1", "A")
                .deal("D1", "A")
                .deal("D2", "B")
                .deal("D3", "C")
                .link("R1", "D1", 0.3, Decision.REVIEW)
                .link("R1", "D2", 0.51, Decision.REVIEW)
                .link("R1", "D3", 0.89, Decision.REVIEW)
                .build()
                .withListed(Optional.of(fewer));

        assertThat(ReviewSheet.of(run).pairs()).extracting(Link::dealId).containsExactly("D3", "D2", "D1");
    }

    @Test
    void of_otherDecisions_takesThem() {
        assertThat(ReviewSheet.of(Runs.standard(), Set.of(Decision.LINK, Decision.NO_LINK))
                        .pairs())
                .extracting(Link::dealId)
                .containsExactly("D3", "D2");
    }

    @Test
    void without_leavesOutWhatIsSettledAndKeepsWhatIsNot() {
        DealLinks run = Runs.standard();
        Judgements different = new Judgements(List.of(Runs.judge("R1", "D1", Verdict.DIFFERENT, "AB")), List.of());
        Judgements unsure = new Judgements(List.of(Runs.judge("R1", "D1", Verdict.UNSURE, "AB")), List.of());

        assertThat(ReviewSheet.of(run).without(different).pairs())
                .extracting(Link::companyId)
                .containsExactly("R2");
        assertThat(ReviewSheet.of(run).without(unsure).pairs()).hasSize(2);
    }

    @Test
    void writeCsv_showsBothSidesAndNoFormula(@TempDir Path folder) {
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.of(new Runs()
                        .company("R1", "=1+1 GmbH")
                        .deal("D1", "+Volvo")
                        .link("R1", "D1", 0.5, Decision.REVIEW)
                        .build())
                .writeCsv(file);
        List<TableRow> rows = TableReader.readAll(file, "company id", "judgement");

        assertThat(file).content(StandardCharsets.UTF_8).contains(",'=1+1 GmbH,'+Volvo,");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("company name")).isEqualTo("=1+1 GmbH");
        assertThat(rows.get(0).get("other sides")).isEqualTo("Sany Heavy Industry (CN), acquirer");
        assertThat(rows.get(0).get("deal history")).isEqualTo("announced 2016-05-23");
        assertThat(rows.get(0).get("evidence")).contains("prior").contains("name");
        assertThat(rows.get(0).get("judgement")).isEmpty();
    }

    private static DealLinks hostile() {
        return new Runs()
                .company("R1", HOSTILE)
                .deal("D1", HOSTILE)
                .link("R1", "D1", 0.5, Decision.REVIEW)
                .build();
    }

    @Test
    void html_markupInNames_staysText() {
        String html = ReviewSheet.of(hostile()).html();

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img").doesNotContain("\u202e");
        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(html.split("</script>", -1)).hasSize(3);
        assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
        assertThat(html).doesNotContain("http://").doesNotContain("https://").doesNotContain("innerHTML");
    }

    @Test
    void html_holdsThePairsAsData() throws IOException {
        String html = ReviewSheet.of(hostile()).html();
        String open = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(open) + open.length();
        JsonNode data = new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));

        assertThat(data).hasSize(1);
        // The exported name has to be the one that the log compares.
        assertThat(data.get(0).get("companyName").asText()).isEqualTo(Judgement.line(HOSTILE));
        assertThat(data.get(0).get("steps")).hasSize(2);
        assertThat(data.get(0).get("rows").toString()).contains("Aachen").contains("announced 2016-05-23");
    }

    @Test
    void html_isTheSameForTheSameRun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub").resolve("review.html");
        ReviewSheet.of(hostile()).writeHtml(file);

        assertThat(Files.readString(file)).isEqualTo(ReviewSheet.of(hostile()).html());
    }

    @Test
    void nothingToJudge_makesAnEmptySheet(@TempDir Path folder) {
        DealLinks run = new Runs().company("R1", "A").deal("D1", "B").build();
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.of(run).writeCsv(file);

        assertThat(ReviewSheet.of(run).pairs()).isEmpty();
        assertThat(ReviewSheet.of(run).html()).contains("<script type=\"application/json\" id=\"data\">[]</script>");
        assertThat(TableReader.readAll(file, "company id")).isEmpty();
    }

    @Test
    void toString_manyPairs_saysHowManyAreNotShown() {
        Runs runs = new Runs().company("R1", "Volvo");
        for (int i = 1; i <= 22; i++) {
            runs.deal("D" + i, "Volvo Cars").link("R1", "D" + i, 0.5, Decision.REVIEW);
        }
        assertThat(ReviewSheet.of(runs.build()).toString())
                .startsWith("22 pairs to judge\n")
                .endsWith("\n… and 2 more");
        assertThat(ReviewSheet.of(hostile()).toString())
                .startsWith("1 pair to judge\n")
                .doesNotContain("more");
    }
}
