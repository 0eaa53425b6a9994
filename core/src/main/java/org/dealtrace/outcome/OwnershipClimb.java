package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.Country;
import org.dealtrace.Message;
import org.dealtrace.Truth;
import org.dealtrace.outcome.OwnershipTable.Entry;

/**
 * Follows the chains of an {@link OwnershipTable} up from a party, at a date.
 *
 * <p>Each owner is visited once and without recursion. Owners who hold each other are one group (a strongly connected
 * component, found by R. Tarjan's algorithm of 1972). A group that nobody outside it owns is ultimate as a whole.
 */
final class OwnershipClimb {

    /** An owner with more than this share, in percent, decides alone. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final OwnershipTable table;
    private final Span at;
    private final List<Message> words = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Country> ultimate = new TreeSet<>();
    private boolean complete = true;

    private final Map<String, Owner> owners = new HashMap<>();
    /** The path from the party to the current owner, and the owners that may still form a group with one on it. */
    private final Deque<Owner> way = new ArrayDeque<>();

    private final Deque<Owner> open = new ArrayDeque<>();
    private int visited;

    /** A visited owner, with the entries about who owns it. */
    private static final class Owner {
        private final Iterator<Entry> holding;
        private final int number;
        /** The lowest number that it reaches through owners that are still open. */
        private int lowest;
        /** The countries of the entries that lead to it. */
        private final Set<Optional<Country>> countries = new HashSet<>();

        private boolean isOpen = true;
        private boolean isOwned;

        Owner(int number, List<Entry> holding) {
            this.number = number;
            this.lowest = number;
            this.holding = holding.iterator();
        }
    }

    /** Starts from a party that has any of these names, as the table compares them. */
    OwnershipClimb(OwnershipTable table, Span at, Set<String> keys) {
        this.table = table;
        this.at = at;
        Owner party = enter(keys, keys);
        while (!way.isEmpty()) {
            Owner owner = way.getLast();
            if (owner.holding.hasNext()) {
                climb(owner, owner.holding.next());
            } else {
                way.removeLast();
                leave(owner, party);
            }
        }
    }

    /** Visits an owner and finds who owns it. */
    private Owner enter(Set<String> called, Set<String> keys) {
        List<Entry> holding = holding(keys);
        Owner owner = new Owner(visited++, holding);
        called.forEach(key -> owners.put(key, owner));
        // Its own owner belongs to nobody else. Only names as written count, because a subsidiary can differ from its
        // owner in the legal form alone.
        holding.removeIf(entry -> {
            boolean own = keys.contains(OwnershipTable.key(entry.owner()))
                    && keys.contains(OwnershipTable.key(entry.party()));
            if (own) {
                words.add(entry.words());
                count(entry.ownerCountry());
                owner.isOwned = true;
            }
            return own;
        });
        way.addLast(owner);
        open.addLast(owner);
        return owner;
    }

    private void climb(Owner from, Entry entry) {
        words.add(entry.words());
        String key = OwnershipTable.key(entry.owner());
        Owner owner = owners.get(key);
        if (owner == null) {
            Set<String> forms = table.forms(entry.owner());
            names.addAll(forms);
            owner = enter(Set.of(key), forms);
        } else if (owner.isOpen) {
            from.lowest = Math.min(from.lowest, owner.number);
        } else {
            from.isOwned = true;
        }
        owner.countries.add(entry.ownerCountry());
    }

    /** Everything above an owner is known: closes its group if it is complete, and informs the owner below. */
    private void leave(Owner owner, Owner party) {
        boolean closes = owner.lowest == owner.number;
        if (closes) {
            close(owner, party);
        }
        if (!way.isEmpty()) {
            Owner below = way.getLast();
            below.isOwned |= closes;
            below.lowest = Math.min(below.lowest, owner.lowest);
        }
    }

    private void close(Owner first, Owner party) {
        List<Owner> group = new ArrayList<>();
        do {
            group.add(open.removeLast());
        } while (group.get(group.size() - 1) != first);
        boolean owned = group.stream().anyMatch(member -> member.isOwned);
        for (Owner member : group) {
            member.isOpen = false;
            // The party itself is an owner only if it owns somebody who owns it.
            if (!owned && (member != party || group.size() > 1)) {
                member.countries.forEach(this::count);
            }
        }
    }

    private void count(Optional<Country> country) {
        country.ifPresentOrElse(ultimate::add, () -> complete = false);
    }

    /** The entries about an owner that hold, or may hold, at the date. */
    private List<Entry> holding(Set<String> keys) {
        List<Entry> holding = new ArrayList<>();
        boolean certain = false;
        for (Entry entry : decisive(keys)) {
            Truth holds = entry.holds(at);
            certain |= holds == Truth.YES;
            if (holds != Truth.NO) {
                holding.add(entry);
            }
        }
        if (!certain && !holding.isEmpty()) {
            complete = false;
        }
        return holding;
    }

    /**
     * The entries about an owner, or only those that certainly hold with more than half. On the day of a sale there can
     * be two of these; both are followed.
     */
    private List<Entry> decisive(Set<String> keys) {
        List<Entry> all = keys.stream()
                .flatMap(k -> table.entriesOf(k).stream())
                .distinct()
                .toList();
        List<Entry> majority = all.stream()
                .filter(e -> e.holds(at) == Truth.YES
                        && e.sharePercent().isPresent()
                        && e.sharePercent().get().compareTo(HALF) > 0)
                .toList();
        return majority.isEmpty() ? all : majority;
    }

    List<Message> words() {
        return List.copyOf(words);
    }

    Set<String> names() {
        return names;
    }

    /** The known countries of the ultimate owners. */
    List<Country> ultimate() {
        return List.copyOf(ultimate);
    }

    /** Whether every chain ended at a known country. */
    boolean complete() {
        return complete;
    }
}
