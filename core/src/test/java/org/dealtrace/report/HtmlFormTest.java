package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
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

    /** Drawn once: no test changes it. */
    private static final Document PAGE = DrawnPage.of(ReportFixture.report());

    @Test
    void page_markup_isWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Jsoup.parse(ReportFixture.report().html(), "", parser);

        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void page_sections_areReachedFromTheirNavigation() {
        List<String> targets = PAGE.select("nav a, a.skip, .key a").eachAttr("href");

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(PAGE.select(t)).hasSize(1));
    }

    @Test
    void page_ids_areUnique() {
        assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void drawing_anyOfThem_isDescribedOrHiddenFromReaders() {
        List<Element> outer = PAGE.select("svg").stream()
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
        assertThat(PAGE.select("svg [x], svg [x1], svg [cx]")).isNotEmpty().allSatisfy(mark -> {
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
        assertThat(PAGE.select("#result .big").text()).isEqualTo("66.7 %");
        assertThat(PAGE.select("#result .of").text()).isEqualTo("found so far: 14 of 21 companies");
        assertThat(PAGE.select("#result .exact").text()).startsWith("66.7 % of the companies");
        assertThat(PAGE.select("#result .lead").text()).isEqualTo("The interval holds chance only.");
    }

    @Test
    void companies_everyOne_hasARowWithFoldedEvidence() {
        assertThat(PAGE.select(".companies .main")).hasSize(24);
        Element kuka = company("KUKA Roboter");

        assertThat(kuka.select(".main").text())
                .contains("DE", "2015-03-10", "realized", "acquisition with Midea Group (美的集团)")
                .contains("14.3 months", "0.998");
        assertThat(kuka.select(".more .facts").text())
                .contains("announced 2016-05-18", "completed 2017-01-06", "94.55 %", "deals.csv:5", "source codes 1.0");
        assertThat(kuka.select(".more .notices").text()).contains("R-004", "recommendations.csv:5");
    }

    @Test
    void waterfall_steps_sumToTheWeightShown() {
        Element kuka = company("KUKA Roboter");
        double sum = kuka.select(".waterfall tbody .bits").eachText().stream()
                .map(text -> text.replace('−', '-'))
                .mapToDouble(Double::parseDouble)
                .sum();

        assertThat(kuka.select(".waterfall tfoot .bits").text()).isEqualTo(Figures.signed(sum, 2));
        assertThat(kuka.select(".waterfall tbody tr")).hasSize(5);
        assertThat(company("Volvo Trucks").select(".deal").text())
                .contains("Nearest other company for the same party: Volvo Car Corporation (R-001)");
    }

    @Test
    void company_withoutDeal_saysNoneFoundInTheSourcesSearched() {
        assertThat(company("EMAG Maschinenfabrik").text())
                .contains("none found")
                .contains("no deal found in the sources searched");
        assertThat(PAGE.select("#limits").text()).contains("none found in the sources searched, up to 2021-05-01");
    }

    @Test
    void company_ofSeveralNotices_saysWhyTheyAreOne() {
        assertThat(company("AMD").text())
                .contains("超威半导体")
                .contains("R-010 was taken to be about the same company as R-009: the acronym AMD");
    }

    @Test
    void basis_inputs_standWithAnAccountOfTheirRows() {
        assertThat(PAGE.select("#basis .plain tbody tr").eachText())
                .containsExactly(
                        "recommendations.csv Illustrative watch-list; no claim is made that any of these companies"
                                + " was named in a notice. recommendations as CSV 26 25 1 0 1",
                        "deals.csv deals as CSV 74 74 1 0 0");
        assertThat(PAGE.select("#basis .issues").text())
                .contains("recommendations.csv:17 rejected, column name")
                .contains("value “94,55 %”: read as 94.55");
    }

    @Test
    void script_missing_leavesATableOfAllCompaniesOfAShortList() {
        Document still = Jsoup.parse(ReportFixture.report().html());

        assertThat(still.select("#list").html()).isEmpty();
        assertThat(still.select("noscript table.plain > tbody > tr")).hasSize(24);
        assertThat(still.select("noscript details tfoot").eachText()).first().isEqualTo("Sum +8.76");
        assertThat(still.select("noscript table").text()).contains("KUKA Roboter", "14.3 months", "0.998");
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
                one.deciding(),
                Optional.empty());

        assertThat(row.assessments()).containsExactly(deciding, other);
        assertThat(row.assessments()).filteredOn(row::isDeciding).containsExactly(deciding);
    }

    @Test
    void dates_ofADeal_doNotBreakAtTheirHyphens() {
        assertThat(company("KUKA Roboter").select(".facts .whole").eachText()).contains("2016-05-18", "2017-01-06");
    }

    @Test
    void headings_leaveNoLevelOut() {
        int before = 0;
        for (Element heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void tables_haveACaption_andWordsAtEachColumn() {
        assertThat(PAGE.select("table"))
                .allSatisfy(t -> assertThat(t.select("> caption").text()).isNotBlank());
        assertThat(PAGE.select("th")).isNotEmpty().allSatisfy(th -> {
            assertThat(th.text()).as(th.outerHtml()).isNotBlank();
            assertThat(th.hasAttr("scope")).as(th.outerHtml()).isTrue();
        });
    }

    /** On a narrow page a row becomes a list, and the words of the head stand beside the values. */
    @Test
    void tables_thatBecomeLists_haveTheirHeadsBesideTheValues() {
        assertThat(PAGE.select(".scroll:not([tabindex]) > .plain > tbody > tr > td"))
                .hasSizeGreaterThan(12)
                .allMatch(cell -> !cell.attr("data-label").isEmpty());
    }

    @Test
    void names_inOtherScripts_sayTheirLanguage() {
        assertThat(PAGE.select("bdi:matchesOwn(^超威半导体$)").eachAttr("lang")).contains("und-Hani");
        assertThat(company("KUKA Roboter").expectFirst(".name").hasAttr("lang")).isFalse();
    }

    /**
     * A curve is a rate at each time: it is not said without its interval, and its figures can be read without the
     * picture.
     */
    @Test
    void curves_sayTheirFiguresInWordsAndAsATable() {
        assertThat(PAGE.select(".plot").eachAttr("aria-label"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).matches(".* reaches [\\d.]+ %, interval [\\d.]+–[\\d.]+ %, after .*"));
        assertThat(PAGE.select("figure.curves .readings")).hasSameSizeAs(PAGE.select(".plot"));
        assertThat(PAGE.expectFirst(".readings tbody tr").text()).matches(".* 12\\.0 [\\d.]+ % [\\d.]+–[\\d.]+ % \\d+");
    }

    private Element company(String name) {
        Element main = PAGE.select(".companies .main").stream()
                .filter(b -> b.select(".name").text().equals(name))
                .findFirst()
                .orElseThrow();
        return new Element("div")
                .appendChild(main.clone())
                .appendChild(Objects.requireNonNull(main.nextElementSibling()).clone());
    }
}
