package org.dealtrace;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a company was linked to a deal, or why it was not. {@link DealLinks#explain} gives it; it prints as a table.
 *
 * @param company the company asked about
 * @param deal the deal asked about
 * @param sides each party of the deal, in the deal's order
 */
public record PairExplanation(Company company, Deal deal, List<Side> sides) implements Serializable {

    public PairExplanation {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(deal, "deal");
        sides = List.copyOf(sides);
    }

    /**
     * The finding about one party of the deal.
     *
     * @param party the party
     * @param link the judged pair of the company and this party; empty if they share too little
     * @param nearest the best other company for this party, if one came near
     */
    public record Side(DealParty party, Optional<Link> link, Optional<Explanation.Rival> nearest)
            implements Serializable {

        public Side {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(nearest, "nearest");
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /**
     * @param links the judged pairs of the deal
     * @param companies the companies by their ids
     */
    static PairExplanation of(Company company, Deal deal, List<Link> links, Function<String, Company> companies) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < deal.parties().size(); i++) {
            int party = i;
            Predicate<Link> own = l -> l.companyId().equals(company.id());
            List<Link> ofParty = links.stream().filter(l -> l.party() == party).toList();
            sides.add(new Side(
                    deal.parties().get(party),
                    best(ofParty, own),
                    best(ofParty, own.negate()).map(l -> rival(companies.apply(l.companyId()), l))));
        }
        return new PairExplanation(company, deal, sides);
    }

    private static Optional<Link> best(List<Link> links, Predicate<Link> which) {
        return links.stream().filter(which).max(Comparator.comparingDouble(Link::weight));
    }

    private static Explanation.Rival rival(Company other, Link link) {
        return new Explanation.Rival(other.id(), other.name(), link.weight());
    }

    /** The company's judged pair with the party that fits best; empty when no pair was kept. */
    public Optional<Link> link() {
        return sides.stream().flatMap(s -> s.link().stream()).max(Comparator.comparingDouble(Link::weight));
    }

    /** The decision; {@link Decision#NO_LINK} also if no pair was kept. */
    public Decision decision() {
        return link().map(Link::decision).orElse(Decision.NO_LINK);
    }

    /** The steps of {@link #link()}. */
    public Optional<Explanation> explanation() {
        return link().map(Link::explanation);
    }

    /**
     * The decision, the comparisons with their bits and their sum, the nearest rival, and the distance to the
     * thresholds. If no pair was kept, the nearest company of each party.
     */
    @Override
    public String toString() {
        return link().map(this::judged).orElseGet(this::unjudged);
    }

    private String judged(Link link) {
        return String.format(
                Locale.ROOT,
                "%s: %s %s %s\n%s, decided by %s\n\n%s",
                link.decision(),
                companyWords(),
                switch (link.decision()) {
                    case LINK -> "is";
                    case REVIEW -> "may be";
                    case NO_LINK -> "is not";
                },
                partyWords(deal.parties().get(link.party())),
                probability(link.probability()),
                decider(link.origin()),
                link.explanation());
    }

    private String unjudged() {
        return String.format(
                Locale.ROOT,
                "%s: %s is not linked to %s\n"
                        + "No pair of the company and a party was kept: its probability is too low, or another company"
                        + " fits the party better. The best company of each party:\n%s",
                Decision.NO_LINK,
                companyWords(),
                dealWords(),
                sides.stream().map(PairExplanation::sideWords).collect(Collectors.joining()));
    }

    private static String sideWords(Side side) {
        return String.format(
                Locale.ROOT,
                "  %-11s %s: %s\n",
                side.party().role().name().toLowerCase(Locale.ROOT),
                side.party().name(),
                side.nearest()
                        .map(r -> String.format(Locale.ROOT, "%s (%s), %.2f bits", r.name(), r.companyId(), r.weight()))
                        .orElse("no company has a probability that is kept"));
    }

    private String companyWords() {
        return company.name() + " (" + company.id() + countries() + ")";
    }

    private String countries() {
        return company.countries().stream().map(c -> ", " + c).collect(Collectors.joining());
    }

    private String partyWords(DealParty party) {
        return String.format(
                Locale.ROOT,
                "%s%s, %s of %s",
                party.name(),
                party.country().map(c -> " (" + c + ")").orElse(""),
                party.role().name().toLowerCase(Locale.ROOT),
                dealWords());
    }

    private String dealWords() {
        String date = deal.history().stream()
                .flatMap(e -> e.date().stream())
                .findFirst()
                .map(d -> ", " + d)
                .orElse("");
        return "deal " + deal.id()
                + (deal.typeWords().isEmpty() ? "" : " (" + String.join(", ", deal.typeWords()) + date + ")");
    }

    private static String probability(double p) {
        if (p > 0.9999 && p < 1) {
            return "probability above 0.9999";
        }
        return p < 0.0001 && p > 0 ? "probability below 0.0001" : String.format(Locale.ROOT, "probability %.4f", p);
    }

    private static String decider(Link.Origin origin) {
        return switch (origin) {
            case MODEL -> "the model";
            case IDENTIFIER -> "equal identifiers";
            case REVIEWER -> "a reviewer";
        };
    }
}
