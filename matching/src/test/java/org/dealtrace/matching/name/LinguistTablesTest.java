package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.matching.name.NameLikeness.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of name pairs by script, from general knowledge: how alike a name and its Latin counterpart must be found, and
 * which must not meet. Nobody's name is in a lexicon here: the table of known names is switched off, so the readings,
 * the sound skeleton and the words of business and places have to do it.
 *
 * <p>A row that cannot hold stays, with the reason. It is tested, too: one that begins to hold must lose its mark.
 */
class LinguistTablesTest {

    static final List<String> SCRIPTS = List.of(
            "han-simplified",
            "han-traditional",
            "kana",
            "kanji",
            "hangul",
            "cyrillic-russian",
            "cyrillic-ukrainian",
            "cyrillic-bulgarian",
            "greek",
            "arabic",
            "hebrew",
            "thai",
            "devanagari");

    private static final int FEWEST_ROWS = 40;
    private static final int FEWEST_NEGATIVES = 8;
    private static final String MISS = "known miss: ";

    private static final NameAnalyzer ANALYZER =
            NameAnalyzer.builder().withoutKnownNames().build();

    /** One line of a table; the reason is empty unless it is a known miss. */
    record Row(String script, String name, String latin, Level level, String reason) {

        boolean holds() {
            Level found = NameLikeness.level(ANALYZER.analyze(name), ANALYZER.analyze(latin));
            return level == Level.DIFFERENT ? found == level : found.compareTo(level) >= 0;
        }

        @Override
        public String toString() {
            return script + ": " + name + " | " + latin + " is " + level;
        }
    }

    static List<Row> table(String script) {
        String file = "linguist/" + script + ".tsv";
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(LinguistTablesTest.class.getResourceAsStream(file), file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t", -1);
                String reason = cells.length > 3 ? cells[3] : "";
                assertThat(reason.isEmpty() || reason.startsWith(MISS)).as(line).isTrue();
                rows.add(new Row(script, cells[0], cells[1], Level.valueOf(cells[2].toUpperCase(Locale.ROOT)), reason));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static Stream<Row> rows() {
        return SCRIPTS.stream().flatMap(s -> table(s).stream());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_holds_unlessItIsAKnownMiss(Row row) {
        assertThat(row.holds())
                .as(row.reason().isEmpty() ? "it does not hold" : "it holds now: take the mark away, " + row.reason())
                .isEqualTo(row.reason().isEmpty());
    }

    @Test
    void table_ofEachScript_hasPairsAndCounterexamples_eachOnce() {
        for (String script : SCRIPTS) {
            List<Row> rows = table(script);
            Set<String> pairs = new HashSet<>();
            rows.forEach(r -> assertThat(pairs.add(r.name() + "|" + r.latin()))
                    .as(r.toString())
                    .isTrue());
            long negatives =
                    rows.stream().filter(r -> r.level() == Level.DIFFERENT).count();
            assertThat(rows).as(script).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
            assertThat(negatives).as(script).isGreaterThanOrEqualTo(FEWEST_NEGATIVES);
        }
    }

    /** {@code -Ddealtrace.golden=rewrite} writes the block anew. */
    @Test
    void page_showsTheShareThatHolds_byScript() throws IOException {
        Path page = Path.of("..", "docs", "scripts.md");
        String begin = "<!-- begin: made by LinguistTablesTest -->\n";
        String end = "<!-- end: made by LinguistTablesTest -->";
        String text = Files.readString(page);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        String shares = shares();
        if ("rewrite".equals(System.getProperty("dealtrace.golden"))) {
            Files.writeString(page, text.substring(0, from) + shares + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(shares);
    }

    private static String shares() {
        StringBuilder out = new StringBuilder(
                "| table | pairs that must match: held | must not match: held |\n" + "| --- | ---: | ---: |\n");
        for (String script : SCRIPTS) {
            List<Row> meet = table(script).stream()
                    .filter(r -> r.level() != Level.DIFFERENT)
                    .toList();
            List<Row> not = table(script).stream()
                    .filter(r -> r.level() == Level.DIFFERENT)
                    .toList();
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %d/%d | %d/%d |%n",
                    script,
                    holding(meet),
                    meet.size(),
                    holding(not),
                    not.size()));
        }
        return out.toString();
    }

    private static long holding(List<Row> rows) {
        return rows.stream().filter(Row::holds).count();
    }
}
