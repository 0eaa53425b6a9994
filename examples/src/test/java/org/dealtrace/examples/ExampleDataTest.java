package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.junit.jupiter.api.Test;

/** The files of {@code data/} are clean, say what they are, and agree with each other. */
class ExampleDataTest {

    private static final Path DATA = Path.of("data");
    private static final LocalDate OBSERVED_UNTIL = LocalDate.of(2021, 6, 30);

    private final Deals deals = Deals.read(DATA.resolve("deals.csv"));
    private final Recommendations watchList = Recommendations.read(DATA.resolve("watchlist.csv"));
    private final OwnershipTable ownership = OwnershipTable.read(DATA.resolve("ownership.csv"));
    private final Map<String, TableRow> expected =
            TableReader.readAll(DATA.resolve("expected-outcomes.csv"), "recommendation", "outcome", "deal", "deals")
                    .stream()
                    .collect(Collectors.toMap(
                            r -> r.get("recommendation"), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    @Test
    void files_areReadWithoutRepair() {
        assertThat(deals.report().issues()).isEmpty();
        assertThat(watchList.report().issues()).isEmpty();
        assertThat(watchList.size()).isBetween(40, 60);
    }

    @Test
    void watchList_saysThatItIsIllustrative() {
        assertThat(watchList.report().illustrative()).isTrue();
        assertThat(watchList.report().note())
                .startsWith("Illustrative watch-list")
                .contains("no claim is made that any of these companies was ever named in a diplomatic notice")
                .contains("PharmaJet");
        assertThat(deals.report().illustrative()).isFalse();
        assertThat(deals.report().note()).contains("No claim is made");
    }

    @Test
    void everyDeal_namesItsSourceAndATypeAndATime() {
        assertThat(deals.list()).allSatisfy(d -> {
            assertThat(d.attributes()).containsKey("source");
            // a source with its date comes first; what was not looked up stands behind it and says so
            assertThat(d.attributes().get("source"))
                    .matches("[^;]*, (undated|(19|20)\\d\\d).*")
                    .doesNotStartWith("not seen");
            assertThat(d.typeWords()).isNotEmpty();
            assertThat(d.history())
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e.date()).isPresent());
            assertThat(d.text()).isPresent();
        });
    }

    @Test
    void deals_thatWereNotLookedUpInPart_areFewAndSaySo() {
        assertThat(deals.report().note()).contains("not seen:");
        assertThat(deals.list().stream()
                        .filter(d -> d.attributes().getOrDefault("source", "").contains("not seen:")))
                .hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void expectedOutcomes_coverTheWatchListAndKnownDealsOnly() {
        assertThat(expected.keySet())
                .containsExactlyElementsOf(
                        watchList.stream().map(Recommendation::id).toList());
        expected.values().forEach(row -> {
            row.find("deal").ifPresent(id -> assertThat(dealIds(row)).contains(id));
            assertThat(dealIds(row)).allSatisfy(id -> assertThat(deals.get(id)).isPresent());
        });
    }

    /**
     * With every link right, the standard rule gives what the file expects: what then goes wrong is a matter of
     * linking.
     */
    @Test
    void expectedOutcomes_followFromTheTrueLinksByTheStandardRule() {
        Outcomes outcomes = OutcomeTracker.builder()
                .ownership(ownership)
                .asOf(OBSERVED_UNTIL)
                .build()
                .track(trueLinks());
        Map<String, Outcome> byRecommendation = new LinkedHashMap<>();
        outcomes.list().forEach(o -> o.company().recommendations().forEach(r -> byRecommendation.put(r, o)));
        assertThat(expected.keySet().stream()
                        .map(id -> id + " " + words(Objects.requireNonNull(byRecommendation.get(id), id))))
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().get("outcome") + " "
                                + e.getValue().get("deal"))
                        .map(String::strip)
                        .toList());
    }

    private static String words(Outcome outcome) {
        String status = outcome.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (status + " " + outcome.deciding().map(d -> d.link().dealId()).orElse("")).strip();
    }

    private static List<String> dealIds(TableRow row) {
        return row.find("deals").map(d -> Arrays.asList(d.split("[|]"))).orElse(List.of());
    }

    private DealLinks trueLinks() {
        List<Company> companies = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Recommendation r : watchList) {
            Set<String> names = names(r.names());
            int before = IntStream.range(0, companies.size())
                    .filter(i -> names(companies.get(i).names()).stream().anyMatch(names::contains))
                    .findFirst()
                    .orElse(-1);
            if (before >= 0) {
                companies.set(before, joined(companies.get(before), r));
                continue;
            }
            companies.add(new Company(
                    r.id(),
                    r.names(),
                    r.country().stream().toList(),
                    r.city(),
                    r.identifiers(),
                    r.fields(),
                    List.of(r.id())));
            for (String id : dealIds(Objects.requireNonNull(expected.get(r.id()), r.id()))) {
                Deal deal = deals.get(id).orElseThrow();
                links.add(new Link(
                        r.id(), id, party(deal, r), 20, 1, Decision.LINK, Link.Origin.REVIEWER, Explanation.NONE));
            }
        }
        return new DealLinks(
                watchList.list(), companies, List.of(), deals.list(), links, List.of(), "the links that are true");
    }

    private static Company joined(Company company, Recommendation further) {
        List<String> recommendations = new ArrayList<>(company.recommendations());
        recommendations.add(further.id());
        return new Company(
                company.id(),
                company.names(),
                company.countries(),
                company.city(),
                company.identifiers(),
                company.fields(),
                recommendations);
    }

    /** Names that two notices of one party share; the test's list has no two parties of one name. */
    private static Set<String> names(List<CompanyName> names) {
        return names.stream().map(CompanyName::text).collect(Collectors.toSet());
    }

    /**
     * The party of a true deal that is the company: the one whose names have the most pairs of letters in common with
     * its own.
     */
    private static int party(Deal deal, Recommendation r) {
        return IntStream.range(0, deal.parties().size())
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> likeness(deal.parties().get(i).names(), r.names())))
                .orElseThrow();
    }

    private static double likeness(List<CompanyName> left, List<CompanyName> right) {
        return left.stream()
                .flatMapToDouble(l -> right.stream().mapToDouble(r -> likeness(l.text(), r.text())))
                .max()
                .orElse(0);
    }

    private static double likeness(String left, String right) {
        Set<String> common = pairs(left);
        Set<String> all = pairs(left);
        common.retainAll(pairs(right));
        all.addAll(pairs(right));
        return (double) common.size() / all.size();
    }

    private static Set<String> pairs(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return IntStream.range(0, letters.length() - 1)
                .mapToObj(i -> letters.substring(i, i + 2))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
