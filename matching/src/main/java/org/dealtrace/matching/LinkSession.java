package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyMerge;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;

/**
 * Companies held open, against which deals are looked up one by one. {@link DealLinker#open} makes it; close it when the last deal has
 * come. Safe for several threads.
 */
public final class LinkSession implements AutoCloseable {

    /** Rejected pairs are kept for "why not" down to this probability. */
    private static final double WORTH_KEEPING = 0.001;

    /** What equal identifiers are worth: registers err, too. */
    private static final double IDENTIFIER_PROBABILITY = 0.9999;

    private final CompanyResolver.Resolution resolution;
    private final CompanyMatcher matcher;
    private final Thresholds thresholds;
    private final String method;
    private final Map<String, Company> byId = new HashMap<>();
    private final Map<Identifier, Company> byIdentifier = new HashMap<>();

    LinkSession(CompanyResolver.Resolution resolution, CompanyMatcher matcher, Thresholds thresholds, String method) {
        this.method = method;
        this.resolution = resolution;
        this.matcher = matcher;
        this.thresholds = thresholds;
        for (Company company : resolution.companies()) {
            byId.put(company.id(), company);
            company.identifiers().forEach(i -> byIdentifier.putIfAbsent(i, company));
        }
    }

    /** The companies resolved from the recommendations, in the order of their first recommendation. */
    public List<Company> companies() {
        return resolution.companies();
    }

    /** The company with this id. */
    public Optional<Company> company(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The linking model, its version and its thresholds, in words. */
    String method() {
        return method;
    }

    /** Which recommendations became one company, and why. */
    public List<CompanyMerge> merges() {
        return resolution.merges();
    }

    /** A judged pair before parties of one deal are set against each other. */
    private record Judged(
            int party,
            Company company,
            double weight,
            Decision decision,
            LinkOrigin origin,
            List<Scored> scored,
            double[] posterior,
            int which) {}

    /**
     * The links of one deal: what was linked or is for review, and the best rejected company of each party where one came near.
     *
     * @return by party, then falling weight; empty when nothing came near
     */
    public List<Link> link(Deal deal) {
        List<Judged> judged = new ArrayList<>();
        for (int party = 0; party < deal.parties().size(); party++) {
            judge(deal, party, judged);
        }
        List<Link> links = new ArrayList<>();
        for (Judged each : judged) {
            Decision decision = each.decision();
            String note = "";
            if (decision == Decision.LINK && judged.stream().anyMatch(o -> beats(o, each))) {
                decision = Decision.REVIEW;
                note = "another party of this deal fits the same company better";
            }
            links.add(link(deal, each, decision, note));
        }
        links.sort(Comparator.comparingInt(Link::party)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
                .thenComparing(Link::companyId));
        return links;
    }

    private static boolean beats(Judged other, Judged each) {
        return other.company().id().equals(each.company().id())
                && other.party() != each.party()
                && (other.weight() > each.weight()
                        || (other.weight() == each.weight() && other.party() < each.party()));
    }

    private void judge(Deal deal, int party, List<Judged> judged) {
        DealParty side = deal.parties().get(party);
        for (Identifier identifier : side.identifiers()) {
            Company company = byIdentifier.get(identifier);
            if (company != null) {
                double weight = -Math.log(1 / IDENTIFIER_PROBABILITY - 1) / Math.log(2);
                judged.add(new Judged(
                        party, company, weight, Decision.LINK, LinkOrigin.IDENTIFIER, List.of(), new double[0], 0));
                return;
            }
        }
        List<Scored> scored = matcher.score(asCompany(deal, side));
        double[] posterior = CompanyMatcher.posterior(scored);
        boolean best = true;
        for (int i = 0; i < scored.size(); i++) {
            double probability = CompanyMatcher.probability(posterior[i]);
            if (probability < WORTH_KEEPING) {
                break;
            }
            Company company = company(scored.get(i).companyId()).orElseThrow();
            Decision decision = Identifiers.conflict(company.identifiers(), side.identifiers())
                    ? Decision.NO_LINK
                    : thresholds.decide(probability);
            if (best || decision != Decision.NO_LINK) {
                judged.add(new Judged(party, company, posterior[i], decision, LinkOrigin.MODEL, scored, posterior, i));
            }
            best = false;
        }
    }

    private static Company asCompany(Deal deal, DealParty party) {
        return new Company(
                deal.id(),
                party.names(),
                party.country().map(List::of).orElse(List.of()),
                Optional.empty(),
                party.identifiers(),
                List.of(),
                List.of());
    }

    private Link link(Deal deal, Judged judged, Decision decision, String note) {
        Explanation explanation;
        if (judged.origin() == LinkOrigin.IDENTIFIER) {
            explanation = new Explanation(
                    judged.company().name(),
                    deal.parties().get(judged.party()).name(),
                    List.of(new EvidenceStep("identifier", "equal", "", "", judged.weight())),
                    Optional.empty(),
                    note);
        } else {
            boolean veto = decision == Decision.NO_LINK
                    && Identifiers.conflict(
                            judged.company().identifiers(),
                            deal.parties().get(judged.party()).identifiers());
            explanation = matcher.explanation(
                    judged.scored(),
                    judged.posterior(),
                    judged.which(),
                    veto ? "vetoed: their identifiers in one register differ" : note);
        }
        return new Link(
                judged.company().id(),
                deal.id(),
                judged.party(),
                judged.weight(),
                CompanyMatcher.probability(judged.weight()),
                decision,
                judged.origin(),
                explanation);
    }

    @Override
    public void close() {
        matcher.close();
    }
}
