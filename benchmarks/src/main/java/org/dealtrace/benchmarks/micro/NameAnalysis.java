package org.dealtrace.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NameAnalysis {

    /**
     * Place or sphere, trade name in two halves, industry, legal form: names of no company, in the shape of each
     * language's.
     */
    private static final String[][][] SHAPES = {
        {
            {"北京", "上海", "深圳市", "浙江", "四川省", "香港"},
            {"华", "盛", "天", "新", "东", "永", "安", "瑞", "宏", "金"},
            {"达", "源", "科", "泰", "信", "和", "兴", "丰"},
            {"科技", "汽车零部件", "生物医药", "新能源", "电子", "机械"},
            {"有限公司", "股份有限公司", "集团"}
        },
        {
            {"株式会社", "東京", "大阪", "日本"},
            {"アオ", "サク", "ミナ", "テク", "藤", "川", "高", "松"},
            {"キ", "ラ", "ノス", "田", "島", "井", "崎"},
            {"電機", "製作所", "化学工業", "テクノロジー", "商事"},
            {"", "ホールディングス", "販売株式会社"}
        },
        {
            {"주식회사 ", "한국", "서울", "(주)"},
            {"대", "신", "동", "한", "삼", "유", "경"},
            {"양", "우", "림", "성", "진", "원"},
            {"전자", "중공업", "제약", "테크놀로지", "건설"},
            {"", "홀딩스", " 주식회사"}
        },
        {
            {"АО «", "ООО «", "ПАО «"},
            {"Сиб", "Урал", "Вол", "Нев", "Дон"},
            {"ар", "ек", "он", "ит", "ум"},
            {"нефтехим", "строй", "банк", " машиностроительный завод", "телеком"},
            {"»"}
        }
    };

    /** Latin: generated names only. Mixed: one name in five is in another script. Other: every name is. */
    @Param({"latin", "mixed", "other"})
    public String list = "latin";

    private final NameAnalyzer analyzer = NameAnalyzer.standard();
    private final List<String> names = new ArrayList<>();
    private int next;

    @Setup
    public void prepare() {
        List<String> latin = GeneratedCorpus.names(20_000, 5);
        Random random = new Random(20261124);
        for (int i = 0; i < latin.size(); i++) {
            boolean other = list.equals("other") || (list.equals("mixed") && i % 5 == 0);
            names.add(other ? name(SHAPES[i / 5 % SHAPES.length], random) : latin.get(i));
        }
    }

    private static String name(String[][] shape, Random random) {
        StringBuilder name = new StringBuilder();
        for (String[] part : shape) {
            name.append(part[random.nextInt(part.length)]);
        }
        return name.toString();
    }

    @Benchmark
    public AnalyzedName analyze() {
        next = next + 1 == names.size() ? 0 : next + 1;
        return analyzer.analyze(names.get(next));
    }
}
