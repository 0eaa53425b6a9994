package org.dealtrace.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.PartyRole;

/** The objects of links and explanations in JSON Lines, with the names of both sides. */
final class RecordJson {

    private RecordJson() {}

    /** A judged pair; its steps sum to the weight. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LinkLine(
            String companyId,
            String company,
            String dealId,
            int party,
            PartyRole role,
            String partyName,
            Decision decision,
            Link.Origin origin,
            double weightBits,
            double probability,
            String left,
            String right,
            List<Explanation.Step> steps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Explanation.Rival> rival,
            String note) {

        static LinkLine of(Link link, Company company, DealParty party) {
            Explanation why = link.explanation();
            return new LinkLine(
                    company.id(),
                    company.name(),
                    link.dealId(),
                    link.party(),
                    party.role(),
                    party.name(),
                    link.decision(),
                    link.origin(),
                    link.weight(),
                    link.probability(),
                    why.left(),
                    why.right(),
                    why.steps(),
                    why.rival(),
                    why.note());
        }
    }

    /** The decision about a company and a deal, with the judged pair and the nearest other company of each party. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PairLine(String companyId, String company, String dealId, Decision decision, List<Side> parties) {

        record Side(PartyRole role, String partyName, Optional<LinkLine> link, Optional<Explanation.Rival> nearest) {}

        static PairLine of(PairExplanation why) {
            return new PairLine(
                    why.company().id(),
                    why.company().name(),
                    why.deal().id(),
                    why.decision(),
                    why.sides().stream()
                            .map(side -> new Side(
                                    side.party().role(),
                                    side.party().name(),
                                    side.link().map(link -> LinkLine.of(link, why.company(), side.party())),
                                    side.nearest()))
                            .toList());
        }
    }
}
