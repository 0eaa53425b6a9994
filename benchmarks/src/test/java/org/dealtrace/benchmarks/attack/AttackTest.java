package org.dealtrace.benchmarks.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dealtrace.Company;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutated files, inputs that grow, and hostile names: each is read or refused in one sentence. All is drawn from one
 * seed. {@code -Ddealtrace.attack=50 -Ddealtrace.attack.seed=2} makes fifty times as many attempts, from another seed.
 */
class AttackTest {

    private static final int TIMES = Integer.getInteger("dealtrace.attack", 1);
    private static final long SEED = Long.getLong("dealtrace.attack.seed", 1);

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

    @ParameterizedTest
    @MethodSource("targets")
    void reader_ofMutatedFiles_readsOrRefusesThem(Target target, @TempDir Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + target.name().hashCode());
        Path file = folder.resolve("mutated" + target.ending());
        for (int i = 0; i < 3 * TIMES; i++) {
            byte[] bytes = Mutation.of(target.sample(), random);
            Files.write(file, bytes);
            assertThat(Result.of(() -> target.reader().read(file)))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .matches(result -> result.kind() == Result.Kind.DONE || result.kind() == Result.Kind.REFUSED);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void reader_ofInputsThatGrow_takesNoMoreThanNLogN(Target target, @TempDir Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + target.name().hashCode());
        List<SlowInput> inputs = SlowInput.of(target);
        for (int i = 0; i < TIMES; i++) {
            SlowInput.Measured measured =
                    inputs.get(random.nextInt(inputs.size())).measure(folder, TIMES > 1 ? 200_000 : 20_000);
            assertThat(measured.isTooSlow()).as(measured.toString()).isFalse();
        }
    }

    @Test
    void names_hostileOnes_areAnalyzedIndexedAndMatched() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < 10 * TIMES; i++) {
            String name = Mutation.name(random);
            assertThat(Result.of(() -> NameAnalyzer.standard().analyze(name).main()))
                    .extracting(Result::kind, Result::detail)
                    .containsExactly(Result.Kind.DONE, "");
            if (companies.size() < 50 && !name.isBlank()) {
                companies.add(Company.of("C-" + companies.size(), name));
            }
        }
        assertThat(Result.of(() -> {
                    try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
                        companies.forEach(company -> matcher.match(company, 3));
                    }
                }))
                .extracting(Result::kind, Result::detail)
                .containsExactly(Result.Kind.DONE, "");
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
