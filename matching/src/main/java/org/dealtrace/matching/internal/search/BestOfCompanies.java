package org.dealtrace.matching.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heaviest of the names of each company, as they come in. For one thread.
 *
 * <p>Where a company has a name in the script of the name asked for and one in another, the first can see what the
 * second only hears: legal forms, spelling, which of two words for a business it is. A name across scripts therefore
 * counts only where it says more than the one that is compared in one script ({@link ScoredCompany#saysAllOf}). Without
 * that Havster Ceramics would be Havster Robotics, which its Latin name is told from, by the sound of its Chinese one.
 */
final class BestOfCompanies {

    private static final int USUAL_SIZE = 256;

    /** By company id, its place in the lists. */
    private final Map<String, Integer> places = new HashMap<>(USUAL_SIZE);
    /** The one that counts, of the two below. */
    private final List<ScoredCompany> held = new ArrayList<>(USUAL_SIZE);

    private final List<@Nullable ScoredCompany> ofOneScript = new ArrayList<>(USUAL_SIZE);
    private final List<@Nullable ScoredCompany> acrossScripts = new ArrayList<>(USUAL_SIZE);

    /** Adds one if there is one. */
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

    /** The best of each company, as they came in. */
    List<ScoredCompany> found() {
        return held;
    }

    /** By falling weight, then id. */
    List<ScoredCompany> sorted() {
        List<ScoredCompany> sorted = new ArrayList<>(held);
        sorted.sort(ScoredCompany.BEST_FIRST);
        return sorted;
    }
}
