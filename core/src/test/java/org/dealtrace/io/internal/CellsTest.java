package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "\n", "\u00A0", "\u2007", "\u202F", "\u2003", "\u3000", "\u2028", "\u200B", "\uFEFF"})
    void strip_whiteSpaceOfAnySort_isTakenFromTheEndsOnly(String space) {
        assertThat(Cells.strip(space + "a" + space + "b" + space)).isEqualTo("a" + space + "b");
        assertThat(Cells.strip(space)).isEmpty();
    }

    @Test
    void strip_letters_areNoWhiteSpace() {
        assertThat(Cells.strip("!a~")).isEqualTo("!a~");
        assertThat(Cells.strip("株式会社")).isEqualTo("株式会社");
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 0x1F, 0x7F, 0x80, 0x9F})
    void control_ofAsciiOrLatin1_isOne(char c) {
        assertThat(Cells.isControl(c)).isTrue();
    }

    /** U+0085 is the line end of some main frames. */
    @ParameterizedTest
    @ValueSource(chars = {'\t', '\n', '\r', ' ', '~', 0x85, 0xA0})
    void control_lineEndsAndLetters_areNone(char c) {
        assertThat(Cells.isControl(c)).isFalse();
    }
}
