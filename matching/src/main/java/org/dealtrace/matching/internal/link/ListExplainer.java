package org.dealtrace.matching.internal.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Explanation;
import org.dealtrace.Message;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.ListCalibration;

/** Explains why a company was found for a name, looked up alone or in a list, by comparing them again. */
public record ListExplainer(
        CompanySearch search, List<Company> list, ListRivals.Found found, ListCalibration calibration) {

    public ListExplainer {
        list = List.copyOf(list);
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
        List<ScoredCompany> scored = search.score(sought);
        double[] bits = scored.stream()
                .mapToDouble(each -> each.weight() + listBits.applyAsDouble(each.companyId()))
                .toArray();
        SearchSettings settings = search.settings();
        Posterior posterior = new Posterior(bits);
        List<CalibratedWeight> weights = IntStream.range(0, bits.length)
                .mapToObj(i -> CalibratedWeight.of(calibration, posterior, i, scored.get(i), settings.model()))
                .toList();
        IdentifierRuling ruling = IdentifierRuling.of(search, sought)
                .beside(
                        IntStream.range(0, bits.length)
                                .mapToObj(i -> new IdentifierRuling.ByName(
                                        scored.get(i).companyId(),
                                        weights.get(i).bits()))
                                .toList(),
                        settings.thresholds());
        for (Company named : ruling.named()) {
            if (named.id().equals(companyId)) {
                return Optional.of(ruling.explanation(named, sought.name()));
            }
        }
        for (int i = 0; i < bits.length; i++) {
            ScoredCompany chosen = scored.get(i);
            if (chosen.companyId().equals(companyId)) {
                Explainer.Rivals rivals = new Explainer.Rivals(
                        posterior.weight(i) - bits[i],
                        Explainer.rival(settings, scored, posterior, i, calibration),
                        bits[i] - chosen.weight(),
                        otherName.apply(companyId));
                Message note = ReviewRules.note(settings, chosen, weights.get(i));
                Explanation byNames = Explainer.explain(settings, chosen, rivals, weights.get(i), note);
                return search.company(companyId).map(company -> ruling.against(company, byNames));
            }
        }
        return Optional.empty();
    }
}
