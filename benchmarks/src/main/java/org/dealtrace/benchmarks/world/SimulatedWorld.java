package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.world.Lexicon.Land;
import org.jspecify.annotations.Nullable;

/**
 * An invented world of notices, parties and deals whose truth is known.
 *
 * <p>It has up to 642 notices, and the shape of the published corpus: notices of 2015 to 2020, of which Russia has 112,
 * the United States 77, the United Kingdom 62 and Japan 57. The countries of the other 334 are not published; their
 * share-out here is this world's own. The same seed gives the same world on every machine.
 *
 * <p>All names are made up: distinctive words by a Markov chain over invented roots, business words and legal forms
 * from a word list. A name that a real company bears is chance.
 */
final class SimulatedWorld {

    /** The size of the published corpus. */
    static final int NOTICES = 642;

    /** The end of observation: every window of 60 months is over by then, and every deal dated. */
    static final LocalDate AS_OF = LocalDate.of(2028, 12, 31);

    /** Shares of the fates beside {@link Fate#DEAL}; what is left is {@link Fate#NOTHING}. */
    private static final Map<Fate, Double> OTHER_FATES = new EnumMap<>(Map.of(
            Fate.DEAL_BEFORE, 0.05,
            Fate.DEAL_LATE, 0.02,
            Fate.DEAL_ENDED, 0.03,
            Fate.BOUGHT_BY_OTHER, 0.08,
            Fate.DISSOLVED, 0.03));

    /** How notices write names: weights of the changes. */
    private static final Map<NameChange, Double> NOTICE_CHANGES = NameChange.weights(Map.of(
            NameChange.NONE, 0.55,
            NameChange.LEGAL_FORM, 0.2,
            NameChange.PUNCTUATION, 0.05,
            NameChange.SHORT, 0.05,
            NameChange.TYPO, 0.03,
            NameChange.OWN_SCRIPT, 0.06,
            NameChange.CHINESE, 0.06));

    private static final List<Group> GROUPS = Lexicon.rows("groups.csv").stream()
            .map(row -> new Group(
                    row.get("country"),
                    List.of(row.get("posts").split("\\|")),
                    Integer.parseInt(row.get("notices")),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("until"))))
            .toList();

    private static final List<String> COOPERATION =
            List.of("joint venture", "licence", "investment", "joint research", "distribution", "any");

    /**
     * The window that counts, in months; a deal keeps two months away from its end, so that month-only dates stay
     * clear.
     */
    private static final int WINDOW_MONTHS = 60;

    private final long seed;
    private final double dealShare;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<TrueParty> parties = new ArrayList<>();
    private final Set<String> latinNames = new HashSet<>();
    private final List<TrueName> names = new ArrayList<>();
    private final List<Consumer<WorldDeals>> dealsOfParties = new ArrayList<>();
    private @Nullable WorldDeals deals;

    /**
     * @param dealShare the chance of a party that its fate is {@link Fate#DEAL}, the rate that a study asks for
     * @param notices at most {@link #NOTICES}
     */
    SimulatedWorld(long seed, double dealShare, int notices) {
        this.seed = seed;
        this.dealShare = dealShare;
        notices(notices).forEach(this::party);
        recommendations.sort(Comparator.comparing(Recommendation::id));
    }

    List<Recommendation> recommendations() {
        return recommendations;
    }

    /** The truth about parties: one for each that has a notice. */
    List<TrueParty> parties() {
        return parties;
    }

    double dealShare() {
        return dealShare;
    }

    /** The share of the parties whose fate is a deal. */
    double rate() {
        return (double) parties.stream().filter(TrueParty::realized).count() / parties.size();
    }

    /** The deals with their true links, made when they are first asked for. */
    WorldDeals deals() {
        WorldDeals made = deals;
        if (made == null) {
            made = new WorldDeals(seed);
            for (Consumer<WorldDeals> add : dealsOfParties) {
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
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    private WorldRandom random(String purpose, long number) {
        return WorldRandom.at(seed, purpose, number);
    }

    /**
     * Notices of one country, or of one of its posts.
     *
     * @param code the host country
     * @param notices how many
     * @param from the first day
     * @param until the last day
     */
    private record Group(String code, List<String> posts, int notices, LocalDate from, LocalDate until) {

        int parties() {
            return (notices + 1) / 2;
        }
    }

    private record Notice(String id, Group group, int slot, LocalDate date) {}

    /** Shares the places out, so that a part of a world has the shape of the whole. */
    private Map<Integer, List<Notice>> notices(int count) {
        int[] slots = random("slots", 0).permutation(NOTICES);
        Map<Integer, List<Notice>> byParty = new TreeMap<>();
        for (int position = 0; position < count; position++) {
            int slot = slots[position];
            int firstSlot = 0;
            int firstParty = 0;
            Group group = GROUPS.get(0);
            for (Group candidate : GROUPS) {
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
            String id = "R-" + digits(position + 1, 8);
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
        random.below(65); // keeps the numbers behind it
        Fate fate = fate(random);
        LocalDate firstDate = first.date();
        Optional<LocalDate> dealDate = dealDate(fate, firstDate, random);
        String id = "P-000000-" + digits(number, 3);
        for (Notice notice : notices) {
            recommendations.add(recommendation(notice, kind, name, land, city, List.copyOf(fields)));
        }
        parties.add(new TrueParty(
                id,
                name.latin(),
                land.country(),
                notices.stream().map(Notice::id).toList(),
                firstDate,
                fate,
                dealDate,
                fate == Fate.DISSOLVED ? Optional.of(firstDate.plusDays(60 + random.below(1600))) : Optional.empty()));
        names.add(name);
        dealDate.ifPresent(date -> dealsOfParties.add(made -> made.addOf(id, number, name, fate, date)));
    }

    /** A name that no party has yet: two of one name and one country nobody could tell apart, not even the truth. */
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
        double u = random.unit() - dealShare;
        if (u < 0) {
            return Fate.DEAL;
        }
        for (Map.Entry<Fate, Double> other : OTHER_FATES.entrySet()) {
            u -= other.getValue();
            if (u < 0) {
                return other.getKey();
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
        NameChange change = name.change(NOTICE_CHANGES, random);
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
        if (change != NameChange.CHINESE && random.chance(0.45)) {
            builder.name(TrueName.chinese(name.chinese()));
        }
        return builder.build();
    }
}
