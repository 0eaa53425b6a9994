package org.dealtrace.benchmarks.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.internal.JsonTree;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a whole study as the main program does, and holds its headline against the truth. */
@Command(
        name = "study",
        header = "Runs a study with known truth, and says whether the interval of its headline holds that truth.",
        description = "FOLDER has recommendations.csv, deals.csv and gold.csv with the columns company_id, realized "
                + "(yes, no or"
                + " unknown), date and deal_ids. Companies are linked once and tracked as of each day. "
                + "The truth counts companies with"
                + " 'yes' dated by the day, among those recommended by then; with a window only deals "
                + "within it.%n",
        mixinStandardHelpOptions = true)
public final class StudyCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "FOLDER", description = "the study")
    private Path folder = Path.of("");

    @Option(
            names = "--as-of",
            split = ",",
            paramLabel = "DAY",
            description = "the last day of observation, or several (default: the latest date of the deals)")
    private List<String> days = List.of();

    @Option(
            names = "--window",
            paramLabel = "MONTHS",
            defaultValue = "open",
            description =
                    "months after the recommendation in which a deal counts, or 'open' (default: ${DEFAULT-VALUE})")
    private String window = "open";

    @Option(
            names = "--counterparty",
            paramLabel = "WHO",
            defaultValue = "any",
            description = "count deals with 'any' side, or with one from 'china' (default: ${DEFAULT-VALUE})")
    private String counterparty = "any";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads that link; the result is the same (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private OutFolder into;

    @Override
    protected void run() {
        OutcomeRule rule = rule();
        List<Optional<LocalDate>> ends = days.isEmpty()
                ? List.of(Optional.empty())
                : days.stream().map(StudyCommand::day).map(Optional::of).toList();
        Path file = into.file("study.json");
        StudyGold gold = StudyGold.read(folder.resolve("gold.csv"));
        Recommendations notices = Recommendations.read(folder.resolve("recommendations.csv"));
        Deals deals = Deals.read(folder.resolve("deals.csv"));
        checkIds(gold, notices.list(), deals.list());
        DealLinks links = DealLinker.builder().threads(threads).build().link(notices, deals);

        PrintWriter terminal = terminal();
        links.trial().ifPresent(terminal::println);
        List<StudyResult> results = new ArrayList<>();
        for (Optional<LocalDate> end : ends) {
            OutcomeTracker.Builder tracker = OutcomeTracker.builder().rule(rule);
            end.ifPresent(tracker::asOf);
            Outcomes outcomes = tracker.build().track(links);
            StudyResult result = new StudyResult(outcomes, gold);
            results.add(result);
            terminal.println(result.table());
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("window", window);
        tree.put("counterparty", counterparty);
        tree.put("linking", links.method());
        tree.put("studies", results.stream().map(StudyResult::tree).toList());
        FileInPlace.write(file, JsonTree.text(tree));
        results.forEach(result -> terminal.println(result.line()));
        terminal.flush();
    }

    private OutcomeRule rule() {
        OutcomeRule.Builder rule = OutcomeRule.builder();
        switch (counterparty.toLowerCase(Locale.ROOT)) {
            case "any" -> rule.anyCounterparty();
            case "china" -> {}
            default -> throw new UserMistake("--counterparty must be any or china but is '" + counterparty + "'.");
        }
        if (window.equalsIgnoreCase("open")) {
            return rule.openWindow().build();
        }
        try {
            return rule.windowMonths(Integer.parseInt(window)).build();
        } catch (NumberFormatException e) {
            throw new UserMistake("--window must be a number of months or 'open' but is '" + window + "'.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return PartialDate.parse(text.strip()).latest();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new UserMistake("--as-of must be a day such as 2015-12-04 but is '" + text + "'.");
        }
    }

    /** A truth about other companies or deals than those of the study would pass for missed ones. */
    static void checkIds(StudyGold gold, List<Recommendation> notices, List<Deal> deals) {
        check(
                gold.companies().keySet().stream(),
                "company",
                notices.stream().map(Recommendation::id),
                "recommendations");
        check(
                gold.companies().values().stream().flatMap(answer -> answer.deals().stream()),
                "deal",
                deals.stream().map(Deal::id),
                "deals");
    }

    private static void check(Stream<String> named, String what, Stream<String> ids, String file) {
        Set<String> known = ids.collect(Collectors.toSet());
        named.filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new UserMistake("gold.csv names the " + what + " '" + id + "', which is not in " + file + ".csv.");
        });
    }
}
