package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Country;

/**
 * A party as it truly is.
 *
 * @param id its id; no notice and no deal shows it
 * @param name its registered name
 * @param country its own country
 * @param recommendations ids of the notices about it, the first one first
 * @param firstNotice the date of the first
 * @param fate what becomes of it
 * @param end the date of its deal or dissolution, for fates with one
 */
record TrueParty(
        String id,
        String name,
        Country country,
        List<String> recommendations,
        LocalDate firstNotice,
        Fate fate,
        Optional<LocalDate> end) {

    TrueParty {
        recommendations = List.copyOf(recommendations);
    }

    /** Whether it has the outcome that a study asks for. */
    boolean realized() {
        return fate == Fate.DEAL;
    }
}
