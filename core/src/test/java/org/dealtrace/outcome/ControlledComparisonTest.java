package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.SeededRandom;
import org.junit.jupiter.api.Test;

/**
 * Simulated lists with a known effect. A company meets its first deal at a yearly rate of its country's; in the list of
 * recommended companies that rate changes on the day of the recommendation, or has been another one all along.
 */
class ControlledComparisonTest {

    private static final OutcomeTracker TRACKER = OutcomeTracker.builder()
            .rule(OutcomeRule.builder().anyCounterparty().windowMonths(36).build())
            .classifier(World.CLASSIFIER)
            .asOf(LocalDate.of(2020, 12, 31))
            .build();

    /**
     * A list with its deals.
     *
     * @param share of its companies from the country of many deals
     * @param before by what the yearly rate of deals is multiplied before the recommendation
     * @param after the same from that day on
     */
    private static DealLinks list(
            String prefix, int size, double share, double before, double after, long seed, List<Deal> all) {
        SeededRandom random = new SeededRandom(seed);
        List<Recommendation> notices = new ArrayList<>();
        List<Company> companies = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String id = prefix + i;
            boolean many = random.unit() < share;
            Country country = many ? World.DE : World.US;
            int founded = 1980 + random.below(20);
            LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.below(1000));
            notices.add(Recommendation.builder(id, "Company " + id)
                    .date(PartialDate.of(day))
                    .country(country)
                    .fields(List.of("optics"))
                    .attributes(Map.of("Founded", String.valueOf(founded)))
                    .build());
            companies.add(new Company(
                    id,
                    List.of(CompanyName.of("Company " + id)),
                    List.of(country),
                    Optional.empty(),
                    List.of(),
                    List.of("optics"),
                    List.of(id)));
            double rate = many ? 0.1 : 0.04;
            // watched for deals from ten years before the recommendation on
            double years = random.exponential() / (rate * before);
            if (years > 10) {
                years = 10 + (years - 10) * before / after;
            }
            LocalDate deal = day.minusYears(10).plusDays(Math.round(years * 365.25));
            if (deal.isBefore(LocalDate.of(2021, 1, 1))) {
                all.add(Deal.builder("D-" + id)
                        .party(DealParty.of(PartyRole.TARGET, "Company " + id, country))
                        .typeWords(List.of("acquisition"))
                        .event(new DealEvent(DealStatus.COMPLETED, Optional.of(PartialDate.of(deal))))
                        .build());
                links.add(new Link(id, "D-" + id, 0, 20, 0.9999, Decision.LINK, Link.Origin.MODEL, Explanation.NONE));
            }
        }
        return new DealLinks(
                notices, companies, List.of(), all, links, List.of(InputReport.inMemory(prefix, size)), "simulated");
    }

    private static ControlledComparison compare(double before, double after) {
        return compare(300, before, after);
    }

    private static ControlledComparison compare(int size, double before, double after) {
        List<Deal> deals = new ArrayList<>();
        DealLinks recommended = list("R", size, 0.7, before, after, 1, deals);
        DealLinks controls = list("C", 5 * size, 0.3, 1, 1, 2, deals);
        return TRACKER.compare(recommended, controls, 1);
    }

    @Test
    void compare_noEffect_holdsZeroBeforeAndAfter() {
        ControlledComparison comparison = compare(1, 1);
        assertThat(comparison.after().interval().contains(0)).isTrue();
        assertThat(comparison.before().orElseThrow().interval().contains(0)).isTrue();
        assertThat(comparison.pace().pValue()).isGreaterThan(0.01);
        assertThat(comparison.balance())
                .allSatisfy(line -> assertThat(line.after()).isCloseTo(0, within(0.1)));
        assertThat(comparison.balance())
                .filteredOn(line -> line.trait().equals("country DE"))
                .allSatisfy(line -> assertThat(line.before()).isGreaterThan(0.7));
    }

    /** Rates of .1 and .04 a year, three times as high: over three years .593 and .302 against .259 and .113. */
    @Test
    void compare_threefoldRate_findsTheDifference() {
        ControlledComparison comparison = compare(1, 3);
        double german = comparison.balance().stream()
                .filter(line -> line.trait().equals("country DE"))
                .findFirst()
                .orElseThrow()
                .recommended();
        double truth = german * (0.593 - 0.259) + (1 - german) * (0.302 - 0.113);
        assertThat(comparison.after().interval().contains(truth)).isTrue();
        assertThat(comparison.after().interval().contains(0)).isFalse();
        assertThat(comparison.before().orElseThrow().interval().contains(0)).isTrue();
        assertThat(comparison.toString())
                .contains("Within 36 months of the recommendation: ")
                .contains("Placebo, the 24 months before the recommendation: ")
                .contains("It does not show that the recommendation was the cause");
    }

    /** Who recommends chooses companies that look for a deal. */
    @Test
    void compare_companiesThatDifferedBefore_areToldByThePlacebo() {
        assertThat(compare(2_000, 4, 4).sentences())
                .anyMatch(sentence -> sentence.contains("Both sides differed before."));
    }

    @Test
    void compare_noControlOfTheCountry_isRefused() {
        List<Deal> deals = new ArrayList<>();
        DealLinks recommended = list("R", 20, 1, 1, 1, 1, deals);
        DealLinks controls = list("C", 20, 0, 1, 1, 2, deals);
        assertThatThrownBy(() -> TRACKER.compare(recommended, controls, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no recommended company could be matched");
    }

    /** 0 of 20 lies between 0 and much; its middle is no estimate. */
    @Test
    void compare_noDealOnOneSide_givesARangeAndNoDifference() {
        List<Deal> deals = new ArrayList<>();
        DealLinks recommended = list("R", 40, 1, 1, 6, 1, deals);
        List<Deal> none = new ArrayList<>();
        DealLinks controls = list("C", 200, 1, 0.000001, 0.000001, 2, none);
        ControlledComparison comparison = TRACKER.compare(recommended, controls, 1);
        assertThat(comparison.after().matched().found()).isZero();
        assertThat(comparison.after().matched().share()).isEmpty();
        assertThat(comparison.after().difference()).isEmpty();
        assertThat(comparison.after().interval().high())
                .isEqualTo(comparison.after().recommended().interval().high());
        assertThat(comparison.after())
                .asString()
                .contains(
                        "and between 0.0 and ",
                        " matched ones (0 found so far): no point can be given for the difference");
        assertThat(comparison.sentences())
                .anyMatch(sentence ->
                        sentence.startsWith("Matched by country") && sentence.endsWith("with nobody like them left."));
        assertThat(comparison.table(Messages.ENGLISH).lines().get(1).share()).isEmpty();
    }
}
