package org.dealtrace.benchmarks.train;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DeclaredSet;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.ModelProvenance;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a model of names from the sets with known answers; the shipped model is made by it.
 *
 * <p>Only one half of the askers of each set is learned from, by a hash of their ids; each set counts the same whatever
 * its size. With {@code --leave-out} a set and its kin can be held back whole, which shows how the model does on a set
 * it has never seen.
 */
@Command(
        name = "names",
        header = "Learns the weights of the name comparisons from sets with known answers, and writes the model.",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
final class TrainNamesCommand extends BenchmarkCommand {

    /**
     * The number of right pairs for which each set counts. A smaller set counts for the pairs that it has, so that
     * chance in it is not magnified.
     */
    private static final double RIGHT_PAIRS_A_SET = 2000;

    private static final double LEAST_RIGHT_PAIRS = 300;
    private static final int ROUNDS = 2;
    private static final String NAME = "dealtrace-names-5";

    /** The names of the generated set, and the seed that makes them; not the seed that other commands measure with. */
    private static final int GENERATED_NAMES = 20_000;

    private static final long GENERATED_SEED = 20261125;

    @Parameters(paramLabel = "DATA_ROOT", description = "the folder that holds the sets, a folder each")
    private Path root = Path.of(".");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where the model goes (JSON)")
    private Path out = Path.of("model.json");

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "SET",
            description = "sets to hold back, with commas between them")
    private List<String> leaveOut = List.of();

    @Option(names = "--queries", paramLabel = "N", description = "the most queries of each set, evenly chosen")
    private int queries = 1500;

    @Option(
            names = "--generated",
            paramLabel = "N",
            description = "the number of misspelt names of a generated register, one more set from which to learn"
                    + " misspellings that well-kept lists do not have; 0 leaves it out")
    private int generated = 1100;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "COMPARISON",
            description = "comparisons to leave out, to measure what they are worth, with commas between them")
    private List<String> without = List.of();

    /** A set, read. */
    private record Lesson(
            List<Company> register,
            List<Company> askers,
            Map<String, Set<String>> answers,
            Map<String, Set<String>> unjudged,
            String origin) {}

    @Override
    protected void run() {
        atLeast(1, "--queries", queries);
        atLeast(0, "--generated", generated);
        DeclaredSet.requireDeclared(leaveOut);
        OutFolder.checked(out);
        PrintWriter terminal = terminal();
        List<Lesson> lessons = new ArrayList<>();
        for (DeclaredSet set : DeclaredSet.all()) {
            boolean aboutCompanies = set.shape() == DataSet.Shape.LINKING && set.aboutCompanies();
            boolean partOfAnother = set.name().equals("crunchbase-deals-china");
            if (aboutCompanies && !partOfAnother && !leaveOut.contains(set.name())) {
                if (!Files.isDirectory(root.resolve(set.name()))) {
                    throw new UserMistake("There is no folder " + root.resolve(set.name())
                            + "; put the set there, or leave it out with --leave-out " + set.name() + ".");
                }
                lessons.add(lesson(set));
                terminal.println("read " + lessons.get(lessons.size() - 1).origin());
            }
        }
        if (generated > 0) {
            lessons.add(generatedLesson(generated));
            terminal.println("read " + lessons.get(lessons.size() - 1).origin());
        }
        if (lessons.isEmpty()) {
            throw new UserMistake("There is no set to learn from in " + root + ".");
        }
        MatchModel model = NameTraining.STARTING;
        for (int round = 1; round <= ROUNDS; round++) {
            NameTraining training = new NameTraining();
            for (Lesson lesson : lessons) {
                add(lesson, model, training);
            }
            model = training.train(provenance(lessons), Set.copyOf(without));
            terminal.println("round " + round + ": "
                    + String.join("; ", model.provenance().notes()));
        }
        model.write(out);
        terminal.println("The model is in " + out + ".");
    }

    private Lesson lesson(DeclaredSet set) {
        DataSet data = DataSet.open(root.resolve(set.name()));
        List<String> fields = List.of("name", "country");
        List<Company> askers = new ArrayList<>();
        for (Row row : data.queries(set.query())) {
            if (Row.learnedFrom(row.id())) {
                row.company(fields).ifPresent(askers::add);
            }
        }
        List<Company> register = new ArrayList<>();
        data.register(set.query()).forEach(row -> row.company(fields).ifPresent(register::add));
        String origin = String.format(
                Locale.ROOT,
                "%s: %d of %d askers of the %s side, SHA-256 %s",
                set.name(),
                Math.min(queries, askers.size()),
                askers.size(),
                set.query().name().toLowerCase(Locale.ROOT),
                data.checksum());
        return new Lesson(
                register,
                askers,
                GoldPair.partners(data.gold(set.query()).stream()),
                GoldPair.partners(data.sameNameNotGold(set.query()).stream()),
                origin);
    }

    private static Lesson generatedLesson(int queries) {
        GeneratedCorpus corpus = GeneratedCorpus.of(GENERATED_NAMES, queries, GENERATED_SEED);
        List<Company> register = new ArrayList<>();
        for (String name : corpus.names()) {
            register.add(Company.of("N" + register.size(), name));
        }
        List<Company> askers = new ArrayList<>();
        Map<String, Set<String>> answers = new HashMap<>();
        for (GeneratedCorpus.Query query : corpus.queries()) {
            if (!query.ambiguous()) {
                String id = "Q" + askers.size();
                askers.add(Company.of(id, query.text()));
                answers.put(id, Set.of("N" + query.right()));
            }
        }
        return new Lesson(
                register,
                askers,
                answers,
                Map.of(),
                "generated: " + askers.size() + " miswritten names of " + GENERATED_NAMES + ", seed " + GENERATED_SEED);
    }

    private void add(Lesson lesson, MatchModel model, NameTraining training) {
        List<Company> chosen = new ArrayList<>();
        int all = lesson.askers().size();
        int count = Math.min(queries, all);
        for (int i = 0; i < count; i++) {
            chosen.add(lesson.askers().get((int) ((long) i * all / count)));
        }
        long right = chosen.stream()
                .filter(c -> lesson.answers().containsKey(c.id()))
                .count();
        double weight = RIGHT_PAIRS_A_SET / Math.max(LEAST_RIGHT_PAIRS, (double) right);
        SearchSettings settings = new SearchSettings(
                model,
                Thresholds.STANDARD,
                Optional.empty(),
                NameAnalyzer.standard(),
                AddedComparisons.NONE,
                1,
                Optional.empty());
        try (CompanySearch search = CompanySearch.over(lesson.register(), settings)) {
            for (Company asker : chosen) {
                Set<String> same = lesson.answers().getOrDefault(asker.id(), Set.of());
                Set<String> unjudged = lesson.unjudged().getOrDefault(asker.id(), Set.of());
                training.add(search, asker, same, unjudged, weight);
            }
        }
    }

    private ModelProvenance provenance(List<Lesson> lessons) {
        return new ModelProvenance(
                NAME,
                "bits of ordered levels, fitted together as a conditional logit on the candidates of each query",
                "java -jar benchmarks.jar train names DATA_ROOT --out FILE --queries " + queries + " --generated "
                        + generated
                        + (leaveOut.isEmpty() ? "" : " --leave-out " + String.join(",", leaveOut))
                        + (without.isEmpty() ? "" : " --without " + String.join(",", without)),
                lessons.stream().map(Lesson::origin).toList(),
                Map.of("half learned from", "askers with an even CRC-32 of their id", "rounds", "" + ROUNDS),
                List.of());
    }
}
