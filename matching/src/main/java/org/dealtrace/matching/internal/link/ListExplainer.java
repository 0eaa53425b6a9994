package org.dealtrace.matching.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dealtrace.Company;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.ListCalibration;

/** Explains why a company was found for a name, looked up alone or in a list, by comparing them again. */
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

    /** For a name of the list; empty if the two were not compared. */
    public Optional<Explanation> explain(int place, String companyId) {
        return explain(
                search,
                list.get(place),
                companyId,
                calibration,
                company -> found.bits(place, company),
                company -> found.otherName(place, company).orElse(""));
    }

    /** For a name that is looked up alone. */
    public static Optional<Explanation> explain(CompanySearch search, Company sought, String companyId) {
        ListCalibration calibration = search.settings().calibrationOrShipped();
        return explain(search, sought, companyId, calibration, company -> 0, company -> "");
    }

    /**
     * @param listBits the bits that other names of the list take from a company
     * @param otherName the best of these names
     */
    private static Optional<Explanation> explain(
            CompanySearch search,
            Company sought,
            String companyId,
            ListCalibration calibration,
            ToDoubleFunction<String> listBits,
            Function<String, String> otherName) {
        IdentifierRuling ruling = IdentifierRuling.of(search, sought.identifiers());
        for (Company named : ruling.named()) {
            if (named.id().equals(companyId)) {
                return Optional.of(ruling.explanation(named, sought.name()));
            }
        }
        List<ScoredCompany> scored = search.score(sought).stream()
                .filter(each -> each.companyId().equals(companyId) || !ruling.rulesOut(each.companyId()))
                .toList();
        double[] bits = scored.stream()
                .mapToDouble(each -> each.weight() + listBits.applyAsDouble(each.companyId()))
                .toArray();
        for (int i = 0; i < bits.length; i++) {
            if (scored.get(i).companyId().equals(companyId)) {
                Explanation byNames = explain(search.settings(), scored, bits, i, calibration, otherName);
                return search.company(companyId).map(company -> ruling.against(company, byNames));
            }
        }
        return Optional.empty();
    }

    private static Explanation explain(
            SearchSettings settings,
            List<ScoredCompany> scored,
            double[] bits,
            int which,
            ListCalibration calibration,
            Function<String, String> otherName) {
        Posterior posterior = new Posterior(bits);
        ScoredCompany chosen = scored.get(which);
        Explainer.Rivals rivals = new Explainer.Rivals(
                posterior.weight(which) - bits[which],
                Explainer.rival(settings, scored, posterior, which, calibration),
                bits[which] - chosen.weight(),
                otherName.apply(chosen.companyId()));
        double second = chosen.secondFields(settings.model());
        Calibrated weight = Calibrated.of(calibration, posterior, which, chosen.companyId(), second);
        return Explainer.explain(
                settings.model(),
                settings.thresholds(),
                chosen,
                rivals,
                weight,
                ReviewRules.note(settings, chosen, weight));
    }
}
