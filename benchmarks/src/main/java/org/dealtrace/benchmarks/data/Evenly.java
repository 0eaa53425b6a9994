package org.dealtrace.benchmarks.data;

import java.util.ArrayList;
import java.util.List;

/** A part of a long list that no letter of the alphabet is left out of. */
public final class Evenly {

    private Evenly() {}

    /** Elements at equal distances from the first on, at most as many as asked for; all if there are no more. */
    public static <T> List<T> chosen(List<T> all, int most) {
        int step = Math.max(1, (all.size() + most - 1) / most);
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            chosen.add(all.get(i));
        }
        return chosen;
    }
}
