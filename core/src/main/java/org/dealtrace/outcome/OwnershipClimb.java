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
import org.dealtrace.Truth;
import org.dealtrace.outcome.OwnershipTable.Entry;

/**
 * One walk up the chains of an {@link OwnershipTable} from a party, at a date.
 *
 * <p>Each owner is looked up once, however many ways lead to it, and without recursion. Owners who hold each other are
 * one group (a strongly connected component); R. Tarjan's algorithm of 1972 finds the groups on the way. A group that
 * nobody outside it owns is ultimate as a whole, since nobody can say which of them decides.
 */
final class OwnershipClimb {

    /** An owner with more than this share, in percent, decides alone. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final OwnershipTable table;
    private final Span at;
    private final List<String> words = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Country> ultimate = new TreeSet<>();
    private boolean complete = true;

    private final Map<String, Owner> owners = new HashMap<>();
    /** The owners on the way down to the party, and those that may still be of a group with one of them. */
    private final Deque<Owner> way = new ArrayDeque<>();

    private final Deque<Owner> open = new ArrayDeque<>();
    private int visited;

    /** Somebody on the way, and who owns them. */
    private static final class Owner {
        private final Iterator<Entry> holding;
        private final int number;
        /** The lowest number that can be reached through those still open. */
        private int lowest;
        /** The countries of the entries that lead here. */
        private final Set<Optional<Country>> countries = new HashSet<>();

        private boolean isOpen = true;
        private boolean isOwned;

        Owner(int number, List<Entry> holding) {
            this.number = number;
            this.lowest = number;
            this.holding = holding.iterator();
        }
    }

    /** From somebody who is called by any of these names, as the table compares them. */
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

    /** Begins with somebody: finds who owns them. */
    private Owner enter(Set<String> called, Set<String> keys) {
        List<Entry> holding = holding(keys);
        Owner owner = new Owner(visited++, holding);
        called.forEach(key -> owners.put(key, owner));
        // Who is named as its own owner belongs to nobody else. By names as written only: a subsidiary can differ
        // from its owner in the legal form alone.
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

    /** Everything above somebody is known: closes the group, if it is whole, and tells who comes below. */
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
            // The party itself is no owner, unless somebody whom it owns owns it.
            if (!owned && (member != party || group.size() > 1)) {
                member.countries.forEach(this::count);
            }
        }
    }

    private void count(Optional<Country> country) {
        country.ifPresentOrElse(ultimate::add, () -> complete = false);
    }

    /** The entries of somebody that hold, or may hold, at the date. */
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
     * The entries of a party; the owner who holds for certain with more than half stands alone. Two such owners at
     * once, as on the day of a sale, are followed both: which of them it was nobody can tell.
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

    /** The owners on the way, in words. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** The names of the owners on the way, in the form that the table compares. */
    Set<String> names() {
        return names;
    }

    /** The countries of the ultimate owners, as far as they are known. */
    List<Country> ultimate() {
        return List.copyOf(ultimate);
    }

    /** Whether every chain was followed to an end whose country is known. */
    boolean complete() {
        return complete;
    }
}
