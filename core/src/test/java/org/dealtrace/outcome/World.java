package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * A small world for tests: companies recommended at a date, deals with the company as the first party, and links
 * between them.
 */
final class World {

    static final Country CN = new Country("CN");
    static final Country HK = new Country("HK");
    static final Country DE = new Country("DE");
    static final Country US = new Country("US");
    static final Country KY = new Country("KY");

    /**
     * Reads types from the deal's type words, so that a test says what a deal is, and shares and doubts from its text.
     */
    static final OutcomeClassifier CLASSIFIER = new OutcomeClassifier() {
        @Override
        public Optional<Classification> classify(Deal deal) {
            return deal.typeWords().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Classification(
                            deal.typeWords().stream().map(OutcomeType::of).toList(),
                            DealStatus.UNKNOWN,
                            1,
                            deal.typeWords(),
                            "test 1"));
        }

        @Override
        public TextReading read(Deal deal) {
            return OutcomeClassifiers.byText().read(deal).with(classify(deal));
        }
    };

    /** An end of observation after every window of the tests. */
    static final String LATER = "2022-12-31";

    final Map<String, Recommendation> recommendations = new LinkedHashMap<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    static World of(String company, String recommended) {
        return new World().company(company, recommended);
    }

    /** A company of one recommendation; an empty date means that it is not known. */
    World company(String id, String recommended) {
        Recommendation.Builder builder = Recommendation.builder(id, "Company " + id);
        if (!recommended.isEmpty()) {
            builder.date(PartialDate.parse(recommended));
        }
        recommendations.put(id, builder.build());
        return this;
    }

    /** A certain link of the company to an acquisition of it by a Chinese party, changed as the test wants. */
    World deal(String id, String company, Consumer<Draft> change) {
        Draft draft = new Draft(company);
        change.accept(draft);
        Deal.Builder builder = Deal.builder(id).typeWords(draft.types);
        builder.party(DealParty.of(draft.role, "Company " + company));
        draft.others.forEach(builder::party);
        draft.events.forEach(builder::event);
        draft.stake.ifPresent(builder::stakePercent);
        draft.text.ifPresent(builder::text);
        draft.source.ifPresent(builder::source);
        deals.add(builder.build());
        links.add(link(company, id, draft.decision));
        return this;
    }

    static Link link(String company, String deal, Decision decision) {
        return link(company, deal, 0, decision);
    }

    static Link link(String company, String deal, int party, Decision decision) {
        double probability = decision == Decision.LINK ? 0.99 : decision == Decision.REVIEW ? 0.6 : 0.1;
        return new Link(
                company,
                deal,
                party,
                Math.log(probability / (1 - probability)) / Math.log(2),
                probability,
                decision,
                Link.Origin.MODEL,
                Explanation.NONE);
    }

    DealLinks links() {
        return new DealLinks(
                        List.copyOf(recommendations.values()),
                        recommendations.values().stream().map(World::company).toList(),
                        List.of(),
                        deals,
                        links,
                        List.of(InputReport.inMemory("world", recommendations.size())),
                        "by hand")
                .withParties(Optional.of(World::sameFirstWord));
    }

    /** Stands in for the linker's comparison of names: the first words are equal. */
    private static Optional<Message> sameFirstWord(DealParty a, DealParty b) {
        if (a.identifiers().stream().anyMatch(b.identifiers()::contains)) {
            return Optional.of(Message.of("equal identifier of " + a.name()));
        }
        if (a.name().equals(b.name())) {
            return Optional.of(Message.of("equal name " + a.name()));
        }
        String word = a.name().split(" ")[0];
        return word.equals(b.name().split(" ")[0])
                ? Optional.of(Message.of("similar names " + a.name() + " and " + b.name()))
                : Optional.empty();
    }

    private static Company company(Recommendation recommendation) {
        return new Company(
                recommendation.id(),
                List.of(CompanyName.of(recommendation.name())),
                List.of(DE),
                Optional.empty(),
                List.of(),
                List.of("optics"),
                List.of(recommendation.id()));
    }

    Outcomes track(String asOf) {
        return track(OutcomeRule.standard(), asOf);
    }

    Outcomes track(OutcomeRule rule, String asOf) {
        return track(rule, asOf, OwnershipTable.empty());
    }

    Outcomes track(OutcomeRule rule, String asOf, OwnershipTable ownership) {
        return OutcomeTracker.builder()
                .classifier(CLASSIFIER)
                .rule(rule)
                .ownership(ownership)
                .asOf(LocalDate.parse(asOf))
                .build()
                .track(links());
    }

    /** What became of the company A of a world with one deal, D. */
    static Outcome outcome(String recommended, OutcomeRule rule, String asOf, Consumer<Draft> deal) {
        return of("A", recommended).deal("D", "A", deal).track(rule, asOf).outcome("A");
    }

    static Outcome outcome(String recommended, Consumer<Draft> deal) {
        return outcome(recommended, OutcomeRule.standard(), LATER, deal);
    }

    static OutcomeStatus status(String recommended, Consumer<Draft> deal) {
        return outcome(recommended, deal).status();
    }

    static OutcomeStatus status(OutcomeRule rule, Consumer<Draft> deal) {
        return outcome("2015-03-10", rule, LATER, deal).status();
    }

    /** What a test says of a deal. */
    static final class Draft {
        final String company;
        PartyRole role = PartyRole.TARGET;
        List<String> types = List.of("acquisition");
        final List<DealParty> others = new ArrayList<>();
        final List<DealEvent> events = new ArrayList<>();
        Optional<BigDecimal> stake = Optional.empty();
        Optional<String> text = Optional.empty();
        Optional<SourceRow> source = Optional.empty();
        Decision decision = Decision.LINK;

        Draft(String company) {
            this.company = company;
        }

        Draft types(String... words) {
            types = List.of(words);
            return this;
        }

        Draft role(PartyRole value) {
            role = value;
            return this;
        }

        Draft with(PartyRole otherRole, String name, Country country) {
            others.add(DealParty.of(otherRole, name, country));
            return this;
        }

        Draft withUnknown(PartyRole otherRole, String name) {
            others.add(DealParty.of(otherRole, name));
            return this;
        }

        /** Bought by a party from China. */
        Draft chinese() {
            return with(PartyRole.ACQUIRER, "Sany Heavy Industry", CN);
        }

        /** A joint venture of the company and another party. */
        Draft jointVentureWith(String name, Country country) {
            return role(PartyRole.PARTNER).types("joint venture").with(PartyRole.PARTNER, name, country);
        }

        Draft on(DealStatus status, String date) {
            events.add(
                    date.isEmpty()
                            ? new DealEvent(status, Optional.empty())
                            : DealEvent.of(status, PartialDate.parse(date)));
            return this;
        }

        Draft announced(String date) {
            return on(DealStatus.ANNOUNCED, date);
        }

        Draft completed(String date) {
            return on(DealStatus.COMPLETED, date);
        }

        Draft stake(String percent) {
            stake = Optional.of(new BigDecimal(percent));
            return this;
        }

        Draft text(String value) {
            text = Optional.of(value);
            return this;
        }

        Draft from(String file, long line) {
            source = Optional.of(new SourceRow(file, line));
            return this;
        }

        Draft review() {
            decision = Decision.REVIEW;
            return this;
        }
    }
}
