package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.junit.jupiter.api.Test;

/** Two entries of a list that may be one company; SAIC Motor agreed to buy Ssangyong Motor in October 2004. */
class ListedTwiceTest {

    private static final Deal DEAL = deal("Ssangyong Motor", "KR");

    private static Deal deal(String target, String country) {
        return Deal.builder("D")
                .party(new DealParty(
                        PartyRole.TARGET, List.of(CompanyName.of(target)), Country.parse(country), List.of()))
                .build();
    }

    private static Recommendation notice(String id, String name, String country) {
        return Recommendation.builder(id, name)
                .country(Country.parse(country).orElseThrow())
                .build();
    }

    @Test
    void companyListedUnderTwoNames_keepsItsLink() {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(notice("1", "쌍용자동차 주식회사", "KR"), notice("2", "Ssangyong Motor Co., Ltd.", "KR")),
                        List.of(DEAL));

        assertThat(links.links()).extracting(Link::decision).containsExactly(Decision.LINK, Decision.REVIEW);
        assertThat(links.links().get(1).explanation().note().english()).startsWith("it may be one company with ");
        assertThat(links.inputs().get(0).issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().english()).contains("may be one company"));
    }

    @Test
    void namesakesThatARegisterKeepsApart_stayRivals() {
        List<Company> namesakes = List.of(
                Company.builder("1", "Quarrendon Photonics").build(),
                Company.builder("2", "Quarrendon Photonics").build());
        try (LinkSession session = DealLinker.standard().openRegister(namesakes)) {
            assertThat(session.link(deal("Quarrendon Photonics", "")))
                    .extracting(Link::decision)
                    .containsExactly(Decision.REVIEW, Decision.REVIEW);
        }
    }

    @Test
    void entriesOfTwoIdentifiers_stayRivals() {
        List<Company> apart = List.of(
                Company.builder("1", "쌍용자동차 주식회사")
                        .identifiers(List.of(Identifier.parse("permalink:a")))
                        .build(),
                Company.builder("2", "Ssangyong Motor Co., Ltd.")
                        .identifiers(List.of(Identifier.parse("permalink:b")))
                        .build());
        try (LinkSession session = DealLinker.standard().openRegister(apart)) {
            assertThat(session.link(DEAL)).extracting(Link::decision).doesNotContain(Decision.LINK);
        }
    }
}
