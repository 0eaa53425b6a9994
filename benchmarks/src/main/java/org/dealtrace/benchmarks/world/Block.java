package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.world.Lexicon.Land;
import org.dealtrace.benchmarks.world.Shape.Group;
import org.dealtrace.outcome.OwnershipTable;
import org.jspecify.annotations.Nullable;

/** One block of the world: up to 642 notices, the parties behind them, and the deals of these and of others. */
final class Block {

    private static final List<String> COOPERATION =
            List.of("joint venture", "licence", "investment", "joint research", "distribution", "any");

    /**
     * The window that counts, in months; a deal keeps two months away from its end, so that month-only dates stay
     * clear.
     */
    private static final int WINDOW_MONTHS = 60;

    private final WorldSettings settings;
    private final long index;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<TrueParty> parties = new ArrayList<>();
    private final Set<String> latinNames = new HashSet<>();
    private final List<TrueName> names = new ArrayList<>();
    private final List<Consumer<BlockDeals>> dealsOfParties = new ArrayList<>();
    private @Nullable BlockDeals deals;

    Block(WorldSettings settings, long index) {
        this.settings = settings;
        this.index = index;
        int notices =
                (int) Math.min(WorldSettings.STUDY_NOTICES, settings.notices() - index * WorldSettings.STUDY_NOTICES);
        Map<Integer, List<Notice>> noticesByParty = notices(notices);
        noticesByParty.forEach(this::party);
        recommendations.sort(Comparator.comparing(Recommendation::id));
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    List<TrueParty> parties() {
        return parties;
    }

    List<Deal> deals() {
        return dealt().deals();
    }

    List<TrueLink> links() {
        return dealt().links();
    }

    List<OwnershipTable.Entry> ownership() {
        return dealt().ownership();
    }

    /** The deals, made when they are first asked for: checks that ask for parties only do without them. */
    private BlockDeals dealt() {
        BlockDeals made = deals;
        if (made == null) {
            made = new BlockDeals(settings, index);
            for (Consumer<BlockDeals> add : dealsOfParties) {
                add.accept(made);
            }
            made.addStrays(recommendations.size(), names);
            made.number();
            deals = made;
        }
        return made;
    }

    /** A number with zeros before it, so that ids sort as numbers do. */
    static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private WorldRandom random(String purpose, long number) {
        return random(settings, index, purpose, number);
    }

    /** Numbers for one thing in a block; what else the block has does not move them. */
    static WorldRandom random(WorldSettings settings, long block, String purpose, long number) {
        return WorldRandom.at(settings.seed(), purpose, block * 1_000_003L + number);
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

    private void party(int number, List<Notice> notices) {
        notices.sort(Comparator.comparing(Notice::date).thenComparing(Notice::id));
        WorldRandom random = random("party", number);
        Notice first = notices.get(0);
        // Now and then a post sends in a party from elsewhere.
        Land land = random.chance(0.04)
                ? random.pick(Lexicon.all())
                : Lexicon.land(first.group().code());
        Recommendation.PartyKind kind = List.of(
                        Recommendation.PartyKind.COMPANY,
                        Recommendation.PartyKind.UNIVERSITY,
                        Recommendation.PartyKind.INSTITUTE,
                        Recommendation.PartyKind.INDIVIDUAL)
                .get(random.weighted(0.7, 0.08, 0.16, 0.06));
        Set<String> fields = new LinkedHashSet<>();
        fields.add(Lexicon.field(random));
        if (random.chance(0.2)) {
            fields.add(Lexicon.field(random));
        }
        TrueName name = unlike(kind, land, fields.iterator().next(), random);
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
        dealDate.ifPresent(date -> dealsOfParties.add(made -> made.addOf(id, number, name, fate, date)));
    }

    /**
     * A name that no party of the block has yet: two of one name and one country nobody could tell apart, not even the
     * truth.
     */
    private TrueName unlike(Recommendation.PartyKind kind, Land land, String field, WorldRandom random) {
        TrueName name = TrueName.of(kind, land, field, random);
        while (!latinNames.add(name.latin())) {
            name = kind == Recommendation.PartyKind.UNIVERSITY
                    ? name.founded(random)
                    : TrueName.of(kind, land, field, random);
        }
        return name;
    }

    private Fate fate(WorldRandom random) {
        double u = random.unit() - settings.dealShare();
        if (u < 0) {
            return Fate.DEAL;
        }
        for (Map.Entry<Fate, Double> entry : WorldSettings.OTHER_FATES.entrySet()) {
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
            Notice notice, Recommendation.PartyKind kind, TrueName name, Land land, String city, List<String> fields) {
        WorldRandom random = random("spelling", notice.slot());
        NameChange change = random.weighted(WorldSettings.NOTICE_CHANGES);
        if (change == NameChange.OWN_SCRIPT && !name.hasOwnScript()) {
            change = NameChange.NONE;
        }
        Recommendation.Builder builder = Recommendation.builder(notice.id(), name.written(change, random))
                .date(PartialDate.of(notice.date()))
                .post(random.pick(notice.group().posts()))
                .hostCountry(new Country(notice.group().code()))
                .direction(Recommendation.Direction.OFFER)
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
            builder.name(CompanyName.of(name.latin(), CompanyName.Kind.TRANSLITERATED));
        }
        if (change != NameChange.CHINESE && random.chance(WorldSettings.CHINESE_NAMES)) {
            builder.name(TrueName.chinese(name.chinese()));
        }
        return builder.build();
    }
}
