package org.dealtrace.benchmarks.texts;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How right the text classifier is about labelled texts. */
@Command(
        name = "texts",
        header = "Measures the text classifier on labelled texts.",
        description = "FOLDER has fine.csv (id, lang, text, types, status, mode, source; types parted by +,"
                + " alternatives by /), coarse.csv (id, lang, text, label, source; label deal or none counts), or both."
                + " It can also be test.json of the data set CORE, which core-labels.csv labels. The answers go to"
                + " OUT/answers.csv. Texts that only mention a deal (mode B) are"
                + " counted on a line of their own. The last line of the output is over all texts.%n",
        mixinStandardHelpOptions = true)
public final class TextsCommand extends BenchmarkCommand {

    private static final double NANOS = 1e9;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "the labelled texts")
    private Path folder;

    @Mixin
    private OutFolder into;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "also print how many texts one thread reads per second of processor time; S is "
                    + "the length of the measurement, and of the warm-up before it")
    private int seconds;

    @Override
    protected void run() {
        Path answers = into.file("answers.csv");
        List<LabelledText> texts = LabelledText.read(folder);
        if (texts.isEmpty()) {
            throw new UserMistake(folder + " has no labelled texts; it needs fine.csv or coarse.csv.");
        }
        OutcomeClassifier classifier = OutcomeClassifiers.byText();
        Map<String, TextScores> scores = new LinkedHashMap<>();
        Map<String, TextScores> byLanguage = new TreeMap<>();
        Map<String, TextScores> bySource = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (LabelledText text : texts) {
            Optional<Classification> answer = classifier.classify(text.deal());
            Map<String, String> roles = TextRoles.of(text);
            rows.add(row(text, answer, roles));
            List.of(
                            scores.computeIfAbsent(text.coarse() ? "coarse" : "fine", k -> new TextScores()),
                            scores.computeIfAbsent("all", k -> new TextScores()),
                            byLanguage.computeIfAbsent(text.language(), k -> new TextScores()),
                            bySource.computeIfAbsent(text.source(), k -> new TextScores()))
                    .forEach(s -> s.add(text, answer, roles));
        }
        Csv.write(answers, List.of("id", "types", "status", "confidence", "roles", "evidence"), rows);
        PrintWriter terminal = terminal();
        byLanguage.forEach((name, s) -> print(terminal, name, s));
        bySource.forEach((name, s) -> print(terminal, name, s));
        TextScores all = scores.getOrDefault("all", new TextScores());
        scores.remove("all");
        scores.forEach((name, s) -> print(terminal, name, s));
        if (seconds > 0) {
            speed(classifier, texts);
            terminal.printf(Locale.ROOT, "texts a second: %,.0f%n", speed(classifier, texts));
        }
        all.rolesByType().forEach(line -> terminal.println("roles, " + line));
        terminal.println("background: " + all.background());
        terminal.println("all: " + all.details());
        terminal.println("all: " + all.summary());
    }

    /** Texts read in a second of processor time. */
    private double speed(OutcomeClassifier classifier, List<LabelledText> texts) {
        List<Deal> deals = texts.stream().map(LabelledText::deal).toList();
        long start = Stopwatch.threadNanos();
        long read = 0;
        long taken = 0;
        while (taken < seconds * NANOS) {
            deals.forEach(classifier::classify);
            read += deals.size();
            taken = Stopwatch.threadNanos() - start;
        }
        return read * NANOS / taken;
    }

    private static void print(PrintWriter terminal, String name, TextScores scores) {
        terminal.println(name + ": " + scores.summary() + "; " + scores.details());
    }

    private static List<String> row(LabelledText text, Optional<Classification> answer, Map<String, String> roles) {
        return List.of(
                text.id(),
                answer.map(a -> a.types().stream().map(OutcomeType::id).collect(Collectors.joining("+")))
                        .orElse(""),
                answer.map(a -> a.status().name().toLowerCase(Locale.ROOT)).orElse(""),
                answer.map(a -> String.format(Locale.ROOT, "%.2f", a.confidence()))
                        .orElse(""),
                roles.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining("; ")),
                answer.map(a -> String.join(" | ", a.evidence())).orElse(""));
    }
}
