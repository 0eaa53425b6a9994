package org.dealtrace.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;

/**
 * Notices, deals and what became of each company, put together as linking and tracking would leave them: a test says
 * the facts, and gets the companies, the links with their explanations, and the outcomes.
 */
final class AssessedDeals {

    private static final String NOTICES = "recommendations.csv";
    private static final String DEALS = "deals.csv";

    final List<Recommendation> recommendations = new ArrayList<>();
    final List<Company> companies = new ArrayList<>();
    final List<DealLinks.Merge> merges = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();

    private final LocalDate asOf;

    AssessedDeals(LocalDate asOf) {
        this.asOf = asOf;
    }

    void notice(String id, String name, String country, String date, String field) {
        int line = recommendations.size() + 2;
        Recommendation notice = Recommendation.builder(id, name)
                .date(PartialDate.parse(date))
                .country(new Country(country))
                .hostCountry(new Country(country))
                .direction(Recommendation.Direction.OFFER)
                .partyKind(Recommendation.PartyKind.COMPANY)
                .fields(List.of(field))
                .source(new SourceRow(NOTICES, line))
                .build();
        recommendations.add(notice);
        companies.add(new Company(
                id,
                List.of(CompanyName.of(name)),
                List.of(new Country(country)),
                Optional.empty(),
                List.of(),
                List.of(field),
                List.of(id)));
    }

    /** One more notice of a company that stands in an earlier one, and the names that it adds. */
    void joined(String companyId, Recommendation notice, String reason, CompanyName... names) {
        recommendations.add(notice);
        merges.add(new DealLinks.Merge(companyId, companyId, notice.id(), Message.of(reason)));
        Company before = company(companyId);
        List<CompanyName> allNames = new ArrayList<>(before.names());
        allNames.addAll(List.of(names));
        List<String> notices = new ArrayList<>(before.recommendations());
        notices.add(notice.id());
        companies.set(
                companies.indexOf(before),
                new Company(
                        companyId,
                        allNames,
                        before.countries(),
                        before.city(),
                        before.identifiers(),
                        before.fields(),
                        notices));
    }

    void none(String id, OutcomeStatus status) {
        outcomes.add(new Outcome(
                company(id),
                recommended(id),
                status,
                Optional.empty(),
                OptionalLong.empty(),
                followed(id),
                List.of(),
                status == OutcomeStatus.PENDING
                        ? "no deal found yet in the sources searched; the window closes on 2025-07-31"
                        : "no deal found in the sources searched"));
    }

    private Company company(String id) {
        return companies.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private Optional<PartialDate> recommended(String id) {
        return recommendations.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .date();
    }

    private OptionalLong followed(String id) {
        return OptionalLong.of(
                ChronoUnit.DAYS.between(recommended(id).orElseThrow().midpoint(), asOf));
    }

    Assessed deal(String dealId, String companyId, String target, String buyer, OutcomeType type) {
        return new Assessed(dealId, companyId, target, buyer, type);
    }

    /** A deal on its way to an outcome. */
    final class Assessed {
        private final String companyId;
        private final String target;
        private final OutcomeType type;
        private final List<OutcomeType> types = new ArrayList<>();
        private final Deal.Builder builder;
        private final String dealId;
        private final List<DealEvent> events = new ArrayList<>();
        private Optional<Explanation.Rival> rival = Optional.empty();

        Assessed(String dealId, String companyId, String target, String buyer, OutcomeType type) {
            this.dealId = dealId;
            this.companyId = companyId;
            this.target = target;
            this.type = type;
            types.add(type);
            boolean licence =
                    type.equals(OutcomeType.EXCLUSIVE_AGREEMENT) || type.equals(OutcomeType.TECHNOLOGY_LICENCE);
            boolean venture = type.equals(OutcomeType.JOINT_VENTURE);
            this.builder = Deal.builder(dealId)
                    .party(new DealParty(
                            licence ? PartyRole.LICENSOR : venture ? PartyRole.PARTNER : PartyRole.TARGET,
                            List.of(CompanyName.of(target)),
                            company(companyId).countries().stream().findFirst(),
                            List.of()))
                    .party(DealParty.of(
                            licence ? PartyRole.LICENSEE : venture ? PartyRole.PARTNER : PartyRole.ACQUIRER,
                            buyer,
                            new Country("CN")))
                    .typeWords(List.of(type.label()))
                    .text(target + " and " + buyer + ": " + type.label())
                    .attributes(Map.of("publisher", "company announcement"))
                    .source(new SourceRow(DEALS, Long.parseLong(dealId.substring(2)) + 1));
        }

        Assessed on(DealStatus status, String date) {
            DealEvent event = DealEvent.of(status, PartialDate.parse(date));
            events.add(event);
            builder.event(event);
            return this;
        }

        Assessed stake(String percent) {
            builder.stakePercent(new BigDecimal(percent));
            return this;
        }

        /** Classified as this type besides its own. */
        Assessed andA(OutcomeType second) {
            types.add(second);
            return this;
        }

        /** The nearest other company, and its weight in bits against the same party. */
        Assessed rival(String id, String name, double weight) {
            rival = Optional.of(new Explanation.Rival(id, name, weight));
            return this;
        }

        void realized() {
            finish(
                    OutcomeStatus.REALIZED,
                    Truth.YES,
                    Truth.YES,
                    type + " after the recommendation, within 60 months",
                    false);
        }

        void refused(String why) {
            finish(OutcomeStatus.NOT_REALIZED, Truth.YES, Truth.NO, why, false);
        }

        /** Before the recommendation. */
        void earlier() {
            finish(OutcomeStatus.NOT_REALIZED, Truth.NO, Truth.NO, "not after the recommendation", false);
        }

        void unknown(String why) {
            finish(OutcomeStatus.UNDETERMINED, Truth.UNKNOWN, Truth.UNKNOWN, why, false);
        }

        void review() {
            finish(OutcomeStatus.UNDETERMINED, Truth.YES, Truth.UNKNOWN, "the only link is under review", true);
        }

        private void finish(OutcomeStatus status, Truth after, Truth qualifies, String reason, boolean review) {
            deals.add(builder.build());
            Explanation explanation = explanation(review);
            double weight = explanation.weight();
            Link link = new Link(
                    companyId,
                    dealId,
                    0,
                    weight,
                    1 / (1 + Math.pow(2, -weight)),
                    review ? Decision.REVIEW : Decision.LINK,
                    Link.Origin.MODEL,
                    explanation);
            links.add(link);
            PartialDate date = events.get(0).date().orElseThrow();
            DealAssessment assessment = new DealAssessment(
                    link,
                    Optional.of(new Classification(
                            types,
                            events.get(events.size() - 1).status(),
                            0.97,
                            List.of("type column: " + type),
                            "source codes 1.0")),
                    events.get(events.size() - 1),
                    Optional.of(events.get(0)),
                    after,
                    qualifies,
                    List.of(reason));
            boolean decides = status == OutcomeStatus.REALIZED || status == OutcomeStatus.UNDETERMINED;
            outcomes.add(new Outcome(
                    company(companyId),
                    recommended(companyId),
                    status,
                    decides ? Optional.of(assessment) : Optional.empty(),
                    status == OutcomeStatus.REALIZED
                            ? OptionalLong.of(ChronoUnit.DAYS.between(
                                    recommended(companyId).orElseThrow().midpoint(), date.midpoint()))
                            : OptionalLong.empty(),
                    followed(companyId),
                    List.of(assessment),
                    status == OutcomeStatus.NOT_REALIZED
                            ? "no deal found in the sources searched that the rule counts: " + reason
                            : reason));
        }

        private Explanation explanation(boolean review) {
            Company company = company(companyId);
            double rarity = 9 + (target.length() * 7 % 11) * 0.5;
            List<Explanation.Step> steps = review
                    ? List.of(
                            new Explanation.Step("prior", "25 companies against 22 deals", "", "", -4.64),
                            new Explanation.Step("name", "equal but for the legal form", company.name(), target, 6.85),
                            new Explanation.Step(
                                    "short name", "one short word that others share", company.name(), "", -2.9),
                            new Explanation.Step("country", "equal", "DE", "DE", 2.12),
                            new Explanation.Step("field", "not comparable", "", "", 0))
                    : List.of(
                            new Explanation.Step("prior", "25 companies against 22 deals", "", "", -4.64),
                            new Explanation.Step("name", "distinctive words equal", company.name(), target, rarity),
                            new Explanation.Step("legal form", "missing on one side", "", target, -0.35),
                            new Explanation.Step(
                                    "country",
                                    "equal",
                                    company.countries().get(0).code(),
                                    company.countries().get(0).code(),
                                    2.75),
                            new Explanation.Step("field", "not comparable", "", "", 0));
            return new Explanation(
                    company.name(),
                    target,
                    steps,
                    rival,
                    Message.of(review ? "a country or an identifier would decide" : ""));
        }
    }
}
