package org.dealtrace.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
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
import org.openjdk.jmh.annotations.Warmup;

/** Taking one name apart, with its readings and its sound. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NameAnalysis {

    private static final List<String> OTHER_SCRIPTS = List.of(
            "库卡机器人有限公司",
            "株式会社カネカ",
            "АО «Лаборатория»",
            "주식회사 한국전력",
            "Ελληνική Τράπεζα",
            "شركة النفط الوطنية",
            "בנק לאומי",
            "西门子股份公司",
            "トヨタ自動車株式会社",
            "ПАО «Газпром»");

    /** Latin: generated names only. Mixed: one name in five is in another script. */
    @Param({"latin", "mixed"})
    public String list = "latin";

    private final NameAnalyzer analyzer = NameAnalyzer.standard();
    private final List<String> names = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        List<String> latin = GeneratedCorpus.names(20_000, 5);
        for (int i = 0; i < latin.size(); i++) {
            boolean other = list.equals("mixed") && i % 5 == 0;
            // a number behind the name keeps a cache of whole names from answering
            names.add(other ? OTHER_SCRIPTS.get(i / 5 % OTHER_SCRIPTS.size()) + " " + i : latin.get(i));
        }
    }

    @Benchmark
    public AnalyzedName analyze() {
        next = next + 1 == names.size() ? 0 : next + 1;
        return analyzer.analyze(names.get(next));
    }
}
