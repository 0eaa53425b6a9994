package org.dealtrace.benchmarks.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackTest {

    static List<Target> targets() {
        return Target.all();
    }

    /** A sample that is refused would hide everything behind the refusal. */
    @ParameterizedTest
    @MethodSource("targets")
    void sample_ofEachReader_isRead(Target target, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sample" + target.ending()), target.sample());

        assertThat(Result.of(() -> target.reader().read(file)))
                .extracting(Result::kind, Result::detail)
                .containsExactly(Result.Kind.DONE, "");
    }

    @Test
    void attack_ofAFewOfEachKind_breaksNothing() {
        CommandLineRun run =
                CommandLineRun.of("attack", "--files", 3, "--slow", 1, "--characters", 20_000, "--names", 5);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("hostile names", "The slowest input of each reader:");
    }

    @Test
    void result_ofAnythingButASentence_isAFailure() {
        assertThat(Result.of(() -> {
                            throw new IllegalStateException("x");
                        })
                        .kind())
                .isEqualTo(Result.Kind.FAILED);
        assertThat(Result.of(() -> {
                            throw new IllegalArgumentException("\u001B[31m");
                        })
                        .kind())
                .isEqualTo(Result.Kind.FAILED);
        assertThat(Result.of(() -> {
                            throw new IllegalArgumentException("a sentence");
                        })
                        .kind())
                .isEqualTo(Result.Kind.REFUSED);
    }
}
