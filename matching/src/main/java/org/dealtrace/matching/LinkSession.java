package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.dealtrace.PairExplanation;
import org.dealtrace.matching.PartyStandings.Standing;
import org.dealtrace.matching.PartyStandings.Standings;

/**
 * Companies held open, against which deals are looked up one by one. {@link DealLinker#open} makes it; close it when the last deal has
 * come. Safe for several threads.
 */
public final class LinkSession implements AutoCloseable {

    /** What equal identifiers are worth: registers err, too. */
    private static final double IDENTIFIER_PROBABILITY = 0.9999;

    private final CompanyResolver.Resolution resolution;
    private final CompanyMatcher matcher;
    private final Thresholds thresholds;
    private final String method;
    private final Map<String, Company> byId = new HashMap<>();
    private final Map<String, String> companyOfRecommendation = new HashMap<>();
    private final Map<Identifier, Company> byIdentifier = new HashMap<>();
    private final PartyStandings standings;

    LinkSession(CompanyResolver.Resolution resolution, CompanyMatcher matcher, Thresholds thresholds, String method) {
        this.method = method;
        this.resolution = resolution;
        this.matcher = matcher;
        this.thresholds = thresholds;
        this.standings = new PartyStandings(matcher, thresholds);
        for (Company company : resolution.companies()) {
            byId.put(company.id(), company);
            company.identifiers().forEach(i -> byIdentifier.putIfAbsent(i, company));
            company.recommendations().forEach(r -> companyOfRecommendation.put(r, company.id()));
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

    /** The companies searched. */
    CompanyMatcher matcher() {
        return matcher;
    }

    /** Which recommendations became one company, and why. */
    public List<CompanyMerge> merges() {
        return resolution.merges();
    }

    /** Which rejected pairs are told beside the links and what is for review. */
    public enum Rejected {
        /** The best one of a party, where its odds are a quarter of those needed for review, or more. */
        NEAR,
        /** The best one of a party, down to a probability of .001. */
        ALL
    }

    /** Of which pairs the steps of the explanation are kept. */
    enum Steps {
        OF_ALL,
        /** Of a pair that is rejected by its names prior, rivals and the sum of the comparisons. */
        OF_LINKS
    }

    /**
     * The links of a deal, and what they leave unsaid.
     *
     * @param links by party, then falling weight
     * @param listedBits for each party the odds that it is on the list at all, in bits
     */
    record LinkedDeal(List<Link> links, double[] listedBits) {}

    /** A judged pair before parties of one deal are set against each other. */
    private record Judged(
            int party,
            Company company,
            double weight,
            Decision decision,
            LinkOrigin origin,
            Optional<Standing> standing) {}

    /**
     * The links of one deal: what was linked or is for review, and the best rejected company of each party where one came near.
     *
     * @return by party, then falling weight; empty when nothing came near
     * @throws IllegalStateException if the session is closed
     */
    public List<Link> link(Deal deal) {
        return link(deal, Rejected.ALL);
    }

    /**
     * As {@link #link(Deal)}, with a say in which rejected pairs are told. For those left out, {@link #explain} gives the reason.
     *
     * @return by party, then falling weight; empty when nothing came near
     * @throws IllegalStateException if the session is closed
     */
    public List<Link> link(Deal deal, Rejected rejected) {
        return lookUp(deal, rejected, Steps.OF_ALL).links();
    }

    /** As {@link #link(Deal, Rejected)}, with the odds of all parties. */
    LinkedDeal lookUp(Deal deal, Rejected rejected, Steps steps) {
        matcher.checkOpen();
        List<Judged> judged = new ArrayList<>();
        double[] listedBits = new double[deal.parties().size()];
        for (int party = 0; party < deal.parties().size(); party++) {
            listedBits[party] = judge(deal, party, rejected, judged);
        }
        List<Link> links = new ArrayList<>();
        for (Judged each : judged) {
            Decision decision = each.decision();
            String note = "";
            if (decision == Decision.LINK && judged.stream().anyMatch(o -> beats(o, each))) {
                decision = Decision.REVIEW;
                note = "the company is linked to another party of this deal, which fits it as well or better";
            }
            if (decision == Decision.LINK
                    && each.origin() == LinkOrigin.MODEL
                    && PartOfACompany.is(deal.parties().get(each.party()), each.company())) {
                decision = Decision.REVIEW;
                note = "the party is a part of a company, its assets or a business";
            }
            links.add(link(deal, each, decision, note, steps));
        }
        links.sort(Comparator.comparingInt(Link::party)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
                .thenComparing(Link::companyId));
        return new LinkedDeal(links, listedBits);
    }

    /**
     * Why a company is linked to a deal, or why not: worked out anew, also for pairs that {@link #link} leaves out.
     *
     * @param id a company's id, or the id of one of its recommendations
     * @throws IllegalArgumentException if no company or recommendation has the id
     * @throws IllegalStateException if the session is closed
     */
    public PairExplanation explain(String id, Deal deal) {
        Company company = company(companyOfRecommendation.getOrDefault(id, id))
                .orElseThrow(() -> new IllegalArgumentException("no company or recommendation has the id '" + id
                        + "'; give one that the recommendations have"));
        List<Link> links = link(deal, Rejected.ALL);
        List<PairExplanation.Side> sides = new ArrayList<>();
        for (int party = 0; party < deal.parties().size(); party++) {
            int which = party;
            Optional<Link> judged = links.stream()
                    .filter(l -> l.party() == which && l.companyId().equals(company.id()))
                    .findFirst();
            Standings all = standings.all(deal, deal.parties().get(party));
            sides.add(new PairExplanation.Side(
                    deal.parties().get(party),
                    judged.or(() -> all.of(company.id())
                            .map(s -> link(deal, rejected(which, company, s), Decision.NO_LINK, "", Steps.OF_ALL))),
                    all.ofAnother(company.id())
                            .map(s -> new Explanation.Rival(
                                    s.scored().companyId(), s.scored().name(), s.weight()))));
        }
        return new PairExplanation(company, deal, sides);
    }

    private static Judged rejected(int party, Company company, Standing standing) {
        return new Judged(party, company, standing.weight(), Decision.NO_LINK, LinkOrigin.MODEL, Optional.of(standing));
    }

    private static boolean beats(Judged other, Judged each) {
        return other.company().id().equals(each.company().id())
                && other.party() != each.party()
                && (other.weight() > each.weight()
                        || (other.weight() == each.weight() && other.party() < each.party()));
    }

    /** Adds what is to be told of a party; returns the odds that it is on the list, in bits. */
    private double judge(Deal deal, int party, Rejected rejected, List<Judged> judged) {
        DealParty side = deal.parties().get(party);
        for (Identifier identifier : side.identifiers()) {
            Company company = byIdentifier.get(identifier);
            if (company != null) {
                double weight = Posterior.bits(IDENTIFIER_PROBABILITY);
                judged.add(new Judged(party, company, weight, Decision.LINK, LinkOrigin.IDENTIFIER, Optional.empty()));
                return weight;
            }
        }
        boolean best = true;
        boolean vetoed = false;
        Standings near = standings.near(deal, side, rejected);
        for (Standing standing : near.list()) {
            Company company = company(standing.scored().companyId()).orElseThrow();
            boolean veto = Identifiers.conflict(company.identifiers(), side.identifiers());
            vetoed |= veto;
            Decision decision = veto ? Decision.NO_LINK : thresholds.decide(Posterior.probability(standing.weight()));
            if (best || decision != Decision.NO_LINK) {
                judged.add(new Judged(
                        party, company, standing.weight(), decision, LinkOrigin.MODEL, Optional.of(standing)));
            }
            best = false;
        }
        return vetoed ? withoutVetoed(near.list(), side) : near.bits();
    }

    /** The odds of those that come near a party, in bits, without the ones that an identifier rules out. */
    private double withoutVetoed(List<Standing> near, DealParty side) {
        double odds = 0;
        for (Standing standing : near) {
            Company company = company(standing.scored().companyId()).orElseThrow();
            if (!Identifiers.conflict(company.identifiers(), side.identifiers())) {
                odds += standing.scored().odds();
            }
        }
        return Posterior.bits(odds / (1 + odds));
    }

    private Link link(Deal deal, Judged judged, Decision decision, String note, Steps steps) {
        Explanation explanation;
        DealParty party = deal.parties().get(judged.party());
        boolean veto = decision == Decision.NO_LINK
                && Identifiers.conflict(judged.company().identifiers(), party.identifiers());
        if (judged.origin() == LinkOrigin.IDENTIFIER) {
            explanation = new Explanation(
                    judged.company().name(),
                    party.name(),
                    List.of(new EvidenceStep("identifier", "equal", "", "", judged.weight())),
                    Optional.empty(),
                    note);
        } else if (steps == Steps.OF_ALL || decision != Decision.NO_LINK || veto) {
            Standing standing = judged.standing().orElseThrow();
            explanation = matcher.explanation(
                    standing.scored(),
                    standing.weight(),
                    standing.rival(),
                    veto ? "vetoed: their identifiers in one register differ" : note);
        } else {
            Standing standing = judged.standing().orElseThrow();
            explanation = matcher.summed(standing.scored(), party.name(), standing.weight(), standing.rival());
        }
        return new Link(
                judged.company().id(),
                deal.id(),
                judged.party(),
                judged.weight(),
                Posterior.probability(judged.weight()),
                decision,
                judged.origin(),
                explanation);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "links of deals to %,d %s; %s",
                companies().size(),
                companies().size() == 1 ? "company" : "companies",
                method);
    }

    /** Lets the index go; a second time does nothing. Links that were made stay good. */
    @Override
    public void close() {
        matcher.close();
    }
}
