package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/**
 * Finds the groups of rows that report one deal.
 *
 * <p>Equal rows are put together first, and one of them is compared for all: with the next {@value #NEIGHBOURS} rows of
 * the company in time, and with the next {@value #NEIGHBOURS} that have the same other side. So the time grows with the
 * number of rows and not of pairs.
 */
final class RowGroups {

    /**
     * Rows of one deal.
     *
     * @param rows by id; at least two
     * @param reasons the evidence that they are one deal
     */
    record Group(List<Deal> rows, List<Message> reasons) {}

    /** Everything that a comparison of rows uses; companies are those linked, each with its party. */
    private record Facts(
            Map<String, Integer> companies,
            List<DealParty> parties,
            List<DealEvent> history,
            Optional<BigDecimal> stake,
            Set<Boolean> kinds) {}

    private static final class EqualRows {
        private final Map<String, Integer> companies;
        private final List<Deal> rows = new ArrayList<>();
        /** The rows that report the same deal, with the reasons; includes itself if its own rows do. */
        private final Map<EqualRows, List<Message>> same = new LinkedHashMap<>();

        private EqualRows(Facts facts) {
            this.companies = facts.companies;
        }

        private Deal first() {
            return rows.get(0);
        }

        private Span span() {
            return DealDate.of(first(), OutcomeRule.DateRole.EARLIEST).span();
        }
    }

    /** The number of later rows that a row is compared with. */
    static final int NEIGHBOURS = 30;

    private final RowComparison comparison;
    private final Set<Message> suspects = new TreeSet<>(Comparator.comparing(Message::english));

    RowGroups(RowComparison comparison) {
        this.comparison = comparison;
    }

    /** Pairs of rows that may report one deal but stay apart, after {@link #of}; of equal rows only neighbours. */
    List<Message> suspects() {
        return List.copyOf(suspects);
    }

    /** Groups in which every two rows agree, in the order of their first ids. */
    List<Group> of(DealLinks links) {
        List<EqualRows> all = equalRows(links);
        Map<String, List<EqualRows>> ofCompany = new TreeMap<>();
        for (EqualRows rows : all) {
            rows.companies
                    .keySet()
                    .forEach(id -> ofCompany
                            .computeIfAbsent(id, c -> new ArrayList<>())
                            .add(rows));
        }
        ofCompany.forEach(this::compareAll);
        return grouped(all);
    }

    private List<EqualRows> equalRows(DealLinks links) {
        Map<String, Map<String, Integer>> companies = new TreeMap<>();
        Map<String, Integer> rowsOfCompany = new HashMap<>();
        for (Link link : links.links(Decision.LINK)) {
            companies
                    .computeIfAbsent(link.dealId(), d -> new TreeMap<>())
                    .merge(link.companyId(), link.party(), Math::min);
        }
        companies.values().forEach(parties -> parties.keySet().forEach(c -> rowsOfCompany.merge(c, 1, Integer::sum)));
        Map<Facts, EqualRows> equal = new LinkedHashMap<>();
        companies.forEach((id, parties) -> {
            if (parties.keySet().stream().anyMatch(c -> rowsOfCompany.getOrDefault(c, 0) > 1)) {
                Deal row = links.deal(id).orElseThrow();
                equal.computeIfAbsent(
                                new Facts(
                                        parties,
                                        row.parties(),
                                        row.history(),
                                        row.stakePercent(),
                                        comparison.kinds(row)),
                                EqualRows::new)
                        .rows
                        .add(row);
            }
        });
        return equal.values().stream()
                .sorted(Comparator.comparing((EqualRows r) -> r.span().low())
                        .thenComparing(r -> r.first().id()))
                .toList();
    }

    /** @param ofCompany in the order of their first days; those without a date come first */
    private void compareAll(String company, List<EqualRows> ofCompany) {
        Map<String, List<EqualRows>> laterOfSide = new HashMap<>();
        for (int i = ofCompany.size() - 1; i >= 0; i--) {
            EqualRows one = ofCompany.get(i);
            if (one.rows.size() > 1) {
                compare(one, one, company);
            }
            Set<EqualRows> others =
                    new LinkedHashSet<>(ofCompany.subList(i + 1, Math.min(i + 1 + NEIGHBOURS, ofCompany.size())));
            for (String side : comparison.otherSides(one.first(), one.companies.getOrDefault(company, 0))) {
                List<EqualRows> later = laterOfSide.computeIfAbsent(side, s -> new ArrayList<>());
                others.addAll(later.subList(Math.max(0, later.size() - NEIGHBOURS), later.size()));
                later.add(one);
            }
            LocalDate last = DateMatch.lastNear(one.first());
            others.removeIf(other -> other.span().low().isAfter(last));
            for (EqualRows other : others) {
                boolean inOrder = one.first().id().compareTo(other.first().id()) < 0;
                compare(inOrder ? one : other, inOrder ? other : one, company);
            }
        }
    }

    private void compare(EqualRows one, EqualRows other, String company) {
        int party = one.companies.getOrDefault(company, 0);
        RowComparison.Pair pair =
                comparison.compare(one.first(), party, other.first(), other.companies.getOrDefault(company, 0));
        if (pair.same()) {
            one.same.put(other, pair.reasons());
            other.same.put(one, pair.reasons());
            return;
        }
        pair.hindrance().ifPresent(hindrance -> {
            if (one != other) {
                suspect(one.first(), other.first(), hindrance);
            }
            for (int i = 1; one == other && i < one.rows.size(); i++) {
                suspect(one.rows.get(i - 1), one.rows.get(i), hindrance);
            }
        });
    }

    private void suspect(Deal one, Deal other, Message hindrance) {
        suspects.add(Messages.message("rows.apart", one.id(), other.id(), hindrance));
    }

    private static List<Group> grouped(List<EqualRows> all) {
        List<List<EqualRows>> groups = new ArrayList<>();
        Map<EqualRows, Integer> placed = new HashMap<>();
        for (EqualRows rows : all) {
            if (rows.rows.size() > 1 && !rows.same.containsKey(rows)) {
                continue;
            }
            int home = rows.same.keySet().stream()
                    .filter(placed::containsKey)
                    .mapToInt(same -> placed.getOrDefault(same, 0))
                    .filter(group -> rows.same.keySet().containsAll(groups.get(group)))
                    .min()
                    .orElse(groups.size());
            if (home == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(home).add(rows);
            placed.put(rows, home);
        }
        return groups.stream()
                .map(RowGroups::group)
                .filter(group -> group.rows.size() > 1)
                .sorted(Comparator.comparing(group -> group.rows.get(0).id()))
                .toList();
    }

    private static Group group(List<EqualRows> parts) {
        List<EqualRows> sorted =
                parts.stream().sorted(Comparator.comparing(p -> p.first().id())).toList();
        Set<Message> reasons = new LinkedHashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i; j < sorted.size(); j++) {
                reasons.addAll(sorted.get(i).same.getOrDefault(sorted.get(j), List.of()));
            }
        }
        return new Group(
                parts.stream()
                        .flatMap(p -> p.rows.stream())
                        .sorted(Comparator.comparing(Deal::id))
                        .toList(),
                List.copyOf(reasons));
    }
}
