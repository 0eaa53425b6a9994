package org.dealtrace.io.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;

/**
 * Proposes from the text of a deal, such as a headline, what its row lacks. The project's own reader is offered to
 * {@link ServiceLoader} under this name; what it proposes is listed as a value in doubt.
 */
public interface DealInText {

    /**
     * A name that a text gives a role.
     *
     * @param name as the text has it
     * @param confidence how probable the role is, 0 to 1, by the reader's own estimate
     */
    record Proposed(PartyRole role, String name, double confidence) {}

    /** The names of a text's parties, the surest role first; none where the text names no deal. */
    List<Proposed> parties(String text);

    /** The only date in the text: "in May 2009". */
    Optional<PartialDate> date(String text);

    /** The only share that the text says is bought, in percent. */
    Optional<BigDecimal> stakePercent(String text);

    /** The only amount in US dollars, in millions: "$1.8 billion", 18亿美元. */
    Optional<BigDecimal> millionDollars(String text);

    /** How many letters of a text are read. */
    int letters();
}
