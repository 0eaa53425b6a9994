package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.Country;
import org.dealtrace.Truth;
import org.dealtrace.outcome.OwnershipTable.Entry;

/** One walk up the chains of an {@link OwnershipTable} from a party, at a date. */
final class OwnershipClimb {

    /** An owner with more than this share, in percent, decides alone. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final OwnershipTable table;
    private final Span at;
    private final List<String> words = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Country> ultimate = new TreeSet<>();
    private boolean complete = true;

    /** From somebody who is called by any of these names, as the table compares them. */
    OwnershipClimb(OwnershipTable table, Span at, Set<String> keys) {
        this.table = table;
        this.at = at;
        from(keys, Optional.empty(), true, new HashSet<>(keys));
    }

    private void from(Set<String> keys, Optional<Country> country, boolean isParty, Set<String> visited) {
        List<Entry> holding = new ArrayList<>();
        boolean certain = false;
        for (Entry entry : owners(keys)) {
            Truth holds = entry.holds(at);
            if (holds == Truth.YES) {
                certain = true;
            }
            if (holds != Truth.NO) {
                holding.add(entry);
            }
        }
        if (!certain && !holding.isEmpty()) {
            complete = false;
        }
        // Who is named as its own owner belongs to nobody else. By names as written only: a subsidiary can differ
        // from its owner in the legal form alone.
        boolean selfOwned = false;
        for (Entry entry : holding) {
            if (keys.contains(OwnershipTable.key(entry.owner())) && keys.contains(OwnershipTable.key(entry.party()))) {
                words.add(entry.words());
                entry.ownerCountry().ifPresentOrElse(ultimate::add, () -> complete = false);
                selfOwned = true;
            }
        }
        // A circle of owners has no end to follow.
        holding.removeIf(e -> visited.contains(OwnershipTable.key(e.owner())));
        if (holding.isEmpty()) {
            if (!isParty && !selfOwned) {
                country.ifPresentOrElse(ultimate::add, () -> complete = false);
            }
            return;
        }
        for (Entry entry : holding) {
            words.add(entry.words());
            Set<String> forms = table.forms(entry.owner());
            names.addAll(forms);
            Set<String> path = new HashSet<>(visited);
            path.add(OwnershipTable.key(entry.owner()));
            from(forms, entry.ownerCountry(), false, path);
        }
    }

    /**
     * The entries of a party; the owner who holds for certain with more than half stands alone. Two such owners at
     * once, as on the day of a sale, are followed both: which of them it was nobody can tell.
     */
    private List<Entry> owners(Set<String> keys) {
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

    /** What the owners on the way are called, as the table compares names. */
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
