package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.Order;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;

/**
 * Finds rows that report one deal and makes one deal of them.
 *
 * <p>Two sources spell a buyer differently, date the deal a month apart, and one knows of the announcement and the other of the end.
 * Left apart, the row that never heard of a withdrawal counts. Taken together wrongly, the withdrawal of one deal would undo another.
 * So rows become one only if everything holds:
 *
 * <ol>
 *   <li>The same company is linked to both for certain, in roles that agree.
 *   <li>One of the other sides is the same: an equal identifier, names of which one is the other with words left out, or one owner by
 *       the ownership table.
 *   <li>The dates agree. The same state is dated in both at most {@value #SAME_STATE_DAYS} days apart; where no state is dated in
 *       both, the state that comes later by its nature is not dated earlier, nor more than {@value #NEXT_STATE_DAYS} days later. Dates
 *       known to the year only show nothing.
 *   <li>The types agree: both are about shares, or both about rights and joint work, or one is not known.
 *   <li>The shares, when both are known, differ by at most {@value #STAKE_POINTS} points.
 * </ol>
 *
 * <p>A row joins a group only if it agrees with all of its rows, so that similarity does not run along a chain. Where everything but
 * the other side or the date's exactness agrees, the pair stays apart and is listed in {@link Result#suspects()}.
 *
 * <p>In the one deal every row's events, parties, spellings, type words and texts are kept. Where facts conflict, all dates stay in
 * the history (a rule goes by the earliest), the lower share and the lower value are taken, a party of two countries has none, and the
 * conflict is stated.
 */
public final class DealMerger {

    /**
     * Days that one state of one deal is apart in two sources. In a comparison of two public deal sources by hand, the 13 pairs of the
     * same month and all others of 19 lay within two months.
     */
    static final int SAME_STATE_DAYS = 62;

    /** Days from an announcement to a completion or an end; reviews by authorities seldom take longer. */
    static final int NEXT_STATE_DAYS = 731;

    /** Points of percent; sources count treasury shares and later tenders differently. */
    static final int STAKE_POINTS = 10;

    /** The attribute of a merged deal that names its rows. */
    static final String MERGED_FROM = "merged from";

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private final OutcomeClassifier classifier;
    private final OwnershipTable ownership;

    DealMerger(OutcomeClassifier classifier, OwnershipTable ownership) {
        this.classifier = classifier;
        this.ownership = ownership;
    }

    /** With the standard classifier and no ownership table. */
    public static DealMerger standard() {
        return with(OutcomeTracker.standardClassifier(), OwnershipTable.empty());
    }

    /** With a classifier of the user's and an ownership table. */
    public static DealMerger with(OutcomeClassifier classifier, OwnershipTable ownership) {
        return new DealMerger(classifier, ownership);
    }

    /**
     * What became of the rows.
     *
     * @param links the same companies and links on the merged deals; of several links of a company to what became one party, the
     *     best stays
     * @param merged the deals that several rows report, by id
     * @param suspects pairs of rows that may report one deal and were left apart, with what keeps them apart
     */
    public record Result(DealLinks links, List<MergedDeal> merged, List<String> suspects) {

        public Result {
            merged = List.copyOf(merged);
            suspects = List.copyOf(suspects);
        }
    }

    /** What two rows have in common. */
    private record Pair(boolean same, List<String> reasons, String hindrance) {
        static final Pair DIFFERENT = new Pair(false, List.of(), "");

        boolean suspect() {
            return !same && !hindrance.isEmpty();
        }
    }

    /** Merges the rows that report one deal; the order of the input does not matter. */
    public Result merge(DealLinks links) {
        Map<String, Map<String, Integer>> partyOfCompany = new TreeMap<>();
        for (Link link : links.links(Decision.LINK)) {
            partyOfCompany
                    .computeIfAbsent(link.companyId(), c -> new TreeMap<>())
                    .merge(link.dealId(), link.party(), Math::min);
        }
        Map<String, Map<String, Pair>> pairs = new TreeMap<>();
        List<String> suspects = new ArrayList<>();
        Map<String, Set<Boolean>> kinds = new HashMap<>();
        partyOfCompany.values().forEach(deals -> compareAll(deals, links, kinds, pairs, suspects));
        List<List<String>> groups = groups(pairs, links);

        Map<String, Deal> replacement = new HashMap<>();
        Map<String, int[]> partyMap = new HashMap<>();
        List<MergedDeal> merged = new ArrayList<>();
        for (List<String> group : groups) {
            Assembly assembly = new Assembly(
                    group.stream().map(id -> links.deal(id).orElseThrow()).toList());
            Set<String> reasons = new LinkedHashSet<>();
            for (String a : group) {
                group.forEach(b -> reasons.addAll(pairs.getOrDefault(a, Map.of())
                        .getOrDefault(b, Pair.DIFFERENT)
                        .reasons()));
            }
            MergedDeal deal = assembly.assemble(List.copyOf(reasons), linkedParties(group, links));
            merged.add(deal);
            deal.rows().forEach(row -> replacement.put(row.id(), deal.deal()));
            partyMap.putAll(assembly.partyMap);
        }
        if (merged.isEmpty()) {
            return new Result(links, merged, suspects);
        }
        return new Result(rebuild(links, replacement, partyMap), merged, suspects);
    }

    private void compareAll(
            Map<String, Integer> deals,
            DealLinks links,
            Map<String, Set<Boolean>> kinds,
            Map<String, Map<String, Pair>> pairs,
            List<String> suspects) {
        List<String> ids = List.copyOf(deals.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                String a = ids.get(i);
                String b = ids.get(j);
                Pair pair = compare(
                        links.deal(a).orElseThrow(),
                        deals.getOrDefault(a, 0),
                        links.deal(b).orElseThrow(),
                        deals.getOrDefault(b, 0),
                        kinds);
                if (pair.same()) {
                    pairs.computeIfAbsent(a, x -> new TreeMap<>()).put(b, pair);
                } else if (pair.suspect()) {
                    suspects.add(a + " and " + b + ": " + pair.hindrance());
                }
            }
        }
    }

    private Pair compare(Deal a, int partyOfA, Deal b, int partyOfB, Map<String, Set<Boolean>> kinds) {
        PartyRole roleA = a.parties().get(partyOfA).role();
        PartyRole roleB = b.parties().get(partyOfB).role();
        if (roleA != roleB && roleA != PartyRole.OTHER && roleB != PartyRole.OTHER) {
            return Pair.DIFFERENT;
        }
        if (a.stakePercent().isPresent()
                && b.stakePercent().isPresent()
                && a.stakePercent()
                                .get()
                                .subtract(b.stakePercent().get())
                                .abs()
                                .compareTo(BigDecimal.valueOf(STAKE_POINTS))
                        > 0) {
            return Pair.DIFFERENT;
        }
        DateMatch dates = DateMatch.of(a, b);
        if (dates.answer() == DateMatch.Answer.APART) {
            return Pair.DIFFERENT;
        }
        // The classifier is asked last, since it can be slow.
        if (!typesAgree(kinds(a, kinds), kinds(b, kinds))) {
            return Pair.DIFFERENT;
        }
        Optional<String> side = sameSide(a, partyOfA, b, partyOfB);
        if (side.isPresent() && dates.answer() == DateMatch.Answer.NEAR) {
            return new Pair(true, List.of(side.get(), dates.reason()), "");
        }
        if (side.isEmpty() && dates.answer() == DateMatch.Answer.NEAR) {
            return new Pair(false, List.of(), dates.reason() + ", but no other side is named alike");
        }
        return side.isPresent() ? new Pair(false, List.of(), side.get() + ", but " + dates.reason()) : Pair.DIFFERENT;
    }

    private static boolean typesAgree(Set<Boolean> a, Set<Boolean> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    /** Whether a deal is about shares (true), about rights and joint work (false), both, or not known (empty). */
    private Set<Boolean> kinds(Deal deal, Map<String, Set<Boolean>> known) {
        return known.computeIfAbsent(
                deal.id(),
                id -> classifier.classify(deal).stream()
                        .flatMap(c -> c.types().stream())
                        .filter(t -> !t.equals(OutcomeType.OTHER))
                        .map(SHARES::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Optional<String> sameSide(Deal a, int partyOfA, Deal b, int partyOfB) {
        for (int i = 0; i < a.parties().size(); i++) {
            for (int j = 0; j < b.parties().size(); j++) {
                if (i == partyOfA || j == partyOfB || isSeller(a, i) || isSeller(b, j)) {
                    continue;
                }
                DealParty left = a.parties().get(i);
                DealParty right = b.parties().get(j);
                Optional<String> reason = PartyLikeness.reason(left, right).or(() -> sameOwner(left, a, right, b));
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSeller(Deal deal, int party) {
        return deal.parties().get(party).role() == PartyRole.SELLER;
    }

    /** A bidder made for the purpose and its owner, or two bidders of one owner. */
    private Optional<String> sameOwner(DealParty left, Deal a, DealParty right, Deal b) {
        Set<String> ownersOfLeft = ownership.namesOfOwners(
                left, DealDate.of(a, OutcomeRule.DateRole.EARLIEST).span());
        Set<String> ownersOfRight = ownership.namesOfOwners(
                right, DealDate.of(b, OutcomeRule.DateRole.EARLIEST).span());
        return ownersOfLeft.stream().anyMatch(ownersOfRight::contains)
                ? Optional.of("one owner of " + left.name() + " and " + right.name())
                : Optional.empty();
    }

    /** Whether and how the dates of two rows agree. */
    private record DateMatch(Answer answer, String reason) {

        private enum Answer {
            NEAR,
            UNCLEAR,
            APART
        }

        static DateMatch of(Deal a, Deal b) {
            List<DealEvent> left = dated(a);
            List<DealEvent> right = dated(b);
            if (left.isEmpty() || right.isEmpty()) {
                return new DateMatch(Answer.UNCLEAR, "a date is missing");
            }
            boolean yearOnly = false;
            String near = "";
            for (DealEvent one : left) {
                for (DealEvent two : right) {
                    if (!known(one) || !known(two) || rank(one.status()) != rank(two.status())) {
                        continue;
                    }
                    PartialDate first = date(one);
                    PartialDate second = date(two);
                    if (isYear(first) || isYear(second)) {
                        yearOnly = true;
                        if (first.year() != second.year()) {
                            return new DateMatch(Answer.APART, "");
                        }
                    } else if (days(first, second) > SAME_STATE_DAYS) {
                        return new DateMatch(Answer.APART, "");
                    } else {
                        near = words(first, second);
                    }
                }
            }
            // A date without a state can be that of any: one of the other row's has to be near.
            for (List<DealEvent> listed : List.of(left, right)) {
                List<DealEvent> others = listed == left ? right : left;
                for (DealEvent event : listed) {
                    if (known(event)) {
                        continue;
                    }
                    PartialDate date = date(event);
                    Optional<DealEvent> match = others.stream()
                            .filter(e -> !isYear(date) && !isYear(date(e)) && days(date, date(e)) <= SAME_STATE_DAYS)
                            .min(Comparator.comparingLong((DealEvent e) -> days(date, date(e)))
                                    .thenComparing(DealEvent::toString));
                    if (match.isPresent()) {
                        near = words(date, date(match.get()));
                    } else if (others.stream()
                            .anyMatch(e -> (isYear(date) || isYear(date(e))) && date.year() == date(e).year())) {
                        yearOnly = true;
                    } else {
                        return new DateMatch(Answer.APART, "");
                    }
                }
            }
            if (!near.isEmpty()) {
                return new DateMatch(Answer.NEAR, near);
            }
            return yearOnly ? new DateMatch(Answer.UNCLEAR, "a date is known to the year only") : stages(left, right);
        }

        private static boolean known(DealEvent event) {
            return event.status() != DealStatus.UNKNOWN;
        }

        private static String words(PartialDate first, PartialDate second) {
            return first.equals(second) ? "both of " + first : "dated " + first + " and " + second;
        }

        /** No state in common: the stages have to follow each other. */
        private static DateMatch stages(List<DealEvent> left, List<DealEvent> right) {
            String reason = "";
            for (DealEvent one : left) {
                for (DealEvent two : right) {
                    boolean forward = rank(one.status()) < rank(two.status());
                    PartialDate earlier = forward ? date(one) : date(two);
                    PartialDate later = forward ? date(two) : date(one);
                    if (isYear(earlier) || isYear(later)) {
                        return new DateMatch(Answer.UNCLEAR, "a date is known to the year only");
                    }
                    if (later.latest().isBefore(earlier.earliest()) || days(earlier, later) > NEXT_STATE_DAYS) {
                        return new DateMatch(Answer.APART, "");
                    }
                    reason = (forward ? one : two) + ", " + (forward ? two : one);
                }
            }
            return new DateMatch(Answer.NEAR, reason);
        }

        private static List<DealEvent> dated(Deal deal) {
            return deal.history().stream()
                    .filter(e -> e.date().isPresent() && e.status() != DealStatus.RUMOURED)
                    .toList();
        }

        private static PartialDate date(DealEvent event) {
            return event.date().orElseThrow();
        }

        /** The order of states; announcing and signing go together, and so do the ways of ending. */
        private static int rank(DealStatus status) {
            return switch (status) {
                case RUMOURED -> 0;
                case ANNOUNCED, SIGNED, UNKNOWN -> 1;
                case COMPLETED -> 2;
                case BLOCKED, WITHDRAWN, TERMINATED -> 3;
            };
        }

        private static boolean isYear(PartialDate date) {
            return date.precision() == PartialDate.Precision.YEAR;
        }

        private static long days(PartialDate a, PartialDate b) {
            return Math.abs(ChronoUnit.DAYS.between(a.midpoint(), b.midpoint()));
        }
    }

    /** Groups in which every two rows agree, made in the order of date and id. */
    private static List<List<String>> groups(Map<String, Map<String, Pair>> pairs, DealLinks links) {
        Set<String> ids = new TreeSet<>(pairs.keySet());
        pairs.values().forEach(m -> ids.addAll(m.keySet()));
        List<String> ordered = ids.stream()
                .sorted(Comparator.comparing(
                                (String id) -> firstDay(links.deal(id).orElseThrow()))
                        .thenComparing(id -> id))
                .toList();
        List<List<String>> groups = new ArrayList<>();
        for (String id : ordered) {
            List<String> home = null;
            for (List<String> group : groups) {
                if (group.stream().allMatch(other -> same(pairs, id, other))) {
                    home = group;
                    break;
                }
            }
            if (home == null) {
                groups.add(new ArrayList<>(List.of(id)));
            } else {
                home.add(id);
            }
        }
        groups.removeIf(g -> g.size() < 2);
        groups.forEach(g -> g.sort(null));
        groups.sort(Comparator.comparing(g -> g.get(0)));
        return groups;
    }

    private static LocalDate firstDay(Deal deal) {
        return DealDate.of(deal, OutcomeRule.DateRole.EARLIEST).span().low();
    }

    private static boolean same(Map<String, Map<String, Pair>> pairs, String a, String b) {
        return pairs.getOrDefault(a, Map.of()).containsKey(b)
                || pairs.getOrDefault(b, Map.of()).containsKey(a);
    }

    /** Which companies each party of each row of a group is linked to. */
    private static Map<String, Map<Integer, Set<String>>> linkedParties(Collection<String> group, DealLinks links) {
        Map<String, Map<Integer, Set<String>>> linked = new HashMap<>();
        for (Link link : links.links(Decision.LINK)) {
            if (group.contains(link.dealId())) {
                linked.computeIfAbsent(link.dealId(), d -> new HashMap<>())
                        .computeIfAbsent(link.party(), p -> new TreeSet<>())
                        .add(link.companyId());
            }
        }
        return linked;
    }

    private static DealLinks rebuild(DealLinks links, Map<String, Deal> replacement, Map<String, int[]> partyMap) {
        Set<Deal> deals = new LinkedHashSet<>();
        links.deals().forEach(d -> deals.add(replacement.getOrDefault(d.id(), d)));
        Map<String, Link> best = new LinkedHashMap<>();
        for (Link link : links.links()) {
            Deal deal = replacement.get(link.dealId());
            int[] parties = partyMap.get(link.dealId());
            Link moved = deal == null || parties == null
                    ? link
                    : new Link(
                            link.companyId(),
                            deal.id(),
                            parties[link.party()],
                            link.weight(),
                            link.probability(),
                            link.decision(),
                            link.origin(),
                            link.explanation());
            best.merge(
                    moved.companyId() + "\n" + moved.dealId() + "\n" + moved.party(),
                    moved,
                    (x, y) -> Tracking.BEST_FIRST.compare(x, y) <= 0 ? x : y);
        }
        return new DealLinks(
                links.recommendations(),
                links.companies(),
                links.merges(),
                List.copyOf(deals),
                List.copyOf(best.values()),
                links.inputs(),
                links.method());
    }

    /** One deal made of several rows. */
    private static final class Assembly {
        private final List<Deal> rows;
        private final List<String> conflicts = new ArrayList<>();
        private final Map<String, int[]> partyMap = new HashMap<>();
        private final List<Side> sides = new ArrayList<>();

        /** A party as it grows. */
        private static final class Side {
            private PartyRole role;
            private final Set<CompanyName> names = new LinkedHashSet<>();
            private final Set<Country> countries = new LinkedHashSet<>();
            private final Set<Identifier> identifiers = new LinkedHashSet<>();
            private final Set<String> companies = new TreeSet<>();

            private Side(PartyRole role) {
                this.role = role;
            }

            private DealParty party() {
                Optional<Country> country =
                        countries.size() == 1 ? countries.stream().findFirst() : Optional.empty();
                return new DealParty(role, List.copyOf(names), country, List.copyOf(identifiers));
            }
        }

        private Assembly(List<Deal> rows) {
            this.rows = rows;
        }

        private MergedDeal assemble(List<String> reasons, Map<String, Map<Integer, Set<String>>> linked) {
            for (Deal row : rows) {
                addParties(row, linked.getOrDefault(row.id(), Map.of()));
            }
            Deal first = rows.get(0);
            Deal.Builder deal = Deal.builder(first.id()).source(first.source());
            sides.forEach(s -> deal.party(s.party()));
            history().forEach(deal::event);
            deal.typeWords(rows.stream()
                    .flatMap(r -> r.typeWords().stream())
                    .distinct()
                    .toList());
            lowest(
                            "stake",
                            " %",
                            rows.stream()
                                    .flatMap(r -> r.stakePercent().stream())
                                    .toList())
                    .ifPresent(deal::stakePercent);
            lowest(
                            "value",
                            " million dollars",
                            rows.stream().flatMap(r -> r.value().stream()).toList())
                    .ifPresent(deal::value);
            String text =
                    rows.stream().flatMap(r -> r.text().stream()).distinct().collect(Collectors.joining("\n"));
            if (!text.isEmpty()) {
                deal.text(text);
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            rows.forEach(r -> r.attributes().forEach(attributes::putIfAbsent));
            attributes.put(
                    MERGED_FROM,
                    rows.stream().map(r -> r.id() + " (" + r.source() + ")").collect(Collectors.joining("; ")));
            deal.attributes(attributes);
            return new MergedDeal(deal.build(), rows, reasons, conflicts);
        }

        private void addParties(Deal row, Map<Integer, Set<String>> linked) {
            int[] map = new int[row.parties().size()];
            Set<Side> taken = new LinkedHashSet<>();
            for (int i = 0; i < map.length; i++) {
                DealParty party = row.parties().get(i);
                Set<String> companies = linked.getOrDefault(i, Set.of());
                Side side = sides.stream()
                        .filter(s -> !taken.contains(s) && belongs(s, party, companies))
                        .findFirst()
                        .orElseGet(() -> {
                            Side added = new Side(party.role());
                            sides.add(added);
                            return added;
                        });
                taken.add(side);
                add(side, party, companies);
                map[i] = sides.indexOf(side);
            }
            partyMap.put(row.id(), map);
        }

        private static boolean belongs(Side side, DealParty party, Set<String> companies) {
            if (side.companies.stream().anyMatch(companies::contains)) {
                return true;
            }
            boolean rolesAgree =
                    side.role == party.role() || side.role == PartyRole.OTHER || party.role() == PartyRole.OTHER;
            return rolesAgree && PartyLikeness.reason(side.party(), party).isPresent();
        }

        private void add(Side side, DealParty party, Set<String> companies) {
            if (side.role == PartyRole.OTHER) {
                side.role = party.role();
            }
            side.names.addAll(party.names());
            side.identifiers.addAll(party.identifiers());
            side.companies.addAll(companies);
            if (party.country().isPresent()) {
                Country country = party.country().get();
                if (side.countries.add(country) && side.countries.size() > 1) {
                    conflicts.add("country of " + party.name() + ": "
                            + side.countries.stream().map(Country::code).collect(Collectors.joining(" or "))
                            + "; left open");
                }
            }
        }

        private List<DealEvent> history() {
            List<DealEvent> events = rows.stream()
                    .flatMap(r -> r.history().stream())
                    .distinct()
                    .sorted(Comparator.comparing((DealEvent e) ->
                                    e.date().map(PartialDate::earliest).orElse(LocalDate.MAX))
                            .thenComparing(DealEvent::status)
                            .thenComparing(DealEvent::toString))
                    .toList();
            for (DealStatus status : DealStatus.values()) {
                List<PartialDate> dates = events.stream()
                        .filter(e -> e.status() == status)
                        .flatMap(e -> e.date().stream())
                        .distinct()
                        .toList();
                // A month and a day in it agree.
                boolean agree = dates.stream().allMatch(a -> dates.stream().allMatch(b -> a.isBefore(b) != Order.YES));
                if (!agree) {
                    conflicts.add(DealState.words(status) + ": "
                            + dates.stream().map(PartialDate::toString).collect(Collectors.joining(" or "))
                            + "; all kept");
                }
            }
            return events;
        }

        private Optional<BigDecimal> lowest(String what, String unit, List<BigDecimal> values) {
            Optional<BigDecimal> lowest = values.stream().min(Comparator.naturalOrder());
            List<String> distinct = values.stream()
                    .map(v -> v.stripTrailingZeros().toPlainString())
                    .distinct()
                    .toList();
            if (distinct.size() > 1) {
                conflicts.add(what + ": " + String.join(" or ", distinct) + unit + "; the lowest kept");
            }
            return lowest;
        }
    }
}
