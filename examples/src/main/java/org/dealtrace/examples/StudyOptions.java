package org.dealtrace.examples;

import java.time.LocalDate;
import java.time.ZoneId;
import org.dealtrace.matching.PartySpelling;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeTracker;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options of every command that links and tracks a study: what is read, how it is linked, and what counts. */
final class StudyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    final InputOptions input = new InputOptions();

    @Mixin
    private final RuleOptions rule = new RuleOptions();

    @Mixin
    final LinkOptions linking = new LinkOptions();

    /** Refuses options that make no sense. Only the codes of the rule are read. */
    void check() {
        linking.check(spec);
        input.check();
        rule.tracker();
    }

    /** Reads the lists, and checks that the end of observation is known and not in the future. */
    InputOptions.Lists lists() {
        InputOptions.Lists lists = input.lists();
        rule.checkEnd(lists, LocalDate.now(ZoneId.systemDefault()));
        return lists;
    }

    NameAnalyzer analyzer() {
        return linking.analyzer(input.encoding());
    }

    /** @param analyzer by which the names of owners are compared */
    OutcomeTracker tracker(NameAnalyzer analyzer) {
        OutcomeTracker.Builder tracker = rule.tracker()
                .ownership(input.ownership().spelledBy(PartySpelling.by(analyzer)))
                .competing(input.events());
        if (!rule.namesPopulation()) {
            input.drawn().ifPresent(sample -> tracker.population(sample.frame().size()));
        }
        return tracker.build();
    }
}
