package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.reading.ScriptLexicon;
import org.dealtrace.matching.internal.tables.NameTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of words in other scripts can be read as they stand, and every line of the known names does what it says.
 */
class KnownNamesTest {

    private static final Pattern ENGLISH = Pattern.compile("[a-z0-9&'.+-]+( [a-z0-9&'.+-]+)*");

    /** A column of its own script; a name in alphabets is one word, since those are looked up word by word. */
    private static final List<Pattern> SCRIPTS = List.of(
            Pattern.compile("\\p{IsHan}+"),
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+"),
            Pattern.compile("\\p{IsHangul}+"),
            Pattern.compile(
                    "\\p{IsCyrillic}+|\\p{IsGreek}+|\\p{IsArabic}+|\\p{IsHebrew}+|\\p{IsThai}+|\\p{IsDevanagari}+"));

    private static List<String[]> rows(String table) {
        return NameTables.scriptLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known-names.tsv", "places.tsv", "business.tsv", "meanings.tsv", "loanwords.tsv"})
    void table_everyEnglishForm_isOfWordsWithOneSpaceBetween(String table) {
        // an empty word between two spaces would end the reading of any name with that word
        assertThat(rows(table))
                .allSatisfy(cells -> assertThat(cells[0].split(";"))
                        .as(cells[0])
                        .allSatisfy(form -> assertThat(form.split(" ")).doesNotContain("")));
    }

    @Test
    void meanings_everyLine_hasFiveColumns_andNoConceptTwice() {
        assertThat(rows("meanings.tsv"))
                .hasSizeGreaterThan(2000)
                .allSatisfy(cells -> assertThat(cells).as(cells[0]).hasSize(5));
        assertThat(rows("meanings.tsv"))
                .extracting(cells -> cells[0].split(";")[0])
                .doesNotHaveDuplicates();
    }

    @Test
    void knownNames_everyLine_hasFiveColumnsInTheirScripts() {
        assertThat(rows("known-names.tsv")).hasSizeGreaterThan(2000).allSatisfy(cells -> {
            assertThat(cells).as(cells[0]).hasSize(5);
            assertThat(cells[0].split(";")).allSatisfy(form -> assertThat(form).matches(ENGLISH));
            int names = 0;
            for (int i = 1; i < cells.length; i++) {
                for (String name : names(cells[i])) {
                    assertThat(name).as(cells[0]).matches(SCRIPTS.get(i - 1));
                    names++;
                }
            }
            assertThat(names).as(cells[0]).isPositive();
        });
    }

    @Test
    void knownNames_noCompanyTwice_noNameForTwoCompanies() {
        Set<String> companies = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String[] cells : rows("known-names.tsv")) {
            String company = cells[0].split(";")[0];
            if (!companies.add(company)) {
                twice.add(company);
            }
            for (int i = 1; i < cells.length; i++) {
                for (String name : names(cells[i])) {
                    String owner = owners.put(i + ScriptLexicon.key(Folding.fold(name)), company);
                    if (owner != null) {
                        twice.add(name + ": " + owner + " and " + company);
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void knownNames_everyName_saysItsCompany() {
        List<String> silent = new ArrayList<>();
        for (String[] cells : rows("known-names.tsv")) {
            Set<String> company = Stream.of(cells[0].split(";"))
                    .flatMap(KnownNamesTest::words)
                    .collect(Collectors.toSet());
            for (int i = 1; i < cells.length; i++) {
                for (String name : names(cells[i])) {
                    if (words(name).noneMatch(company::contains)) {
                        silent.add(name + ": " + cells[0]);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static Stream<String> words(String name) {
        return NameAnalyzer.standard().analyze(name).main().tokens().stream()
                .flatMap(t -> Stream.concat(Stream.of(t.canonical()), t.alternatives().stream()));
    }
}
