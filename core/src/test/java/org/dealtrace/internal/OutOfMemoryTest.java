package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class OutOfMemoryTest {

    @Test
    void failure_causedByLackOfMemory_namesTheRemedy() {
        Throwable failure = new IllegalStateException(new CompletionException(new OutOfMemoryError("Java heap space")));

        assertThat(OutOfMemory.sentence(failure, "run -Xmx8g"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence)
                                .matches(
                                        "[\\d,]+ MB of memory are not enough for these files; start the program with more: run -Xmx8g"));
        assertThat(OutOfMemory.sentence(new IOException("disk"), "run -Xmx8g")).isEmpty();
    }
}
