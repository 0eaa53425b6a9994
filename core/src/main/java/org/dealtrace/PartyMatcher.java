package org.dealtrace;

import java.util.Optional;

/**
 * Says whether two parties of two reports can be one organisation. The linker supplies one that compares names as it
 * compares companies; it travels with its {@link DealLinks}, where merging of reports asks it.
 */
@FunctionalInterface
public interface PartyMatcher {

    /**
     * Why the two can be one.
     *
     * @return a reason in words, such as {@code equal identifier of Alpha AG}; empty if nothing says that they are one
     */
    Optional<String> reason(DealParty a, DealParty b);
}
