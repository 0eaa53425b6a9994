package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.link.PartyStandings.Standing;
import org.dealtrace.matching.internal.link.PartyStandings.Standings;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.SharedIdentifiers;
import org.dealtrace.matching.internal.work.Progress;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.Thresholds;

/**
 * Decides which companies the parties of a deal are: by equal identifiers, then by probability, unless an identifier
 * rules a company out ({@link IdentifierRuling}). Two parties of one deal cannot be the same company. Safe for several
 * threads.
 */
public final class LinkDecider {

    private final CompanySearch search;
    private final Thresholds thresholds;
    private final PartyStandings standings;
    private final Background background;
    private final Function<String, Optional<Company>> byId;
    private final Set<Identifier> shared;

    /**
     * @param background companies that compete and get no link
     * @param byId returns the listed or background company with an id
     * @param shared identifiers that are no evidence; see {@link SharedIdentifiers}
     */
    public LinkDecider(
            CompanySearch search,
            PartyStandings standings,
            Background background,
            Function<String, Optional<Company>> byId,
            Set<Identifier> shared) {
        this.search = search;
        this.thresholds = search.settings().thresholds();
        this.standings = standings;
        this.background = background;
        this.byId = byId;
        this.shared = shared;
    }

    /**
     * A judged pair.
     *
     * @param ruling of the party's identifiers
     * @param standing the evidence by name; empty if an equal identifier decided
     * @param note why the decision differs from that of the weight; empty otherwise
     */
    private record Judged(
            int party,
            Company company,
            double weight,
            Decision decision,
            IdentifierRuling ruling,
            Optional<Standing> standing,
            Message note) {

        static Judged byName(
                int party, Company company, Decision decision, IdentifierRuling ruling, Standing standing) {
            double weight = standing.weight() + ruling.bitsAgainst(company.id());
            return new Judged(party, company, weight, decision, ruling, Optional.of(standing), Message.NONE);
        }

        boolean isRuledOut() {
            return !byIdentifier() && ruling.rulesOut(company);
        }

        boolean byIdentifier() {
            return standing.isEmpty();
        }

        boolean isLinkOf(Company other) {
            return decision == Decision.LINK && company.id().equals(other.id());
        }

        Judged forReview(Message why) {
            return with(Decision.REVIEW, why);
        }

        Judged with(Decision other, Message why) {
            return new Judged(party, company, weight, other, ruling, standing, why);
        }

        /** Whether it may be the same company as the best one of the party. */
        boolean isSecondEntry() {
            return decision != Decision.NO_LINK
                    && standing.filter(Standing::secondEntry).isPresent();
        }

        /** Whether this link has priority over another link of the same company in the deal. */
        boolean beats(Judged other) {
            if (!isLinkOf(other.company) || party == other.party) {
                return false;
            }
            if (byIdentifier() != other.byIdentifier()) {
                return byIdentifier();
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
        List<Judged> certain = List.copyOf(judged);
        judged.replaceAll(each -> wrongNumberToNothing(deal, certain, each));
        List<Judged> all = List.copyOf(judged);
        judged.replaceAll(
                each -> each.isSecondEntry() ? secondEntryToReview(all, each) : secondBestToReview(all, each));
        List<Link> links = new ArrayList<>();
        for (Judged each : judged) {
            if (background.has(each.company().id())) {
                continue;
            }
            boolean beaten = each.decision() == Decision.LINK && judged.stream().anyMatch(other -> other.beats(each));
            links.add(link(deal, beaten ? each.forReview(Messages.message("link.beaten")) : each, detail));
        }
        links.sort(Comparator.comparingInt(Link::party)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
                .thenComparing(Link::companyId));
        return links;
    }

    private Judged doubtfulToReview(Deal deal, Judged each) {
        return each.decision() != Decision.LINK || each.byIdentifier()
                ? each
                : doubt(deal, each).map(each::forReview).orElse(each);
    }

    private Optional<Message> doubt(Deal deal, Judged each) {
        Standing standing = each.standing().orElseThrow();
        return ReviewRules.of(
                deal.parties().get(each.party()),
                each.company(),
                standing.scored(),
                search.settings().analyzer(),
                standing.calibrated().siblings());
    }

    /** Of entries that may be one company, only the best one is linked. */
    private static Judged secondEntryToReview(List<Judged> all, Judged each) {
        return all.stream()
                .filter(other -> other.party() == each.party() && !other.isSecondEntry())
                .filter(other -> other.decision() != Decision.NO_LINK || other.isRuledOut())
                .findFirst()
                .map(Judged::company)
                .map(best -> each.forReview(Messages.message("link.twice", best.name(), best.id())))
                .orElse(each);
    }

    /** With a threshold of LINK below one half, several companies of one party may pass. */
    private static Judged secondBestToReview(List<Judged> all, Judged each) {
        boolean second = each.decision() == Decision.LINK
                && all.stream()
                        .anyMatch(other ->
                                !other.company().id().equals(each.company().id())
                                        && other.decision() == Decision.LINK
                                        && other.party() == each.party()
                                        && other.weight() >= each.weight());
        return second ? each.forReview(Messages.message("link.second")) : each;
    }

    /**
     * A company with another number is asked about only if nothing but the number speaks against it: no rule of review,
     * and no other party of the deal that is this company.
     */
    private Judged wrongNumberToNothing(Deal deal, List<Judged> all, Judged each) {
        boolean asked = each.decision() == Decision.REVIEW && each.isRuledOut();
        return asked
                        && (doubt(deal, each).isPresent()
                                || all.stream().anyMatch(other -> other.isLinkOf(each.company())))
                ? each.with(Decision.NO_LINK, each.note())
                : each;
    }

    /** Adds the judged pairs of a party. */
    private void judge(Deal deal, int party, LinkDetail detail, List<Judged> judged) {
        DealParty side = deal.parties().get(party);
        Standings near = standings.near(deal, side, detail);
        IdentifierRuling ruling = ruling(side)
                .beside(
                        near.list().stream()
                                .map(each -> new IdentifierRuling.ByName(
                                        each.scored().companyId(), each.weight()))
                                .toList(),
                        thresholds);
        for (Company company : ruling.named()) {
            judged.add(new Judged(
                    party,
                    company,
                    ruling.bits(company),
                    ruling.decision(company),
                    ruling,
                    Optional.empty(),
                    ruling.note(company)));
        }
        // the best listed company is told even if it is rejected
        boolean tell = !ruling.decides();
        for (Standing standing : near.list()) {
            String id = standing.scored().companyId();
            Decision decision = ruling.decision(id, thresholds.decide(Posterior.probability(standing.weight())));
            boolean rival = background.has(id);
            if (!ruling.isNamed(id) && (decision != Decision.NO_LINK || (tell && !rival))) {
                judged.add(Judged.byName(party, company(standing), decision, ruling, standing));
            }
            tell &= rival;
        }
    }

    /**
     * Calibrates weights to the parties of these deals; see {@link CalibrationEstimate}. Parties that an identifier
     * decides are left out, companies that it rules out are ignored, and a party named in several deals counts once.
     */
    public ListCalibration calibrate(List<Deal> deals, Progress progress) {
        Map<String, PartyStandings.Asked> parties = new LinkedHashMap<>();
        for (Deal deal : deals) {
            for (DealParty side : deal.parties()) {
                if (!ruling(side).decides()) {
                    parties.putIfAbsent(PartyStandings.key(side), new PartyStandings.Asked(deal, side));
                }
            }
        }
        return standings.calibrate(parties, this::ruling, progress);
    }

    public IdentifierRuling ruling(DealParty side) {
        return new IdentifierRuling(search, side.identifiers(), side.names(), shared, byId);
    }

    private Company company(Standing standing) {
        String id = standing.scored().companyId();
        return byId.apply(id).orElseThrow(() -> new IllegalStateException("the index has no company " + id));
    }

    /** A pair that is not among the links of its deal, with the reason. */
    public Link rejected(Deal deal, int party, Company company, Standing standing) {
        IdentifierRuling ruling = ruling(deal.parties().get(party));
        return link(
                deal, Judged.byName(party, company, Decision.NO_LINK, ruling, standing), new LinkDetail(true, true));
    }

    private Link link(Deal deal, Judged judged, LinkDetail detail) {
        return new Link(
                judged.company().id(),
                deal.id(),
                judged.party(),
                judged.weight(),
                Posterior.probability(judged.weight()),
                judged.decision(),
                judged.byIdentifier() ? Link.Origin.IDENTIFIER : Link.Origin.MODEL,
                explanation(deal.parties().get(judged.party()), judged, detail));
    }

    private Explanation explanation(DealParty party, Judged judged, LinkDetail detail) {
        if (judged.byIdentifier()) {
            Explanation equal = judged.ruling().explanation(judged.company(), party.name());
            return judged.note().isEmpty() ? equal : equal.noted(judged.note());
        }
        Standing standing = judged.standing().orElseThrow();
        boolean everyStep = detail.allSteps() || judged.decision() != Decision.NO_LINK || judged.isRuledOut();
        Explanation byNames = everyStep
                ? Explainer.explain(
                        search.settings(), standing.scored(), standing.calibrated(), standing.rival(), judged.note())
                : Explainer.summed(
                        search.settings().model(),
                        standing.scored(),
                        party.name(),
                        standing.calibrated(),
                        standing.rival());
        return judged.ruling().against(judged.company(), byNames);
    }
}
