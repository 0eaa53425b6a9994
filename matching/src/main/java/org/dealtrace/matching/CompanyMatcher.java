package org.dealtrace.matching;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Explanation;
import org.dealtrace.NameKind;
import org.dealtrace.matching.compare.Comparison;
import org.dealtrace.matching.compare.NameComparer;
import org.dealtrace.matching.compare.NameProfile;
import org.dealtrace.matching.compare.Rarity;
import org.dealtrace.matching.index.Candidate;
import org.dealtrace.matching.index.CandidateIndex;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.NameVariant;

/**
 * Finds companies by name.
 *
 * <pre>{@code
 * try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
 *     matcher.match("Siemens AG", 5).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A name is taken apart, the index gives the companies that can be meant, each is compared and weighed, and the weights are set
 * against each other: of several companies that fit, at most one is meant, so the odds of each are divided by one plus the odds of the
 * others. Two companies of the same name therefore get a probability of one half at most, and neither is linked.
 *
 * <p>Searching is safe for several threads; adding is not, and is visible after {@link #refresh()}.
 */
public final class CompanyMatcher implements AutoCloseable {

    /** So many candidates by words, and so many by letters, are compared for each name. */
    private static final int CANDIDATES = 50;

    private static final int CACHED_NAMES = 200_000;
    /** Odds beyond this many bits are as good as certain; keeps 2^bits finite. */
    private static final double MOST_BITS = 200;

    private static final double LN2 = Math.log(2);

    private final NameAnalyzer analyzer;
    private final CandidateIndex index;
    private final MatchModel model;
    private final Thresholds thresholds;
    private final Map<String, Company> companies = new ConcurrentHashMap<>();
    private final Map<Country, Integer> countryCounts = new HashMap<>();
    private Rarity rarity;
    private Cache<String, List<NameProfile>> profiles;

    private CompanyMatcher(CandidateIndex index, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.index = index;
        this.model = model;
        this.thresholds = thresholds;
        this.rarity = new IndexRarity(index.statistics());
        this.profiles = newCache();
    }

    private static Cache<String, List<NameProfile>> newCache() {
        return CacheBuilder.newBuilder()
                .maximumSize(CACHED_NAMES)
                .concurrencyLevel(4)
                .build();
    }

    /** A matcher over these companies, with the shipped model and thresholds. */
    public static CompanyMatcher over(List<Company> companies) {
        return over(companies, MatchModel.standard(), Thresholds.STANDARD);
    }

    /** A matcher over these companies. */
    public static CompanyMatcher over(List<Company> companies, MatchModel model, Thresholds thresholds) {
        return over(companies, model, thresholds, NameAnalyzer.standard());
    }

    /** A matcher over these companies, with an analyzer that knows other names than the shipped one. */
    public static CompanyMatcher over(
            List<Company> companies, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer) {
        CompanyMatcher matcher = new CompanyMatcher(CandidateIndex.inMemory(), model, thresholds, analyzer);
        companies.forEach(matcher::add);
        matcher.refresh();
        return matcher;
    }

    /** Adds a company; visible after {@link #refresh()}. */
    public void add(Company company) {
        companies.put(company.id(), company);
        company.countries().forEach(c -> countryCounts.merge(c, 1, Integer::sum));
        for (CompanyName name : company.names()) {
            index.add(company.id(), analyzer.analyze(name.text()));
        }
    }

    /** Makes what was added visible, and measures anew how rare words are. */
    public void refresh() {
        index.refresh();
        rarity = new IndexRarity(index.statistics());
        profiles = newCache();
    }

    /** The company with this id, if it was added. */
    public Optional<Company> company(String id) {
        return Optional.ofNullable(companies.get(id));
    }

    MatchModel model() {
        return model;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** The companies that a name can mean, the likeliest first. */
    public List<Match> match(String name, int limit) {
        return match(Company.of("query", name), limit);
    }

    /**
     * The companies that another company can be, the likeliest first.
     *
     * @param query what is known of the company sought: its names, and its country if known
     * @param limit how many to return at most
     */
    public List<Match> match(Company query, int limit) {
        List<Scored> scored = score(query);
        double[] posterior = posterior(scored);
        List<Match> matches = new ArrayList<>(Math.min(limit, scored.size()));
        for (int i = 0; i < Math.min(limit, scored.size()); i++) {
            double probability = probability(posterior[i]);
            matches.add(new Match(
                    scored.get(i).companyId(),
                    scored.get(i).name(),
                    posterior[i],
                    probability,
                    thresholds.decide(probability)));
        }
        return matches;
    }

    /**
     * Why a company is taken for the one sought, or not.
     *
     * @return empty when the two have so little in common that they were never compared
     */
    public Optional<Explanation> explain(Company query, String companyId) {
        List<Scored> scored = score(query);
        for (int i = 0; i < scored.size(); i++) {
            if (scored.get(i).companyId().equals(companyId)) {
                return Optional.of(explanation(scored, i, ""));
            }
        }
        return Optional.empty();
    }

    Explanation explanation(List<Scored> scored, int which, String note) {
        double[] posterior = posterior(scored);
        Scored chosen = scored.get(which);
        Optional<Explanation.Rival> rival = scored.size() < 2
                ? Optional.empty()
                : Optional.of(rival(scored.get(which == 0 ? 1 : 0), posterior[which == 0 ? 1 : 0]));
        return Evidence.explain(model, thresholds, chosen, posterior[which] - chosen.weight(), rival, note);
    }

    private static Explanation.Rival rival(Scored scored, double weight) {
        return new Explanation.Rival(scored.companyId(), scored.name(), weight);
    }

    /** The weight of two companies without rivals, in bits: for lists of pairs. */
    public double weight(Company left, Company right) {
        return pair(left, right).weight();
    }

    /** Two companies compared by the pair of their names that fits best. */
    Scored pair(Company company, Company asked) {
        Scored best = null;
        for (CompanyName known : company.names()) {
            for (CompanyName name : asked.names()) {
                Scored scored = compare(asked, name, company, known);
                if (best == null || scored.weight() > best.weight()) {
                    best = scored;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a company without names: " + company.id());
        }
        return best;
    }

    /** Every candidate, compared, by falling weight, then id. */
    List<Scored> score(Company query) {
        Map<String, Scored> best = new LinkedHashMap<>();
        for (CompanyName name : query.names()) {
            AnalyzedName analyzed = analyzer.analyze(name.text());
            for (Candidate candidate : index.candidates(analyzed, CANDIDATES)) {
                Company company = companies.get(candidate.companyId());
                if (company == null) {
                    continue;
                }
                Scored scored = compare(query, name, company, nameOf(company, candidate.name()));
                best.merge(candidate.companyId(), scored, (x, y) -> y.weight() > x.weight() ? y : x);
            }
        }
        List<Scored> sorted = new ArrayList<>(best.values());
        sorted.sort(Comparator.comparingDouble(Scored::weight).reversed().thenComparing(Scored::companyId));
        return sorted;
    }

    private static CompanyName nameOf(Company company, String text) {
        for (CompanyName name : company.names()) {
            if (name.text().equals(text)) {
                return name;
            }
        }
        return CompanyName.of(text);
    }

    private Scored compare(Company query, CompanyName queryName, Company company, CompanyName name) {
        Scored best = null;
        for (NameProfile asked : profiles(queryName)) {
            for (NameProfile known : profiles(name)) {
                double[] values = NameComparer.compare(known, asked, rarity);
                values[Comparison.COUNTRY.index()] = country(query, company);
                double weight = model.weight(values);
                if (best == null || weight > best.weight()) {
                    best = new Scored(company.id(), name.text(), known, asked, values, weight);
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a name without variants: " + name);
        }
        return best;
    }

    private List<NameProfile> profiles(CompanyName name) {
        String key = name.kind() == NameKind.LEGAL ? name.text() : name.kind() + "\u0001" + name.text();
        List<NameProfile> known = profiles.getIfPresent(key);
        if (known != null) {
            return known;
        }
        List<NameProfile> made = new ArrayList<>();
        for (NameVariant variant : analyzer.analyze(name.text()).variants()) {
            made.add(NameProfile.of(variant, name.kind() == NameKind.LEGAL, rarity));
        }
        profiles.put(key, made);
        return made;
    }

    private double country(Company a, Company b) {
        if (a.countries().isEmpty() || b.countries().isEmpty()) {
            return 0;
        }
        double best = -1;
        for (Country country : a.countries()) {
            if (b.countries().contains(country)) {
                double share = (countryCounts.getOrDefault(country, 0) + 1.0) / (companies.size() + 2.0);
                best = Math.max(best, -Math.log(Math.min(1, share)) / LN2);
            } else if (b.countries().stream().anyMatch(other -> Countries.related(country, other))) {
                best = Math.max(best, 0);
            }
        }
        return best;
    }

    /** The weights with rivals taken into account, in the order of the list. */
    static double[] posterior(List<Scored> scored) {
        double[] odds = new double[scored.size()];
        double total = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.pow(
                    2, Math.max(-MOST_BITS, Math.min(MOST_BITS, scored.get(i).weight())));
            total += odds[i];
        }
        double[] posterior = new double[odds.length];
        for (int i = 0; i < odds.length; i++) {
            posterior[i] = scored.get(i).weight() - Math.log1p(Math.max(0, others(odds, i, total))) / LN2;
        }
        return posterior;
    }

    /** The sum of the others; summed anew where subtracting would lose it to rounding. */
    private static double others(double[] odds, int which, double total) {
        double rest = total - odds[which];
        if (rest > total * 1e-6) {
            return rest;
        }
        return Arrays.stream(odds).sum() == odds[which] && odds.length == 1 ? 0 : sumWithout(odds, which);
    }

    private static double sumWithout(double[] odds, int which) {
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            if (i != which) {
                sum += odds[i];
            }
        }
        return sum;
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -Math.max(-MOST_BITS, Math.min(MOST_BITS, bits))));
    }

    @Override
    public void close() {
        index.close();
    }
}
