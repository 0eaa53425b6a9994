package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlFormTest {

    private final Document page = Jsoup.parse(ReportFixture.report().html());

    @Test
    void page_markup_isWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Jsoup.parse(ReportFixture.report().html(), "", parser);

        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void page_sections_areReachedFromTheirNavigation() {
        List<String> targets = page.select("nav a, a.skip, .key a").eachAttr("href");

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(page.select(t)).hasSize(1));
    }

    @Test
    void page_ids_areUnique() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void drawing_anyOfThem_isDescribedOrHiddenFromReaders() {
        List<Element> outer = page.select("svg").stream()
                .filter(s -> s.parents().stream().noneMatch(p -> p.normalName().equals("svg")))
                .toList();

        assertThat(outer).hasSizeGreaterThan(100).allSatisfy(svg -> {
            boolean hidden = svg.attr("aria-hidden").equals("true");
            boolean described =
                    svg.attr("role").equals("img") && !svg.attr("aria-label").isBlank();
            assertThat(hidden || described).as(svg.outerHtml()).isTrue();
        });
    }

    @Test
    void drawing_placesInPercent_lieWithinIt() {
        assertThat(page.select("svg [x], svg [x1], svg [cx]")).isNotEmpty().allSatisfy(mark -> {
            for (String name : List.of("x", "x1", "x2", "cx")) {
                String place = mark.attr(name);
                if (place.endsWith("%")) {
                    assertThat(Double.parseDouble(place.substring(0, place.length() - 1)))
                            .isBetween(0.0, 100.0);
                }
            }
        });
    }

    @Test
    void headline_rate_standsWithIntervalCountAndMeaning() {
        assertThat(page.select("#result .big").text()).isEqualTo("66.7 %");
        assertThat(page.select("#result .of").text()).isEqualTo("found so far: 14 of 21 companies");
        assertThat(page.select("#result .exact").text()).startsWith("66.7 % of the companies");
        assertThat(page.select("#result .lead").text()).isEqualTo("The interval holds chance only.");
    }

    @Test
    void companies_everyOne_hasARowWithFoldedEvidence() {
        assertThat(page.select(".companies > tbody")).hasSize(24);
        Element kuka = company("KUKA Roboter");

        assertThat(kuka.select(".main").text())
                .contains("DE", "2015-03-10", "realized", "acquisition with Midea Group (美的集团)", "2016-05-18")
                .contains("14.3 months", "0.998");
        assertThat(kuka.select("details").hasAttr("open")).isFalse();
        assertThat(kuka.select("details .facts").text())
                .contains("announced 2016-05-18", "completed 2017-01-06", "94.55 %", "deals.csv:5", "source codes 1.0");
        assertThat(kuka.select("details .notices").text()).contains("R-004", "recommendations.csv:5");
    }

    @Test
    void waterfall_steps_sumToTheWeightShown() {
        Element kuka = company("KUKA Roboter");
        double sum = kuka.select(".waterfall tbody .bits").eachText().stream()
                .map(text -> text.replace('−', '-'))
                .mapToDouble(Double::parseDouble)
                .sum();

        assertThat(kuka.select(".waterfall tfoot .bits").text()).isEqualTo(Figures.signed(sum, 2));
        assertThat(kuka.expectFirst(".waterfall tbody tr:last-child .sofar").text())
                .isEqualTo(Figures.signed(sum, 2));
        assertThat(kuka.select(".waterfall tbody tr")).hasSize(5);
        assertThat(company("Volvo Trucks").select(".deal").text())
                .contains("Nearest rival for the same party: Volvo Car Corporation (R-001)");
    }

    @Test
    void company_withoutDeal_saysNoneFoundInTheSourcesSearched() {
        assertThat(company("EMAG Maschinenfabrik").text())
                .contains("none found")
                .contains("no deal found in the sources searched");
        assertThat(page.select("#limits").text()).contains("none found in the sources searched, up to 2021-05-01");
    }

    @Test
    void company_ofSeveralNotices_saysWhyTheyAreOne() {
        assertThat(company("AMD").text())
                .contains("超威半导体")
                .contains("R-010 was taken to be about the same company as R-009: the acronym AMD");
    }

    @Test
    void basis_inputs_standWithAnAccountOfTheirRows() {
        assertThat(page.select("#basis .plain tbody tr").eachText())
                .containsExactly(
                        "recommendations.csv Illustrative watch-list; no claim is made that any of these companies"
                                + " was named in a notice. recommendations as CSV 26 25 1 0 1",
                        "deals.csv deals as CSV 74 74 1 0 0");
        assertThat(page.select("#basis .issues").text())
                .contains("recommendations.csv:17 rejected, column name")
                .contains("value “94,55 %”: read as 94.55");
    }

    @Test
    void script_missing_leavesTableAndEvidenceUsable() {
        assertThat(page.select("#tools").hasAttr("hidden")).isTrue();
        assertThat(page.select("#tools").html()).isEmpty();
        assertThat(page.select(".companies thead button")).isEmpty();
        assertThat(page.select("[hidden]")).hasSize(1);
    }

    /** Rate, outcome, deal, link, evidence, rows: each step of the way is a link or stands below the one before. */
    @Test
    void companies_everyLinkToOne_leadsToItsPlace() {
        List<String> targets = page.select("a[href^=#company-]").eachAttr("href");

        assertThat(targets)
                .hasSizeGreaterThan(40)
                .allSatisfy(t -> assertThat(page.select(t)).as(t).hasSize(1));
        Element realized = page.expectFirst(".tiles a.realized");
        Element first = page.expectFirst(realized.attr("href"));
        assertThat(first.attr("data-status")).isEqualTo("realized");
        Element deal = page.expectFirst(first.expectFirst("[data-label=Deal] a").attr("href"));
        assertThat(deal.expectFirst("h3").text())
                .startsWith(
                        "Deciding deal " + first.select("[data-label=Deal] a").text());
        assertThat(first.select("[data-label=Deal] a .whole")).hasSize(1);
        assertThat(deal.select(".waterfall")).hasSize(1);
        assertThat(deal.select(".facts").text()).contains("source row deals.csv:");
        assertThat(page.select(".timeline tbody th a")).hasSameSizeAs(page.select(".timeline tbody tr"));
    }

    @Test
    void evidence_ofSeveralDeals_beginsWithTheDecidingOne() {
        List<Outcome> realized = ReportFixture.report().outcomes().stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .toList();
        Outcome one = realized.get(0);
        DealAssessment other = realized.get(1).deciding().orElseThrow();
        DealAssessment deciding = one.deciding().orElseThrow();
        CompanyRow row = new CompanyRow(
                new Outcome(
                        one.company(),
                        one.recommended(),
                        one.status(),
                        one.deciding(),
                        one.elapsedDays(),
                        one.followedDays(),
                        List.of(other, deciding),
                        one.reason()),
                Optional.empty());

        assertThat(row.assessments()).containsExactly(deciding, other);
        assertThat(row.assessments()).filteredOn(row::isDeciding).containsExactly(deciding);
    }

    @Test
    void dates_ofADeal_doNotBreakAtTheirHyphens() {
        assertThat(company("KUKA Roboter")
                        .select("[data-label=Deal] .note .whole")
                        .eachText())
                .containsExactly("2016-05-18", "2017-01-06");
    }

    @Test
    void headings_leaveNoLevelOut() {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void tables_haveACaption_andWordsAtEachColumn() {
        assertThat(page.select("table"))
                .allSatisfy(t -> assertThat(t.select("> caption").text()).isNotBlank());
        assertThat(page.select("th")).isNotEmpty().allSatisfy(th -> {
            assertThat(th.text()).as(th.outerHtml()).isNotBlank();
            assertThat(th.hasAttr("scope")).as(th.outerHtml()).isTrue();
        });
    }

    /** On a narrow page a row becomes a list, and the words of the head stand beside the values. */
    @Test
    void tables_thatBecomeLists_haveTheirHeadsBesideTheValues() {
        assertThat(page.select(".scroll:not([tabindex]) > .plain > tbody > tr > td"))
                .hasSizeGreaterThan(12)
                .allMatch(cell -> !cell.attr("data-label").isEmpty());
    }

    @Test
    void names_inOtherScripts_sayTheirLanguage() {
        assertThat(page.select("bdi:matchesOwn(^超威半导体$)").eachAttr("lang")).contains("und-Hani");
        assertThat(company("KUKA Roboter").expectFirst(".name").hasAttr("lang")).isFalse();
    }

    /**
     * A curve is a rate at each time: it is not said without its interval, and its figures can be read without the
     * picture.
     */
    @Test
    void curves_sayTheirFiguresInWordsAndAsATable() {
        assertThat(page.select(".plot").eachAttr("aria-label"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).matches(".* reaches [\\d.]+ %, interval [\\d.]+–[\\d.]+ %, after .*"));
        assertThat(page.select("figure.curves .readings")).hasSameSizeAs(page.select(".plot"));
        assertThat(page.expectFirst(".readings tbody tr").text()).matches(".* 12\\.0 [\\d.]+ % [\\d.]+–[\\d.]+ % \\d+");
    }

    @Test
    void timeline_eachTrack_saysItsDates() {
        assertThat(page.select(".timeline tbody svg[role=img]").eachAttr("aria-label"))
                .isNotEmpty()
                .allMatch(l -> l.matches("recommended \\d{4}.*; (realized|undetermined|pending|none found)"))
                .anyMatch(l -> l.contains("; deal 2016-05-18 counts; realized"));
    }

    private Element company(String name) {
        return page.select(".companies > tbody").stream()
                .filter(b -> b.select(".name").text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
