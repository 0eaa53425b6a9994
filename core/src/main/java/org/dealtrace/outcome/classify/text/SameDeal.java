package org.dealtrace.outcome.classify.text;

import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ClauseGround.Ground;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Whether a further word in a sentence tells of the deal just told of, and not of another one: where a share grows ("topped up, …
 * reaching 38 %"), where an English participle follows or leads a verb, whose tense it has ("acquired B, taking a stake of 60 %"), and
 * where Japanese verbs are joined ("全株式を取得し、子会社化した").
 */
final class SameDeal {

    private final Clauses clauses;
    private final BoughtShare share;
    private final VerbForm forms;

    SameDeal(MarkedText marked, BoughtShare share) {
        this.clauses = marked.clauses();
        this.share = share;
        this.forms = new VerbForm(marked);
    }

    /**
     * Whether a phrase tells of a deal.
     *
     * @param before the last one told of
     * @param status what the phrase says of it
     * @param ground of the phrase's clause
     */
    boolean tells(ToldDeal before, int clause, Hit hit, DealStatus status, Ground ground) {
        int other = clauses.at(before.evidence.get(0).start());
        boolean alike = !before.ended()
                && clauses.first(other) == clauses.first(clause)
                && before.types.stream()
                        .anyMatch(t -> ToldDeal.sameFamily(t, hit.phrase().types()));
        return alike
                && (carriesOut(before, status, hit)
                        || (!DealStages.ended(status)
                                && before.ground == ground
                                && growsOrAccompanies(other, clause, hit))
                        || joined(before, other, clause, hit));
    }

    /** "Signed a joint venture contract and will set up the venture in Suzhou": what is to be done under a contract is that contract. */
    private static boolean carriesOut(ToldDeal before, DealStatus status, Hit hit) {
        return before.status == DealStatus.SIGNED
                && status == DealStatus.ANNOUNCED
                && before.ground == Ground.NEWS
                && before.types.containsAll(hit.phrase().types())
                && !hit.phrase().types().contains(OutcomeType.ACQUISITION)
                && !hit.phrase().types().contains(OutcomeType.MINORITY_STAKE);
    }

    /** Whether a phrase has the tense of another verb. */
    boolean accompanies(Hit hit) {
        return forms.participle(hit);
    }

    private boolean growsOrAccompanies(int other, int clause, Hit hit) {
        boolean shares = hit.phrase().types().contains(OutcomeType.ACQUISITION)
                || hit.phrase().types().contains(OutcomeType.MINORITY_STAKE);
        return shares && (share.changes(clause) || (forms.participle(hit) && other != clause));
    }

    private boolean joined(ToldDeal before, int other, int clause, Hit hit) {
        return hit.phrase().language().equals("ja")
                && other == clause - 1
                && before.evidence.stream().anyMatch(h -> h.phrase().isType() && forms.joining(h));
    }
}
