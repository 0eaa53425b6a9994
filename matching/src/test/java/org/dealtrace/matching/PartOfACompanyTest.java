package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartOfACompanyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halcyon AG-Wireline Communications Business",
                "HALCYON INC-CERTAIN ASTS",
                "Halcyon Inc. - Assets",
                "Halcyon's PC unit",
                "Halcyon Mills’ lighting business",
                "Halcyon AG (certain assets)",
                "Certain Asts of Halcyon Corp",
                "Substantially all of the assets of Halcyon Corp",
                "Halcyon-Sparte",
                "Geschäftsbereich Dichtungen der Halcyon AG",
                "翠鸟的半导体业务",
                "翠鳥の半導体事業"
            })
    void partOfACompany_isTold(String name) {
        assertThat(PartOfACompany.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halcyon AG",
                "Halcyon e-Business",
                "Halcyon Business Machines",
                "Business Objects SA",
                "Rolls-Royce Operations Ltd",
                "Halcyon Unit",
                "The Halcyon Portfolio Company",
                "Lloyd's Register",
                "翠鳥実業株式会社"
            })
    void wholeCompany_isNone(String name) {
        assertThat(PartOfACompany.is(name)).isFalse();
    }

    @Test
    void partOfACompany_isLeftToReview_andTheNoteSaysWhy() {
        try (LinkSession session =
                DealLinker.standard().openRegister(List.of(Company.of("1", "Quarrendon Photonics Ltd")))) {
            Link whole = session.link(deal("Quarrendon Photonics Ltd")).get(0);
            Link part = session.link(deal("Quarrendon Photonics Ltd (certain assets)"))
                    .get(0);

            assertThat(whole.decision()).isEqualTo(Decision.LINK);
            assertThat(part.decision()).isEqualTo(Decision.REVIEW);
            assertThat(part.explanation().note()).startsWith("the party is a part of a company");
        }
    }

    @Test
    void companyThatIsCalledSoItself_isLinked() {
        String name = "Quarrendon-Photonics Operations";
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", name)))) {
            assertThat(PartOfACompany.is(name)).isTrue();
            assertThat(session.link(deal(name)).get(0).decision()).isEqualTo(Decision.LINK);
        }
    }

    @Test
    void longText_takesNoTime() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(PartOfACompany.is("ab-c's (d ".repeat(20_000))).isFalse());
    }

    private static Deal deal(String party) {
        return Deal.builder(party).party(DealParty.of(PartyRole.TARGET, party)).build();
    }
}
