package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.TextTable;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.name.NameAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries to break every reader and the taking apart of names. */
@Command(
        name = "attack",
        header = "Tries to break Dealtrace, and counts what came of it.",
        description = {
            "Tries mutated files for every reader, inputs that could take quadratic time, and hostile names.",
            "Each attempt must succeed or be refused in one sentence; otherwise the command fails."
        },
        mixinStandardHelpOptions = true)
public final class AttackCommand extends BenchmarkCommand {

    /** Failures that are told in full. */
    private static final int SHOWN = 20;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "1000",
            description = "mutated files for each reader (default: ${DEFAULT-VALUE})")
    private int files;

    @Option(
            names = "--slow",
            paramLabel = "N",
            defaultValue = "100",
            description = "places and pieces that grow, for each reader (default: ${DEFAULT-VALUE})")
    private int slow;

    @Option(
            names = "--characters",
            paramLabel = "N",
            defaultValue = "200000",
            description = "to which a file grows there (default: ${DEFAULT-VALUE})")
    private int characters;

    @Option(
            names = "--names",
            paramLabel = "N",
            defaultValue = "10000",
            description = "hostile names (default: ${DEFAULT-VALUE})")
    private int names;

    private final Map<String, Map<Result.Kind, Integer>> counts = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    @Override
    protected void run() throws IOException {
        Path folder = Files.createTempDirectory("dealtrace-attack");
        try {
            SplittableRandom random = new SplittableRandom(seed.seed());
            List<SlowInput.Measured> slowest = new ArrayList<>();
            for (Target target : Target.all()) {
                mutate(target, folder, random.split());
                grow(target, folder, random.split()).ifPresent(slowest::add);
            }
            names(random.split());
            tell(slowest);
        } finally {
            remove(folder);
        }
        if (!failures.isEmpty()) {
            throw new UserMistake(failures.size() + " attempts failed; see above.");
        }
    }

    private void mutate(Target target, Path folder, SplittableRandom random) throws IOException {
        Path file = folder.resolve("mutated" + target.ending());
        for (int i = 0; i < files; i++) {
            Files.write(file, Mutation.of(target.sample(), random));
            count("files of " + target, Result.of(() -> target.reader().read(file)));
        }
    }

    /** The slowest input of a reader; empty where none was tried. */
    private Optional<SlowInput.Measured> grow(Target target, Path folder, SplittableRandom random) throws IOException {
        List<SlowInput> inputs = SlowInput.of(target);
        List<SlowInput.Measured> measured = new ArrayList<>();
        for (int i = 0; i < slow; i++) {
            SlowInput input = inputs.get(random.nextInt(inputs.size()));
            String what = "long inputs of " + target;
            try {
                SlowInput.Measured one = input.measure(folder, characters);
                measured.add(one);
                Result.Kind kind = one.isTooSlow() ? Result.Kind.FAILED : Result.Kind.DONE;
                count(what, new Result(kind, one.toString(), one.seconds()));
            } catch (AssertionError e) {
                count(what, new Result(Result.Kind.FAILED, String.valueOf(e.getMessage()), 0));
            }
        }
        return measured.stream().max(Comparator.comparingDouble(SlowInput.Measured::seconds));
    }

    private void names(SplittableRandom random) {
        NameAnalyzer analyzer = NameAnalyzer.standard();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            String name = Mutation.name(random);
            count(
                    "hostile names",
                    Result.of(() -> analyzer.analyze(name).main()).ofWhatMustBeDone());
            if (kept.size() < 50 && !name.isBlank()) {
                kept.add(name);
            }
        }
        count("an index of hostile names", Result.of(() -> {
            List<Company> companies = new ArrayList<>();
            for (String name : kept) {
                companies.add(Company.builder("C-" + companies.size(), name).build());
            }
            try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
                kept.forEach(name -> matcher.match(name, 3));
            }
        }));
    }

    private void count(String what, Result result) {
        counts.computeIfAbsent(what, w -> new EnumMap<>(Result.Kind.class)).merge(result.kind(), 1, Integer::sum);
        if (result.kind() == Result.Kind.FAILED || result.kind() == Result.Kind.STUCK) {
            failures.add(what + ": " + DisplayText.clean(result.detail()));
        }
    }

    private void tell(List<SlowInput.Measured> slowest) {
        TextTable table = TextTable.of("attack", "done", "refused", "failed", "stuck");
        counts.forEach((what, kinds) -> table.row(Stream.concat(
                        Stream.of(what),
                        Stream.of(Result.Kind.values()).map(kind -> Integer.toString(kinds.getOrDefault(kind, 0))))
                .toArray(String[]::new)));
        terminal().println(table);
        terminal().println("The slowest input of each reader:");
        slowest.forEach(one -> terminal().println("  " + DisplayText.clean(one.toString())));
        failures.stream().limit(SHOWN).forEach(failure -> terminal().println("Failed: " + failure));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
