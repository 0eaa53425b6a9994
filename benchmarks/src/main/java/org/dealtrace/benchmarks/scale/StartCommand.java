package org.dealtrace.benchmarks.scale;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.matching.CompanyMatcher;
import picocli.CommandLine.Command;

/** What the first answers of a virtual machine cost, before anything is compiled or read. */
@Command(
        name = "start",
        header = "Measures the first answers of a fresh virtual machine, by script.",
        description = "The first name of a script reads the tables of that script. CPU time is that of the whole"
                + " process, with the compiler and the collector. The names are invented.%n",
        mixinStandardHelpOptions = true)
public final class StartCommand extends BenchmarkCommand {

    private static final List<Company> COMPANIES =
            List.of(Company.of("A", "Nordlicht Optik GmbH"), Company.of("B", "Tamarisk Foods Ltd"));

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("Latin", "Nordlicht AG");
        NAMES.put("Cyrillic", "Тамариск Фудс");
        NAMES.put("Hangul", "타마리스크 식품");
        NAMES.put("kana", "タマリスクフーズ株式会社");
        NAMES.put("Han", "塔玛里斯克食品有限公司");
    }

    @Override
    protected void run() {
        PrintWriter terminal = terminal();
        terminal.println("first answer            wall ms  CPU ms");
        Stopwatch watch = new Stopwatch();
        try (CompanyMatcher matcher = CompanyMatcher.over(COMPANIES)) {
            row("two companies indexed", watch);
            NAMES.forEach((script, name) -> {
                matcher.match(name, 1);
                row(script, watch);
                matcher.match(name, 1);
                row(script + ", again", watch);
            });
        }
    }

    private void row(String what, Stopwatch watch) {
        double cpu = watch.cpuSeconds();
        terminal().printf(Locale.ROOT, "%-22s %8.0f %7.0f%n", what, watch.lap() * 1000, cpu * 1000);
    }
}
