package org.dealtrace.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.benchmarks.contender.PlainLucene;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.DeclaredSet;
import org.dealtrace.benchmarks.data.Evenly;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.matching.CompanyMatcher;

/**
 * Names that were really written in two ways, looked for among generated ones.
 *
 * <p>The registers of some data sets are put into one, and generated names fill it up to a size. Then each asking
 * record of a set that has a right partner is asked by its name alone. Which side asks is declared for known sets; else
 * it is the left one.
 */
final class RealVariants {

    static final String HEAD = """
            | names | set | asked | R@1 | R@50 | plain 3-grams R@50 | plain words R@50 |
            | ---: | --- | ---: | ---: | ---: | ---: | ---: |""";

    /** A name that is asked for, and the numbers of those that are right. */
    private record Asked(String name, Set<Integer> right) {}

    private final Map<String, List<Asked>> sets = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RealVariants(List<Path> folders, int most) {
        for (Path folder : folders) {
            DataSet set = DataSet.openNames(folder);
            add(set, most);
            set.notes().forEach(note -> notes.add(set.name() + "/" + note));
        }
    }

    /** What was not taken as it stands. */
    List<String> notes() {
        return notes;
    }

    private void add(DataSet set, int most) {
        Side side = DeclaredSet.all().stream()
                .filter(d -> d.name().equals(set.name()))
                .map(DeclaredSet::query)
                .findFirst()
                .orElse(Side.LEFT);
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : set.register(side)) {
            if (!row.name().isEmpty()) {
                numbers.put(row.id(), names.size());
                names.add(row.name());
            }
        }
        Map<String, Set<Integer>> right = new HashMap<>();
        for (GoldPair pair : set.gold(side)) {
            Integer number = numbers.get(pair.partner());
            if (number != null) {
                right.computeIfAbsent(pair.query(), q -> new TreeSet<>()).add(number);
            }
        }
        List<Asked> all = new ArrayList<>();
        for (Row row : set.queries(side)) {
            Set<Integer> partners = right.get(row.id());
            if (partners != null && !row.name().isEmpty()) {
                all.add(new Asked(row.name(), partners));
            }
        }
        sets.put(set.name(), Evenly.chosen(all, most));
    }

    /** The real names, and generated ones up to a size; at least the real ones. */
    List<String> among(int size, long seed) {
        List<String> all = new ArrayList<>(names);
        Set<String> real = new HashSet<>();
        names.forEach(n -> real.add(n.toLowerCase(Locale.ROOT)));
        for (String name : GeneratedCorpus.names(Math.max(0, size - names.size()), seed)) {
            if (!real.contains(name.toLowerCase(Locale.ROOT))) {
                all.add(name);
            }
        }
        return all;
    }

    /** A line of the table for each set, and one for all. */
    List<String> measure(List<String> all, CompanyMatcher matcher, PlainLucene plain, int top) throws IOException {
        List<String> lines = new ArrayList<>();
        Counts sum = new Counts();
        for (Map.Entry<String, List<Asked>> set : sets.entrySet()) {
            Counts counts = new Counts();
            for (Asked asked : set.getValue()) {
                List<Integer> found = matcher.match(asked.name(), top).stream()
                        .map(m -> Integer.valueOf(m.companyId().substring(1)))
                        .toList();
                counts.asked++;
                counts.first += !found.isEmpty() && asked.right().contains(found.get(0)) ? 1 : 0;
                counts.ours += found.stream().anyMatch(asked.right()::contains) ? 1 : 0;
                counts.grams += plain.byGrams(asked.name(), top).stream().anyMatch(asked.right()::contains) ? 1 : 0;
                counts.words += plain.byWords(asked.name(), top).stream().anyMatch(asked.right()::contains) ? 1 : 0;
            }
            lines.add(counts.row(all.size(), set.getKey()));
            sum.add(counts);
        }
        if (sets.size() > 1) {
            lines.add(sum.row(all.size(), "all"));
        }
        return lines;
    }

    private static final class Counts {
        private int asked;
        private int first;
        private int ours;
        private int grams;
        private int words;

        void add(Counts other) {
            asked += other.asked;
            first += other.first;
            ours += other.ours;
            grams += other.grams;
            words += other.words;
        }

        String row(int names, String set) {
            double all = Math.max(1, asked);
            return String.format(
                    Locale.ROOT,
                    "| %,d | %s | %,d | %.3f | %.3f | %.3f | %.3f |",
                    names,
                    set,
                    asked,
                    first / all,
                    ours / all,
                    grams / all,
                    words / all);
        }
    }
}
