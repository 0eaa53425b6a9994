package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import java.util.Set;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * Tells a mention that reports a deal from one that does not.
 *
 * <p>A noun such as "joint venture" or "takeover" in a full sentence that says nothing of its state is one that exists
 * or is remembered: "profit at the joint venture fell". A heading ("Joint venture of A and B, rail brakes") has no full
 * stop, and there the noun is the report.
 */
public final class GenericMentionFilter {

    /**
     * Deals that are contracts about a thing, which strong words such as "licence to its patents" name without a verb.
     */
    private static final Set<OutcomeType> CONTRACTS = Set.of(
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.EXCLUSIVE_AGREEMENT,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    /** From this weight on, a noun is one of deals between companies. */
    private static final double PLAIN_WEIGHT = 0.8;

    private final FoldedText text;
    private final Clauses clauses;

    GenericMentionFilter(MarkedText marked) {
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether a mention reports no deal. */
    boolean isGeneric(DealMention mention, List<DealMention> all) {
        Hit first = mention.head();
        if (mention.status() == DealStatus.UNKNOWN) {
            // A plain noun beside what happens to deals can be another word for one of them; a venture is not.
            boolean alone = mention.types().equals(Set.of(OutcomeType.JOINT_VENTURE))
                    || all.stream().allMatch(d -> d.status() == DealStatus.UNKNOWN);
            return alone
                    && !first.phrase().tenseless()
                    && !(CONTRACTS.containsAll(mention.types()) && mention.weight() >= PLAIN_WEIGHT)
                    && mention.evidence().stream()
                            .allMatch(h -> h.phrase().isType() || h.phrase().mood() == Mood.STAKE)
                    && stopped(clauses.at(first.start()));
        }
        return false;
    }

    /** Whether a sentence ends in a full stop, as headings and the entries of lists do not. */
    private boolean stopped(int clause) {
        int end = clauses.list().get(clauses.last(clause)).end();
        while (end > 0 && " \n)".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".。!;".indexOf(text.folded().charAt(end - 1)) >= 0;
    }
}
