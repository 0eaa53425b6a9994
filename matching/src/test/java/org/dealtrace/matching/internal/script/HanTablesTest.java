package org.dealtrace.matching.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.matching.internal.tables.NameTables;
import org.junit.jupiter.api.Test;

/** The tables that stand in for ICU's transforms of Han characters say what the transforms say. */
class HanTablesTest {

    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9FFF;

    @Test
    void simplified_everyCharacter_equalsIcu() {
        Map<Character, Character> table = new HashMap<>();
        for (String line : NameTables.scriptLines("han-simplified.txt")) {
            for (int i = 0; i < line.length(); i += 2) {
                table.put(line.charAt(i), line.charAt(i + 1));
            }
        }
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            all.append(c).append('\n');
        }
        String[] simplified = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n", -1);
        Map<Character, Character> icu = new HashMap<>();
        for (int i = 0; i <= LAST - FIRST; i++) {
            char from = (char) (FIRST + i);
            if (simplified[i].length() == 1 && simplified[i].charAt(0) != from) {
                icu.put(from, simplified[i].charAt(0));
            }
        }
        assertThat(table).hasSizeGreaterThan(2000).isEqualTo(icu);
    }

    @Test
    void pinyin_everyEleventhCharacter_equalsIcu() {
        Map<Character, String> table = new HashMap<>();
        for (String line : NameTables.scriptLines("han-pinyin.txt")) {
            List<String> cells = List.of(line.split("\t", -1));
            cells.get(1).chars().forEach(c -> table.put((char) c, cells.get(0)));
        }
        assertThat(table).hasSizeGreaterThan(20_000);
        Transliterator icu = Transliterator.getInstance("Han-Latin");
        for (int c = FIRST; c <= LAST; c += 11) {
            String marked = Normalizer.normalize(icu.transliterate(Character.toString(c)), Normalizer.Form.NFD);
            String plain = marked.replace("u\u0308", "v").replaceAll("[^a-z]", "");
            assertThat(table.getOrDefault((char) c, ""))
                    .as(Character.toString(c))
                    .isEqualTo(plain);
        }
    }

    @Test
    void readings_everyLine_isFoundByItsCharacter() {
        List<String> lines = NameTables.scriptLines("han-readings.txt");
        assertThat(lines).hasSizeGreaterThan(3000).isSorted().allSatisfy(line -> {
            assertThat(line).matches("\\p{IsHan}\t([a-z]+(,[a-z]+)*)?\t[a-z]+(,[a-z]+){0,2}");
            // a character is looked up in its folded form: a line of another form is never read
            assertThat(Han.fold(line.charAt(0))).isEqualTo(line.charAt(0));
            assertThat(line.substring(line.lastIndexOf('\t') + 1).split(",")).doesNotHaveDuplicates();
        });
        assertThat(lines.stream().map(line -> line.charAt(0))).doesNotHaveDuplicates();
    }
}
