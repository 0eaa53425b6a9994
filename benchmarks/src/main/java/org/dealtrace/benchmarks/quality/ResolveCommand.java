package org.dealtrace.benchmarks.quality;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Notes;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.matching.DealLinker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads both sides of data sets as one list of notices, and counts which of them are joined to one company. */
@Command(
        name = "resolve",
        header = "Counts how well notices about one company are told from notices about others.",
        description = "Both sides of a set are read as one list of notices, and the linker resolves their"
                + " companies. Of several rows with one id the first counts. Two notices are about one company"
                + " when the answers link both, directly or through a third. Pairs with a record that has no"
                + " answer are not counted.%n",
        mixinStandardHelpOptions = true)
public final class ResolveCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "data sets with left.csv, right.csv and gold.csv")
    private List<Path> folders = List.of();

    @Option(
            names = "--wrong",
            paramLabel = "FILE",
            description = "writes the names that were joined wrongly, a pair a line")
    private @Nullable Path wrong;

    @Override
    protected void run() {
        // all of them before the first is worked on
        List<DataSet> sets = folders.stream().map(DataSet::openNames).toList();
        if (wrong != null) {
            Outputs.file(wrong);
        }
        PrintWriter out = terminal();
        List<String> lines = new ArrayList<>();
        out.println("| set | notices | companies | pairs joined, one company | pairs joined, two | of the right pairs"
                + " joined |");
        out.println("|---|---:|---:|---:|---:|---:|");
        for (DataSet set : sets) {
            out.println(row(set, lines));
            out.flush();
        }
        Notes.print(out, sets);
        if (wrong != null) {
            Outputs.write(wrong, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        }
    }

    private static String row(DataSet set, List<String> wrong) {
        Map<String, Recommendation> notices = new LinkedHashMap<>();
        set.queries(Side.LEFT).forEach(r -> notices.put("left " + r.id(), r.notice("left " + r.id())));
        set.register(Side.LEFT).forEach(r -> notices.put("right " + r.id(), r.notice("right " + r.id())));
        Map<String, Set<String>> truth = new HashMap<>();
        List<GoldPair> gold = set.gold(Side.LEFT);
        for (GoldPair pair : gold) {
            String left = "left " + pair.query();
            truth.computeIfAbsent("right " + pair.partner(), k -> new HashSet<>())
                    .add(left);
            truth.computeIfAbsent(left, k -> new HashSet<>()).add(left);
        }
        List<Company> companies = DealLinker.standard()
                .link(List.copyOf(notices.values()), List.of())
                .companies();
        Map<String, String> companyOf = new HashMap<>();
        int one = 0;
        int two = 0;
        for (Company company : companies) {
            List<String> members = company.recommendations();
            for (int i = 0; i < members.size(); i++) {
                companyOf.put(members.get(i), company.id());
                for (int j = 0; j < i; j++) {
                    Set<String> a = truth.getOrDefault(members.get(i), Set.of());
                    Set<String> b = truth.getOrDefault(members.get(j), Set.of());
                    if (a.isEmpty() || b.isEmpty()) {
                        continue;
                    }
                    if (Collections.disjoint(a, b)) {
                        two++;
                        wrong.add(set.name() + "\t" + name(notices, members.get(j)) + "\t"
                                + name(notices, members.get(i)));
                    } else {
                        one++;
                    }
                }
            }
        }
        long joined = gold.stream()
                .filter(p -> companyOf
                        .getOrDefault("left " + p.query(), "left " + p.query())
                        .equals(companyOf.get("right " + p.partner())))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d of %,d |",
                set.name(),
                notices.size(),
                companies.size(),
                one,
                two,
                joined,
                gold.size());
    }

    private static String name(Map<String, Recommendation> notices, String id) {
        Recommendation notice = notices.get(id);
        return notice == null ? id : notice.names().get(0).text();
    }
}
