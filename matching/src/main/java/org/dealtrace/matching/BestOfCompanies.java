package org.dealtrace.matching;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The heaviest of the names of each company, as they come in. A hash table without nodes: a name asked for puts a hundred candidates
 * into one and throws it away. For one thread.
 */
final class BestOfCompanies extends AbstractCollection<Scored> {

    private Scored[] held = new Scored[128];
    private int size;
    /** Places in {@link #held}, plus one; linear probing, at most half full. */
    private int[] slots = new int[256];

    @Override
    public boolean add(Scored scored) {
        int slot = slot(scored.companyId());
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int place = slots[slot] - 1;
            if (held[place].companyId().equals(scored.companyId())) {
                boolean better = scored.weight() > held[place].weight();
                held[place] = better ? scored : held[place];
                return better;
            }
        }
        if (size == held.length) {
            grow();
            return add(scored);
        }
        held[size++] = scored;
        slots[slot] = size;
        return true;
    }

    private int slot(String companyId) {
        int hash = companyId.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    private void grow() {
        held = Arrays.copyOf(held, 2 * held.length);
        slots = new int[2 * held.length];
        for (int place = 0; place < size; place++) {
            int slot = slot(held[place].companyId());
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = place + 1;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Scored> iterator() {
        return Arrays.asList(held).subList(0, size).iterator();
    }

    /** By falling weight, then id. */
    List<Scored> sorted() {
        Scored[] sorted = Arrays.copyOf(held, size);
        Arrays.sort(sorted, Scored.BEST_FIRST);
        return Arrays.asList(sorted);
    }
}
