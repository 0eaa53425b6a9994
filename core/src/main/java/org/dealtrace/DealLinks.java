package org.dealtrace;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of linking: the inputs, the companies resolved from them, and the judged pairs.
 *
 * <p>{@code links} has each pair decided {@link Decision#LINK} or {@link Decision#REVIEW}, and for each deal party the
 * best rejected pair if it came near, to answer "why not". They are ordered by deal, party and falling weight.
 */
public final class DealLinks {

    /**
     * The decision that two recommendations are about one company.
     *
     * @param companyId the company that both became
     * @param first the earlier recommendation
     * @param second the recommendation that joined it
     * @param reason why
     */
    public record Merge(String companyId, String first, String second, Message reason) {

        public Merge {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
            Objects.requireNonNull(reason, "reason");
        }

        /** Who joined whom, and why: {@code W-59 joined W-01: equal names}. */
        @Override
        public String toString() {
            return second + " joined " + first + ": " + reason;
        }
    }

    private final List<Recommendation> recommendations;
    private final List<Company> companies;
    private final List<Merge> merges;
    private final List<Deal> deals;
    private final List<Link> links;
    private final List<InputReport> inputs;
    private final String method;
    private final Optional<PartyMatcher> parties;
    private final Optional<LinkTrial> trial;
    private final Map<String, Company> companyById;
    private final Map<String, String> companyOfRecommendation = new LinkedHashMap<>();
    private final Map<String, Deal> dealById;
    private final Map<String, Recommendation> recommendationById = new LinkedHashMap<>();

    /**
     * @param recommendations the notices, in input order
     * @param companies the companies resolved from them
     * @param merges which recommendations became one company, and why
     * @param deals the deals, in input order
     * @param links the judged pairs
     * @param inputs what became of the rows of each input file
     * @param method the linking model, its version and its thresholds, in words
     * @throws IllegalArgumentException if a link names a company, deal or party that is not there, or two companies or
     *     two deals have one id
     */
    public DealLinks(
            List<Recommendation> recommendations,
            List<Company> companies,
            List<Merge> merges,
            List<Deal> deals,
            List<Link> links,
            List<InputReport> inputs,
            String method) {
        this(recommendations, companies, merges, deals, links, inputs, method, Optional.empty(), Optional.empty());
    }

    private DealLinks(
            List<Recommendation> recommendations,
            List<Company> companies,
            List<Merge> merges,
            List<Deal> deals,
            List<Link> links,
            List<InputReport> inputs,
            String method,
            Optional<PartyMatcher> parties,
            Optional<LinkTrial> trial) {
        this.recommendations = List.copyOf(recommendations);
        this.companies = List.copyOf(companies);
        this.merges = List.copyOf(merges);
        this.deals = List.copyOf(deals);
        this.links = List.copyOf(links);
        this.inputs = List.copyOf(inputs);
        this.method = Objects.requireNonNull(method, "method");
        this.parties = Objects.requireNonNull(parties, "parties");
        this.trial = Objects.requireNonNull(trial, "trial");
        companyById = byId("companies", this.companies, Company::id, c -> SourceRow.NONE);
        dealById = byId("deals", this.deals, Deal::id, Deal::source);
        this.recommendations.forEach(r -> recommendationById.put(r.id(), r));
        this.companies.forEach(c -> c.recommendations().forEach(r -> companyOfRecommendation.put(r, c.id())));
        for (Link link : this.links) {
            Deal deal = dealById.get(link.dealId());
            if (deal == null
                    || !companyById.containsKey(link.companyId())
                    || link.party() >= deal.parties().size()) {
                throw new IllegalArgumentException("link names a company, deal or party that is not there: " + link);
            }
        }
    }

    /**
     * Records by their ids, in their order.
     *
     * @param records what a message calls them, such as {@code deals}
     * @param source where a record was read; {@link SourceRow#NONE} if nowhere
     * @throws IllegalArgumentException if two of them have one id, as when two lists that both count from 1 are joined
     */
    public static <T> Map<String, T> byId(
            String records, List<T> list, Function<T, String> id, Function<T, SourceRow> source) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T record : list) {
            T earlier = map.put(id.apply(record), record);
            if (earlier != null) {
                SourceRow one = source.apply(earlier);
                SourceRow other = source.apply(record);
                boolean inMemory = one.equals(SourceRow.NONE) && other.equals(SourceRow.NONE);
                throw new IllegalArgumentException("two " + records + " have the id '" + id.apply(record) + "'"
                        + (inMemory ? "" : " (" + one + " and " + other + ")") + "; give one of them another id");
            }
        }
        return map;
    }

    public List<Recommendation> recommendations() {
        return recommendations;
    }

    public List<Company> companies() {
        return companies;
    }

    /** Which recommendations became one company, and why. */
    public List<Merge> merges() {
        return merges;
    }

    public List<Deal> deals() {
        return deals;
    }

    public List<Link> links() {
        return links;
    }

    /** The links with one decision. */
    public List<Link> links(Decision decision) {
        return links.stream().filter(l -> l.decision() == decision).toList();
    }

    /** This result with the links decided {@link Decision#LINK} only. */
    public DealLinks linked() {
        return only(companies, links(Decision.LINK));
    }

    /** This result with the links decided {@link Decision#REVIEW} only, which wait for a person. */
    public DealLinks forReview() {
        return only(companies, links(Decision.REVIEW));
    }

    /**
     * This result with the companies that a text names, their recommendations and their links.
     *
     * @param text the id of a company or of one of its recommendations, or a part of one of its names, in any case
     * @throws IllegalArgumentException if there is none; the message names the company with the nearest name
     */
    public DealLinks of(String text) {
        List<Company> named = NamedCompanies.of(companies, text);
        Set<String> ids = named.stream().map(Company::id).collect(Collectors.toSet());
        return only(
                named, links.stream().filter(l -> ids.contains(l.companyId())).toList());
    }

    /** This result without its first links and questions and without rejected pairs, to read on in a long list. */
    public DealLinks skip(int number) {
        return only(companies, PrintedLinks.shown(this).skip(number).toList());
    }

    public List<InputReport> inputs() {
        return inputs;
    }

    /** The linking model, its version and its thresholds, in words. */
    public String method() {
        return method;
    }

    /** The company with this id, or with a recommendation of this id. */
    public Optional<Company> company(String id) {
        Company company = companyById.get(id);
        return Optional.ofNullable(
                company == null ? companyById.get(companyOfRecommendation.getOrDefault(id, "")) : company);
    }

    public Optional<Deal> deal(String dealId) {
        return Optional.ofNullable(dealById.get(dealId));
    }

    public Optional<Recommendation> recommendation(String recommendationId) {
        return Optional.ofNullable(recommendationById.get(recommendationId));
    }

    /**
     * Why a company was linked to a deal, or why not. A pair without any evidence has no steps, and the result says so.
     *
     * @param id a company's id, the id of one of its recommendations, or a part of a name that one company alone has
     * @param dealId the deal
     * @throws IllegalArgumentException if one of them is unknown
     */
    public PairExplanation explain(String id, String dealId) {
        Company company = company(id).orElse(null);
        if (company == null) {
            company = NamedCompanies.only(companies, id);
        }
        if (company == null) {
            throw new IllegalArgumentException("no company or recommendation has the id '" + id + "'"
                    + (dealById.containsKey(id)
                            ? ", but a deal has; give the company first, then the deal"
                            : examples(companyById.keySet())));
        }
        Deal deal = dealById.get(dealId);
        if (deal == null) {
            throw new IllegalArgumentException("no deal has the id '" + dealId + "'" + examples(dealById.keySet()));
        }
        return PairExplanation.of(
                company,
                deal,
                links.stream().filter(l -> l.dealId().equals(dealId)).toList(),
                other -> Objects.requireNonNull(companyById.get(other), "checked when made"));
    }

    private static String examples(Set<String> ids) {
        return ids.stream()
                .limit(3)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("', '"), s -> s.isEmpty() ? "" : "; ids are such as '" + s + "'"));
    }

    /** This result without some companies, their notices and links. */
    public DealLinks without(Set<String> companyIds) {
        return only(
                companies.stream().filter(c -> !companyIds.contains(c.id())).toList(),
                links.stream().filter(l -> !companyIds.contains(l.companyId())).toList());
    }

    private DealLinks only(List<Company> kept, List<Link> keptLinks) {
        Set<String> gone = new HashSet<>(companyById.keySet());
        kept.forEach(c -> gone.remove(c.id()));
        return new DealLinks(
                recommendations.stream()
                        .filter(r -> !gone.contains(companyOfRecommendation.getOrDefault(r.id(), "")))
                        .toList(),
                kept,
                merges.stream().filter(m -> !gone.contains(m.companyId())).toList(),
                deals,
                keptLinks,
                inputs,
                method,
                parties,
                trial);
    }

    /** This result with other deals and links. */
    public DealLinks with(List<Deal> otherDeals, List<Link> otherLinks) {
        return new DealLinks(
                recommendations, companies, merges, otherDeals, otherLinks, inputs, method, parties, trial);
    }

    /** Decides whether two parties are the same; empty for links read from a file or made by hand. */
    public Optional<PartyMatcher> parties() {
        return parties;
    }

    /** This result with a function that decides whether two parties are the same. */
    public DealLinks withParties(Optional<PartyMatcher> matcher) {
        return new DealLinks(recommendations, companies, merges, deals, links, inputs, method, matcher, trial);
    }

    /** The trial of the linking on this list; empty if none was run. */
    public Optional<LinkTrial> trial() {
        return trial;
    }

    /** This result with a trial of the linking. */
    public DealLinks withTrial(Optional<LinkTrial> other) {
        return new DealLinks(recommendations, companies, merges, deals, links, inputs, method, parties, other);
    }

    /** Whether both have the same records, links, method and trial. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DealLinks that
                && recommendations.equals(that.recommendations)
                && companies.equals(that.companies)
                && merges.equals(that.merges)
                && deals.equals(that.deals)
                && links.equals(that.links)
                && inputs.equals(that.inputs)
                && method.equals(that.method)
                && trial.equals(that.trial);
    }

    @Override
    public int hashCode() {
        return Objects.hash(companies, deals, links, method);
    }

    /** Counts, then the first links, then how to see more. */
    @Override
    public String toString() {
        return PrintedLinks.of(this);
    }
}
