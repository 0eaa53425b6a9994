package org.dealtrace.matching.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataFileTest {

    @Test
    void fileThatIsMissing_orHasAnotherHeader_isNamed() {
        assertThatThrownBy(() -> DataFile.read("nowhere.csv", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the table nowhere.csv is missing from the jar");
        assertThatThrownBy(() -> DataFile.read("markers.csv", "marker,kind"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("markers.csv, line 1: the header is 'marker,kind,where', not 'marker,kind'");
    }

    @Test
    void quotedField_keepsCommaAndQuote() {
        assertThat(DataFile.split("a,\"b, c\",\"d\"\"e\",f\"g")).containsExactly("a", "b, c", "d\"e", "f\"g");
    }
}
