package org.dealtrace.benchmarks.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.benchmarks.corpus.Chance;
import org.dealtrace.benchmarks.corpus.Corruption;
import org.dealtrace.benchmarks.corpus.NameGenerator;
import org.dealtrace.benchmarks.corpus.TokenStatistics;

/** The deals of a world: those of its parties, and as many as it has notices of companies that nobody recommended. */
final class WorldDeals {

    /** The spelling of a name that is written as it is registered. */
    static final String REGISTERED = "as registered";

    /** The spelling of a new name after a change of name. */
    static final String RENAMED = "renamed";

    private static final Country CHINA = new Country("CN");
    private static final List<Country> BUYER_COUNTRIES =
            List.of(new Country("US"), new Country("DE"), new Country("JP"), new Country("GB"), new Country("FR"));
    private static final TokenStatistics WORDS = TokenStatistics.shipped();
    private static final List<Corruption> CHANGES = List.of(Corruption.values());

    /** The share of deals that write the name otherwise than it is registered. */
    private static final double MISWRITTEN = 0.35;

    /** The share of parties that have a new name at the time of their deal; half of the deals give the former one. */
    private static final double RENAMINGS = 0.04;

    /** The share of deals that are reported twice, up to 40 days apart. */
    private static final double SECOND_SOURCES = 0.05;

    private static final double COUNTRY_GIVEN = 0.85;

    /** The share of deals whose dates are known to the month only. */
    private static final double MONTH_ONLY = 0.3;

    /**
     * The share of the deals of other companies in which the company's name begins like that of a recommended party.
     */
    private static final double NAMESAKES = 0.15;

    /** The kinds of deals, the usual ones several times. */
    private static final List<Kind> KINDS = List.of(
            new Kind(OutcomeType.ACQUISITION, PartyRole.TARGET, PartyRole.ACQUIRER),
            new Kind(OutcomeType.ACQUISITION, PartyRole.TARGET, PartyRole.ACQUIRER),
            new Kind(OutcomeType.ACQUISITION, PartyRole.TARGET, PartyRole.ACQUIRER),
            new Kind(OutcomeType.MINORITY_STAKE, PartyRole.TARGET, PartyRole.INVESTOR),
            new Kind(OutcomeType.TECHNOLOGY_LICENCE, PartyRole.LICENSOR, PartyRole.LICENSEE),
            new Kind(OutcomeType.PATENT_LICENCE, PartyRole.LICENSOR, PartyRole.LICENSEE),
            new Kind(OutcomeType.JOINT_VENTURE, PartyRole.PARTNER, PartyRole.PARTNER),
            new Kind(OutcomeType.EXCLUSIVE_AGREEMENT, PartyRole.PARTNER, PartyRole.PARTNER));

    private record Kind(OutcomeType type, PartyRole own, PartyRole other) {}

    /** A name as it is written, and how it was changed. */
    record Spelling(String text, String change) {}

    /**
     * The truth about the first party of a deal.
     *
     * @param spelling how the deal writes the party's name
     */
    record TrueLink(String partyId, String spelling) {}

    private final long seed;
    private final NameGenerator others;
    private final int[] numbers;
    private final List<Deal> deals = new ArrayList<>();
    private final Map<String, TrueLink> links = new TreeMap<>();

    WorldDeals(long seed, List<TrueParty> parties, int strays) {
        this.seed = seed;
        this.others = new NameGenerator(seed + 1);
        int most = 2 * parties.size() + strays;
        // ids in a random order say nothing of whose deal it is
        this.numbers = Chance.of(seed, "numbers", 0).draw(most, most);
        parties.stream()
                .filter(party -> party.end().isPresent() && party.fate() != Fate.DISSOLVED)
                .forEach(this::addOf);
        Set<String> taken = new HashSet<>();
        parties.forEach(party -> taken.add(party.name().toLowerCase(Locale.ROOT)));
        for (int i = 0; i < strays; i++) {
            Chance chance = Chance.of(seed, "stray", i);
            String name = chance.withProbability(NAMESAKES)
                    ? namesake(chance.oneOf(parties).name(), other(i))
                    : other(i);
            if (!taken.contains(name.toLowerCase(Locale.ROOT))) {
                Country own = chance.oneOf(parties).country();
                Country buyer = chance.withProbability(0.6) ? CHINA : chance.oneOf(BUYER_COUNTRIES);
                List<CompanyName> names =
                        List.of(CompanyName.of(spelled(name, MISWRITTEN, chance).text()));
                LocalDate date = LocalDate.of(2013, 1, 1).plusDays(chance.below(4700));
                add(chance.oneOf(KINDS), names, own, buyer, chance.withProbability(0.07), date, chance);
            }
        }
        deals.sort(Comparator.comparing(Deal::id));
    }

    /** The name of a company that nobody recommended. */
    private String other(long number) {
        return others.name(number);
    }

    /** The first word of one name and the others of another. */
    private static String namesake(String near, String other) {
        int space = other.indexOf(' ');
        return near.split(" ", 2)[0] + (space < 0 ? " " + other : other.substring(space));
    }

    /** A name as a source writes it. */
    static Spelling spelled(String name, double miswritten, Chance chance) {
        Corruption change = chance.oneOf(CHANGES);
        return (chance.withProbability(miswritten) ? change.apply(name, WORDS, chance) : Optional.<String>empty())
                .map(text -> new Spelling(text, change.label()))
                .orElse(new Spelling(name, REGISTERED));
    }

    /** Adds the deal of a party, as one source reports it or two. */
    private void addOf(TrueParty party) {
        Chance chance = Chance.of(seed, "deal of " + party.id(), 0);
        boolean toOther = party.fate() == Fate.BOUGHT_BY_OTHER;
        Kind kind = toOther ? KINDS.get(0) : chance.oneOf(KINDS);
        Country buyer = toOther ? chance.oneOf(BUYER_COUNTRIES) : CHINA;
        boolean renamed = chance.withProbability(RENAMINGS);
        int reports = chance.withProbability(SECOND_SOURCES) ? 2 : 1;
        for (int report = 0; report < reports; report++) {
            Spelling spelling = renamed
                    ? new Spelling(other(-1L - deals.size()), RENAMED)
                    : spelled(party.name(), MISWRITTEN, chance);
            List<CompanyName> names = new ArrayList<>(List.of(CompanyName.of(spelling.text())));
            if (renamed && chance.withProbability(0.5)) {
                names.add(CompanyName.of(party.name(), CompanyName.Kind.FORMER));
            }
            LocalDate date = party.end().orElseThrow().plusDays(report * (long) chance.below(40));
            String id = add(kind, names, party.country(), buyer, party.fate() == Fate.DEAL_ENDED, date, chance);
            links.put(id, new TrueLink(party.id(), spelling.change()));
        }
    }

    private String add(
            Kind kind,
            List<CompanyName> names,
            Country own,
            Country buyer,
            boolean ended,
            LocalDate date,
            Chance chance) {
        String id = String.format(Locale.ROOT, "D-%06d", numbers[deals.size()] + 1);
        List<CompanyName> buyerNames = List.of(CompanyName.of(other(numbers.length + (long) deals.size())));
        Optional<Country> given = chance.withProbability(COUNTRY_GIVEN) ? Optional.of(own) : Optional.empty();
        Deal.Builder builder = Deal.builder(id)
                .party(new DealParty(kind.own(), names, given, List.of()))
                .party(new DealParty(kind.other(), buyerNames, Optional.of(buyer), List.of()))
                .typeWords(List.of(kind.type().label()))
                .text(buyerNames.get(0).text() + " and " + names.get(0).text() + ": "
                        + kind.type().label());
        boolean monthOnly = chance.withProbability(MONTH_ONLY);
        builder.event(event(DealStatus.ANNOUNCED, date, monthOnly));
        if (ended || chance.withProbability(0.5)) {
            LocalDate later = date.plusDays(60 + chance.below(240));
            builder.event(event(ended ? DealStatus.BLOCKED : DealStatus.COMPLETED, later, monthOnly));
        }
        if (kind.type().equals(OutcomeType.MINORITY_STAKE)) {
            builder.stakePercent(BigDecimal.valueOf(5 + chance.below(44)));
        }
        deals.add(builder.build());
        return id;
    }

    private static DealEvent event(DealStatus status, LocalDate date, boolean monthOnly) {
        return DealEvent.of(
                status, monthOnly ? PartialDate.ofMonth(date.getYear(), date.getMonthValue()) : PartialDate.of(date));
    }

    /** The deals, by id. */
    List<Deal> list() {
        return deals;
    }

    /** By id of a deal, which recommended party its first party truly is. */
    Map<String, TrueLink> links() {
        return links;
    }
}
