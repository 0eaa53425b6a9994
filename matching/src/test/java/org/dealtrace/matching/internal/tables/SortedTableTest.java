package org.dealtrace.matching.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.matching.internal.lexicon.LexiconSource;
import org.junit.jupiter.api.Test;

class SortedTableTest {

    private static final SortedTable TABLE =
            SortedTable.of(new TreeMap<>(Map.of("ab", "first", "abc", "", "b", "日本 🏭", "", "nothing")));

    @Test
    void key_leadsToItsText() {
        assertThat(TABLE.text(TABLE.find("ab"))).isEqualTo("first");
        assertThat(TABLE.text(TABLE.find("abc"))).isEmpty();
        assertThat(TABLE.text(TABLE.find("b"))).isEqualTo("日本 🏭");
        assertThat(TABLE.text(TABLE.find(""))).isEqualTo("nothing");
        assertThat(TABLE.find("a")).isNegative();
        assertThat(TABLE.find("abcd")).isNegative();
    }

    @Test
    void keysWithOneBeginning_standTogether() {
        assertThat(TABLE.key(TABLE.from("a"))).isEqualTo("ab");
        assertThat(TABLE.key(TABLE.from("abb"))).isEqualTo("abc");
        assertThat(TABLE.from("c")).isEqualTo(TABLE.size());
    }

    @Test
    void file_hasTheTable() {
        assertThat(SortedTable.read(TABLE.file())).isEqualTo(TABLE);
        assertThat(SortedTable.read(SortedTable.of(new TreeMap<>()).file()).find("a"))
                .isNegative();
    }

    @Test
    void tablesOfTheBuild_haveWhatIsInTheirSources() {
        Map.of(LexiconSource.FILE, LexiconSource.texts(), OtherNames.COMPACT, OtherNames.texts())
                .forEach((file, texts) -> {
                    SortedTable shipped = SortedTable.shipped(file, () -> texts);
                    assertThat(shipped).isEqualTo(SortedTable.of(texts));
                    texts.forEach((key, text) ->
                            assertThat(shipped.text(shipped.find(key))).as(key).isEqualTo(text));
                });
    }
}
