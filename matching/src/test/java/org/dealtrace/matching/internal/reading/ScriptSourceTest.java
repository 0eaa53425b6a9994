package org.dealtrace.matching.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.dealtrace.matching.internal.tables.SortedTable;
import org.junit.jupiter.api.Test;

class ScriptSourceTest {

    @Test
    void tableOfTheBuild_hasWhatIsInTheTables() {
        SortedMap<String, String> texts = ScriptSource.texts();
        assertThat(SortedTable.shipped(ScriptSource.FILE, () -> texts)).isEqualTo(SortedTable.of(texts));
    }

    @Test
    void entries_areReadAsTheyWereWritten() {
        ScriptSource.texts()
                .forEach((key, text) -> assertThat(ScriptEntry.text(ScriptEntry.of(key.substring(1), text)))
                        .isEqualTo(text));
    }
}
