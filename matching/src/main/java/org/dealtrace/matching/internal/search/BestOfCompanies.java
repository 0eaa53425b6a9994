package org.dealtrace.matching.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pair of names with the highest weight for each company, in the order in which companies come in. For one
 * thread.
 *
 * <p>A company may have one name in the script of the query and one in another script. The first shows more: legal
 * forms, spelling, and the exact words. So a pair across scripts counts only if it shows something that the pair in one
 * script does not ({@link ScoredCompany#saysAllOf}). Without this rule, Havster Ceramics would be taken for Havster
 * Robotics by the sound of its Chinese name, although the Latin names differ.
 */
final class BestOfCompanies {

    private static final int USUAL_SIZE = 256;

    /** The index of each company in the lists, by its id. */
    private final Map<String, Integer> places = new HashMap<>(USUAL_SIZE);
    /** The pair that counts for each company, out of the two lists below. */
    private final List<ScoredCompany> held = new ArrayList<>(USUAL_SIZE);

    private final List<@Nullable ScoredCompany> ofOneScript = new ArrayList<>(USUAL_SIZE);
    private final List<@Nullable ScoredCompany> acrossScripts = new ArrayList<>(USUAL_SIZE);

    /** Adds a scored pair; does nothing for null. */
    void add(@Nullable ScoredCompany scored) {
        if (scored == null) {
            return;
        }
        boolean across = scored.acrossScripts();
        Integer place = places.putIfAbsent(scored.companyId(), held.size());
        if (place == null) {
            held.add(scored);
            ofOneScript.add(across ? null : scored);
            acrossScripts.add(across ? scored : null);
            return;
        }
        List<@Nullable ScoredCompany> kind = across ? acrossScripts : ofOneScript;
        ScoredCompany before = kind.get(place);
        if (before == null || scored.weight() > before.weight()) {
            kind.set(place, scored);
            held.set(place, counted(ofOneScript.get(place), acrossScripts.get(place), scored));
        }
    }

    private static ScoredCompany counted(
            @Nullable ScoredCompany ofOne, @Nullable ScoredCompany across, ScoredCompany only) {
        if (ofOne == null || across == null) {
            return only;
        }
        return across.weight() > ofOne.weight() && !ofOne.saysAllOf(across) ? across : ofOne;
    }

    /** The best pair of each company, in the order in which companies came in. */
    List<ScoredCompany> found() {
        return held;
    }

    /** The best pair of each company, by falling weight, then id. */
    List<ScoredCompany> sorted() {
        List<ScoredCompany> sorted = new ArrayList<>(held);
        sorted.sort(ScoredCompany.BEST_FIRST);
        return sorted;
    }
}
