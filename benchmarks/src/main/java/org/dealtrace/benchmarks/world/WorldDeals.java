package org.dealtrace.benchmarks.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.world.Lexicon.Land;
import org.dealtrace.outcome.OwnershipTable;

/**
 * The deals of a world: those of its parties, in each source's words, and those of companies that nobody recommended.
 */
final class WorldDeals {

    private static final Country CHINA = new Country("CN");
    private static final List<String> BUYER_COUNTRIES = List.of("US", "DE", "JP", "GB", "FR");
    private static final List<String> SHELL_COUNTRIES = List.of("DE", "SG", "NL");

    /** The share of deals that are reported twice, with another spelling and up to 40 days apart. */
    private static final double SECOND_SOURCES = 0.05;

    /** The share of renamed companies whose deal gives the former name too. */
    private static final double FORMER_NAMES = 0.5;

    /** The share of deals that give the company's country. */
    private static final double COUNTRIES = 0.85;

    /** The share of deals whose dates are known to the month only. */
    private static final double MONTH_ONLY = 0.3;

    /** The share of Chinese sides that act through a company registered elsewhere. */
    private static final double SHELLS = 0.1;

    /** Of the deals of companies that nobody recommended, the share whose name comes near a party's. */
    private static final double NAMESAKES = 0.15;

    /** How deals of companies that nobody recommended write names. */
    private static final Map<NameChange, Double> STRAY_CHANGES = NameChange.weights(Map.of(
            NameChange.NONE, 0.4,
            NameChange.LEGAL_FORM, 0.25,
            NameChange.PUNCTUATION, 0.08,
            NameChange.SHORT, 0.1,
            NameChange.ABBREVIATED, 0.06,
            NameChange.TYPO, 0.05));

    /** How deals of recommended parties write names: in two more ways. */
    private static final Map<NameChange, Double> DEAL_CHANGES = dealChanges();

    private final long seed;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<TrueLink> links = new ArrayList<>();
    private final List<OwnershipTable.Entry> ownership = new ArrayList<>();

    /** A deal on its way to an id. */
    private record Draft(Deal.Builder builder, Optional<String> partyId, int place, NameChange change) {}

    WorldDeals(long seed) {
        this.seed = seed;
    }

    /** The deals, by id; none before they are numbered. */
    List<Deal> list() {
        return deals;
    }

    /** Which party of a deal is a recommended one. */
    List<TrueLink> links() {
        return links;
    }

    /** Who stands behind the companies through which Chinese sides act. */
    List<OwnershipTable.Entry> ownership() {
        return ownership;
    }

    private static Map<NameChange, Double> dealChanges() {
        EnumMap<NameChange, Double> changes = new EnumMap<>(STRAY_CHANGES);
        changes.put(NameChange.OWN_SCRIPT, 0.02);
        changes.put(NameChange.RENAMED, 0.04);
        return changes;
    }

    private WorldRandom random(String purpose, long number) {
        return WorldRandom.at(seed, purpose, number);
    }

    /** Adds the deal of a party, as one source reports it or two. */
    void addOf(String partyId, int number, TrueName name, Fate fate, LocalDate date) {
        WorldRandom random = random("deal", number);
        OutcomeType type = type(name.kind(), fate, random);
        Side other = fate == Fate.BOUGHT_BY_OTHER ? buyer(random) : chineseSide(date, random);
        TrueName later = name.renamed(random);
        boolean twice = random.chance(SECOND_SOURCES);
        for (int report = 0; report < (twice ? 2 : 1); report++) {
            NameChange change = name.change(DEAL_CHANGES, random);
            List<CompanyName> names = new ArrayList<>();
            names.add(CompanyName.of(change == NameChange.RENAMED ? later.latin() : name.written(change, random)));
            if (change == NameChange.RENAMED && random.chance(FORMER_NAMES)) {
                names.add(CompanyName.of(name.latin(), CompanyName.Kind.FORMER));
            }
            Optional<Country> country =
                    random.chance(COUNTRIES) ? Optional.of(name.land().country()) : Optional.empty();
            LocalDate reported = report == 0 ? date : date.plusDays(random.below(40));
            drafts.add(draft(
                    type,
                    names,
                    country,
                    other,
                    fate == Fate.DEAL_ENDED,
                    reported,
                    Optional.of(partyId),
                    change,
                    random));
        }
    }

    private static OutcomeType type(Recommendation.PartyKind kind, Fate fate, WorldRandom random) {
        if (fate == Fate.BOUGHT_BY_OTHER) {
            return OutcomeType.ACQUISITION;
        }
        List<OutcomeType> types = List.of(
                OutcomeType.JOINT_VENTURE,
                OutcomeType.PATENT_LICENCE,
                OutcomeType.TECHNOLOGY_LICENCE,
                OutcomeType.EXCLUSIVE_AGREEMENT,
                OutcomeType.PRODUCTION_OR_DISTRIBUTION,
                OutcomeType.ACQUISITION,
                OutcomeType.MINORITY_STAKE);
        return kind == Recommendation.PartyKind.COMPANY
                ? types.get(random.weighted(0.2, 0.08, 0.1, 0.08, 0.06, 0.38, 0.1))
                : types.get(random.weighted(0.2, 0.35, 0.25, 0.2));
    }

    /** The other side of a deal, with its names and its country. */
    private record Side(List<CompanyName> names, Country country) {}

    private Side chineseSide(LocalDate date, WorldRandom random) {
        String[] names = Lexicon.chineseCompany(random);
        if (random.chance(SHELLS)) {
            Land land = Lexicon.land(random.pick(SHELL_COUNTRIES));
            String shell = Lexicon.word(land, random) + " Investment Holding "
                    + land.forms().get(0).full();
            ownership.add(OwnershipTable.Entry.of(shell, names[0], CHINA)
                    .since(PartialDate.of(date.minusDays(200 + random.below(400)))));
            return new Side(List.of(CompanyName.of(shell)), land.country());
        }
        List<CompanyName> all = new ArrayList<>();
        all.add(CompanyName.of(names[0]));
        if (random.chance(0.3)) {
            all.add(TrueName.chinese(names[1]));
        }
        return new Side(all, CHINA);
    }

    private static Side buyer(WorldRandom random) {
        Land land = Lexicon.land(random.pick(BUYER_COUNTRIES));
        TrueName name = TrueName.of(Recommendation.PartyKind.COMPANY, land, random.pick(Lexicon.FIELDS), random);
        return new Side(List.of(CompanyName.of(name.latin())), land.country());
    }

    private Draft draft(
            OutcomeType type,
            List<CompanyName> names,
            Optional<Country> country,
            Side other,
            boolean ended,
            LocalDate date,
            Optional<String> partyId,
            NameChange change,
            WorldRandom random) {
        PartyRole[] roles = roles(type);
        DealParty own = new DealParty(roles[0], names, country, List.of());
        DealParty theirs = new DealParty(roles[1], other.names(), Optional.of(other.country()), List.of());
        boolean swapped = roles[0] == roles[1] && random.chance(0.5);
        Deal.Builder builder = Deal.builder("unnumbered")
                .party(swapped ? theirs : own)
                .party(swapped ? own : theirs)
                .typeWords(List.of(type.label()))
                .text(other.names().get(0).text() + " and " + names.get(0).text() + ": " + type.label());
        boolean monthOnly = random.chance(MONTH_ONLY);
        int later = 60 + random.below(240);
        if (ended) {
            event(builder, DealStatus.ANNOUNCED, date, monthOnly);
            event(
                    builder,
                    random.chance(0.5) ? DealStatus.BLOCKED : DealStatus.WITHDRAWN,
                    date.plusDays(later),
                    monthOnly);
        } else if (random.chance(0.55)) {
            event(builder, DealStatus.ANNOUNCED, date, monthOnly);
            event(builder, DealStatus.COMPLETED, date.plusDays(later), monthOnly);
        } else {
            event(builder, random.chance(0.75) ? DealStatus.ANNOUNCED : DealStatus.SIGNED, date, monthOnly);
        }
        if (type.equals(OutcomeType.ACQUISITION)) {
            builder.stakePercent(BigDecimal.valueOf(random.chance(0.6) ? 100 : 51 + random.below(49)));
        } else if (type.equals(OutcomeType.MINORITY_STAKE)) {
            builder.stakePercent(BigDecimal.valueOf(5 + random.below(44)));
        }
        if (random.chance(0.4)) {
            builder.value(BigDecimal.valueOf(10 + random.below(9_990), 1));
        }
        return new Draft(builder, partyId, swapped ? 1 : 0, change);
    }

    private static void event(Deal.Builder builder, DealStatus status, LocalDate date, boolean monthOnly) {
        builder.event(DealEvent.of(
                status, monthOnly ? PartialDate.ofMonth(date.getYear(), date.getMonthValue()) : PartialDate.of(date)));
    }

    private static PartyRole[] roles(OutcomeType type) {
        if (type.equals(OutcomeType.ACQUISITION)) {
            return new PartyRole[] {PartyRole.TARGET, PartyRole.ACQUIRER};
        }
        if (type.equals(OutcomeType.MINORITY_STAKE)) {
            return new PartyRole[] {PartyRole.TARGET, PartyRole.INVESTOR};
        }
        if (type.equals(OutcomeType.PATENT_LICENCE) || type.equals(OutcomeType.TECHNOLOGY_LICENCE)) {
            return new PartyRole[] {PartyRole.LICENSOR, PartyRole.LICENSEE};
        }
        return new PartyRole[] {PartyRole.PARTNER, PartyRole.PARTNER};
    }

    /** Adds deals of companies that nobody recommended; some have a name near a party's. */
    void addStrays(int notices, List<TrueName> names) {
        for (int i = 0; i < notices; i++) {
            WorldRandom random = random("stray", i);
            TrueName near = names.get(random.below(names.size()));
            boolean namesake = random.chance(NAMESAKES) && near.kind() == Recommendation.PartyKind.COMPANY;
            TrueName name = namesake
                    ? near.namesake(random)
                    : TrueName.of(
                            Recommendation.PartyKind.COMPANY,
                            random.pick(Lexicon.all()),
                            Lexicon.field(random),
                            random);
            if (name.latin().equals(near.latin())) {
                continue;
            }
            LocalDate date = LocalDate.of(2013, 1, 1).plusDays(random.below(4700));
            Side other = random.chance(0.6) ? chineseSide(date, random) : buyer(random);
            Optional<Country> country =
                    random.chance(COUNTRIES) ? Optional.of(name.land().country()) : Optional.empty();
            OutcomeType type = type(Recommendation.PartyKind.COMPANY, Fate.DEAL, random);
            drafts.add(draft(
                    type,
                    List.of(CompanyName.of(name.written(random.weighted(STRAY_CHANGES), random))),
                    country,
                    other,
                    random.chance(0.07),
                    date,
                    Optional.empty(),
                    NameChange.NONE,
                    random));
        }
    }

    /** Gives the deals their ids in a random order, so that an id says nothing of whose deal it is. */
    void number() {
        int[] order = random("numbers", 0).permutation(drafts.size());
        for (int i = 0; i < order.length; i++) {
            Draft draft = drafts.get(order[i]);
            Deal unnumbered = draft.builder().build();
            String id = "D-000000-" + SimulatedWorld.digits(i + 1, 4);
            deals.add(new Deal(
                    id,
                    unnumbered.parties(),
                    unnumbered.history(),
                    unnumbered.typeWords(),
                    unnumbered.stakePercent(),
                    unnumbered.value(),
                    unnumbered.text(),
                    unnumbered.attributes(),
                    unnumbered.source()));
            draft.partyId().ifPresent(party -> links.add(new TrueLink(id, draft.place(), party, draft.change())));
        }
    }
}
