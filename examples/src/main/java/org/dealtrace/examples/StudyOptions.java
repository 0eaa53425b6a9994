package org.dealtrace.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dealtrace.PartialDate;
import org.dealtrace.SourceRow;
import org.dealtrace.matching.PartySpelling;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that links and tracks a study: what is read, how it is linked, and what counts. */
final class StudyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    final InputOptions input = new InputOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "the last day of observation, such as 2020-12-31; companies whose window is open then are pending"
                            + " (default: the latest date of the deals, as docs/statistics.md says)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "MONTHS",
            description = "for how many months after the first recommendation a deal counts, or 'open' (default: 60)")
    private @Nullable String window;

    @Option(
            names = "--any-counterparty",
            description = "count deals with any other side, not only from China, Hong Kong or Macau")
    private boolean anyCounterparty;

    @Option(
            names = "--population",
            paramLabel = "N",
            description = "the companies are a random sample from a list of N, and not the whole list, "
                    + "so the interval has a sampling error. A list of 'dealtrace draw' knows its N")
    private @Nullable Integer population;

    @Option(
            names = "--codes",
            paramLabel = "FILE",
            description = "what the type and status words of your source mean: a table source,field,word,types,status,"
                    + "confidence as in docs/classifiers.md (default: the shipped words of seven languages)")
    private @Nullable Path codes;

    @Mixin
    final LinkOptions linking = new LinkOptions();

    /** Refuses options that make no sense. Only the codes of the rule are read. */
    void check() {
        linking.check(spec);
        input.check();
        tracker();
    }

    /** Reads the lists, and checks that the end of observation is known and not in the future. */
    InputOptions.Lists lists() {
        InputOptions.Lists lists = input.lists();
        checkEnd(lists, LocalDate.now(ZoneId.systemDefault()));
        return lists;
    }

    NameAnalyzer analyzer() {
        return linking.analyzer(input.encoding());
    }

    /** @param analyzer by which the names of owners are compared */
    OutcomeTracker tracker(NameAnalyzer analyzer) {
        OutcomeTracker.Builder tracker = tracker()
                .ownership(input.ownership().spelledBy(PartySpelling.by(analyzer)))
                .competing(input.events());
        if (population == null) {
            input.drawn().ifPresent(sample -> tracker.population(sample.frame().size()));
        }
        return tracker.build();
    }

    /**
     * Refuses an end of observation that cannot be meant. One slip of the pen, 2109 for 2019, would close every window,
     * and a company with an open one would count as one without a deal.
     *
     * @param today only its year is compared with dates of the files, because a date known to the year ends on 31
     *     December
     */
    private void checkEnd(InputOptions.Lists lists, LocalDate today) {
        if (asOf != null) {
            Checks.refuse(
                    asOf.isAfter(today),
                    "--as-of " + asOf + " is in the future; give the last day on which deals were observed");
            return;
        }
        Stream<Dated> notices =
                lists.notices().stream().flatMap(r -> r.date().map(d -> new Dated(d, r.source())).stream());
        Stream<Dated> deals = lists.deals().stream()
                .flatMap(d ->
                        d.history().stream().flatMap(e -> e.date().map(day -> new Dated(day, d.source())).stream()));
        Dated latest = Stream.concat(notices, deals)
                .max(Comparator.comparing(dated -> dated.date().latest()))
                .orElseThrow(() -> new Checks.Misuse(
                        "no recommendation and no deal has a date, so the end of observation is unknown; name the"
                                + " columns of dates as docs/formats.md says, or give the day with --as-of"));
        Checks.refuse(
                latest.date().year() > today.getYear(),
                latest.source() + ": the date " + latest.date() + " is in the future; correct it, or give the"
                        + " last day of observation with --as-of");
    }

    /** A date, and the row that has it. */
    private record Dated(PartialDate date, SourceRow source) {}

    /** A tracker by this rule, still without what files say. */
    private OutcomeTracker.Builder tracker() {
        OutcomeTracker.Builder tracker = OutcomeTracker.builder().rule(rule());
        if (asOf != null) {
            tracker.asOf(asOf);
        }
        if (population != null) {
            tracker.population(population);
        }
        if (codes != null) {
            tracker.classifier(OutcomeClassifiers.standard(codes));
        }
        return tracker;
    }

    private OutcomeRule rule() {
        OutcomeRule.Builder rule = OutcomeRule.builder();
        if (anyCounterparty) {
            rule.anyCounterparty();
        }
        if (window == null) {
            return rule.build();
        }
        if (window.equalsIgnoreCase("open")) {
            return rule.openWindow().build();
        }
        try {
            return rule.windowMonths(Integer.parseInt(window)).build();
        } catch (NumberFormatException e) {
            throw new Checks.Misuse(
                    "Invalid value for option '--window': '" + window + "' is neither a number of months nor 'open'");
        }
    }
}
