package org.dealtrace.matching.internal.link;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.ListCalibration;

/**
 * Says why a company was found for a name of a list that was looked up as a whole: the name is compared again when
 * somebody asks.
 */
public final class ListExplainer {

    private final CompanySearch search;
    private final List<Company> list;
    private final ListRivals.Found found;
    private final ListCalibration calibration;

    public ListExplainer(
            CompanySearch search, List<Company> list, ListRivals.Found found, ListCalibration calibration) {
        this.search = search;
        this.list = List.copyOf(list);
        this.found = found;
        this.calibration = calibration;
    }

    public Optional<Explanation> explain(int place, String companyId) {
        List<ScoredCompany> scored = search.score(list.get(place));
        double[] bits = new double[scored.size()];
        int which = -1;
        for (int i = 0; i < bits.length; i++) {
            String company = scored.get(i).companyId();
            bits[i] = scored.get(i).weight() + found.bits(place, company);
            which = company.equals(companyId) ? i : which;
        }
        return which < 0 ? Optional.empty() : Optional.of(explain(place, scored, bits, which));
    }

    private Explanation explain(int place, List<ScoredCompany> scored, double[] bits, int which) {
        Posterior posterior = new Posterior(bits);
        int other = -1;
        for (int i = 0; i < bits.length; i++) {
            other = i != which && (other < 0 || bits[i] > bits[other]) ? i : other;
        }
        Optional<Explanation.Rival> rival = other < 0
                ? Optional.empty()
                : Optional.of(Explainer.rival(search.settings(), scored.get(other), posterior, other, calibration));
        ScoredCompany chosen = scored.get(which);
        Explainer.Rivals rivals = new Explainer.Rivals(
                posterior.weight(which) - bits[which],
                rival,
                bits[which] - chosen.weight(),
                found.otherName(place, chosen.companyId()).orElse(""));
        double second = chosen.secondFields(search.settings().model());
        Calibrated weight = Calibrated.of(calibration, posterior, which, second);
        return Explainer.explain(
                search.settings().model(),
                search.settings().thresholds(),
                chosen,
                rivals,
                weight,
                ReviewRules.note(search.settings(), chosen, weight));
    }
}
