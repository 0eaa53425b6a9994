package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.ListCalibration;

/**
 * The evidence that a list looked up as a whole adds to its single names. A register has each company once: if
 * "Halcyon" and "Halcyon Holdings" of a list both fit a company "Halcyon", one of them is another company, most likely
 * the one that fits worse. So names of the list are rivals for a company, as companies are rivals for a name. A list of
 * spellings or of deals has several names for one company; the share of such names is estimated from the list.
 *
 * <p>Let o be the odds that a name means a company, r the odds that another name of the list means it, and m the chance
 * that both do. The odds become o (m + (1 - m) / (1 + r)), so a list takes at most log2(1 / m) bits. Then the companies
 * compete for the name again. Equal names and names with one id are not rivals.
 */
public final class ListRivals {

    /** Claims below these odds, one in five, are ignored, because small probabilities are too inexact. */
    private static final double LEAST_ODDS = 0.25;
    /**
     * If a list has each company once, two names linked to one company include a wrong link. A list with more than
     * three times as many such pairs as the model expects wrong links is a list of spellings. On lists with known
     * answers the ratio was at most 1.6 if each company has one name, and 5 to 800 otherwise. One such pair is always
     * allowed, because in a short list a single pair proves nothing.
     */
    private static final double BEYOND_MISTAKES = 3;
    /**
     * A list with equal names has a company twice, and may have others under two names, so equal names count for "both
     * meant". The prior is one half, with the weight of two pairs of names.
     */
    private static final double PRIOR_TWICE = 1;

    private static final double PRIOR_PAIRS = 2;

    /**
     * The list takes bits from this many of a name's best companies, and from all that it has a claim to. The number is
     * the same with and without the best company, so that calibration sees wrong companies as they score.
     */
    private static final int NEAR = 10;

    private final List<ListQuery> asked = new ArrayList<>();
    /** The claims to each company, in the order of the list. */
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    /** The expected number of wrong pairs among the claims with a probability above one half. */
    private double expectedMistakes;

    /**
     * The companies found for one name of the list.
     *
     * @param id names with one id are names of one company
     * @param kept the best companies, best first, and all that the name has a claim to
     * @param otherOdds the odds of all other companies together
     * @param sibling whether the best company has a sibling among the next ones; see {@link ReviewRules}
     */
    public record ListQuery(String id, List<Kept> kept, double otherOdds, boolean sibling) {

        /**
         * @param scored all candidates, best first
         * @param ruling of the identifiers sought; a name has no claim to a company that they speak against, and all
         *     candidates are kept, because they may be ordered anew
         * @param limit the least number to keep; weights do not depend on it
         */
        static ListQuery of(
                String id, List<ScoredCompany> scored, IdentifierRuling ruling, int limit, SearchSettings settings) {
            Posterior posterior = new Posterior(scored);
            List<Kept> kept = new ArrayList<>(Math.min(Math.max(limit, NEAR), scored.size()));
            double others = 0;
            for (int i = 0; i < scored.size(); i++) {
                ScoredCompany each = scored.get(i);
                double odds = ruling.allows(each.companyId()) ? Posterior.odds(posterior.weight(i)) : 0;
                boolean claim = odds >= LEAST_ODDS;
                if (i < limit || i < NEAR || claim || !ruling.isEmpty()) {
                    kept.add(new Kept(
                            each.companyId(),
                            each.name(),
                            each.company().key(),
                            each.weight(),
                            odds,
                            each.secondFields(settings.model()),
                            i < NEAR || claim,
                            claim ? each.asked().key() : "",
                            claim ? each.askedText() : "",
                            claim
                                    && ReviewRules.ofNames(each, settings.analyzer(), false)
                                            .isPresent(),
                            claim && ReviewRules.differInBusinessWords(each)));
                } else {
                    others += each.odds();
                }
            }
            boolean sibling = !scored.isEmpty() && ReviewRules.hasSibling(scored.get(0), scored);
            return new ListQuery(id, kept, others, sibling);
        }
    }

    /**
     * A company found, without its prepared names.
     *
     * @param company the name compared, without case, marks and spaces
     * @param weight without rivals, in bits
     * @param odds beside the other companies; 0 if the identifiers speak against it
     * @param secondFields the evidence beside names, in bits
     * @param near whether other names of the list may take bits from it
     * @param key of the name sought; empty without a claim
     * @param askedName the name sought as written; empty without a claim
     * @param doubtful whether a rule sends the pair to review
     * @param business whether the names differ by business words alone
     */
    private record Kept(
            String companyId,
            String name,
            String company,
            double weight,
            double odds,
            double secondFields,
            boolean near,
            String key,
            String askedName,
            boolean doubtful,
            boolean business) {

        Kept withWeight(double value) {
            return new Kept(
                    companyId, name, company, value, odds, secondFields, near, key, askedName, doubtful, business);
        }
    }

    /**
     * A company found for one name, beside the other companies and the other names of the list.
     *
     * @param name the company's name that fits best
     * @param weight calibrated to the list
     * @param doubtful whether a rule sends the pair to review
     */
    public record Ranked(String companyId, String name, CalibratedWeight weight, boolean doubtful) {}

    /** A name that may mean a company. */
    private record Claim(String askedId, String key, String name, double odds) {}

    /** Adds the companies found for the next name of the list. */
    public void add(ListQuery next) {
        asked.add(next);
        for (Kept each : next.kept()) {
            if (each.odds() >= LEAST_ODDS) {
                Claim claim = new Claim(next.id(), each.key(), each.askedName(), each.odds());
                claims.computeIfAbsent(each.companyId(), c -> new ArrayList<>()).add(claim);
                if (each.odds() > 1) {
                    expectedMistakes += 1 / (1 + each.odds());
                }
            }
        }
    }

    /** The probability that two different names which fit one company both mean it. */
    double namedTwice() {
        double differing = 0;
        double equal = 0;
        for (List<Claim> company : claims.values()) {
            Map<String, Set<String>> idsOfName = new HashMap<>();
            Set<String> askers = new HashSet<>();
            for (Claim claim : company) {
                if (claim.odds() > 1) {
                    idsOfName.computeIfAbsent(claim.key(), k -> new HashSet<>()).add(claim.askedId());
                    askers.add(claim.askedId());
                }
            }
            double alike = 0;
            for (Set<String> sameName : idsOfName.values()) {
                alike += pairs(sameName.size());
            }
            equal += alike;
            differing += Math.max(0, pairs(askers.size()) - alike);
        }
        return differing > BEYOND_MISTAKES * (expectedMistakes + 1)
                ? 1
                : (equal + PRIOR_TWICE) / (equal + differing + PRIOR_PAIRS);
    }

    private static double pairs(int count) {
        return count * (count - 1.0) / 2;
    }

    /** The result, after the last name was added. */
    public Found found() {
        Map<String, Claimants> claimants = new HashMap<>(2 * claims.size());
        claims.forEach((company, of) -> claimants.put(company, new Claimants(of)));
        return new Found(List.copyOf(asked), claimants, namedTwice());
    }

    /**
     * The companies of every name beside the other names of the list. Immutable.
     *
     * @param asked in the order of the list
     * @param claimants by company
     * @param namedTwice see {@link ListRivals#namedTwice()}
     */
    public record Found(List<ListQuery> asked, Map<String, Claimants> claimants, double namedTwice) {

        /** The best companies of a name, likeliest first. */
        public List<Ranked> ranked(int place, int limit, ListCalibration calibration) {
            return ranked(asked.get(place), k -> false, limit, calibration);
        }

        private List<Ranked> ranked(ListQuery name, Predicate<Kept> gone, int limit, ListCalibration calibration) {
            List<Kept> kept = new ArrayList<>(name.kept().size());
            for (Kept each : name.kept()) {
                if (!gone.test(each)) {
                    kept.add(each.near() ? each.withWeight(each.weight() + bits(name, each.companyId())) : each);
                }
            }
            kept.sort(Comparator.comparingDouble(Kept::weight).reversed().thenComparing(Kept::companyId));
            Posterior posterior = Posterior.beside(
                    name.otherOdds(), kept.stream().mapToDouble(Kept::weight).toArray());
            List<Ranked> ranked = new ArrayList<>(Math.min(limit, kept.size()));
            for (int i = 0; i < Math.min(limit, kept.size()); i++) {
                Kept each = kept.get(i);
                ranked.add(new Ranked(
                        each.companyId(),
                        each.name(),
                        CalibratedWeight.of(calibration, posterior, i, each.companyId(), each.secondFields()),
                        each.doubtful() || (each.business() && calibration.siblings())));
            }
            return ranked;
        }

        /**
         * The best company of a name, and the best one without it and without those of the same name.
         *
         * @param without what is found without the best one
         */
        CalibrationEstimate.Name bestTwo(int place, ListQuery without) {
            List<Ranked> best = ranked(asked.get(place), k -> false, 1, ListCalibration.SHIPPED);
            if (best.isEmpty()) {
                return CalibrationEstimate.Name.UNLISTED;
            }
            String gone = best.get(0).companyId();
            Set<String> names = without.kept().stream()
                    .filter(k -> k.companyId().equals(gone))
                    .map(Kept::company)
                    .collect(Collectors.toSet());
            Predicate<Kept> same = k -> k.companyId().equals(gone) || names.contains(k.company());
            boolean shared =
                    without.kept().stream().anyMatch(k -> !k.companyId().equals(gone) && names.contains(k.company()));
            boolean business =
                    asked.get(place).kept().stream().anyMatch(k -> k.companyId().equals(gone) && k.business());
            return new CalibrationEstimate.Name(
                    weight(best),
                    weight(ranked(without, same, 1, ListCalibration.SHIPPED)),
                    gone,
                    shared,
                    asked.get(place).sibling(),
                    business);
        }

        private static double weight(List<Ranked> ranked) {
            return ranked.isEmpty()
                    ? CalibrationEstimate.Name.UNLISTED.other()
                    : ranked.get(0).weight().model();
        }

        /** The bits, 0 or less, that the other names of the list take from a company of one name. */
        double bits(int place, String companyId) {
            ListQuery name = asked.get(place);
            return name.kept().stream().anyMatch(k -> k.near() && k.companyId().equals(companyId))
                    ? bits(name, companyId)
                    : 0;
        }

        private double bits(ListQuery name, String companyId) {
            Claimants all = claimants.get(companyId);
            double rivals = all == null ? 0 : all.odds(name.id());
            return Posterior.log2(namedTwice + (1 - namedTwice) / (1 + rivals));
        }

        /** The other name of the list that fits a company best, if one does. */
        Optional<String> otherName(int place, String companyId) {
            Claimants all = claimants.get(companyId);
            return all == null ? Optional.empty() : all.bestBut(asked.get(place).id());
        }
    }

    /** The names that may mean one company. */
    static final class Claimants {
        private final List<Claim> claims;
        /** The best odds of each different name, in the order of the list. */
        private final Map<String, Double> best = new LinkedHashMap<>();

        private final Map<String, Set<String>> namesOfId = new HashMap<>();
        private final double sum;

        private Claimants(List<Claim> claims) {
            this.claims = List.copyOf(claims);
            for (Claim claim : claims) {
                best.merge(claim.key(), claim.odds(), Math::max);
                namesOfId
                        .computeIfAbsent(claim.askedId(), i -> new LinkedHashSet<>())
                        .add(claim.key());
            }
            sum = Posterior.sum(best.values().stream().mapToDouble(d -> d).toArray());
        }

        /** The odds of the names with other ids. */
        double odds(String askedId) {
            double own = 0;
            for (String name : namesOfId.getOrDefault(askedId, Set.of())) {
                own += best.getOrDefault(name, 0.0);
            }
            return Math.max(0, sum - own);
        }

        /** The likeliest of the names with other ids. */
        Optional<String> bestBut(String askedId) {
            Set<String> own = namesOfId.getOrDefault(askedId, Set.of());
            return claims.stream()
                    .filter(c -> !own.contains(c.key()))
                    .max(Comparator.comparingDouble(Claim::odds))
                    .map(Claim::name);
        }
    }
}
