package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Explanation;
import org.dealtrace.matching.compare.Comparison;
import org.dealtrace.matching.compare.NameComparer;
import org.dealtrace.matching.model.MatchModel;

/** Puts the parts of a weight into words. Made on request only: scoring does not pay for it. */
final class Evidence {

    /** Steps below this many bits are summed up in one line. */
    private static final double SMALL = 0.05;

    private Evidence() {}

    static Explanation explain(
            MatchModel model, Scored scored, double rivalBits, Optional<Explanation.Rival> rival, String note) {
        List<EvidenceStep> steps = new ArrayList<>();
        steps.add(new EvidenceStep("prior", "before any comparison", "", "", model.priorBits()));
        double small = 0;
        for (Comparison comparison : Comparison.values()) {
            double value = scored.value(comparison);
            double bits = model.bits(comparison, value);
            if (Math.abs(bits) < SMALL) {
                small += bits;
                continue;
            }
            String[] details = NameComparer.details(comparison, scored.company(), scored.asked());
            steps.add(new EvidenceStep(comparison.label(), comparison.level(value), details[0], details[1], bits));
        }
        if (small != 0) {
            steps.add(new EvidenceStep("small steps", "each below " + SMALL + " bits", "", "", small));
        }
        if (rivalBits != 0) {
            steps.add(new EvidenceStep("rivals", "other companies that fit too", "", "", rivalBits));
        }
        return new Explanation(
                scored.company().variant().text(), scored.asked().variant().text(), steps, rival, note);
    }
}
