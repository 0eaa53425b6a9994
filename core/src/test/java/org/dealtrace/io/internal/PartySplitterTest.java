package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartySplitterTest {

    private final PartySplitter splitter = new PartySplitter();

    @Test
    void and_betweenKnownCompanies_divides() {
        assertThat(splitter.split("CNPC and Sinopec")).containsExactly("CNPC", "Sinopec");
        assertThat(splitter.split("Wuhan Iron and Steel and China Development Bank"))
                .containsExactly("Wuhan Iron and Steel", "China Development Bank");
    }

    /** With each further and there are more ways to divide; each is gone once. */
    @Test
    @Timeout(20)
    void ands_ofAPageLongCell_areDividedAtOnce() {
        PartySplitter known = new PartySplitter(List.of("Steel", "Steel and Steel"));
        String cell = String.join(" and ", Collections.nCopies(50_000, "Steel"));

        assertThat(known.split(cell)).hasSize(50_000).containsOnly("Steel");
        assertThat(known.split(cell.replace(" and ", ", "))).hasSize(50_000).containsOnly("Steel");
        assertThat(known.split(cell.replace(" and ", " ".repeat(50)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wuhan Iron and Steel",
                "Fisher and Paykel",
                "Abercrombie & Kent",
                "China Light and Power",
                "China Small and Medium Enterprise Investment",
                "China National Cereals, Oils and Foodstuffs",
                "Foo, Inc.",
                "Foo Holdings, Ltd.",
                "Foo (Bar, Baz and Sinopec)",
                "Foo, a company of Bar",
                "R&F Properties"
            })
    void name_ofOneCompany_staysWhole(String cell) {
        assertThat(splitter.split(cell)).containsExactly(cell);
    }

    @Test
    void and_betweenNamesThatStandAloneElsewhere_divides() {
        List<String> column = List.of("Foo", "Bar Holding, Quux", "Foo and Bar Holding", "Foo and Unheard");
        PartySplitter knowing = new PartySplitter(column);
        assertThat(knowing.split("Foo and Bar Holding")).containsExactly("Foo", "Bar Holding");
        assertThat(knowing.split("FOO & Quux")).containsExactly("FOO", "Quux");
        assertThat(knowing.split("Foo and Unheard")).containsExactly("Foo and Unheard");
        assertThat(splitter.split("Foo and Bar Holding")).hasSize(1);
    }

    @Test
    void commasAndSemicolons_divide() {
        assertThat(splitter.split("Petrobras, Shell, and Total")).containsExactly("Petrobras", "Shell", "Total");
        assertThat(splitter.split("A (x, y), B; C|D")).containsExactly("A (x, y)", "B", "C", "D");
        assertThat(splitter.split("China National Cereals, Oils and Foodstuffs, Hopu"))
                .containsExactly("China National Cereals, Oils and Foodstuffs", "Hopu");
    }

    @Test
    void ands_inBrackets_divideNothing() {
        PartySplitter knowing =
                new PartySplitter(List.of("Foo (Bar", "Baz)", "Foo", "Baz", "Foo [Bar", "Baz]", "Foo) Bar"));
        assertThat(knowing.split("Foo (Bar and Baz)")).containsExactly("Foo (Bar and Baz)");
        assertThat(knowing.split("Foo [Bar and Baz]")).containsExactly("Foo [Bar and Baz]");
        assertThat(knowing.split("Foo) Bar and Baz"))
                .as("a bracket that nobody opened")
                .hasSize(2);
    }

    @Test
    void commas_inBracketsOfAnySort_divideNothing() {
        assertThat(splitter.split("A [x, y], B")).containsExactly("A [x, y]", "B");
        assertThat(splitter.split("A), B")).containsExactly("A)", "B");
        assertThat(splitter.split("A ((x), y), B")).containsExactly("A ((x), y)", "B");
    }

    /** A name of the list of those that are not divided, behind another one. */
    @Test
    void comma_insideAnUndividedName_dividesOnlyBehindIt() {
        assertThat(splitter.split("Hopu, China National Cereals, Oils and Foodstuffs"))
                .containsExactly("Hopu", "China National Cereals, Oils and Foodstuffs");
    }

    @Test
    void comma_atTheEnd_isNoParty() {
        assertThat(splitter.split("Foo,")).containsExactly("Foo");
    }

    @Test
    void cell_blank_hasNoParty() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" , ;")).isEmpty();
    }
}
