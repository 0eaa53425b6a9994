package org.dealtrace.matching.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.matching.fields.FieldComparisonTest.company;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.io.JsonLines;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.stream.StreamedLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedComparisonsTest {

    private static final Country GERMANY = new Country("DE");

    private static final List<Company> HOMONYMS = List.of(
            company("1", "Arctura Optics GmbH", "Hamburg"),
            company("2", "Arctura Optics GmbH", "München"),
            company("3", "Belmora Steel AG", "Hamburg"));

    private static Recommendation notice(String id, String name, String city) {
        return Recommendation.builder(id, name).country(GERMANY).city(city).build();
    }

    private static Deal deal(String target, Map<String, String> attributes) {
        return Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, target, GERMANY))
                .attributes(attributes)
                .build();
    }

    private static Explanation.Step step(Explanation explanation, String comparison) {
        return explanation.steps().stream()
                .filter(s -> s.comparison().equals(comparison))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void match_twoCompaniesOfOneName_areToldApartByCity() {
        Company asked = company("q", "Arctura Optics", "Munich");
        try (CompanyMatcher without = CompanyMatcher.over(HOMONYMS);
                CompanyMatcher with = CompanyMatcher.builder()
                        .comparisons(FieldComparison.city())
                        .over(HOMONYMS)) {
            assertThat(without.match(asked, 1).get(0).probability()).isLessThanOrEqualTo(0.5);

            List<Match> matches = with.match(asked, 2);

            assertThat(matches.get(0).companyId()).isEqualTo("2");
            assertThat(matches.get(0).decision()).isEqualTo(Decision.LINK);
            assertThat(matches.get(1).decision()).isEqualTo(Decision.NO_LINK);
        }
    }

    @Test
    void explanation_ofAnAddedComparison_showsLevelValuesAndBits() {
        FieldComparison city = FieldComparison.city();
        Company asked = company("q", "Arctura Optics", "Munich");
        try (CompanyMatcher matcher = CompanyMatcher.builder().comparisons(city).over(HOMONYMS)) {
            Explanation right = matcher.explain(asked, "2").orElseThrow();
            Explanation wrong = matcher.explain(asked, "1").orElseThrow();

            assertThat(step(right, "city"))
                    .isEqualTo(new Explanation.Step(
                            "city",
                            "equal",
                            "München",
                            "Munich",
                            city.levels().get(0).bits()));
            assertThat(step(wrong, "city"))
                    .isEqualTo(new Explanation.Step(
                            "city",
                            "different",
                            "Hamburg",
                            "Munich",
                            city.levels().get(2).bits()));
            assertThat(wrong.toString()).contains("city").contains("different: Hamburg | Munich");
            assertThat(step(
                            matcher.explain(company("q", "Arctura Optics", ""), "2")
                                    .orElseThrow(),
                            "city"))
                    .isEqualTo(new Explanation.Step("city", "missing", "München", "", 0));
        }
    }

    @Test
    void weight_ofAPair_holdsTheAddedBits() {
        FieldComparison city = FieldComparison.city();
        try (CompanyMatcher without = CompanyMatcher.over(HOMONYMS);
                CompanyMatcher with = CompanyMatcher.builder().comparisons(city).over(HOMONYMS)) {
            Company asked = company("q", "Arctura", "Hamburg");
            assertThat(with.pair(HOMONYMS.get(0), asked).weight()
                            - without.pair(HOMONYMS.get(0), asked).weight())
                    .isCloseTo(city.levels().get(0).bits(), within(1e-9));
            assertThat(with.pair(HOMONYMS.get(1), asked).weight()
                            - without.pair(HOMONYMS.get(1), asked).weight())
                    .isCloseTo(city.levels().get(2).bits(), within(1e-9));
        }
    }

    /** However much an added comparison says, it finds nothing that names have not found. */
    @Test
    void match_nothingInCommonButTheCity_isNoMatch() {
        FieldComparison certain = FieldComparison.exact("place", Attribute.city(), 0.999, 1e-9);
        try (CompanyMatcher matcher =
                CompanyMatcher.builder().comparisons(certain).over(HOMONYMS)) {
            assertThat(matcher.match(company("q", "Xyloquent", "Hamburg"), 5)).isEmpty();
        }
    }

    /** A name that is clear ends the search by letters, unless an added comparison is against it. */
    @Test
    void match_clearNameInAnotherCity_doesNotEndTheSearch() {
        List<Company> companies = new ArrayList<>();
        companies.add(company("1", "Vexmorand", "Munich"));
        companies.add(company("2", "Vexmorend", "Hamburg"));
        for (int i = 0; i < 200; i++) {
            companies.add(company("F" + i, "Filler" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " Works", "Ulm"));
        }
        FieldComparison strict = FieldComparison.exact("city", Attribute.city(), 0.999, 0.02);
        Company asked = company("q", "Vexmorand", "Hamburg");
        try (CompanyMatcher without = CompanyMatcher.over(companies);
                CompanyMatcher with =
                        CompanyMatcher.builder().comparisons(strict).over(companies)) {
            assertThat(without.match(asked, 5)).extracting(Match::companyId).doesNotContain("2");
            assertThat(with.match(asked, 1)).extracting(Match::companyId).containsExactly("2");
        }
    }

    @Test
    void folder_createdAndOpenedWithComparisons_answersAsMemoryDoes(@TempDir Path folder) {
        Path index = folder.resolve("index");
        CompanyMatcher.Builder settings = CompanyMatcher.builder().comparisons(FieldComparison.city());
        Company asked = company("q", "Arctura Optics", "Hamburg");
        try (CompanyMatcher writer = settings.create(index)) {
            HOMONYMS.forEach(writer::add);
        }
        try (CompanyMatcher reader = settings.open(index);
                CompanyMatcher memory = settings.over(HOMONYMS)) {
            assertThat(reader.match(asked, 5)).isEqualTo(memory.match(asked, 5));
        }
        try (CompanyMatcher writer = settings.openForChanges(index)) {
            writer.add(company("1", "Arctura Optics GmbH", "Bremen"));
            writer.refresh();
            // the value remembered is that of the company as it is now
            assertThat(step(writer.explain(asked, "1").orElseThrow(), "city").left())
                    .isEqualTo("Bremen");
        }
    }

    @Test
    void link_dealWithACity_goesToTheCompanyThere() {
        List<Recommendation> notices =
                List.of(notice("R1", "Arctura Optics GmbH", "Hamburg"), notice("R2", "Arctura Optik AG", "Munich"));
        DealLinker linker =
                DealLinker.builder().comparisons(FieldComparison.city()).build();
        DealLinks links = linker.link(notices, List.of(deal("Arctura", Map.of("target_city", "慕尼黑"))));

        assertThat(links.links(Decision.LINK)).extracting(Link::companyId).containsExactly("R2");
        Link link = links.links(Decision.LINK).get(0);
        assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
        assertThat(links.explain("R2", "D").toString()).contains("equal: Munich | 慕尼黑");
        assertThat(JsonLines.toJson(
                        link,
                        links.company("R2").orElseThrow(),
                        links.deals().get(0).parties().get(0)))
                .contains("\"comparison\":\"city\",\"level\":\"equal\",\"left\":\"Munich\"");
        assertThat(links.method()).contains("; besides names and countries: city; calibrated on 1 name");
    }

    /**
     * A session remembers parties by name; with added comparisons the same name in another deal is another question.
     */
    @Test
    void session_sameNameInTwoDeals_isAskedAnew() {
        List<Recommendation> notices =
                List.of(notice("R1", "Arctura Optics GmbH", "Hamburg"), notice("R2", "Arctura Optik AG", "Munich"));
        try (LinkSession session =
                DealLinker.builder().comparisons(FieldComparison.city()).build().open(notices)) {
            for (String[] expected : new String[][] {{"Hamburg", "R1"}, {"Munich", "R2"}, {"Hamburg", "R1"}}) {
                assertThat(session.link(deal("Arctura", Map.of("target_city", expected[0]))))
                        .first()
                        .extracting(Link::companyId)
                        .isEqualTo(expected[1]);
            }
        }
    }

    @Test
    void resolve_equalNames_joinUnlessAnAddedComparisonIsStronglyAgainst() {
        List<Recommendation> notices =
                List.of(notice("R1", "Arctura Optics GmbH", "Hamburg"), notice("R2", "Arctura Optics GmbH", "Munich"));
        FieldComparison strict = FieldComparison.builder("city", Attribute.city())
                .level("same", String::equals, 0.999, 0.05)
                .otherwise("other");

        assertThat(DealLinker.standard().link(notices, List.of()).companies()).hasSize(1);
        assertThat(DealLinker.builder()
                        .comparisons(strict)
                        .build()
                        .link(notices, List.of())
                        .companies())
                .hasSize(2);
    }

    /** Two of one group in one city stay two, as without the city. */
    @Test
    void resolve_nearNames_areNotJoinedByAnEqualCity() {
        List<Recommendation> notices = new ArrayList<>();
        for (String trade : List.of("", " Steel", " Energy", " Steel Works", " Optics", " Optik 2", " Optics 3")) {
            notices.add(notice("R" + notices.size(), "Arctura" + trade, "Hamburg"));
        }
        FieldComparison certain = FieldComparison.exact("city", Attribute.city(), 0.999, 0.001);
        assertThat(DealLinker.builder()
                        .comparisons(certain)
                        .build()
                        .link(notices, List.of())
                        .companies())
                .isEqualTo(DealLinker.standard().link(notices, List.of()).companies())
                .hasSizeGreaterThan(3);
    }

    @Test
    void streamedLinks_otherLevels_doNotGoOnFromACheckpoint(@TempDir Path folder) throws IOException {
        Path deals = folder.resolve("deals.csv");
        StringBuilder rows = new StringBuilder("id,target,target_city\n");
        for (int i = 0; i < 5000; i++) {
            rows.append("D").append(i).append(",Arctura Optics,Hamburg\n");
        }
        Files.writeString(deals, rows);
        Path out = folder.resolve("links.jsonl");
        List<Recommendation> notices = List.of(notice("R1", "Arctura Optics GmbH", "Hamburg"));
        try (LinkSession session =
                DealLinker.builder().comparisons(FieldComparison.city()).build().open(notices)) {
            assertThatThrownBy(() -> StreamedLinks.of(session)
                            .progress(progress -> {
                                if (progress.deals() > 3000) {
                                    throw new IllegalStateException("interrupted");
                                }
                            })
                            .write(deals, out))
                    .hasMessage("interrupted");
        }
        FieldComparison other = FieldComparison.builder("city", Attribute.city())
                .level("equal", String::equals, 0.6, 0.1)
                .otherwise("different");
        try (LinkSession session =
                DealLinker.builder().comparisons(other).build().open(notices)) {
            assertThatThrownBy(() -> StreamedLinks.of(session).write(deals, out))
                    .hasMessageContaining("other deals, companies or settings");
        }
    }

    @Test
    void fingerprint_ofASession_differsWithTheLastDigitOfAProbability() {
        List<String> checksums = new ArrayList<>();
        for (double m : new double[] {0.750_01, 0.750_02, 0.750_01}) {
            FieldComparison city = FieldComparison.builder("city", Attribute.city())
                    .level("equal", String::equals, m, 0.1)
                    .otherwise("different");
            try (LinkSession session =
                    DealLinker.builder().comparisons(city).build().openRegister(List.of(Company.of("1", "Arctura")))) {
                checksums.add(session.fingerprint());
            }
        }
        assertThat(checksums.get(0)).isNotEqualTo(checksums.get(1)).isEqualTo(checksums.get(2));
    }

    @Test
    void register_ofADealLinker_takesComparisonsToo() {
        try (LinkSession session =
                DealLinker.builder().comparisons(FieldComparison.city()).build().openRegister(HOMONYMS)) {
            assertThat(session.link(deal("Arctura Optics", Map.of("target_city", "Hamburg"))))
                    .first()
                    .satisfies(link -> {
                        assertThat(link.companyId()).isEqualTo("1");
                        assertThat(link.decision()).isEqualTo(Decision.LINK);
                    });
        }
    }

    @Test
    void comparisons_ofACompanyWithoutCity_areMissingOnDealsToo() {
        assertThat(Attribute.city()
                        .ofAsked(Attribute.Query.party(deal("A", Map.of()), DealParty.of(PartyRole.TARGET, "A"))))
                .isEqualTo(Optional.empty());
    }

    @Test
    void name_ofAStepThatEveryExplanationHas_isRefused() {
        for (String name : List.of("country", "legal form", Explanation.PRIOR, Explanation.RIVALS)) {
            FieldComparison own = FieldComparison.exact(name, Attribute.city(), 0.9, 0.001);
            assertThatThrownBy(() -> DealLinker.builder().comparisons(own))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the name '" + name + "' is that of a step which explanations have anyway; give the"
                            + " comparison another name, such as 'own " + name + "'");
        }
    }
}
