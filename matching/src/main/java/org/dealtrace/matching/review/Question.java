package org.dealtrace.matching.review;

import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;

/**
 * What a person is asked at once: which of these companies a deal party is, if any.
 *
 * @param candidates the companies, the likeliest first; one at least
 * @param effects the companies whose outcome depends on the answer; empty where none does, or where nobody looked
 */
record Question(List<Candidate> candidates, List<Effect> effects) {

    /**
     * A company that the party may be.
     *
     * @param pairs its links to the party in each of the party's deals, the strongest first; one at least
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
     * What the answer does to one company.
     *
     * @param companyId the company
     * @param now its status while nobody has answered
     * @param answered its status if the party is the first candidate, the second and so on, and last if it is none
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
        return new Question(List.of(new Candidate(List.of(pair))), List.of());
    }

    Question with(List<Effect> found) {
        return new Question(candidates, found);
    }

    /** Whether the outcome of a company depends on the answer. */
    boolean decides() {
        return !effects.isEmpty();
    }

    /** How much depends on the answer: 0 if it can make a company count, 1 if only less, 2 if nothing. */
    int rank() {
        boolean counts = effects.stream().anyMatch(effect -> effect.answered().contains(OutcomeStatus.REALIZED));
        return counts ? 0 : decides() ? 1 : 2;
    }

    /** Every pair that the answer is about. */
    Stream<Link> pairs() {
        return candidates.stream().flatMap(candidate -> candidate.pairs().stream());
    }

    /** How far from even odds its least certain pair is. */
    double sureness() {
        return pairs().mapToDouble(pair -> Math.abs(pair.probability() - 0.5))
                .min()
                .orElse(0);
    }
}
