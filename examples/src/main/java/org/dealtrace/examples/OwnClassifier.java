package org.dealtrace.examples;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;

/**
 * What if my deals use words of their own? A classifier is a function from a deal to what it is. It may abstain: the
 * shipped classifiers then answer.
 */
public final class OwnClassifier {

    private OwnClassifier() {}

    /**
     * A type of one's own, and a rule that counts it. A jar offers such a class to
     * {@code OutcomeClassifiers.installed()} by a file
     * {@code META-INF/services/org.dealtrace.outcome.classify.OutcomeClassifier} with its name; the standard classifier
     * asks for none.
     */
    public static final class Hiring implements OutcomeClassifier {

        static final OutcomeType TEAM_HIRED = OutcomeType.of("team hired");

        @Override
        public Optional<Classification> classify(Deal deal) {
            return deal.text()
                    .filter(text -> text.contains("hires the whole team"))
                    .map(text -> new Classification(
                            List.of(TEAM_HIRED), DealStatus.COMPLETED, 0.9, List.of("hires the whole team"), label()));
        }

        @Override
        public String version() {
            return "1";
        }
    }

    static Outcomes track(DealLinks links) {
        // tag::rule[]
        Outcomes outcomes = OutcomeTracker.builder()
                .classifier(OutcomeClassifiers.firstOf(new Hiring(), OutcomeClassifiers.standard()))
                .rule(OutcomeRule.builder()
                        .types(OutcomeType.ACQUISITION, Hiring.TEAM_HIRED)
                        .build())
                .build()
                .track(links);
        // end::rule[]
        return outcomes;
    }

    public static void main(String[] arguments) {
        System.out.println(track(WhichCompaniesHadADeal.outcomes().links()));
    }
}
