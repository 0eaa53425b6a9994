package org.dealtrace.benchmarks.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever grows in a file, no reader takes more than n log n time. */
class SlowInputProperties {

    /** Characters: quadratic time at this length is some seconds, linear time some milliseconds. */
    private static final int CHARACTERS = 40_000;

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("slow");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (Target target : Target.all()) {
            Files.deleteIfExists(folder.resolve("slow" + target.ending()));
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<SlowInput> inputs() {
        return Arbitraries.of(Target.all()).flatMap(target -> Arbitraries.of(SlowInput.of(target)));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, seed = "20261129")
    void reader_ofAnyInputThatGrows_takesNoMoreThanNLogN(@ForAll("inputs") SlowInput input) throws IOException {
        SlowInput.Measured measured = input.measure(folder, CHARACTERS);

        assertThat(measured.isTooSlow()).as(measured.toString()).isFalse();
    }

    /** The measure itself: who reads each character with all before it is caught. */
    @Example
    void reader_ofQuadraticTime_isCaught() throws IOException {
        Target quadratic = new Target("quadratic", ".txt", "a,b\nc,d\n", file -> {
            String text = Files.readString(file);
            // each step needs the one before, so that no processor does several at once
            long hash = 1;
            for (int i = 0; i < text.length(); i++) {
                for (int j = 0; j < i; j++) {
                    hash = 31 * hash + text.charAt(j);
                }
            }
            assertThat(hash).isNotZero();
        });
        SlowInput input = new SlowInput(quadratic, "", "a", "");

        assertThatCode(() -> input.measure(folder, 1_000)).doesNotThrowAnyException();
        boolean caught = false;
        // while the loop is being compiled, the shorter input can look slower than it is
        for (int i = 0; i < 3 && !caught; i++) {
            caught = input.measure(folder, CHARACTERS).isTooSlow();
        }
        Files.delete(folder.resolve("slow.txt"));
        assertThat(caught).isTrue();
    }
}
