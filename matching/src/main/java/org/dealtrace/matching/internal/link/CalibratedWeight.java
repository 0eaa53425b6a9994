package org.dealtrace.matching.internal.link;

import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;

/**
 * A weight, calibrated to a list.
 *
 * @param model the model's weight beside its rivals, in bits
 * @param bits the calibrated weight: log2 odds
 * @param namesakes the loss because companies share names, in bits: 0 or less
 * @param unrelated the share of names without a partner whose best company reaches the weight; 1 without a calibration
 * @param names the number of names in the calibration
 * @param siblings whether business words distinguish companies of this list; see {@link ListCalibration#siblings()}
 */
public record CalibratedWeight(
        double model, double bits, double namesakes, double unrelated, int names, boolean siblings) {

    /** Explanations give the share of unrelated names out of this number, or of the list's if that is smaller. */
    private static final int TOLD_OF = 1_000;

    /** Explanations mention namesakes that take more bits than this. */
    private static final double TOLD = 0.1;

    /** The factor of a lead over the next company; chosen on sets that had been read. */
    private static final double LEAD = 4;

    /** The posterior weight of a candidate, with its evidence beside names. */
    public static CalibratedWeight of(
            ListCalibration calibration, Posterior posterior, int which, ScoredCompany candidate, MatchModel match) {
        return of(calibration, posterior, which, candidate.companyId(), candidate.secondFields(match));
    }

    /**
     * The posterior weight of one candidate; at most one candidate is right. It is limited by the lead over the next
     * candidate, in bits of the model or of the list, whichever is more, so that tied candidates share the probability.
     *
     * @param companyId the candidate's company
     * @param secondFields the evidence beside names, in bits
     */
    static CalibratedWeight of(
            ListCalibration calibration, Posterior posterior, int which, String companyId, double secondFields) {
        double model = posterior.weight(which);
        double curve = calibration.bits(model);
        double bits = calibration.bits(model, companyId);
        double ahead = posterior.lead(which);
        double lead = Math.max(ahead, curve - calibration.bits(model - ahead));
        double most = lead > 0 ? LEAD * lead : lead;
        double beside = Math.min(bits, most);
        double worth = calibration.besideNamesakes(beside, secondFields);
        return new CalibratedWeight(
                model,
                worth,
                worth - beside,
                calibration.unrelated(model),
                calibration.names(),
                calibration.siblings());
    }

    /** The change by the calibration, as a step of an explanation; empty if there is none. */
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
