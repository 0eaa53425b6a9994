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
        assertThat(TerminalText.width("Acme")).isEqualTo(4);
        assertThat(TerminalText.width("中国")).isEqualTo(4);
        assertThat(TerminalText.width("トヨタ")).isEqualTo(6);
        assertThat(TerminalText.width("삼성")).isEqualTo(4);
        assertThat(TerminalText.width("Ｅ")).isEqualTo(2);
        assertThat(TerminalText.width("𠮷野")).isEqualTo(4);
        assertThat(TerminalText.width("Société")).isEqualTo(7);
        assertThat(TerminalText.width("Socie\u0301te\u0301")).isEqualTo(7);
        assertThat(TerminalText.width("Яндекс")).isEqualTo(6);
    }

    /** The first and the last of a range of wide characters, and their neighbours. */
    @Test
    void width_bordersOfTheWideRanges_areWide() {
        assertThat(TerminalText.width("\u1100")).isEqualTo(2);
        assertThat(TerminalText.width("\u115F")).isEqualTo(2);
        assertThat(TerminalText.width("\u1160")).isEqualTo(1);
        assertThat(TerminalText.width("\u303E")).isEqualTo(2);
        assertThat(TerminalText.width("\u303F")).isEqualTo(1);
        assertThat(TerminalText.width("\u3041")).isEqualTo(2);
        assertThat(TerminalText.width("\u02FF")).isEqualTo(1);
        assertThat(TerminalText.width(Character.toString(0x100000)))
                .as("beyond them all")
                .isEqualTo(1);
    }

    @Test
    void width_marksAndJoiners_takeNoPlace() {
        assertThat(TerminalText.width("a\u0300")).isEqualTo(1);
        assertThat(TerminalText.width("a\u20DD")).isEqualTo(1);
        assertThat(TerminalText.width("a\u200Db")).isEqualTo(2);
    }

    @Test
    void wrap_breaksAtTheLastSpaceThatFits() {
        assertThat(TerminalText.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(TerminalText.wrap("one two three", 6)).containsExactly("one", "two", "three");
        assertThat(TerminalText.wrap("", 6)).containsExactly("");
        assertThat(TerminalText.wrap("   ", 6)).containsExactly("");
    }

    @Test
    void wrap_wordLongerThanALine_isBrokenWhereTheLineEnds() {
        assertThat(TerminalText.wrap("abcdefgh", 4)).containsExactly("abcd", "efgh");
        assertThat(TerminalText.wrap("x abcdefghi jk", 4)).containsExactly("x", "abcd", "efgh", "i jk");
    }

    @Test
    void wrap_wideCharacters_areBrokenByTheirWidthAndNotThrough() {
        assertThat(TerminalText.wrap("中国化工", 5)).containsExactly("中国", "化工");
        assertThat(TerminalText.wrap("𠮷野家", 4)).containsExactly("𠮷野", "家");
        assertThat(TerminalText.wrap("中国", 1)).as("a line holds one at least").containsExactly("中", "国");
        assertThat(TerminalText.wrap("abe\u0301de\u0301", 3)).containsExactly("abe\u0301", "de\u0301");
    }

    @Test
    void render_longCell_isCutByWidthAndNotThroughACharacter() {
        String table = new TextTable()
                .left("", 5)
                .row("中国化工集团")
                .row("Acme")
                .row("abcde")
                .row("abcdef")
                .render("");

        assertThat(table.lines()).containsExactly("中国…", "Acme", "abcde", "abcd…");
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

    /**
     * Only a column of words gives room, down to its longest word, its header and 14 places; the margin is part of the
     * page.
     */
    @Test
    void render_narrowPage_takesFromWordsAndTheMarginCounts() {
        TextTable table =
                new TextTable().words("what").left("name", 30).row("a b c d e f g h i j k l m", "Acme Holding");

        assertThat(table.render("", 39).lines().skip(2)).containsExactly("a b c d e f g h i j k l m  Acme Holding");
        assertThat(table.render(" ", 39).lines().skip(2))
                .containsExactly(" a b c d e f g h i j k l   Acme Holding", " m");
        assertThat(table.render("", 3).lines().skip(2)).containsExactly("a b c d e f g   Acme Holding", "h i j k l m");
    }

    @Test
    void render_twoColumnsOfWords_giveByTurns() {
        TextTable table = new TextTable()
                .words("a")
                .words("b")
                .row("a ".repeat(20).strip(), "b ".repeat(15).strip());

        assertThat(table.render("", 50).lines().skip(1).findFirst())
                .as("39 and 29 of words: the wider gives until it is no wider")
                .contains("-".repeat(24) + "  " + "-".repeat(24));
    }

    @Test
    void render_wordOfMoreThanTwentyPlaces_maybeBroken() {
        String twenty = "x".repeat(20);
        assertThat(new TextTable().words("").row(twenty + " y").render("", 10).lines())
                .containsExactly(twenty, "y");
        assertThat(new TextTable().words("").row(twenty + "x y").render("", 10).lines())
                .containsExactly("x".repeat(14), "x".repeat(7) + " y");
    }

    @Test
    void note_goesAcrossTheColumns_andIsCut() {
        String table = new TextTable()
                .words("a")
                .right("b")
                .row("one", "1")
                .note("a note that is wider than the table", 20)
                .note("exactly as wide", 15)
                .row("two", "22")
                .render(" ", 10);

        assertThat(table).isEqualTo("""
                         a     b
                         ---  --
                         one   1
                         a note that is wide…
                         exactly as wide
                         two  22
                        """.indent(0));
    }

    @Test
    void render_withoutHeaders_hasNoHeaderLine() {
        assertThat(new TextTable().left("", 9).right("").row("a", "1").render(""))
                .isEqualTo("a  1\n");
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
                .map(l -> TerminalText.width(l.substring(0, l.lastIndexOf('|'))))
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

    /** A line is 120 places wide at most; the ids, which one looks up by, stay whole. */
    @Test
    void glance_manyColumns_fitThePageAndKeepTheIds() {
        String id = "R-" + "0".repeat(38);
        TextTable fits = TextTable.glance("id", "b", "c").row(id, "b".repeat(38), "c".repeat(38));
        TextTable tooWide = TextTable.glance("id", "b", "c").row(id, "b".repeat(39), "c".repeat(38));

        assertThat(fits.toString().lines().skip(1)).containsExactly(id + "  " + "b".repeat(38) + "  " + "c".repeat(38));
        assertThat(tooWide.toString().lines().skip(1))
                .containsExactly(id + "  " + "b".repeat(37) + "…  " + "c".repeat(38));
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
