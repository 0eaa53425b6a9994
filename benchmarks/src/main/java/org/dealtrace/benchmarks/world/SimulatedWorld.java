package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealtrace.Country;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.corpus.Chance;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.io.TableRow;

/**
 * An invented world of notices, parties and deals whose truth is known.
 *
 * <p>It has up to 642 notices of 2015 to 2020, of which Russia has 112, the United States 77, the United Kingdom 62 and
 * Japan 57, as in the published corpus. The countries of the other 334 are not published; their share-out is this
 * world's own. All names are generated ({@link GeneratedCorpus}), and notices write them as they are registered. The
 * same seed gives the same world on every machine.
 */
final class SimulatedWorld {

    /** The size of the published corpus. */
    static final int NOTICES = 642;

    /** The end of observation: every window of 60 months is over by then, and every deal dated. */
    static final LocalDate AS_OF = LocalDate.of(2028, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 2192;

    /** The window that counts, in months. */
    private static final int WINDOW_MONTHS = 60;

    /** A deal keeps so many days away from the ends of the window, so that dates known to the month stay clear. */
    private static final int MARGIN_DAYS = 62;

    private static final double COUNTRY_GIVEN = 0.9;

    /** A place for each notice of the corpus. */
    private static final List<Place> PLACES = places();

    private final long seed;
    private final double dealShare;
    private final List<String> names;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<TrueParty> parties = new ArrayList<>();

    /**
     * Where a notice can stand: the first notices of a country are each of another party, the rest of any of them.
     *
     * @param firstParty the number of the country's first party
     * @param parties how many parties the country has
     * @param number of the notice within the country, from 0
     */
    private record Place(Country country, int firstParty, int parties, int number) {}

    private record Notice(String id, Country country, LocalDate date, Chance chance) {}

    /**
     * @param dealShare the chance of a party that its fate is {@link Fate#DEAL}, the rate that a study asks for
     * @param notices at most {@link #NOTICES}; fewer are a random part of the whole
     */
    SimulatedWorld(long seed, double dealShare, int notices) {
        this.seed = seed;
        this.dealShare = dealShare;
        Place last = PLACES.get(NOTICES - 1);
        names = GeneratedCorpus.names(last.firstParty() + last.parties(), seed);
        int[] places = Chance.of(seed, "places", 0).draw(notices, NOTICES);
        Map<Integer, List<Notice>> byParty = new TreeMap<>();
        for (int i = 0; i < notices; i++) {
            Place place = PLACES.get(places[i]);
            Chance chance = Chance.of(seed, "notice", places[i]);
            int party = place.number() < place.parties() ? place.number() : chance.below(place.parties());
            byParty.computeIfAbsent(place.firstParty() + party, p -> new ArrayList<>())
                    .add(new Notice(
                            String.format(Locale.ROOT, "R-%08d", i + 1),
                            place.country(),
                            FIRST_DAY.plusDays(chance.below(DAYS)),
                            chance));
        }
        byParty.forEach(this::party);
        recommendations.sort(Comparator.comparing(Recommendation::id));
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        int first = 0;
        for (TableRow row : Csv.shipped(SimulatedWorld.class, "notices.csv")) {
            int notices = Integer.parseInt(row.get("notices"));
            int parties = (notices + 1) / 2;
            for (int number = 0; number < notices; number++) {
                places.add(new Place(new Country(row.get("country")), first, parties, number));
            }
            first += parties;
        }
        return places;
    }

    private void party(int number, List<Notice> notices) {
        notices.sort(Comparator.comparing(Notice::date).thenComparing(Notice::id));
        Chance chance = Chance.of(seed, "party", number);
        Notice first = notices.get(0);
        Fate fate = fate(chance);
        TrueParty party = new TrueParty(
                String.format(Locale.ROOT, "P-%03d", number),
                names.get(number),
                first.country(),
                notices.stream().map(Notice::id).toList(),
                first.date(),
                fate,
                end(fate, first.date(), chance));
        parties.add(party);
        notices.forEach(notice -> recommendations.add(recommendation(notice, party)));
    }

    private Fate fate(Chance chance) {
        double left = chance.unit() - dealShare;
        for (Fate fate : Fate.values()) {
            left -= fate.share;
            if (left < 0) {
                return fate;
            }
        }
        return Fate.NOTHING;
    }

    private static Optional<LocalDate> end(Fate fate, LocalDate first, Chance chance) {
        // earlier is likelier
        double early = chance.unit() * StrictMath.sqrt(chance.unit());
        int within = (int) ChronoUnit.DAYS.between(first, first.plusMonths(WINDOW_MONTHS - 2)) - MARGIN_DAYS;
        return switch (fate) {
            case DEAL, DEAL_ENDED, BOUGHT_BY_OTHER ->
                Optional.of(first.plusDays(MARGIN_DAYS + (long) (within * early)));
            case DEAL_BEFORE -> Optional.of(first.minusDays(400 + chance.below(1500)));
            case DEAL_LATE -> Optional.of(first.plusMonths(WINDOW_MONTHS + 2).plusDays(chance.below(600)));
            case DISSOLVED -> Optional.of(first.plusDays(60 + chance.below(1600)));
            case NOTHING -> Optional.empty();
        };
    }

    private static Recommendation recommendation(Notice notice, TrueParty party) {
        Recommendation.Builder builder = Recommendation.builder(notice.id(), party.name())
                .date(PartialDate.of(notice.date()))
                .hostCountry(notice.country())
                .direction(Recommendation.Direction.OFFER)
                .partyKind(Recommendation.PartyKind.COMPANY);
        return notice.chance().withProbability(COUNTRY_GIVEN)
                ? builder.country(party.country()).build()
                : builder.build();
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

    /** Makes the deals. */
    WorldDeals deals() {
        return new WorldDeals(seed, parties, recommendations.size());
    }
}
