package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;

/** Names that tell no company from another: without a letter, too general, or endless. */
final class SilentNamesTest {

    @Test
    void namesWithoutALetter_areNeitherOneCompanyNorLinked() {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(recommended("R-1", "-"), recommended("R-2", "..."), recommended("R-3", "KUKA AG")),
                        List.of(deal("D-1", CompanyName.of("-")), deal("D-2", CompanyName.of("KUKA AG"))));

        assertThat(links.companies()).extracting(Company::id).containsExactly("R-1", "R-2", "R-3");
        assertThat(links.links()).extracting(Link::companyId).containsExactly("R-3");
    }

    @Test
    void wordsForAnUnknownName_areNeitherOneCompanyNorLinked() {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(
                                recommended("R-1", "N/A"),
                                recommended("R-2", "n.a."),
                                recommended("R-3", "not disclosed")),
                        List.of(deal("D-1", CompanyName.of("N/A")), deal("D-2", CompanyName.of("not disclosed"))));

        assertThat(links.companies()).hasSize(3);
        assertThat(links.links()).isEmpty();
    }

    @Test
    void weakName_linksNothing_onEitherSide() {
        Recommendation named = Recommendation.builder("R-1", "Hallmark Turbines GmbH")
                .name(CompanyName.of("Star", CompanyName.Kind.WEAK))
                .country(new Country("DE"))
                .build();

        DealLinks links = DealLinker.standard()
                .link(
                        List.of(named, recommended("R-2", "Undisclosed")),
                        List.of(
                                deal("D-1", CompanyName.of("Star")),
                                deal("D-2", CompanyName.of("Undisclosed", CompanyName.Kind.WEAK)),
                                deal("D-3", CompanyName.of("Hallmark Turbines"))));

        assertThat(links.links()).extracting(Link::dealId).containsExactly("D-3");
    }

    @Test
    void endlessWord_isKept_andLeavesTheOthersAsTheyAre() {
        String endless = "x".repeat(60_000);

        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(Company.of("1", endless), Company.of("2", "KUKA AG")))) {
            assertThat(matcher.size()).isEqualTo(2);
            assertThat(matcher.match("KUKA", 1)).extracting(Match::companyId).containsExactly("2");
        }
    }

    private static Recommendation recommended(String id, String name) {
        return Recommendation.builder(id, name).country(new Country("DE")).build();
    }

    private static Deal deal(String id, CompanyName target) {
        return Deal.builder(id)
                .party(new DealParty(PartyRole.TARGET, List.of(target), java.util.Optional.empty(), List.of()))
                .build();
    }
}
