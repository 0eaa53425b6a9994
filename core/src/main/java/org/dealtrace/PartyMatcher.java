package org.dealtrace;

import java.util.Optional;

/**
 * Decides whether parties of two reports can be the same organisation. The linker puts one into its {@link DealLinks},
 * for the merging of reports.
 */
@FunctionalInterface
public interface PartyMatcher {

    /**
     * Why the two can be one.
     *
     * @return a reason, such as {@code equal identifier of Alpha AG}; empty if nothing says that they are one
     */
    Optional<Message> reason(DealParty a, DealParty b);
}
