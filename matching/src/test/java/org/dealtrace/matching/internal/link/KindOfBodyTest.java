package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindOfBodyTest {

    @ParameterizedTest
    @CsvSource({
        "Quarrendon e.V., Quarrendon AG",
        "Quarrendon GmbH, Quarrendon e.V.",
        "ANO Quarrendon, OOO Quarrendon",
        "一般財団法人クアレンドン, 株式会社クアレンドン",
        "Stichting Quarrendon, Quarrendon N.V.",
        "Quarrendon ASBL, Quarrendon SA",
        "'Quarrendon REIT, Inc.', 'Quarrendon Co., Ltd.'",
        "Quarrendon Real Estate Investment Trust, Quarrendon"
    })
    void foundationAssociationOrTrust_isNotTheBusinessOfItsName(String party, String company) {
        assertThat(ReviewRules.differInKind(forms(party), forms(company))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon GmbH, Quarrendon AG",
        "Quarrendon e.V., Quarrendon",
        "Quarrendon, Quarrendon Stiftung",
        "Quarrendon e.V., Stichting Quarrendon",
        "FGUP Quarrendon, OAO Quarrendon",
        "Quarrendon eG, Quarrendon AG",
        "Quarrendon Stiftung & Co. KG, Quarrendon AG",
        "Quarrendon REIT, Quarrendon Real Estate Investment Trust"
    })
    void otherForms_sayNothingOfTheKind(String party, String company) {
        assertThat(ReviewRules.differInKind(forms(party), forms(company))).isFalse();
    }

    private static List<LegalForm> forms(String name) {
        return NameAnalyzer.standard().analyze(name).main().legalForms();
    }

    @Test
    void business_isLinked_andTheAssociationLeftToReviewWithANote() {
        Link business = link("Quarrendon Photonics AG", "Quarrendon Photonics GmbH");
        Link association = link("Quarrendon Photonics AG", "Quarrendon Photonics e.V.");

        assertThat(business.decision()).isEqualTo(Decision.LINK);
        assertThat(association.decision()).isEqualTo(Decision.REVIEW);
        assertThat(association.explanation().note().english())
                .startsWith("one of them is a foundation, an association or a trust");
    }

    @Test
    void identifier_saysMoreThanTheForm() {
        Identifier lei = Identifier.parse("LEI:529900T8BM49AURSDO55");
        DealParty party = new DealParty(
                PartyRole.TARGET, List.of(CompanyName.of("Quarrendon e.V.")), Optional.empty(), List.of(lei));
        Company known =
                Company.builder("1", "Quarrendon AG").identifiers(List.of(lei)).build();

        assertThat(link(known, party).decision()).isEqualTo(Decision.LINK);
    }
}
