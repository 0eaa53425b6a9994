package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The first example that NIST publishes with FIPS 180. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void hash_ofThePublishedExample_isThePublishedOne() {
        byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex(bytes)).isEqualTo(ABC);
        assertThat(Sha256.of("abc")).isEqualTo(HexFormat.of().parseHex(ABC));
        assertThat(Sha256.of(bytes)).isEqualTo(HexFormat.of().parseHex(ABC));
        assertThat(Sha256.digest().digest(bytes)).isEqualTo(HexFormat.of().parseHex(ABC));
    }

    @Test
    void hash_ofAText_isThatOfItsBytesInUtf8() {
        assertThat(Sha256.hex("西门子")).isEqualTo(Sha256.hex("西门子".getBytes(StandardCharsets.UTF_8)));
    }
}
