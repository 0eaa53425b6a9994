package org.dealtrace.matching;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest of the names of each company, as they come in. A hash table without nodes: a name asked for puts a hundred candidates
 * into one and throws it away. For one thread.
 *
 * <p>Where a company has a name in the script of the name asked for and one in another, the first can see what the second only hears: legal
 * forms, spelling, which of two words for a business it is. A name across scripts therefore counts only where it says more than the one that
 * is compared in one script ({@link Scored#saysAllOf}). Without that Havster Ceramics would be Havster Robotics, which its Latin name is told from, by the sound of
 * its Chinese one.
 */
final class BestOfCompanies extends AbstractCollection<Scored> {

    /** The one that counts, of {@link #ofOneScript} and {@link #acrossScripts}. */
    private Scored[] held = new Scored[128];

    private @Nullable Scored[] ofOneScript = new @Nullable Scored[128];
    private @Nullable Scored[] acrossScripts = new @Nullable Scored[128];
    private int size;
    /** Places in {@link #held}, plus one; linear probing, at most half full. */
    private int[] slots = new int[256];

    /** Adds one if there is one. */
    void addFound(@Nullable Scored scored) {
        if (scored != null) {
            add(scored);
        }
    }

    @Override
    public boolean add(Scored scored) {
        int slot = slot(scored.companyId());
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int place = slots[slot] - 1;
            if (held[place].companyId().equals(scored.companyId())) {
                return improve(place, scored);
            }
        }
        if (size == held.length) {
            grow();
            return add(scored);
        }
        slots[slot] = ++size;
        held[size - 1] = scored;
        kind(scored)[size - 1] = scored;
        return true;
    }

    private boolean improve(int place, Scored scored) {
        @Nullable Scored[] kind = kind(scored);
        Scored before = kind[place];
        if (before != null && scored.weight() <= before.weight()) {
            return false;
        }
        kind[place] = scored;
        held[place] = counted(ofOneScript[place], acrossScripts[place], scored);
        return true;
    }

    private @Nullable Scored[] kind(Scored scored) {
        return scored.acrossScripts() ? acrossScripts : ofOneScript;
    }

    private static Scored counted(@Nullable Scored ofOne, @Nullable Scored across, Scored only) {
        if (ofOne == null || across == null) {
            return only;
        }
        return across.weight() > ofOne.weight() && !ofOne.saysAllOf(across) ? across : ofOne;
    }

    private int slot(String companyId) {
        int hash = companyId.hashCode() * 0x9E3779B1;
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    private void grow() {
        held = Arrays.copyOf(held, 2 * held.length);
        ofOneScript = Arrays.copyOf(ofOneScript, held.length);
        acrossScripts = Arrays.copyOf(acrossScripts, held.length);
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
