package org.dealtrace.matching.internal.words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The acronyms by which a name can be looked up. */
public final class AcronymKeys {

    private static final int SHORTEST_KEY = 3;
    private static final int LONGEST_KEY = 6;
    /** With more pinyin words than this, their readings are not mixed. */
    private static final int MOST_MIXED = 3;

    private final Acronyms name;

    private AcronymKeys(Acronyms name) {
        this.name = name;
    }

    /**
     * The acronyms of three to six letters, and of two for a pair of first words: {@code lt} for {@code Larsen &
     * Toubro}.
     */
    public static Set<String> of(Acronyms name) {
        return new AcronymKeys(name).keys();
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (name.pair >= 0) {
            keys.add("" + name.words[name.pair][0].charAt(0) + name.words[name.pair + 2][0].charAt(0));
        }
        List<Integer> mixed = splittable();
        int readings = mixed.size() > MOST_MIXED ? 2 : 1 << mixed.size();
        for (int reading = 0; reading < readings; reading++) {
            boolean[] bySyllable = new boolean[name.words.length];
            for (int i = 0; i < mixed.size(); i++) {
                bySyllable[mixed.get(i)] = mixed.size() > MOST_MIXED ? reading == 1 : (reading >> i & 1) == 1;
            }
            for (int start = 0; start <= (name.place ? 1 : 0); start++) {
                String plain = initials(start, bySyllable, true, false);
                addBeginnings(plain, keys);
                addWhole(initials(start, bySyllable, true, true), keys);
                addWithForm(plain, keys);
                String withoutGroup = initials(start, bySyllable, false, false);
                addWhole(withoutGroup, keys);
                addWithForm(withoutGroup, keys);
            }
        }
        return keys;
    }

    /** The tokens that can be read by syllables. */
    private List<Integer> splittable() {
        return IntStream.range(0, name.words.length)
                .filter(i -> name.syllables[i].length > 0)
                .boxed()
                .toList();
    }

    private String initials(int start, boolean[] bySyllable, boolean groups, boolean connectors) {
        StringBuilder out = new StringBuilder();
        for (int i = start; i < name.words.length && out.length() < LONGEST_KEY; i++) {
            if (name.optional[i] ? connectors && name.connector[i] : groups || !name.group[i]) {
                for (String unit : bySyllable[i] ? name.syllables[i] : name.words[i]) {
                    if (!unit.isEmpty()) {
                        out.append(unit.charAt(0));
                    }
                }
            }
        }
        return out.toString();
    }

    /** With the first letter of the legal form behind it, and with all of its letters. */
    private void addWithForm(String initials, Set<String> keys) {
        int last = name.words.length - 1;
        while (last > 0 && name.optional[last] && !name.legalForm[last]) {
            last--;
        }
        if (last < 0
                || !name.legalForm[last]
                || initials.length() < 2) { // a name of signs alone, such as "-", has no word
            return;
        }
        for (int form = last; form > 0 && name.optional[form]; form--) {
            if (name.legalForm[form] && name.words[form][0].startsWith(Acronyms.COMPANY)) {
                addWhole(initials + Acronyms.COMPANY, keys);
            }
        }
        StringBuilder whole = new StringBuilder(initials);
        for (String unit : name.words[last]) {
            if (!unit.isEmpty()) {
                whole.append(unit.charAt(0));
                addWhole(whole.toString(), keys);
            }
        }
    }

    private static void addBeginnings(String initials, Set<String> keys) {
        for (int length = SHORTEST_KEY; length <= Math.min(LONGEST_KEY, initials.length()); length++) {
            keys.add(initials.substring(0, length));
        }
    }

    private static void addWhole(String initials, Set<String> keys) {
        if (initials.length() >= SHORTEST_KEY && initials.length() <= LONGEST_KEY) {
            keys.add(initials);
        }
    }
}
