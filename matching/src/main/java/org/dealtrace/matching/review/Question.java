package org.dealtrace.matching.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;

/**
 * A question to a person: which of these companies a deal party is, if any; or a fact of a deal.
 *
 * @param candidates at least one company, the likeliest first; for a fact, the possible answers
 * @param effects the companies whose outcome depends on the answer; empty if there are none or if unknown
 * @param fact what is asked of a deal; empty for a question about companies
 */
record Question(List<Candidate> candidates, List<Effect> effects, Optional<JudgedFacts.Kind> fact) {

    /**
     * A company that the party may be.
     *
     * @param pairs at least one link to the party, in different deals, the strongest first
     */
    record Candidate(List<Link> pairs) {

        Candidate {
            pairs = List.copyOf(pairs);
        }

        Link best() {
            return pairs.get(0);
        }

        String companyId() {
            return best().companyId();
        }
    }

    /**
     * The effect of the answer on one company.
     *
     * @param companyId the company
     * @param now its present status
     * @param answered its status for each candidate as the answer, and last for none; for a fact, for the answers that
     *     were tried, of which the last stands for all others
     */
    record Effect(String companyId, OutcomeStatus now, List<OutcomeStatus> answered) {

        Effect {
            answered = List.copyOf(answered);
        }
    }

    Question {
        candidates = List.copyOf(candidates);
        effects = List.copyOf(effects);
    }

    /** A question about one pair. */
    static Question of(Link pair) {
        return of(List.of(new Candidate(List.of(pair))));
    }

    static Question of(List<Candidate> companies) {
        return new Question(companies, List.of(), Optional.empty());
    }

    Question with(List<Effect> found) {
        return new Question(candidates, found, fact);
    }

    /** Whether the outcome of a company depends on the answer. */
    boolean decides() {
        return !effects.isEmpty();
    }

    /** The importance: 0 if the answer can make a company count, 1 if it has another effect, 2 if it has none. */
    int rank() {
        boolean counts = effects.stream().anyMatch(effect -> effect.answered().contains(OutcomeStatus.REALIZED));
        return counts ? 0 : decides() ? 1 : 2;
    }

    /** All pairs of the question. */
    Stream<Link> pairs() {
        return candidates.stream().flatMap(candidate -> candidate.pairs().stream());
    }

    /** The distance of its least certain pair from even odds. */
    double sureness() {
        return pairs().mapToDouble(pair -> Math.abs(pair.probability() - 0.5))
                .min()
                .orElse(0);
    }
}
