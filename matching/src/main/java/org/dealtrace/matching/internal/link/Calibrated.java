package org.dealtrace.matching.internal.link;

import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.ListCalibration;

/**
 * A weight, and what it is worth on a list.
 *
 * @param model the weight beside its rivals, in bits, as the model gives it
 * @param bits what it is worth: log2 odds
 * @param namesakes what it loses because companies share names, in bits: 0 or less
 * @param unrelated the share of names without a partner whose best company reaches the weight; 1 without a calibration
 * @param names how many names the list was calibrated on
 * @param siblings whether a business word tells companies of this list apart; see {@link ListCalibration#siblings()}
 */
public record Calibrated(double model, double bits, double namesakes, double unrelated, int names, boolean siblings) {

    /** Explanations give the share of unrelated names out of this many, or out of as many as the list has. */
    private static final int TOLD_OF = 1_000;

    /** Namesakes that take more bits than this are told. */
    private static final double TOLD = 0.1;

    /** How much more a lead over the next company counts than its bits say; docs/benchmarks.md has the measurement. */
    private static final double LEAD = 4;

    /**
     * The posterior weight of one candidate; at most one candidate is right. It is limited by the lead over the next
     * candidate, in bits of the model or of the list, whichever is more, so that tied candidates share the probability.
     * The calibration already allows for many others that fit a little.
     *
     * @param secondFields what else than names speaks for the company, in bits
     */
    public static Calibrated of(ListCalibration calibration, Posterior posterior, int which, double secondFields) {
        double model = posterior.weight(which);
        double bits = calibration.bits(model);
        double ahead = posterior.lead(which);
        double lead = Math.max(ahead, bits - calibration.bits(model - ahead));
        double most = lead > 0 ? LEAD * lead : lead;
        double beside = Math.min(bits, most);
        double worth = calibration.besideNamesakes(beside, secondFields);
        return new Calibrated(
                model,
                worth,
                worth - beside,
                calibration.unrelated(model),
                calibration.names(),
                calibration.siblings());
    }

    /** The change of the weight by the list, as a step of an explanation; empty if there is none. */
    Optional<Explanation.Step> step() {
        return bits == model
                ? Optional.empty()
                : Optional.of(new Explanation.Step(Explanation.CALIBRATION, words(), "", "", bits - model));
    }

    private String words() {
        int of = Math.min(TOLD_OF, names);
        double reach = of * unrelated;
        String share = reach < 1 ? "fewer than 1" : String.format(Locale.ROOT, "%.0f", reach);
        return String.format(Locale.ROOT, "of %,d unrelated names %s would score so high on this list", of, share)
                + (namesakes < -TOLD ? ", and companies share names" : "");
    }
}
