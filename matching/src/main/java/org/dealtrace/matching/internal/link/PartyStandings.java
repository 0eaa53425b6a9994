package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.LossyCache;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.WithAndWithoutBest;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;
import org.dealtrace.matching.internal.work.Progress;
import org.dealtrace.matching.model.ListCalibration;

/**
 * The companies that come near the parties of deals, by names and by added comparisons. Look-ups are cached, because
 * investors and acquirers occur in many deals. Safe for several threads.
 */
public final class PartyStandings {

    /** The least probability of a rejected pair that is kept. */
    private static final double WORTH_KEEPING = 0.001;

    /** A rejected pair is a near miss if it is at most this many bits below the threshold of REVIEW. */
    private static final double NEAR_BITS = 2;

    /**
     * The number of cached parties. Eight times as many save 5 % of the look-ups of a million deals and take 100 MB.
     */
    private static final int REMEMBERED = 1 << 14;

    /** The most companies per party that are cached during calibration; few parties have more near ones. */
    private static final int BEST = Posterior.FIRST - 1;

    /** A party whose best company has fewer bits is seldom linked on any list, so its names are not cached. */
    private static final double HOPELESS = -6;

    /** Bits of other fields with which namesakes have no effect. */
    private static final double MOST_BITS = 200;

    private final CompanySearch search;
    private final ListCalibration calibration;
    private final LossyCache<Standings> lookedUp = LossyCache.ofNames(REMEMBERED, 8);
    /** The comparisons made during calibration. Linking reuses them. */
    private final LossyCache<Compared> compared;

    private final ListedTwice twice;

    /** @param background those of the companies that are only rivals */
    public PartyStandings(CompanySearch search, ListCalibration calibration, Background background) {
        this(
                search,
                calibration,
                new ListedTwice(search, background),
                new LossyCache<>(2L * CalibrationEstimate.MOST_NAMES));
    }

    private PartyStandings(
            CompanySearch search, ListCalibration calibration, ListedTwice twice, LossyCache<Compared> compared) {
        this.search = search;
        this.calibration = calibration;
        this.compared = compared;
        this.twice = twice;
    }

    /** The same companies with another calibration. */
    public PartyStandings with(ListCalibration other) {
        return new PartyStandings(search, other, twice, compared);
    }

    /**
     * The companies found for a party.
     *
     * @param posterior of the best companies and one more, beside all
     * @param best the best companies, best first; empty if the first has fewer bits than {@link #HOPELESS}
     */
    private record Compared(Posterior posterior, List<ScoredCompany.Kept> best) {

        static Compared of(Posterior all, List<ScoredCompany> scored) {
            Posterior posterior = all.ofFirst();
            boolean hopeless = scored.isEmpty() || posterior.weight(0) < HOPELESS;
            return new Compared(
                    posterior,
                    scored.stream()
                            .limit(hopeless ? 0 : BEST)
                            .map(ScoredCompany::kept)
                            .toList());
        }
    }

    record Asked(Deal deal, DealParty side) {}

    /**
     * The evidence for one company of a party, beside its rivals.
     *
     * @param scored the company
     * @param calibrated its weight beside its rivals, calibrated to the list
     * @param rival its best rival
     * @param secondEntry whether it may be the same company as the best one
     */
    public record Standing(
            ScoredCompany scored, CalibratedWeight calibrated, Optional<Explanation.Rival> rival, boolean secondEntry) {

        /** The calibrated weight in bits: log2 odds. */
        public double weight() {
            return calibrated.bits();
        }
    }

    /**
     * The evidence for the companies of a party.
     *
     * @param list companies that come near, the best first
     */
    public record Standings(List<Standing> list) {

        /** The best standing of a company. */
        public Optional<Standing> of(String companyId) {
            return best(companyId, true);
        }

        /** The best standing of another one. */
        public Optional<Standing> ofAnother(String companyId) {
            return best(companyId, false);
        }

        private Optional<Standing> best(String companyId, boolean own) {
            return list.stream()
                    .filter(s -> s.scored().companyId().equals(companyId) == own)
                    .findFirst();
        }
    }

    /** The companies that come near a party; cached unless added comparisons also use the rest of the deal. */
    Standings near(Deal deal, DealParty side, LinkDetail detail) {
        if (!search.settings().comparisons().isEmpty()) {
            return found(deal, side, leastProbability(detail));
        }
        String text = (detail.allRejected() ? "all" : "near") + key(side);
        Standings known = lookedUp.get(text);
        if (known == null) {
            Compared before = compared.get(key(side));
            known = before == null ? found(deal, side, leastProbability(detail)) : again(before, deal, side, detail);
            lookedUp.put(text, known);
        }
        return known;
    }

    /** The standings from the weights cached during calibration. */
    private Standings again(Compared before, Deal deal, DealParty side, LinkDetail detail) {
        double least = leastProbability(detail);
        Posterior posterior = before.posterior();
        if (!mayReach(posterior, 0, least)) {
            return new Standings(List.of());
        }
        List<ScoredCompany> best = ScoredCompany.Kept.scored(before.best());
        Standings known = from(posterior, best, least);
        // a company that was not cached may come near, too
        return known.list().size() == best.size() && mayReach(posterior, best.size(), least)
                ? found(deal, side, leastProbability(detail))
                : known;
    }

    private boolean mayReach(Posterior posterior, int which, double least) {
        return which < posterior.size()
                && isKept(CalibratedWeight.of(calibration, posterior, which, "", MOST_BITS), least);
    }

    /** A pair that the model alone would link is kept, too: its explanation shows what the calibration took. */
    private boolean isKept(CalibratedWeight weight, double least) {
        return Posterior.probability(weight.bits()) >= least
                || Posterior.probability(weight.model())
                        >= search.settings().thresholds().link();
    }

    /** The key of a look-up: the country and the names of a party. */
    static String key(DealParty side) {
        StringBuilder key = new StringBuilder();
        side.country().ifPresent(c -> key.append(' ').append(c.code()));
        for (CompanyName name : side.names()) {
            key.append('\n')
                    .append(name.kind())
                    .append(' ')
                    .append(name.text().length())
                    .append(' ')
                    .append(name.text());
        }
        return key.toString();
    }

    /**
     * Calibrates weights to these parties; see {@link CalibrationEstimate}.
     *
     * @param parties by {@link #key}; those outside the sample are removed
     * @param rulings of the identifiers of a party
     */
    ListCalibration calibrate(
            Map<String, Asked> parties, Function<DealParty, IdentifierRuling> rulings, Progress progress) {
        List<String> keys = List.copyOf(parties.keySet());
        List<String> sample = IntStream.range(0, keys.size())
                .filter(place -> CalibrationEstimate.inSample(place, keys.size()))
                .mapToObj(keys::get)
                .toList();
        // saves memory during the look-ups
        parties.keySet().retainAll(Set.copyOf(sample));
        CalibrationEstimate estimate =
                new CalibrationEstimate(search.settings().model().checksum(), search.size(), keys.size());
        int threads = search.settings().threads();
        try (OrderedPrefetcher<String, CalibrationEstimate.Name> found = new OrderedPrefetcher<>(
                sample.iterator(), threads, key -> name(key, Objects.requireNonNull(parties.get(key)), rulings))) {
            for (int done = 0; found.hasNext(); done++) {
                progress.told(done, sample.size());
                estimate.add(found.next());
            }
        }
        return estimate.calibration();
    }

    /**
     * The best company that the party's identifiers allow, and the best one without it and without those that may be
     * the same company again. In a short list most names come near one company only; such a name counts as one whose
     * other companies have the lowest weight. All companies found are kept for linking.
     */
    private CalibrationEstimate.Name name(String key, Asked asked, Function<DealParty, IdentifierRuling> rulings) {
        WithAndWithoutBest found = search.scoreWithoutBest(Attribute.Query.party(asked.deal(), asked.side()));
        IdentifierRuling ruling = rulings.apply(asked.side());
        List<ScoredCompany> candidates = ruling.possible(found.candidates());
        Posterior all = twice.posterior(found.candidates());
        if (search.settings().comparisons().isEmpty()) {
            compared.put(key, Compared.of(all, found.candidates()));
        }
        if (candidates.isEmpty()) {
            return CalibrationEstimate.Name.UNLISTED;
        }
        Posterior posterior = candidates.size() == found.candidates().size() ? all : twice.posterior(candidates);
        ScoredCompany best = candidates.get(0);
        List<ScoredCompany> without = ruling.possible(found.without());
        List<ScoredCompany> others =
                without.stream().filter(other -> !twice.isSecond(best, other)).toList();
        return new CalibrationEstimate.Name(
                posterior.weight(0),
                others.isEmpty() ? CalibrationEstimate.Name.UNLISTED.other() : new Posterior(others).weight(0),
                best.companyId(),
                without.stream().anyMatch(other -> ListedTwice.isNamesake(best, other)),
                ReviewRules.hasSibling(best, candidates),
                ReviewRules.differInBusinessWords(best));
    }

    /** Whether two companies of the list may be one. */
    public boolean mayBeOne(Company one, Company other) {
        return twice.mayBeOne(one, other);
    }

    /** All companies compared with a party. */
    public Standings all(Deal deal, DealParty side) {
        return found(deal, side, Double.NEGATIVE_INFINITY);
    }

    /** The least probability of a standing that is kept; at most the threshold of REVIEW. */
    private double leastProbability(LinkDetail detail) {
        double review = search.settings().thresholds().review();
        double near = Posterior.probability(Posterior.bits(review) - NEAR_BITS);
        return Math.min(review, detail.allRejected() ? WORTH_KEEPING : Math.max(WORTH_KEEPING, near));
    }

    private Standings found(Deal deal, DealParty side, double leastProbability) {
        List<ScoredCompany> scored = search.score(Attribute.Query.party(deal, side));
        return from(twice.posterior(scored), scored, leastProbability);
    }

    /** @param scored the companies of the posterior, or the best of them */
    private Standings from(Posterior posterior, List<ScoredCompany> scored, double leastProbability) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            CalibratedWeight calibrated = CalibratedWeight.of(
                    calibration, posterior, i, scored.get(i), search.settings().model());
            if (!isKept(calibrated, leastProbability)) {
                if (i >= posterior.together()) {
                    break;
                }
                continue;
            }
            standings.add(new Standing(
                    scored.get(i),
                    calibrated,
                    Explainer.rival(search.settings(), scored, posterior, i, calibration),
                    posterior.isSecondEntry(i)));
        }
        return new Standings(List.copyOf(standings));
    }
}
