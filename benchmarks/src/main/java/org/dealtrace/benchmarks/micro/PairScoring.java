package org.dealtrace.benchmarks.micro;

import info.debatty.java.stringsimilarity.JaroWinkler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.matching.CompanyMatcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One pair of names: all comparisons and the weight, without explanation, beside Jaro-Winkler on the same pair. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PairScoring {

    /** Few enough that the matcher keeps all of them prepared, as it does with names that recur. */
    private static final int NAMES = 1_000;

    private static final int MOST_CHARACTERS = 60;

    /** Near: a miswritten name and the right one. Far: a miswritten name and any other. */
    @Param({"near", "far"})
    public String distance = "near";

    private final JaroWinkler jaroWinkler = new JaroWinkler();
    private final List<Company> asked = new ArrayList<>();
    private final List<Company> known = new ArrayList<>();
    private CompanyMatcher matcher = CompanyMatcher.over(List.of());
    private int next;

    @Setup
    public void prepare() {
        GeneratedCorpus corpus = GeneratedCorpus.of(NAMES, NAMES, 3);
        List<Company> register = new ArrayList<>();
        for (String name : corpus.names()) {
            register.add(Company.of("N" + register.size(), name));
        }
        matcher = CompanyMatcher.over(register);
        for (GeneratedCorpus.Query query : corpus.queries()) {
            int other = distance.equals("near") ? query.right() : (query.right() + NAMES / 2) % NAMES;
            if (query.text().length() <= MOST_CHARACTERS
                    && corpus.names().get(other).length() <= MOST_CHARACTERS) {
                asked.add(Company.of("Q" + asked.size(), query.text()));
                known.add(register.get(other));
            }
        }
    }

    @TearDown
    public void close() {
        matcher.close();
    }

    private int advance() {
        next = next + 1 == asked.size() ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public double dealtrace() {
        int pair = advance();
        return matcher.pair(known.get(pair), asked.get(pair)).weight();
    }

    @Benchmark
    public double jaroWinkler() {
        int pair = advance();
        return jaroWinkler.similarity(known.get(pair).name(), asked.get(pair).name());
    }
}
