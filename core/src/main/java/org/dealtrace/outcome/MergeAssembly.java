package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyMatcher;
import org.dealtrace.PartyRole;
import org.dealtrace.Truth;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;

/** Makes one deal from the rows that report it, and notes their conflicts. */
final class MergeAssembly {

    static final String MERGED_FROM = "merged from";

    private final List<Deal> rows;
    private final List<Message> conflicts = new ArrayList<>();
    private final Map<String, int[]> partyMap = new HashMap<>();
    private final List<Side> sides = new ArrayList<>();
    private final PartyMatcher parties;

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

    MergeAssembly(List<Deal> rows, PartyMatcher parties) {
        this.parties = parties;
        this.rows = rows;
    }

    MergedDeal assemble(List<Message> reasons, Map<String, Map<Integer, Set<String>>> linked) {
        for (Deal row : rows) {
            addParties(row, linked.getOrDefault(row.id(), Map.of()));
        }
        Deal first = rows.get(0);
        Deal.Builder deal = Deal.builder(first.id()).source(first.source());
        sides.forEach(s -> deal.party(s.party()));
        history().forEach(deal::event);
        deal.typeWords(
                rows.stream().flatMap(r -> r.typeWords().stream()).distinct().toList());
        lowest(
                        "rows.conflict.stake",
                        rows.stream().flatMap(r -> r.stakePercent().stream()).toList())
                .ifPresent(deal::stakePercent);
        lowest(
                        "rows.conflict.value",
                        rows.stream().flatMap(r -> r.value().stream()).toList())
                .ifPresent(deal::value);
        String text = rows.stream().flatMap(r -> r.text().stream()).distinct().collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            deal.text(text);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        rows.forEach(r -> r.attributes().forEach(attributes::putIfAbsent));
        attributes.put(
                MERGED_FROM,
                rows.stream()
                        .map(r -> r.id() + " (" + FileLinks.shown(r.source()) + ")")
                        .collect(Collectors.joining("; ")));
        deal.attributes(attributes);
        return new MergedDeal(deal.build(), rows, reasons, conflicts);
    }

    /** By row id, the merged party that each party of the row became; filled by {@link #assemble}. */
    Map<String, int[]> partyMap() {
        return partyMap;
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

    private boolean belongs(Side side, DealParty party, Set<String> companies) {
        if (side.companies.stream().anyMatch(companies::contains)) {
            return true;
        }
        boolean rolesAgree =
                side.role == party.role() || side.role == PartyRole.OTHER || party.role() == PartyRole.OTHER;
        return rolesAgree && parties.reason(side.party(), party).isPresent();
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
                conflicts.add(Messages.message(
                        "rows.conflict.country",
                        party.name(),
                        or(side.countries.stream().map(Country::code).toList())));
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
        List<DealEvent> known = events.stream()
                .filter(e -> e.status() != DealStatus.UNKNOWN && e.status() != DealStatus.RUMOURED)
                .toList();
        for (DealStatus status : DealStatus.values()) {
            List<PartialDate> dates = events.stream()
                    .filter(e -> e.status() == status)
                    .flatMap(e -> e.date().stream())
                    .distinct()
                    .toList();
            // A month and a day in it agree.
            boolean agree = dates.stream().allMatch(a -> dates.stream().allMatch(b -> a.isBefore(b) != Truth.YES));
            if (!agree) {
                conflicts.add(Messages.message(
                        "rows.conflict.date",
                        Messages.message("why.state." + status.name().toLowerCase(Locale.ROOT)),
                        or(dates.stream().map(PartialDate::toString).toList())));
            }
        }
        // A date without a state belongs to a state of the same time.
        return events.stream()
                .filter(e -> e.status() != DealStatus.UNKNOWN || known.stream().noneMatch(k -> agree(e, k)))
                .toList();
    }

    private static boolean agree(DealEvent one, DealEvent other) {
        return one.date()
                .flatMap(a -> other.date()
                        .map(b -> a.isBefore(b) == Truth.UNKNOWN
                                || (a.isBefore(b) == Truth.NO && b.isBefore(a) == Truth.NO)))
                .orElse(false);
    }

    private Optional<BigDecimal> lowest(String conflict, List<BigDecimal> values) {
        Optional<BigDecimal> lowest = values.stream().min(Comparator.naturalOrder());
        List<BigDecimal> distinct =
                values.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
        if (distinct.size() > 1) {
            conflicts.add(Messages.message(conflict, or(distinct)));
        }
        return lowest;
    }

    private static Message or(List<?> values) {
        int last = values.size() - 1;
        return Messages.message("list.or", values.subList(0, last), values.get(last));
    }
}
