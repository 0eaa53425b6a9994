package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.WithAndWithoutBest;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;
import org.dealtrace.matching.model.ListCalibration;
import org.jspecify.annotations.Nullable;

/**
 * A list that was looked up as a whole.
 *
 * @param rivals the companies of every name, beside the other names of the list
 * @param calibration of the list
 */
public record ListLookup(ListRivals.Found rivals, ListCalibration calibration) {

    /** The companies found for a name, and those without the best one if the name is in the sample. */
    private record Found(ListRivals.ListQuery query, ListRivals.@Nullable ListQuery without) {}

    /** Looks up a list, with the calibration that is set, or else one learned from the list. */
    public static ListLookup of(CompanySearch search, List<Company> list, int limit) {
        return of(search, list, limit, search.settings().calibration().orElse(null));
    }

    /** Calibrates weights to a list. */
    public static ListCalibration calibrate(CompanySearch search, List<Company> list) {
        return of(search, list, 0, null).calibration();
    }

    /** @param set the calibration; null to learn it from the list */
    public static ListLookup of(CompanySearch search, List<Company> list, int limit, @Nullable ListCalibration set) {
        ListRivals rivals = new ListRivals();
        List<ListRivals.@Nullable ListQuery> without = new ArrayList<>();
        Iterator<Integer> places = IntStream.range(0, list.size()).iterator();
        try (OrderedPrefetcher<Integer, Found> found =
                new OrderedPrefetcher<>(places, Math.min(search.settings().threads(), 1 + list.size() / 2), place -> {
                    Company company = list.get(place);
                    IdentifierRuling ruling = IdentifierRuling.of(search, company);
                    if (set != null || ruling.decides() || !CalibrationEstimate.inSample(place, list.size())) {
                        return new Found(query(search, company, ruling, search.score(company), limit), null);
                    }
                    WithAndWithoutBest both = search.scoreWithoutBest(Attribute.Query.company(company));
                    ListRivals.ListQuery all = query(search, company, ruling, both.candidates(), limit);
                    boolean possible = both.candidates().stream().allMatch(each -> ruling.allows(each.companyId()));
                    return new Found(all, possible ? query(search, company, ruling, both.without(), 0) : null);
                })) {
            while (found.hasNext()) {
                Found next = found.next();
                rivals.add(next.query());
                without.add(next.without());
            }
        }
        ListRivals.Found all = rivals.found();
        return new ListLookup(all, set == null ? learn(search, all, without) : set);
    }

    private static ListRivals.ListQuery query(
            CompanySearch search, Company company, IdentifierRuling ruling, List<ScoredCompany> scored, int limit) {
        return ListRivals.ListQuery.of(company.id(), scored, ruling, limit, search.settings());
    }

    private static ListCalibration learn(
            CompanySearch search, ListRivals.Found all, List<ListRivals.@Nullable ListQuery> without) {
        CalibrationEstimate estimate =
                new CalibrationEstimate(search.settings().model().checksum(), search.size(), without.size());
        for (int place = 0; place < without.size(); place++) {
            ListRivals.ListQuery others = without.get(place);
            if (others != null) {
                estimate.add(all.bestTwo(place, others));
            }
        }
        return estimate.calibration();
    }
}
