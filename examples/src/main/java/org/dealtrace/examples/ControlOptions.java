package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.InputException;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.ControlledComparison;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the main job that compares with companies that were not recommended. */
final class ControlOptions {

    /** Of the matching; always the same one, so that a run can be repeated. */
    private static final long SEED = 1;

    @Option(
            names = "--controls",
            paramLabel = "FILE",
            description =
                    "companies that were not recommended, in the form of the recommendations; each recommended company"
                            + " is compared with one of its country, field, founding year (column 'founded') and size"
                            + " ('employees')")
    private @Nullable Path controls;

    private Optional<ControlledComparison> comparison = Optional.empty();

    /**
     * The outcomes with the comparison in their report.
     *
     * @param linker as it linked the recommended companies
     */
    Outcomes compare(
            Outcomes outcomes, OutcomeTracker tracker, DealLinks links, DealLinker.Builder linker, Charset encoding) {
        if (controls == null) {
            return outcomes;
        }
        Recommendations others =
                Recommendations.read(controls, ReadOptions.standard().encoding(encoding));
        Checks.usable(others.report(), "control");
        List<Recommendation> notices = new ArrayList<>(others.list());
        DealLinker asBefore = linker.build();
        Set<String> recommended =
                alsoRecommended(notices, links, linker.trial(0, SEED).build());
        notices.removeIf(notice -> recommended.contains(notice.id()));
        try {
            comparison = Optional.of(
                    tracker.compare(links, asBefore.link(notices, links.deals(), List.of(others.report())), SEED));
        } catch (IllegalArgumentException e) {
            throw InputException.in(controls, "cannot be compared with: " + e.getMessage());
        }
        return outcomes.comparedBy(comparison.get());
    }

    /** Controls that are recommended companies, by their names. */
    private static Set<String> alsoRecommended(List<Recommendation> controls, DealLinks links, DealLinker linker) {
        List<Deal> named = new ArrayList<>();
        controls.forEach(c -> named.add(Deal.builder(c.id())
                .party(new DealParty(PartyRole.TARGET, c.names(), c.country(), c.identifiers()))
                .build()));
        return linker.link(links.recommendations(), named).links(Decision.LINK).stream()
                .map(Link::dealId)
                .collect(Collectors.toSet());
    }

    void tell(PrintWriter terminal) {
        comparison.ifPresent(made -> terminal.println("Recommended companies beside others\n" + made));
    }
}
