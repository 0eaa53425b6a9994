package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.link.PartyStandings.Standing;
import org.dealtrace.matching.internal.link.PartyStandings.Standings;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Identifiers;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.work.Progress;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.Thresholds;

/**
 * Decides which companies the parties of a deal are: first by equal identifiers, then by probability, unless an
 * identifier rules a company out. Finally, two parties of one deal cannot be the same company. Safe for several
 * threads.
 */
public final class LinkDecider {

    private final CompanySearch search;
    private final Thresholds thresholds;
    private final PartyStandings standings;
    private final Function<String, Optional<Company>> byId;

    /** @param byId gives the company with an id */
    public LinkDecider(
            CompanySearch search,
            Thresholds thresholds,
            PartyStandings standings,
            Function<String, Optional<Company>> byId) {
        this.search = search;
        this.thresholds = thresholds;
        this.standings = standings;
        this.byId = byId;
    }

    /**
     * A judged pair.
     *
     * @param identifier the equal one, if the companies were not compared
     * @param standing how the company stands to the party, if they were
     * @param note why the decision is another one than the weight says; empty otherwise
     */
    private record Judged(
            int party,
            Company company,
            double weight,
            Decision decision,
            Optional<Identifier> identifier,
            Optional<Standing> standing,
            String note) {

        static Judged byName(int party, Company company, Decision decision, Standing standing, String note) {
            return new Judged(
                    party, company, standing.weight(), decision, Optional.empty(), Optional.of(standing), note);
        }

        Judged forReview(String why) {
            return new Judged(party, company, weight, Decision.REVIEW, identifier, standing, why);
        }

        /** Whether it may be the same company as the best one of the party, and something speaks for it. */
        boolean isSecondEntry() {
            return decision != Decision.NO_LINK
                    && standing.filter(Standing::secondEntry).isPresent();
        }

        /** Whether this link of a company keeps it, and another one of the same deal goes to review. */
        boolean beats(Judged other) {
            if (decision != Decision.LINK || !company.id().equals(other.company.id()) || party == other.party) {
                return false;
            }
            if (identifier.isPresent() != other.identifier.isPresent()) {
                return identifier.isPresent();
            }
            return weight > other.weight || (weight == other.weight && party < other.party);
        }
    }

    /** The links of a deal, by party, then falling weight, then id. */
    public List<Link> links(Deal deal, LinkDetail detail) {
        List<Judged> judged = new ArrayList<>();
        for (int party = 0; party < deal.parties().size(); party++) {
            judge(deal, party, detail, judged);
        }
        judged.replaceAll(each -> doubtfulToReview(deal, each));
        List<Judged> all = List.copyOf(judged);
        judged.replaceAll(
                each -> each.isSecondEntry() ? secondEntryToReview(all, each) : secondBestToReview(all, each));
        List<Link> links = new ArrayList<>();
        for (Judged each : judged) {
            boolean beaten = each.decision() == Decision.LINK && judged.stream().anyMatch(other -> other.beats(each));
            links.add(link(
                    deal,
                    beaten
                            ? each.forReview(
                                    "the company is linked to another party of this deal, which fits it as well "
                                            + "or better")
                            : each,
                    detail));
        }
        links.sort(Comparator.comparingInt(Link::party)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
                .thenComparing(Link::companyId));
        return links;
    }

    private Judged doubtfulToReview(Deal deal, Judged each) {
        if (each.decision() != Decision.LINK || each.identifier().isPresent()) {
            return each;
        }
        Standing standing = each.standing().orElseThrow();
        DealParty party = deal.parties().get(each.party());
        return ReviewRules.of(
                        party,
                        each.company(),
                        standing.scored(),
                        search.settings().analyzer(),
                        standing.calibrated().siblings())
                .map(each::forReview)
                .orElse(each);
    }

    /** Of entries that may be one company, the best one is linked. */
    private static Judged secondEntryToReview(List<Judged> all, Judged each) {
        return all.stream()
                .filter(other -> other.party() == each.party() && other.decision() != Decision.NO_LINK)
                .filter(other -> !other.isSecondEntry())
                .findFirst()
                .map(Judged::company)
                .map(best -> each.forReview(Messages.ENGLISH.text("told.note.twice", best.name(), best.id())))
                .orElse(each);
    }

    /** A threshold of LINK below one half lets several companies of one party pass, of which one at most is meant. */
    private static Judged secondBestToReview(List<Judged> all, Judged each) {
        boolean second = each.decision() == Decision.LINK
                && all.stream()
                        .anyMatch(other ->
                                !other.company().id().equals(each.company().id())
                                        && other.decision() == Decision.LINK
                                        && other.party() == each.party()
                                        && other.weight() >= each.weight());
        return second ? each.forReview("another company fits the party as well or better") : each;
    }

    /** Adds what is to be told of a party. */
    private void judge(Deal deal, int party, LinkDetail detail, List<Judged> judged) {
        DealParty side = deal.parties().get(party);
        Optional<Identifier> known = known(side);
        if (known.isPresent()) {
            identified(party, known.get(), judged);
            return;
        }
        Standings near = standings.near(deal, side, detail);
        if (near.list().stream().noneMatch(s -> ruledOut(s.scored().companyId(), side))) {
            judge(party, near, true, judged);
            return;
        }
        Standing best = near.list().get(0);
        boolean told = ruledOut(best.scored().companyId(), side);
        if (told) {
            judged.add(Judged.byName(party, company(best), Decision.NO_LINK, best, ""));
        }
        judge(party, standings.nearBut(deal, side, detail, company -> ruledOut(company, side)), !told, judged);
    }

    /**
     * Judges the companies that come near a party.
     *
     * @param tellBest whether the best one is told if it is rejected, too
     */
    private void judge(int party, Standings near, boolean tellBest, List<Judged> judged) {
        for (int i = 0; i < near.list().size(); i++) {
            Standing standing = near.list().get(i);
            Decision decision = thresholds.decide(Posterior.probability(standing.weight()));
            if (decision != Decision.NO_LINK || (tellBest && i == 0)) {
                judged.add(Judged.byName(party, company(standing), decision, standing, ""));
            }
        }
    }

    /**
     * Calibrates weights to the parties of these deals; see {@link CalibrationEstimate}. Parties that an identifier
     * decides are left out, and one that is named in several deals counts once.
     */
    public ListCalibration calibrate(List<Deal> deals, Progress progress) {
        Map<String, PartyStandings.Asked> parties = new LinkedHashMap<>();
        for (Deal deal : deals) {
            for (DealParty side : deal.parties()) {
                if (known(side).isEmpty()) {
                    parties.putIfAbsent(PartyStandings.key(side), new PartyStandings.Asked(deal, side));
                }
            }
        }
        return standings.calibrate(parties, progress);
    }

    /** Whether a register that gives each company one number gave another one to this party. */
    public boolean ruledOut(String companyId, DealParty side) {
        return !side.identifiers().isEmpty()
                && byId.apply(companyId)
                        .filter(company -> Identifiers.conflict(company.identifiers(), side.identifiers()))
                        .isPresent();
    }

    private Company company(Standing standing) {
        String id = standing.scored().companyId();
        return byId.apply(id).orElseThrow(() -> new IllegalStateException("a candidate that is no company: " + id));
    }

    /** The first of a party's identifiers that a company has. */
    private Optional<Identifier> known(DealParty side) {
        return side.identifiers().stream()
                .filter(identifier -> !having(identifier).isEmpty())
                .findFirst();
    }

    private List<Company> having(Identifier identifier) {
        return search.companiesWith(identifier);
    }

    /** Of several companies with the identifier at most one is meant, and the identifier does not say which. */
    private void identified(int party, Identifier identifier, List<Judged> judged) {
        List<Company> companies = having(identifier);
        double weight = Identifiers.bits(companies.size());
        boolean one = companies.size() == 1;
        for (Company company : companies) {
            judged.add(new Judged(
                    party,
                    company,
                    weight,
                    one ? Decision.LINK : Decision.REVIEW,
                    Optional.of(identifier),
                    Optional.empty(),
                    one ? "" : companies.size() + " companies have the identifier " + identifier));
        }
    }

    /** A pair that was compared and is not among the links of its deal, with the reason. */
    public Link rejected(Deal deal, int party, Company company, Standing standing) {
        String note = known(deal.parties().get(party))
                .map(identifier -> "the party has the identifier " + identifier + " of "
                        + having(identifier).stream()
                                .map(c -> c.name() + " (" + c.id() + ")")
                                .collect(Collectors.joining(", ")))
                .orElse("");
        return link(deal, Judged.byName(party, company, Decision.NO_LINK, standing, note), new LinkDetail(true, true));
    }

    private Link link(Deal deal, Judged judged, LinkDetail detail) {
        return new Link(
                judged.company().id(),
                deal.id(),
                judged.party(),
                judged.weight(),
                Posterior.probability(judged.weight()),
                judged.decision(),
                judged.identifier().isPresent() ? Link.Origin.IDENTIFIER : Link.Origin.MODEL,
                explanation(deal.parties().get(judged.party()), judged, detail));
    }

    private Explanation explanation(DealParty party, Judged judged, LinkDetail detail) {
        if (judged.identifier().isPresent()) {
            String identifier = judged.identifier().get().toString();
            return new Explanation(
                    judged.company().name(),
                    party.name(),
                    List.of(new Explanation.Step("identifier", "equal", identifier, identifier, judged.weight())),
                    Optional.empty(),
                    judged.note());
        }
        Standing standing = judged.standing().orElseThrow();
        boolean veto = judged.decision() == Decision.NO_LINK
                && Identifiers.conflict(judged.company().identifiers(), party.identifiers());
        return detail.allSteps() || judged.decision() != Decision.NO_LINK || veto
                ? Explainer.explain(
                        search.settings(),
                        standing.scored(),
                        standing.calibrated(),
                        standing.rival(),
                        veto ? Messages.ENGLISH.text("told.note.veto") : judged.note())
                : Explainer.summed(
                        search.settings().model(),
                        standing.scored(),
                        party.name(),
                        standing.calibrated(),
                        standing.rival());
    }
}
