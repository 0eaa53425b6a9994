package org.dealtrace.io.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;

/**
 * Proposes facts that a deal's row lacks from its text, such as a headline. The project's own reader is found by
 * {@link ServiceLoader}; its proposals are listed as doubtful.
 */
public interface DealInText {

    /**
     * A name with its role in a text.
     *
     * @param name the name as written
     * @param confidence the reader's estimate that the role is right, 0 to 1
     */
    record Proposed(PartyRole role, String name, double confidence) {}

    /** The names of a text's parties, the most probable roles first; none if the text names no deal. */
    List<Proposed> parties(String text);

    /** The only date in the text: "in May 2009". */
    Optional<PartialDate> date(String text);

    /** The only share that is bought, in percent. */
    Optional<BigDecimal> stakePercent(String text);

    /** The only amount in US dollars, in millions: "$1.8 billion", 18亿美元. */
    Optional<BigDecimal> millionDollars(String text);

    /** The most characters of a text that are read. */
    int letters();
}
