package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataFileTest {

    @Test
    void fileThatIsMissing_orHasAnotherHeader_isNamed() {
        assertThatThrownBy(() -> DataFile.read(DataFile.class, "/org/dealtrace/internal/", "nowhere.csv", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the table nowhere.csv is missing from the jar");
        assertThatThrownBy(() ->
                        DataFile.read(DataFile.class, "/org/dealtrace/internal/", "legal-forms.csv", "form,class"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("legal-forms.csv, line");
    }

    @Test
    void quotedField_keepsCommaAndQuote() {
        assertThat(DataFile.split("a,\"b, c\",\"d\"\"e\",f\"g")).containsExactly("a", "b, c", "d\"e", "f\"g");
    }
}
