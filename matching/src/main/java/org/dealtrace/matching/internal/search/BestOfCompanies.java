package org.dealtrace.matching.internal.search;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest of the names of each company, as they come in. A hash table without nodes: a name asked for puts a
 * hundred candidates into one and throws it away. For one thread.
 *
 * <p>Where a company has a name in the script of the name asked for and one in another, the first can see what the
 * second only hears: legal forms, spelling, which of two words for a business it is. A name across scripts therefore
 * counts only where it says more than the one that is compared in one script ({@link ScoredCompany#saysAllOf}). Without
 * that Havster Ceramics would be Havster Robotics, which its Latin name is told from, by the sound of its Chinese one.
 */
final class BestOfCompanies extends AbstractCollection<ScoredCompany> {

    /** The one that counts, of {@link #ofOneScript} and {@link #acrossScripts}. */
    private ScoredCompany[] held = new ScoredCompany[128];

    private @Nullable ScoredCompany[] ofOneScript = new @Nullable ScoredCompany[128];
    private @Nullable ScoredCompany[] acrossScripts = new @Nullable ScoredCompany[128];
    private int size;
    /** Places in {@link #held}, plus one; linear probing, at most half full. */
    private int[] slots = new int[256];

    /** Adds one if there is one. */
    void addFound(@Nullable ScoredCompany scored) {
        if (scored != null) {
            add(scored);
        }
    }

    @Override
    public boolean add(ScoredCompany scored) {
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

    private boolean improve(int place, ScoredCompany scored) {
        @Nullable ScoredCompany[] kind = kind(scored);
        ScoredCompany before = kind[place];
        if (before != null && scored.weight() <= before.weight()) {
            return false;
        }
        kind[place] = scored;
        held[place] = counted(ofOneScript[place], acrossScripts[place], scored);
        return true;
    }

    private @Nullable ScoredCompany[] kind(ScoredCompany scored) {
        return scored.acrossScripts() ? acrossScripts : ofOneScript;
    }

    private static ScoredCompany counted(
            @Nullable ScoredCompany ofOne, @Nullable ScoredCompany across, ScoredCompany only) {
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
    public Iterator<ScoredCompany> iterator() {
        return Arrays.asList(held).subList(0, size).iterator();
    }

    /** By falling weight, then id. */
    List<ScoredCompany> sorted() {
        ScoredCompany[] sorted = Arrays.copyOf(held, size);
        Arrays.sort(sorted, ScoredCompany.BEST_FIRST);
        return Arrays.asList(sorted);
    }
}
