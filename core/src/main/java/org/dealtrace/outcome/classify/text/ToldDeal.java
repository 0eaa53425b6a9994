package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ClauseGround.Ground;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/** One deal as it grows, while one or more clauses tell of it. */
final class ToldDeal {

    final Set<OutcomeType> types = new LinkedHashSet<>();
    final List<Hit> evidence = new ArrayList<>();
    DealStatus status = DealStatus.UNKNOWN;
    Ground ground = Ground.NEWS;
    double weight;
    int parties;
    String share = "";
    /** The share where it says how much of the company the buyer gets or has then; not that of "the remaining 30 %". */
    Optional<ToldShare> bought = Optional.empty();

    boolean ended() {
        return DealStages.ended(status);
    }

    /** A later word on the same deal. */
    void advance(DealStatus later) {
        if (DealStages.ended(later) || DealStages.stage(later) > DealStages.stage(status)) {
            status = later;
        }
    }

    /** What is still to be done is not done, whatever the form of the verb said. */
    void hold(Hit hit) {
        if (status == DealStatus.COMPLETED || status == DealStatus.UNKNOWN) {
            status = DealStatus.ANNOUNCED;
            evidence.add(hit);
        }
    }

    /** Whether a type is among others, where an acquisition and a minority stake count as one: both buy shares. */
    static boolean sameFamily(OutcomeType type, List<OutcomeType> types) {
        boolean shares = type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
        return types.contains(type)
                || (shares && (types.contains(OutcomeType.ACQUISITION) || types.contains(OutcomeType.MINORITY_STAKE)));
    }
}
