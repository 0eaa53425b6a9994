package org.dealtrace.io;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.dealtrace.io.internal.Cells;

/** Texts for properties. */
final class Texts {

    private Texts() {}

    /** Any text that a cell can hold and give back: no white space around it, no control characters. */
    static Arbitrary<String> cells() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("=+-@'\"|;:,[]\\/.#()\t\r\n ＝a1é公Ж=")
                .ofMaxLength(10);
        Arbitrary<String> errors = Arbitraries.of("#N/A", "'#REF!", "''#NAME?");
        return Arbitraries.oneOf(any, awkward, errors).map(Texts::clean);
    }

    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> c != 0xFFFD && !(c >= 0xD800 && c <= 0xDFFF))
                .filter(c -> c > 0xFFFF || !Cells.isControl((char) c))
                .forEach(clean::appendCodePoint);
        String stripped = clean.toString();
        // Taking white space away can bare an apostrophe's guarded sign, and the other way round.
        return Cells.strip(stripped);
    }

    /** Bytes that look like a table more often than not. */
    static Arbitrary<byte[]> dirtyBytes() {
        byte[] some = ",;\t\"\r\n#= ax1é\uFEFF公".getBytes(StandardCharsets.UTF_8);
        return Arbitraries.integers()
                .between(0, some.length - 1)
                .map(i -> some[i])
                .array(byte[].class)
                .ofMaxSize(120);
    }
}
