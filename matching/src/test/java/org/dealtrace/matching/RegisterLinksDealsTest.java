package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals linked to the companies of a register: in memory, of a matcher, and in a folder. */
class RegisterLinksDealsTest {

    @TempDir
    Path folder;

    private static Company company(String id, String name, String... identifiers) {
        return new Company(
                id,
                List.of(CompanyName.of(name)),
                List.of(new Country("DE")),
                Optional.empty(),
                List.of(identifiers).stream().map(Identifier::parse).toList(),
                List.of(),
                List.of());
    }

    private static Deal deal(String id, String target, String... identifiers) {
        return Deal.builder(id)
                .party(new DealParty(
                        PartyRole.TARGET,
                        List.of(CompanyName.of(target)),
                        Optional.of(new Country("DE")),
                        List.of(identifiers).stream().map(Identifier::parse).toList()))
                .build();
    }

    private static final List<Company> REGISTER = List.of(
            company("1", "Brightweave Mills GmbH", "permalink:aaa"),
            company("2", "Northlight Optics AG", "permalink:bbb"),
            company("3", "Harbour Cranes AG", "figi:X"),
            company("4", "Harbour Cranes Holding AG", "figi:X"));

    private static final Deals DEALS = Deals.of(List.of(
            deal("D-1", "Brightweave Mills"),
            deal("D-2", "A name of today", "permalink:bbb"),
            deal("D-3", "Northlight Optics AG", "permalink:ccc"),
            deal("D-4", "Cranes", "figi:X")));

    private Path register() {
        Path place = folder.resolve("register");
        try (CompanyMatcher matcher = CompanyMatcher.create(place)) {
            REGISTER.forEach(matcher::add);
        }
        return place;
    }

    private static List<String> told(DealLinks links) {
        return links.links().stream()
                .map(l -> l.dealId() + " " + l.companyId() + " " + l.decision() + " " + l.origin())
                .toList();
    }

    @Test
    void folder_linksDeals_byNameAndByIdentifier() {
        DealLinker linker = DealLinker.standard();
        try (LinkSession session = linker.openRegister(register())) {
            DealLinks links = session.linkAll(DEALS);

            assertThat(told(links))
                    .contains("D-1 1 LINK MODEL", "D-2 2 LINK IDENTIFIER", "D-4 3 REVIEW IDENTIFIER")
                    .contains("D-4 4 REVIEW IDENTIFIER", "D-3 2 REVIEW MODEL");
            assertThat(links.companies()).extracting(Company::id).contains("1", "2", "3", "4");
            assertThat(session.companies()).hasSameElementsAs(REGISTER);
        }
    }

    @Test
    void folderMatcherAndMemory_giveTheSameLinks() {
        DealLinker linker = DealLinker.standard();
        List<Link> inMemory;
        try (LinkSession session = linker.openRegister(REGISTER)) {
            inMemory = session.linkAll(DEALS).links();
        }
        try (CompanyMatcher matcher = CompanyMatcher.open(register())) {
            try (LinkSession session = linker.openRegister(matcher)) {
                assertThat(session.linkAll(DEALS).links()).isEqualTo(inMemory);
            }
            assertThat(matcher.match("Brightweave Mills", 1)).hasSize(1);
        }
        try (LinkSession session = linker.openRegister(folder.resolve("register"))) {
            assertThat(DEALS.stream().flatMap(deal -> session.link(deal).stream()))
                    .isNotEmpty();
        }
    }

    @Test
    void companyRemovedWhileDealsAreLinked_countsUntilTheNextRun() {
        AtomicReference<CompanyMatcher> open = new AtomicReference<>();
        Attribute<String> removing = Attribute.of(company -> Optional.empty(), sought -> {
            CompanyMatcher matcher = Objects.requireNonNull(open.get());
            matcher.remove("1");
            matcher.refresh();
            return Optional.empty();
        });
        try (CompanyMatcher matcher = CompanyMatcher.builder()
                .comparisons(FieldComparison.exact("site", removing, 0.5, 0.3))
                .over(REGISTER)) {
            open.set(matcher);
            try (LinkSession session = DealLinker.standard().openRegister(matcher)) {
                DealLinks links = session.linkAll(DEALS);
                assertThat(told(links)).contains("D-1 1 LINK MODEL");
                assertThat(links.companies()).contains(REGISTER.get(0));
                assertThat(told(session.linkAll(DEALS))).noneMatch(link -> link.startsWith("D-1 1 "));
            }
        }
    }

    @Test
    void link_registerInMemory_namesAllCompanies_inAFolderThoseWithALinkAndWarns() {
        DealLinker linker = DealLinker.standard();
        try (LinkSession session = linker.openRegister(REGISTER)) {
            DealLinks links = session.linkAll(DEALS);
            assertThat(links.companies()).hasSameElementsAs(REGISTER);
            assertThat(links.inputs()).extracting(InputReport::doubtful).containsOnly(0L);
        }
        try (LinkSession session = linker.openRegister(register())) {
            DealLinks links = session.linkAll(DEALS);
            assertThat(links.inputs())
                    .flatExtracting(InputReport::issues)
                    .extracting(issue -> issue.value() + ": " + issue.message())
                    .contains(links.companies().size() + " of " + REGISTER.size() + " companies: only the companies of"
                            + " the register that have a link are counted, so no share holds for the register");
        }
    }

    @Test
    void match_withAnEqualLei_isThatCompany_whateverItsName() {
        try (CompanyMatcher matcher = CompanyMatcher.over(REGISTER)) {
            Company renamed = company("q", "A name of today", "permalink:bbb");
            Company other = company("q", "Northlight Optics AG", "permalink:ccc");
            Company shared = company("q", "Cranes", "figi:X");

            assertThat(matcher.match(renamed, 5))
                    .extracting(m -> m.companyId() + " " + m.decision())
                    .containsExactly("2 LINK");
            assertThat(matcher.explain(renamed, "2").orElseThrow().steps())
                    .extracting(step -> step.comparison() + " " + step.left())
                    .containsExactly("identifier permalink:bbb");
            // another number, which may be wrong, leaves the very name to a person
            assertThat(matcher.match(other, 5))
                    .filteredOn(m -> m.companyId().equals("2"))
                    .extracting(Match::decision)
                    .containsExactly(Decision.REVIEW);
            assertThat(matcher.match(shared, 5))
                    .extracting(m -> m.companyId() + " " + m.decision())
                    .containsExactly("3 REVIEW", "4 REVIEW");
            assertThat(matcher.matchAll(List.of(renamed, other), 5).matches().get(0))
                    .extracting(m -> m.companyId() + " " + m.decision())
                    .containsExactly("2 " + Decision.LINK);
        }
    }

    @Test
    void links_companyRemovedInTheMeantime_isLeftOutAndListed() {
        try (CompanyMatcher matcher = CompanyMatcher.over(REGISTER);
                LinkSession session = DealLinker.standard().openRegister(matcher)) {
            List<Link> made =
                    DEALS.stream().flatMap(deal -> session.link(deal).stream()).toList();
            matcher.remove("1");
            matcher.refresh();
            DealLinks links = session.links(DEALS, made);

            assertThat(told(links)).contains("D-2 2 LINK IDENTIFIER").noneMatch(link -> link.contains(" 1 "));
            assertThat(links.inputs())
                    .flatExtracting(InputReport::issues)
                    .anySatisfy(issue -> assertThat(issue.value() + ": " + issue.message())
                            .startsWith("1: this company has a link but was removed from the register"));
        }
    }

    @Test
    void closedSession_tellsNoCompanies_butPutsLinksTogether() {
        LinkSession session = DealLinker.standard().openRegister(REGISTER);
        List<Link> made = session.link(DEALS.list().get(0));
        session.close();

        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                session::companies,
                session::merges,
                () -> session.company("1"),
                () -> session.link(DEALS.list().get(0)))) {
            assertThatIllegalStateException().isThrownBy(asked).withMessageContaining("closed");
        }
        assertThat(session.links(DEALS, made).links()).isEqualTo(made);
    }

    @Test
    void idOfARecommendation_standsForItsCompany_everywhere() {
        List<Recommendation> notices = List.of(
                Recommendation.builder("R-1", "Northlight Optics AG").build(),
                Recommendation.builder("R-2", "Northlight Optics AG").build());
        try (LinkSession session = DealLinker.standard().open(notices)) {
            DealLinks links = session.linkAll(DEALS);
            assertThat(session.companies()).hasSize(1);
            for (String id : List.of("R-1", "R-2")) {
                assertThat(session.company(id)).contains(session.companies().get(0));
                assertThat(links.company(id)).contains(session.companies().get(0));
                assertThat(session.explain(id, DEALS.list().get(0)).company())
                        .isEqualTo(session.companies().get(0));
            }
        }
    }

    @Test
    void listWithANull_isRefusedWithItsPlace() {
        List<Company> list = Arrays.asList(REGISTER.get(0), null);
        for (ThrowingCallable asked : List.<ThrowingCallable>of(
                () -> CompanyMatcher.over(list), () -> DealLinker.standard().openRegister(list))) {
            assertThatNullPointerException().isThrownBy(asked).withMessage("companies.get(1)");
        }
    }
}
