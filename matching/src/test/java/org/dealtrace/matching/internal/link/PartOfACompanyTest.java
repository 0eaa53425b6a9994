package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.dealtrace.Decision;
import org.dealtrace.Link;
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
        assertThat(ReviewRules.isPart(name)).isTrue();
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
        assertThat(ReviewRules.isPart(name)).isFalse();
    }

    @Test
    void partOfACompany_isLeftToReview_andTheNoteSaysWhy() {
        String company = "Quarrendon Photonics Ltd";
        Link part = link(company, company + " (certain assets)");

        assertThat(link(company, company).decision()).isEqualTo(Decision.LINK);
        assertThat(part.decision()).isEqualTo(Decision.REVIEW);
        assertThat(part.explanation().note().english()).startsWith("the party is a part of a company");
    }

    @Test
    void companyThatIsCalledSoItself_isLinked() {
        String name = "Quarrendon-Photonics Operations";

        assertThat(ReviewRules.isPart(name)).isTrue();
        assertThat(link(name, name).decision()).isEqualTo(Decision.LINK);
    }

    @Test
    void longText_takesNoTime() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(ReviewRules.isPart("ab-c's (d ".repeat(20_000)))
                        .isFalse());
    }
}
