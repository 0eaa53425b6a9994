package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.Recommendation;

/**
 * A party as it truly is.
 *
 * @param id its id; no notice and no deal shows it
 * @param kind what it is
 * @param name its registered name in Latin letters
 * @param chineseName its name in Chinese
 * @param country its own country
 * @param fields its technology fields
 * @param founded its founding year
 * @param recommendations ids of the notices about it, the first one first
 * @param firstNotice the date of the first
 * @param fate what becomes of it
 * @param deal the date of its deal, for fates with one
 * @param gone the date of its dissolution, for {@link Fate#DISSOLVED}
 */
public record TrueParty(
        String id,
        Recommendation.PartyKind kind,
        String name,
        String chineseName,
        Country country,
        List<String> fields,
        int founded,
        List<String> recommendations,
        LocalDate firstNotice,
        Fate fate,
        Optional<LocalDate> deal,
        Optional<LocalDate> gone) {

    public TrueParty {
        fields = List.copyOf(fields);
        recommendations = List.copyOf(recommendations);
    }

    /** Whether it has the outcome that a study asks for. */
    public boolean realized() {
        return fate == Fate.DEAL;
    }
}
