package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.NameKind;
import org.dealtrace.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNamesTest {

    @Test
    void names_areTypedByWhatStandsBeforeTheColon() {
        assertThat(TypedNames.read(
                        "former:Old Name | zh:西门子|Siemens;former de 1998..2004-06:Alter Name|..2001 trading:T"))
                .containsExactly(
                        CompanyName.of("Old Name", NameKind.FORMER),
                        new CompanyName(
                                "西门子", NameKind.TRANSLITERATED, Optional.of("zh"), Optional.empty(), Optional.empty()),
                        CompanyName.of("Siemens", NameKind.ALIAS),
                        new CompanyName(
                                "Alter Name",
                                NameKind.FORMER,
                                Optional.of("de"),
                                Optional.of(PartialDate.ofYear(1998)),
                                Optional.of(PartialDate.ofMonth(2004, 6))),
                        new CompanyName(
                                "T",
                                NameKind.TRADING,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(PartialDate.ofYear(2001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siemens: Healthcare", "former\\: Prince", "Act One: The Company", "2001: A Company", ":x"})
    void colon_afterOtherWords_belongsToTheName(String cell) {
        assertThat(TypedNames.read(cell)).containsExactly(CompanyName.of(cell.replace("\\", ""), NameKind.ALIAS));
    }

    @Test
    void names_empty_areLeftOut() {
        assertThat(TypedNames.read("||former:| ;A")).containsExactly(CompanyName.of("A", NameKind.ALIAS));
    }

    @Test
    void name_whoseLanguageIsNoTag_cannotBeWritten() {
        CompanyName name =
                new CompanyName("X", NameKind.ALIAS, Optional.of("old French"), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> TypedNames.write(List.of(name), "|"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language 'old French' of the name 'X' must be a tag such as en or zh-Hant");
    }
}
