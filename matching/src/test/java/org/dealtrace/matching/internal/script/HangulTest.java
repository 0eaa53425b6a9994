package org.dealtrace.matching.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HangulTest {

    @Test
    void readings_hardConsonants_areAmongTheSpellings() {
        assertThat(Hangul.readings("애경")).contains("aekyung");
        assertThat(Hangul.readings("대한")).contains("taihan");
        assertThat(Hangul.readings("성우")).contains("sungwoo");
    }
}
