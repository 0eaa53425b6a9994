package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Repairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNamesTest {

    @Test
    void names_areTypedByWhatStandsBeforeTheColon() {
        assertThat(TypedNames.read(
                        "former:Old Name | zh:西门子|Siemens;former de 1998..2004-06:Alter Name|..2001 trading:T"))
                .containsExactly(
                        CompanyName.of("Old Name", CompanyName.Kind.FORMER),
                        new CompanyName(
                                "西门子",
                                CompanyName.Kind.TRANSLITERATED,
                                Optional.of("zh"),
                                Optional.empty(),
                                Optional.empty()),
                        CompanyName.of("Siemens", CompanyName.Kind.ALIAS),
                        new CompanyName(
                                "Alter Name",
                                CompanyName.Kind.FORMER,
                                Optional.of("de"),
                                Optional.of(PartialDate.ofYear(1998)),
                                Optional.of(PartialDate.ofMonth(2004, 6))),
                        new CompanyName(
                                "T",
                                CompanyName.Kind.TRADING,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(PartialDate.ofYear(2001))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siemens: Healthcare", "former\\: Prince", "Act One: The Company", "2001: A Company", ":x"})
    void colon_afterOtherWords_belongsToTheName(String cell) {
        assertThat(TypedNames.read(cell))
                .containsExactly(CompanyName.of(cell.replace("\\", ""), CompanyName.Kind.ALIAS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "former trading:A",
                "de fr:A",
                "1998..2004 2005..2006:A",
                "..:A",
                "1998..20044:A",
                "199..2004:A",
                "former x1:A"
            })
    void type_thatSaysAThingTwiceOrIsNoDate_belongsToTheName(String cell) {
        assertThat(TypedNames.read(cell)).containsExactly(CompanyName.of(cell, CompanyName.Kind.ALIAS));
    }

    @Test
    void type_ofOneEndOfASpan_isRead() {
        assertThat(TypedNames.read("former  1998..:A").get(0).from()).contains(PartialDate.ofYear(1998));
        assertThat(TypedNames.read("..2004:A").get(0).until()).contains(PartialDate.ofYear(2004));
    }

    @Test
    void mainName_ofATypeThatIsNone_isLegalAndTold() {
        List<ReadIssue> issues = new ArrayList<>();
        Repairs repairs = new Repairs(issues, new SourceRow("t.csv", 2));

        assertThat(TypedNames.main("A", "name_type", "former de", repairs).kind())
                .isEqualTo(CompanyName.Kind.FORMER);
        assertThat(TypedNames.main("A", "name_type", "", repairs)).isEqualTo(CompanyName.of("A"));
        assertThat(issues).isEmpty();
        assertThat(TypedNames.main("A", "name_type", "the old one", repairs)).isEqualTo(CompanyName.of("A"));
        assertThat(issues).singleElement().satisfies(i -> {
            assertThat(i.column()).isEqualTo("name_type");
            assertThat(i.value()).isEqualTo("the old one");
            assertThat(i.message()).hasToString("not a type of name; write it as in 'former de 1998..2004'");
        });
    }

    @Test
    void name_inALanguage_isTransliteratedUnlessItSaysOtherwise() {
        CompanyName alias =
                new CompanyName("西门子", CompanyName.Kind.ALIAS, Optional.of("zh"), Optional.empty(), Optional.empty());
        assertThat(TypedNames.others(List.of(CompanyName.of("Siemens"), alias), "|"))
                .isEqualTo("alias zh:西门子");
        assertThat(TypedNames.read("zh:西门子").get(0).kind()).isEqualTo(CompanyName.Kind.TRANSLITERATED);
        assertThat(TypedNames.read(TypedNames.others(List.of(CompanyName.of("Siemens"), alias), "|")))
                .containsExactly(alias);
    }

    @Test
    void names_empty_areLeftOut() {
        assertThat(TypedNames.read("||former:| ;A")).containsExactly(CompanyName.of("A", CompanyName.Kind.ALIAS));
    }

    @Test
    void name_whoseLanguageIsNoTag_cannotBeWritten() {
        CompanyName name = new CompanyName(
                "X", CompanyName.Kind.ALIAS, Optional.of("old French"), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> TypedNames.others(List.of(CompanyName.of("Y"), name), "|"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language 'old French' of the name 'X' must be a tag such as en or zh-Hant");
    }
}
