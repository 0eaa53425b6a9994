package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void width_scripts_countTheColumnsOfATerminal() {
        assertThat(TextTable.width("Acme")).isEqualTo(4);
        assertThat(TextTable.width("中国")).isEqualTo(4);
        assertThat(TextTable.width("トヨタ")).isEqualTo(6);
        assertThat(TextTable.width("삼성")).isEqualTo(4);
        assertThat(TextTable.width("Ｅ")).isEqualTo(2);
        assertThat(TextTable.width("𠮷野")).isEqualTo(4);
        assertThat(TextTable.width("Société")).isEqualTo(7);
        assertThat(TextTable.width("Socie\u0301te\u0301")).isEqualTo(7);
        assertThat(TextTable.width("Яндекс")).isEqualTo(6);
    }

    @Test
    void render_longCell_isCutByWidthAndNotThroughACharacter() {
        String table = new TextTable()
                .left("", 5)
                .row("中国化工集团")
                .row("Acme")
                .row("abcdef")
                .render("");

        assertThat(table.lines()).containsExactly("中国…", "Acme", "abcd…");
    }

    @Test
    void render_columnOfWords_breaksNoWord() {
        String table = new TextTable()
                .words("read as")
                .right("n")
                .row("Dealtrace recommendations", "5")
                .render("", 17);

        assertThat(table.lines().skip(2)).containsExactly("Dealtrace        5", "recommendations");
    }

    @Test
    void render_numbers_endAtTheRight() {
        assertThat(new TextTable()
                        .left("name", 9)
                        .right("n")
                        .row("a", "7")
                        .row("b", "1,000")
                        .render(" "))
                .isEqualTo(" name      n\n ----  -----\n a         7\n b     1,000\n");
    }

    @Test
    void row_wrongNumberOfCells_isRefused() {
        assertThatThrownBy(() -> new TextTable().left("", 5).row("a", "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells but has 2");
    }

    @Property(tries = 200, seed = "20261124")
    void cells_ofAnyWidth_beginInTheSameColumn(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 30) String> cells) {
        TextTable table = new TextTable().left("x", 20).left("y", 5);
        cells.forEach(c -> table.row(c, "|"));

        assertThat(table.render("").lines().skip(2))
                .hasSize(cells.size())
                .map(l -> TextTable.width(l.substring(0, l.lastIndexOf('|'))))
                .satisfies(starts -> assertThat(starts.stream().distinct()).hasSize(1));
    }

    @Test
    void lean_columnsOfNumbers_endAtTheRight() {
        assertThat(TextTable.of("stratum", "in list", "%")
                        .row("中国", "7", "12.5")
                        .row(List.of("Germany", "110", "n/a"))
                        .toString())
                .isEqualTo("""
                        stratum  in list     %
                        中国           7  12.5
                        Germany      110   n/a
                        """);
    }

    @Test
    void glance_longCells_areCut() {
        String row = TextTable.glance("id", "name")
                .row("R-1", "x".repeat(60))
                .toString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(row).isEqualTo("R-1  " + "x".repeat(39) + "…");
    }
}
