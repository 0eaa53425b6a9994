package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.Deals;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.link.Background;
import org.dealtrace.matching.internal.link.LinkDecider;
import org.dealtrace.matching.internal.link.LinkDetail;
import org.dealtrace.matching.internal.link.NamePartyMatcher;
import org.dealtrace.matching.internal.link.PartyStandings;
import org.dealtrace.matching.internal.link.PartyStandings.Standings;
import org.dealtrace.matching.internal.resolve.CompanyResolver;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SharedIdentifiers;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;
import org.dealtrace.matching.internal.work.Progress;
import org.dealtrace.matching.model.ListCalibration;
import org.jspecify.annotations.Nullable;

/**
 * Companies against which deals are looked up one by one; made by {@link DealLinker#open} and
 * {@link DealLinker#openRegister}. A closed session throws {@link IllegalStateException}, but {@link #links} still
 * works for companies in memory. Safe for several threads.
 *
 * <p>The id of a recommendation can be used in place of its company's id.
 */
public final class LinkSession implements AutoCloseable {

    private final List<Recommendation> recommendations;
    private final CompanyResolver.@Nullable Resolution resolution;
    private final CompanySearch search;
    private final boolean closesSearch;
    private final ListCalibration calibration;
    /** By their own ids and the ids of their recommendations. */
    private final Map<String, Company> byId;

    private final Background background;
    private final PartyStandings standings;
    private final LinkDecider judge;
    private final List<SharedIdentifiers.Shared> shared;

    /**
     * @param recommendations the notices that name the companies; empty for a register
     * @param resolution the companies; null if they are in the index only
     * @param rivals companies that compete and get no link; the session adds them to the index
     * @param shared identifiers that are no evidence
     * @param closesSearch whether the index is closed with the session
     */
    LinkSession(
            List<Recommendation> recommendations,
            CompanyResolver.@Nullable Resolution resolution,
            CompanySearch search,
            List<Company> rivals,
            List<SharedIdentifiers.Shared> shared,
            boolean closesSearch) {
        this.calibration = search.settings().calibrationOrShipped();
        this.recommendations = List.copyOf(recommendations);
        this.resolution = resolution;
        this.search = search;
        this.closesSearch = closesSearch;
        this.byId = new HashMap<>();
        List<Company> resolved = resolution == null ? List.of() : resolution.companies();
        resolved.forEach(company -> byId.put(company.id(), company));
        resolved.forEach(company -> company.recommendations().forEach(r -> byId.putIfAbsent(r, company)));
        this.background = Background.add(search, byId.keySet(), rivals);
        this.standings = new PartyStandings(search, calibration, background);
        this.shared = shared;
        this.judge = judge();
    }

    private LinkSession(LinkSession session, ListCalibration calibration, List<SharedIdentifiers.Shared> shared) {
        this.calibration = calibration;
        this.recommendations = session.recommendations;
        this.resolution = session.resolution;
        this.search = session.search;
        this.closesSearch = session.closesSearch;
        this.byId = session.byId;
        this.background = session.background;
        this.standings = session.standings.with(calibration);
        this.shared = shared;
        this.judge = judge();
    }

    private LinkDecider judge() {
        Set<Identifier> noEvidence =
                shared.stream().map(SharedIdentifiers.Shared::identifier).collect(Collectors.toSet());
        return new LinkDecider(search, standings, background, this::listedOrNot, noEvidence);
    }

    /**
     * Learns what weights are worth for these companies from deals like those to come, without judged pairs: the second
     * best company of each party shows how high a wrong company scores. At most 10,000 parties are used, evenly spread.
     * Pass the result to {@link DealLinker.Builder#calibration}.
     */
    public ListCalibration calibrate(List<Deal> deals) {
        search.checkOpen();
        return judge.calibrate(deals, Progress.UNWATCHED);
    }

    /** This session with the calibration that was set, or else with one learned from these deals. */
    LinkSession calibrated(List<Deal> deals, Progress progress) {
        return with(search.settings().calibration().orElseGet(() -> judge.calibrate(deals, progress)));
    }

    /** The calibration that was set; by default the model's own probabilities. */
    public ListCalibration calibration() {
        return calibration;
    }

    /** The same companies with another calibration. */
    LinkSession with(ListCalibration other) {
        return new LinkSession(this, other, shared);
    }

    /**
     * The companies, in the order of their first recommendation. Those of a register in a folder are read into memory,
     * in the order of the index.
     */
    public List<Company> companies() {
        search.checkOpen();
        if (resolution != null) {
            return resolution.companies();
        }
        List<Company> companies = new ArrayList<>(search.size());
        search.forEachCompany(companies::add);
        return List.copyOf(companies);
    }

    /** The company with this id. */
    public Optional<Company> company(String id) {
        search.checkOpen();
        return find(id);
    }

    private Optional<Company> find(String id) {
        return resolution == null ? search.company(id) : Optional.ofNullable(byId.get(id));
    }

    private Optional<Company> listedOrNot(String id) {
        return background.company(id).or(() -> find(id));
    }

    /** The companies searched. */
    CompanySearch search() {
        return search;
    }

    /**
     * A checksum of companies, model, name tables, thresholds and added comparisons (their names, levels and
     * probabilities, not their functions). Sessions with equal fingerprints give equal links.
     *
     * @return 32 hexadecimal digits
     */
    public String fingerprint() {
        return SessionFingerprint.of(
                resolution == null ? search::forEachCompany : resolution.companies()::forEach,
                background.companies(),
                search);
    }

    /** The recommendations that became one company, and why. */
    public List<DealLinks.Merge> merges() {
        search.checkOpen();
        return foundMerges();
    }

    private List<DealLinks.Merge> foundMerges() {
        return resolution == null ? List.of() : resolution.merges();
    }

    /** The rejected pairs to return beside links and pairs under review. */
    public enum Rejected {
        /** The best pair of a party if its odds are at least a quarter of those needed for review. */
        NEAR,
        /** The best pair of a party, down to a probability of .001. */
        ALL
    }

    /**
     * Combines the links of single deals for {@code OutcomeTracker.track}, which then merges rows of one deal as after
     * {@link DealLinker#link}.
     *
     * <p>The result has all companies of the session if they are in memory. For a register in a folder it has only
     * those with a link or a pair under review, and the report says so. Links to companies that were removed in the
     * meantime are left out; the report has their ids.
     *
     * @param deals the deals that were looked up
     * @param links the results of {@link #link} for them
     * @throws IllegalArgumentException if two deals have the same id, or a link names another deal
     */
    public DealLinks links(Deals deals, List<Link> links) {
        List<InputReport> inputs = recommendations.isEmpty()
                ? List.of(deals.report())
                : List.of(InputReport.inMemory("recommendations", recommendations.size()), deals.report());
        return links(deals.list(), links, inputs);
    }

    /**
     * Links a list of deals. Unless a calibration was set, it is learned from the companies and these deals. If the
     * companies are changed meanwhile, the changes count from the next call on.
     *
     * @param deals for a list in memory, {@code Deals.of(list)}
     * @return the links, with companies as for {@link #links}
     * @throws IllegalArgumentException if two deals have the same id
     */
    public DealLinks linkAll(Deals deals) {
        search.checkOpen();
        if (closesSearch) {
            return linkedAll(deals);
        }
        try (CompanySearch now = search.asOfNow()) {
            return new LinkSession(recommendations, resolution, now, List.of(), List.of(), false).linkedAll(deals);
        }
    }

    private DealLinks linkedAll(Deals deals) {
        List<Deal> list = deals.list();
        LinkSession calibrated = new LinkSession(this, calibration, SharedIdentifiers.of(recommendations, list))
                .calibrated(list, Progress.UNWATCHED);
        boolean all = list.size() <= DealLinker.SHORT_LIST;
        return calibrated.links(deals, calibrated.lookUp(list, new LinkDetail(all, all), Progress.UNWATCHED));
    }

    /** The links of all deals, by deal. */
    List<Link> lookUp(List<Deal> deals, LinkDetail detail, Progress progress) {
        List<Link> links = new ArrayList<>();
        try (OrderedPrefetcher<Deal, List<Link>> ahead =
                new OrderedPrefetcher<>(deals.iterator(), search.settings().threads(), deal -> lookUp(deal, detail))) {
            for (int done = 1; ahead.hasNext(); done++) {
                links.addAll(ahead.next());
                progress.told(done, deals.size());
            }
        }
        return links;
    }

    DealLinks links(List<Deal> deals, List<Link> links, List<InputReport> inputs) {
        List<InputReport> reports = new ArrayList<>(inputs);
        List<Company> companies;
        List<Link> kept = links;
        if (resolution != null) {
            companies = resolution.companies();
            if (!recommendations.isEmpty() && !reports.isEmpty()) {
                reports.set(0, with(reports.get(0), listedTwice(links)));
            }
        } else {
            SortedMap<String, Company> linked = new TreeMap<>();
            List<ReadIssue> issues = new ArrayList<>();
            links.stream()
                    .filter(link -> link.decision() != Decision.NO_LINK)
                    .map(Link::companyId)
                    .distinct()
                    .forEach(id -> find(id).ifPresentOrElse(
                                    company -> linked.put(id, company),
                                    () -> issues.add(registerIssue(id, "removed"))));
            companies = List.copyOf(linked.values());
            kept = links.stream()
                    .filter(link -> linked.containsKey(link.companyId()))
                    .toList();
            int all = search.size();
            issues.add(registerIssue(
                    String.format(Locale.ROOT, "%,d of %,d companies", companies.size(), all), "register"));
            reports.add(new InputReport("register", "register of companies", "", all, all, issues));
        }
        if (!reports.isEmpty()) {
            reports.set(0, with(reports.get(0), sharedIdentifiers()));
        }
        return new DealLinks(
                        recommendations, companies, foundMerges(), deals, kept, reports, method() + "; " + calibration)
                .withParties(Optional.of(new NamePartyMatcher(search.settings())));
    }

    /**
     * The links of one deal, its pairs under review, and the best rejected company of each party if one came near.
     *
     * @return by party, then falling weight; may be empty
     */
    public List<Link> link(Deal deal) {
        return link(deal, Rejected.ALL);
    }

    /**
     * As {@link #link(Deal)}, with the rejected pairs asked for. {@link #explain} gives the reason for any other pair.
     *
     * @return by party, then falling weight; may be empty
     */
    public List<Link> link(Deal deal, Rejected rejected) {
        return lookUp(deal, new LinkDetail(rejected == Rejected.ALL, true));
    }

    /**
     * The companies that linking a deal may compare, by identifiers and names. For a register in several parts, ask
     * each part; a session of all companies found ({@link DealLinker#openRegister(List)}) then gives the links of the
     * whole register. All these sessions need {@link DealLinker.Builder#partOf}.
     *
     * @return by id
     */
    public List<Company> candidates(Deal deal) {
        search.checkOpen();
        SortedMap<String, Company> found = new TreeMap<>();
        for (DealParty side : deal.parties()) {
            search.candidates(Attribute.Query.party(deal, side)).forEach(company -> found.put(company.id(), company));
            for (Identifier identifier : side.identifiers()) {
                search.companiesWith(identifier).forEach(company -> found.put(company.id(), company));
            }
        }
        found.keySet().removeIf(background::has);
        return List.copyOf(found.values());
    }

    List<Link> lookUp(Deal deal, LinkDetail detail) {
        Objects.requireNonNull(deal, "deal");
        search.checkOpen();
        return judge.links(deal, detail);
    }

    /**
     * Explains why a company is linked to a deal, or why not, also for pairs that {@link #link} leaves out.
     *
     * @param id a company's id, or the id of one of its recommendations
     * @throws IllegalArgumentException if no company or recommendation has the id
     */
    public PairExplanation explain(String id, Deal deal) {
        Company company = company(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no company or recommendation has the id '" + id + "'; companies() has those that are known"));
        List<Link> links = link(deal, Rejected.ALL);
        List<PairExplanation.Side> sides = new ArrayList<>();
        for (int party = 0; party < deal.parties().size(); party++) {
            int which = party;
            Optional<Link> judged = links.stream()
                    .filter(l -> l.party() == which && l.companyId().equals(company.id()))
                    .findFirst();
            DealParty side = deal.parties().get(party);
            Standings all = standings.all(deal, side);
            sides.add(new PairExplanation.Side(
                    side,
                    judged.or(() -> all.of(company.id()).map(s -> judge.rejected(deal, which, company, s))),
                    all.ofAnother(company.id())
                            .map(s -> new Explanation.Rival(
                                    s.scored().companyId(), s.scored().name(), s.weight()))));
        }
        return new PairExplanation(company, deal, sides);
    }

    /** Entries that may be one company but are counted as two. */
    private List<ReadIssue> listedTwice(List<Link> links) {
        Map<String, Link> bestOf = new HashMap<>();
        Set<String> told = new LinkedHashSet<>();
        for (Link link : links) {
            if (link.decision() != Decision.NO_LINK) {
                Link best = bestOf.putIfAbsent(link.dealId() + '\n' + link.party(), link);
                if (best != null && standings.mayBeOne(get(best.companyId()), get(link.companyId()))) {
                    told.add(link.companyId());
                }
            }
        }
        return recommendations.stream()
                .filter(each -> told.contains(each.id()))
                .map(each -> new ReadIssue(
                        ReadIssue.Kind.DOUBTFUL, each.source(), "name", each.name(), Messages.row("twice")))
                .toList();
    }

    private List<ReadIssue> sharedIdentifiers() {
        return shared.stream()
                .map(each -> new ReadIssue(
                        ReadIssue.Kind.DOUBTFUL,
                        each.row(),
                        "identifiers",
                        each.identifier().toString(),
                        Messages.row("identifier.shared", each.names())))
                .toList();
    }

    private static InputReport with(InputReport report, List<ReadIssue> more) {
        List<ReadIssue> issues = new ArrayList<>(report.issues());
        issues.addAll(more);
        return new InputReport(
                report.file(),
                report.format(),
                report.note(),
                report.illustrative(),
                report.rows(),
                report.records(),
                issues);
    }

    private Company get(String companyId) {
        return find(companyId).orElseThrow();
    }

    private static ReadIssue registerIssue(String value, String message) {
        return new ReadIssue(ReadIssue.Kind.DOUBTFUL, SourceRow.NONE, "", value, Messages.row(message));
    }

    @Override
    public String toString() {
        int listed = search.size() - background.size();
        return String.format(
                Locale.ROOT, "links of deals to %,d %s; %s", listed, listed == 1 ? "company" : "companies", method());
    }

    private String method() {
        return DealLinker.method(search.settings(), background.size());
    }

    /**
     * Closes the index unless it belongs to a {@link CompanyMatcher}; a second call has no effect. Links stay valid.
     */
    @Override
    public void close() {
        if (closesSearch) {
            search.close();
        }
    }
}
