package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ToldShare;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * A deal that a text mentions, in one clause or several.
 *
 * @param types what it is; at least one
 * @param status how far it has come
 * @param ground how prominent its clause is
 * @param weight how far the words prove the types, 0 to 1
 * @param parties how far its clause names the deal's parties
 * @param evidence the cues that it rests on, that of the type first
 * @param share how much of a company changes hands; empty where the text does not say
 */
public record DealMention(
        Set<OutcomeType> types,
        DealStatus status,
        Ground ground,
        double weight,
        int parties,
        List<Hit> evidence,
        Optional<ShareMention> share) {

    /** Information status: how prominent a mention is. In the order of prominence. */
    enum Ground {
        /** The news of the text. */
        NEWS,
        /** A clause of time beside the news. */
        TIME,
        /** A memory, or a description of a party. */
        BACKGROUND
    }

    /**
     * A share in a text.
     *
     * @param figure as a report shows it: {@code 51 %}
     * @param bought what is bought, with its words; empty for a share that the buyer does not get, or not alone
     */
    record ShareMention(String figure, Optional<ToldShare> bought) {}

    public DealMention {
        types = new LinkedHashSet<>(types);
        evidence = List.copyOf(evidence);
    }

    boolean ended() {
        return DealStages.ended(status);
    }

    /** The cue of the type. */
    Hit head() {
        return evidence.get(0);
    }

    /** With a later word on the same deal: an end, or a further stage. */
    DealMention advanced(DealStatus later, Hit by) {
        boolean further = DealStages.ended(later) || DealStages.stage(later) > DealStages.stage(status);
        return with(further ? later : status, ground, by);
    }

    /** With a step that is still to come: what was completed is announced. */
    DealMention held(Hit by) {
        return status == DealStatus.COMPLETED || status == DealStatus.UNKNOWN
                ? with(DealStatus.ANNOUNCED, ground, by)
                : this;
    }

    /** With a status and a cue for it. */
    DealMention with(DealStatus status, Ground ground, Hit by) {
        List<Hit> all = new ArrayList<>(evidence);
        all.add(by);
        return new DealMention(types, status, ground, weight, parties, all, share);
    }

    /** Whether one of the types is among others. An acquisition and a minority stake count as one: both buy shares. */
    boolean sameKind(Iterable<OutcomeType> others) {
        for (OutcomeType type : others) {
            if (types.stream().anyMatch(t -> t.equals(type) || (ofShares(t) && ofShares(type)))) {
                return true;
            }
        }
        return false;
    }

    static boolean ofShares(OutcomeType type) {
        return type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
    }
}
