package org.dealtrace.matching.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best pair of names for each company, in the order in which the companies were added. For one thread.
 *
 * <p>A company may have one name in the script of the query and one in another script. The name in the query's script
 * shows more: legal forms, spelling, and the exact words. So a pair across scripts counts only if it shows something
 * that the pair in one script does not ({@link ScoredCompany#coversAllOf}). Without this rule, Havster Ceramics would
 * be taken for Havster Robotics by the sound of its Chinese name, although the Latin names differ.
 */
final class BestOfCompanies {

    private static final int USUAL_SIZE = 256;

    /** The index of each company in the lists, by its id. */
    private final Map<String, Integer> indices = new HashMap<>(USUAL_SIZE);
    /** The pair that counts for each company, out of the two lists below. */
    private final List<ScoredCompany> best = new ArrayList<>(USUAL_SIZE);

    private final List<@Nullable ScoredCompany> ofOneScript = new ArrayList<>(USUAL_SIZE);
    private final List<@Nullable ScoredCompany> acrossScripts = new ArrayList<>(USUAL_SIZE);

    /** Adds a scored pair; does nothing for null. */
    void add(@Nullable ScoredCompany scored) {
        if (scored == null) {
            return;
        }
        boolean across = scored.acrossScripts();
        Integer index = indices.putIfAbsent(scored.companyId(), best.size());
        if (index == null) {
            best.add(scored);
            ofOneScript.add(across ? null : scored);
            acrossScripts.add(across ? scored : null);
            return;
        }
        List<@Nullable ScoredCompany> list = across ? acrossScripts : ofOneScript;
        ScoredCompany before = list.get(index);
        if (before == null || scored.weight() > before.weight()) {
            list.set(index, scored);
            best.set(index, better(ofOneScript.get(index), acrossScripts.get(index), scored));
        }
    }

    private static ScoredCompany better(
            @Nullable ScoredCompany ofOne, @Nullable ScoredCompany across, ScoredCompany added) {
        if (ofOne == null || across == null) {
            return added;
        }
        return across.weight() > ofOne.weight() && !ofOne.coversAllOf(across) ? across : ofOne;
    }

    /** The best pair of each company, in the order in which the companies were added. */
    List<ScoredCompany> unsorted() {
        return best;
    }

    /** The best pair of each company, by falling weight, then id. */
    List<ScoredCompany> sorted() {
        List<ScoredCompany> sorted = new ArrayList<>(best);
        sorted.sort(ScoredCompany.BEST_FIRST);
        return sorted;
    }
}
