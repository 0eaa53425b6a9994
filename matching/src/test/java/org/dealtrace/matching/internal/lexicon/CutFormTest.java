package org.dealtrace.matching.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutFormTest {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Limited Liability Compa, llc",
        "QUARRENDON JOINT STOCK COMPAN, jsc",
        "Quarrendon Gesellschaft mit beschränkter Haf, gmbh",
        "Quarrendon Private Limi, pvtltd",
        "QUARRENDON SOCIETE ANONYM, sa",
        "Quarrendon Kabushiki Kai, kk",
        "Quarrendon Societa a responsabilita limi, srl",
        "Quarrendon Spolka z o, spzoo"
    })
    void endThatAFieldCutOff_isTheForm(String name, String form) {
        assertThat(ANALYZER.analyze(name).main().legalForms())
                .extracting(LegalForm::compare)
                .containsExactly(form);
    }

    /** The beginnings of forms of other bodies, of no form, of several, and too few letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quarrendon Real Estate Inv",
                "Quarrendon State Un",
                "Quarrendon Private Lives",
                "Quarrendon Joint Ventures",
                "Private Limi"
            })
    void otherEnds_areWordsOfTheName(String name) {
        assertThat(ANALYZER.analyze(name).main().legalForms()).isEmpty();
    }
}
