package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "cik:0000320193, cik:320193",
        "CIK : 320193, cik:320193",
        "cik:0, cik:0",
        "lei:hwuplkr0mpoc jc07-0w44, lei:HWUPLKR0MPOCJC070W44",
        "duns:15-048-3782, duns:150483782",
        "duns:1234567, duns:001234567",
        "companieshouse:sc 001234, companieshouse:SC001234",
        "companieshouse:445790, companieshouse:00445790",
        "wikidata:q312, wikidata:Q312",
        "isin:US 0378331005, isin:US0378331005",
        "permalink:/organization/Northlight, permalink:/company/northlight",
        "permalink:/company/northlight, permalink:/company/northlight",
        "lei:５２９９００ＡＢ, lei:529900AB"
    })
    void knownRegister_anySpelling_isOneIdentifier(String written, String kept) {
        assertThat(Identifier.parse(written)).hasToString(kept).isEqualTo(Identifier.parse(kept));
    }

    @ParameterizedTest
    @CsvSource({"vat:a-b, vat:ab", "vat:Ab, vat:AB", "vat:012, vat:12", "permalink:/company/a-b, permalink:/company/ab"
    })
    void otherRegister_caseHyphensAndZeros_tellCompaniesApart(String one, String other) {
        assertThat(Identifier.parse(one)).isNotEqualTo(Identifier.parse(other));
    }

    @Test
    void otherRegister_spacesAndWidth_areNoDifference() {
        assertThat(Identifier.parse("hrb: Bonn　 １２ ")).isEqualTo(new Identifier("HRB", "Bonn 12"));
    }

    @Test
    void numberWithoutLettersAndDigits_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identifier.parse("lei:---"))
                .withMessageContaining("incomplete");
    }

    @Property(tries = 200)
    void anyIdentifier_readAgain_isTheSame(@ForAll @StringLength(min = 1, max = 12) String value) {
        for (String scheme : new String[] {"lei", "cik", "duns", "companieshouse", "permalink", "other"}) {
            Identifier first;
            try {
                first = new Identifier(scheme, value);
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertThat(Identifier.parse(first.toString())).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lei, 529900D6BF99LW9R2E68, false",
        "lei, 529900D6BF99LW9R2E69, true",
        "lei, 529900D6BF99LW9R2E, true",
        "lei, 529900D6BF99LW9R2EXX, true",
        "lei, n/a, true",
        "lei, unknown, true",
        "lei, 00000000000000000000, true",
        "isin, n/a, true",
        "cik, 0, true",
        "cik, abc, true",
        "duns, 999999999, true",
        "duns, 150483782, false",
        "wikidata, Q81230, false",
        "wikidata, none, true",
        "edinet, E00001, false",
        "companieshouse, SC095000, false",
        "companieshouse, IP00123R, false",
        "companieshouse, none, true",
        "crm, 000, true",
        "crm, --, true",
        "crm, XXX, true",
        "crm, 111, false",
        "isin, US0378331005, false",
        "isin, DE0007164600, false",
        "isin, US0378331006, true",
        "cik, 320193, false",
    })
    void isMistyped_valueThatCannotBeANumberOfTheRegister_isMistyped(String scheme, String value, boolean mistyped) {
        assertThat(new Identifier(scheme, value).isMistyped()).isEqualTo(mistyped);
    }
}
