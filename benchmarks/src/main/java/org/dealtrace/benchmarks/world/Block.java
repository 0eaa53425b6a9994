package org.dealtrace.benchmarks.world;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.dealtrace.Direction;
import org.dealtrace.NameKind;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyKind;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.world.Lexicon.Land;
import org.dealtrace.benchmarks.world.Shape.Group;
import org.dealtrace.outcome.OwnershipTable;

/** One block of the world: up to 642 notices, the parties behind them, and the deals of these and of others. */
final class Block {

    private static final Country CHINA = new Country("CN");
    private static final List<String> BUYER_COUNTRIES = List.of("US", "DE", "JP", "GB", "FR");
    private static final List<String> SHELL_COUNTRIES = List.of("DE", "SG", "NL");
    private static final List<String> COOPERATION =
            List.of("joint venture", "licence", "investment", "joint research", "distribution", "any");

    /** The window that counts, in months; a deal keeps two months away from its end, so that month-only dates stay clear. */
    private static final int WINDOW_MONTHS = 60;

    private final WorldSettings settings;
    private final long index;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<TrueParty> parties = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<TrueLink> links = new ArrayList<>();
    private final List<OwnershipTable.Entry> ownership = new ArrayList<>();

    /** A deal on its way to an id. */
    private record Draft(Deal.Builder builder, Optional<String> partyId, int place, NameChange change) {}

    Block(WorldSettings settings, long index) {
        this.settings = settings;
        this.index = index;
        int notices =
                (int) Math.min(WorldSettings.STUDY_NOTICES, settings.notices() - index * WorldSettings.STUDY_NOTICES);
        Map<Integer, List<Notice>> noticesByParty = notices(notices);
        List<Draft> drafts = new ArrayList<>();
        List<TrueName> names = new ArrayList<>();
        noticesByParty.forEach((number, own) -> party(number, own, drafts, names));
        recommendations.sort(Comparator.comparing(Recommendation::id));
        strays(notices, names, drafts);
        number(drafts);
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    List<TrueParty> parties() {
        return parties;
    }

    List<Deal> deals() {
        return deals;
    }

    List<TrueLink> links() {
        return links;
    }

    List<OwnershipTable.Entry> ownership() {
        return ownership;
    }

    private static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private WorldRandom random(String purpose, long number) {
        return WorldRandom.at(settings.seed(), purpose, index * 1_000_003L + number);
    }

    private record Notice(String id, Group group, int slot, LocalDate date) {}

    /** Deals the places of the block out, so that a part of a block has the shape of the whole. */
    private Map<Integer, List<Notice>> notices(int count) {
        int[] slots = random("slots", 0).permutation(WorldSettings.STUDY_NOTICES);
        Map<Integer, List<Notice>> byParty = new TreeMap<>();
        for (int position = 0; position < count; position++) {
            int slot = slots[position];
            int firstSlot = 0;
            int firstParty = 0;
            Group group = Shape.GROUPS.get(0);
            for (Group candidate : Shape.GROUPS) {
                group = candidate;
                if (slot < firstSlot + candidate.notices()) {
                    break;
                }
                firstSlot += candidate.notices();
                firstParty += candidate.parties();
            }
            WorldRandom random = random("notice", slot);
            int place = slot - firstSlot;
            int party = firstParty + (place < group.parties() ? place : random.below(group.parties()));
            long days = ChronoUnit.DAYS.between(group.from(), group.until()) + 1;
            String id = "R-" + digits(index * WorldSettings.STUDY_NOTICES + position + 1, 8);
            byParty.computeIfAbsent(party, p -> new ArrayList<>())
                    .add(new Notice(id, group, slot, group.from().plusDays(random.below((int) days))));
        }
        return byParty;
    }

    private void party(int number, List<Notice> notices, List<Draft> drafts, List<TrueName> names) {
        notices.sort(Comparator.comparing(Notice::date).thenComparing(Notice::id));
        WorldRandom random = random("party", number);
        Notice first = notices.get(0);
        // Now and then a post sends in a party from elsewhere.
        Land land = random.chance(0.04)
                ? random.pick(Lexicon.all())
                : Lexicon.land(first.group().code());
        PartyKind kind = List.of(PartyKind.COMPANY, PartyKind.UNIVERSITY, PartyKind.INSTITUTE, PartyKind.INDIVIDUAL)
                .get(random.weighted(0.7, 0.08, 0.16, 0.06));
        Set<String> fields = new LinkedHashSet<>();
        fields.add(field(random));
        if (random.chance(0.2)) {
            fields.add(field(random));
        }
        TrueName name = unlike(names, kind, land, fields.iterator().next(), random);
        String city = random.pick(land.cities());
        int founded = 1950 + random.below(65);
        Fate fate = fate(random);
        LocalDate firstDate = first.date();
        Optional<LocalDate> dealDate = dealDate(fate, firstDate, random);
        String id = "P-" + digits(index, 6) + "-" + digits(number, 3);
        for (Notice notice : notices) {
            recommendations.add(recommendation(notice, kind, name, land, city, List.copyOf(fields)));
        }
        parties.add(new TrueParty(
                id,
                kind,
                name.latin(),
                name.chinese(),
                land.country(),
                List.copyOf(fields),
                founded,
                notices.stream().map(Notice::id).toList(),
                firstDate,
                fate,
                dealDate,
                fate == Fate.DISSOLVED ? Optional.of(firstDate.plusDays(60 + random.below(1600))) : Optional.empty()));
        names.add(name);
        dealDate.ifPresent(date -> deal(id, number, name, fate, date, drafts));
    }

    /** A name that no party of the block has yet: two of one name and one country nobody could tell apart, not even the truth. */
    private static TrueName unlike(List<TrueName> taken, PartyKind kind, Land land, String field, WorldRandom random) {
        TrueName name = TrueName.of(kind, land, field, random);
        while (isTaken(name, taken)) {
            name = kind == PartyKind.UNIVERSITY ? name.founded(random) : TrueName.of(kind, land, field, random);
        }
        return name;
    }

    private static boolean isTaken(TrueName name, List<TrueName> taken) {
        return taken.stream().anyMatch(t -> t.latin().equals(name.latin()));
    }

    private static String field(WorldRandom random) {
        // Biotechnology stands in 190 and artificial intelligence in 171 of the 642 notices; a fifth have a second
        // field.
        return Lexicon.FIELDS.get(random.weighted(0.25, 0.225, 0.1, 0.08, 0.06, 0.07, 0.06, 0.055, 0.05, 0.05));
    }

    private Fate fate(WorldRandom random) {
        double u = random.unit() - settings.dealShare();
        if (u < 0) {
            return Fate.DEAL;
        }
        for (Map.Entry<Fate, Double> entry : settings.otherFates().entrySet()) {
            u -= entry.getValue();
            if (u < 0) {
                return entry.getKey();
            }
        }
        return Fate.NOTHING;
    }

    private static Optional<LocalDate> dealDate(Fate fate, LocalDate first, WorldRandom random) {
        // Earlier is likelier.
        double early = random.unit() * StrictMath.sqrt(random.unit());
        int within = (int) ChronoUnit.DAYS.between(first, first.plusMonths(WINDOW_MONTHS - 2)) - 62;
        return switch (fate) {
            case DEAL, DEAL_ENDED, BOUGHT_BY_OTHER -> Optional.of(first.plusDays(62 + (long) (within * early)));
            case DEAL_BEFORE -> Optional.of(first.minusDays(400 + random.below(1500)));
            case DEAL_LATE -> Optional.of(first.plusMonths(WINDOW_MONTHS + 2).plusDays(random.below(600)));
            case DISSOLVED, NOTHING -> Optional.empty();
        };
    }

    private Recommendation recommendation(
            Notice notice, PartyKind kind, TrueName name, Land land, String city, List<String> fields) {
        WorldRandom random = random("spelling", notice.slot());
        NameChange change = draw(settings.noticeChanges(), random);
        if (change == NameChange.OWN_SCRIPT && !name.hasOwnScript()) {
            change = NameChange.NONE;
        }
        Recommendation.Builder builder = Recommendation.builder(notice.id(), name.written(change, random))
                .date(PartialDate.of(notice.date()))
                .post(random.pick(notice.group().posts()))
                .hostCountry(new Country(notice.group().code()))
                .direction(Direction.OFFER)
                .partyKind(kind)
                .fields(fields)
                .cooperation(random.pick(COOPERATION))
                .text(name.core().get(0) + " offers its results in " + fields.get(0));
        if (random.chance(0.9)) {
            builder.country(land.country());
        }
        if (random.chance(0.7)) {
            builder.city(city);
        }
        boolean foreignScript = change == NameChange.CHINESE || change == NameChange.OWN_SCRIPT;
        if (foreignScript && random.chance(0.5)) {
            builder.name(CompanyName.of(name.latin(), NameKind.TRANSLITERATED));
        }
        if (change != NameChange.CHINESE && random.chance(settings.chineseNameShare())) {
            builder.name(chinese(name.chinese()));
        }
        return builder.build();
    }

    private static CompanyName chinese(String text) {
        return new CompanyName(text, NameKind.TRANSLITERATED, Optional.of("zh"), Optional.empty(), Optional.empty());
    }

    private static NameChange draw(Map<NameChange, Double> weights, WorldRandom random) {
        NameChange[] changes = weights.keySet().toArray(NameChange[]::new);
        return changes[
                random.weighted(weights.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())];
    }

    private void deal(String partyId, int number, TrueName name, Fate fate, LocalDate date, List<Draft> drafts) {
        WorldRandom random = random("deal", number);
        OutcomeType type = type(name.kind(), fate, random);
        Side other = fate == Fate.BOUGHT_BY_OTHER ? buyer(random) : chineseSide(date, random);
        TrueName later = name.renamed(random);
        boolean twice = random.chance(settings.secondSourceShare());
        for (int report = 0; report < (twice ? 2 : 1); report++) {
            NameChange change = draw(settings.dealChanges(), random);
            if (change == NameChange.OWN_SCRIPT && !name.hasOwnScript()) {
                change = NameChange.NONE;
            }
            List<CompanyName> names = new ArrayList<>();
            names.add(CompanyName.of(change == NameChange.RENAMED ? later.latin() : name.written(change, random)));
            if (change == NameChange.RENAMED && random.chance(settings.formerNameShare())) {
                names.add(CompanyName.of(name.latin(), NameKind.FORMER));
            }
            Optional<Country> country = random.chance(settings.countryShare())
                    ? Optional.of(name.land().country())
                    : Optional.empty();
            LocalDate reported = report == 0 ? date : date.plusDays(random.below(40));
            drafts.add(draft(type, names, country, other, ended(fate), reported, Optional.of(partyId), change, random));
        }
    }

    private static boolean ended(Fate fate) {
        return fate == Fate.DEAL_ENDED;
    }

    private static OutcomeType type(PartyKind kind, Fate fate, WorldRandom random) {
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
        return kind == PartyKind.COMPANY
                ? types.get(random.weighted(0.2, 0.08, 0.1, 0.08, 0.06, 0.38, 0.1))
                : types.get(random.weighted(0.2, 0.35, 0.25, 0.2));
    }

    /** The other side of a deal, with its names and its country. */
    private record Side(List<CompanyName> names, Country country) {}

    private Side chineseSide(LocalDate date, WorldRandom random) {
        String[] names = Lexicon.chineseCompany(random);
        if (random.chance(settings.shellShare())) {
            Land land = Lexicon.land(random.pick(SHELL_COUNTRIES));
            String shell = Lexicon.CHAINS
                            .getOrDefault(
                                    land.manner(),
                                    Lexicon.CHAINS.values().iterator().next())
                            .word(random)
                    + " Investment Holding " + land.forms().get(0).full();
            ownership.add(OwnershipTable.Entry.of(shell, names[0], CHINA)
                    .since(PartialDate.of(date.minusDays(200 + random.below(400)))));
            return new Side(List.of(CompanyName.of(shell)), land.country());
        }
        List<CompanyName> all = new ArrayList<>();
        all.add(CompanyName.of(names[0]));
        if (random.chance(0.3)) {
            all.add(chinese(names[1]));
        }
        return new Side(all, CHINA);
    }

    private static Side buyer(WorldRandom random) {
        Land land = Lexicon.land(random.pick(BUYER_COUNTRIES));
        TrueName name = TrueName.of(PartyKind.COMPANY, land, random.pick(Lexicon.FIELDS), random);
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
        boolean monthOnly = random.chance(settings.monthOnlyShare());
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

    /** Deals of companies that nobody recommended; some have a name near a party's. */
    private void strays(int notices, List<TrueName> names, List<Draft> drafts) {
        long count = Math.round(notices * settings.strayDealsPerNotice());
        for (int i = 0; i < count; i++) {
            WorldRandom random = random("stray", i);
            TrueName near = names.get(random.below(names.size()));
            boolean namesake = random.chance(settings.namesakeShare()) && near.kind() == PartyKind.COMPANY;
            TrueName name = namesake
                    ? near.namesake(random)
                    : TrueName.of(PartyKind.COMPANY, random.pick(Lexicon.all()), field(random), random);
            if (name.latin().equals(near.latin())) {
                continue;
            }
            LocalDate date = Shape.FIRST_DAY.minusYears(2).plusDays(random.below(4700));
            Side other = random.chance(0.6) ? chineseSide(date, random) : buyer(random);
            Optional<Country> country = random.chance(settings.countryShare())
                    ? Optional.of(name.land().country())
                    : Optional.empty();
            OutcomeType type = type(PartyKind.COMPANY, Fate.DEAL, random);
            drafts.add(draft(
                    type,
                    List.of(CompanyName.of(name.written(strayChange(random), random))),
                    country,
                    other,
                    random.chance(0.07),
                    date,
                    Optional.empty(),
                    NameChange.NONE,
                    random));
        }
    }

    private NameChange strayChange(WorldRandom random) {
        EnumMap<NameChange, Double> weights = new EnumMap<>(NameChange.class);
        weights.putAll(settings.dealChanges());
        weights.remove(NameChange.RENAMED);
        weights.remove(NameChange.OWN_SCRIPT);
        return weights.isEmpty() ? NameChange.NONE : draw(weights, random);
    }

    /** Gives the deals their ids in a random order, so that an id says nothing of whose deal it is. */
    private void number(List<Draft> drafts) {
        int[] order = random("numbers", 0).permutation(drafts.size());
        for (int i = 0; i < order.length; i++) {
            Draft draft = drafts.get(order[i]);
            Deal unnumbered = draft.builder().build();
            String id = "D-" + digits(index, 6) + "-" + digits(i + 1, 4);
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
