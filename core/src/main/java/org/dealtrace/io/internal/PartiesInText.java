package org.dealtrace.io.internal;

import java.util.List;
import java.util.ServiceLoader;
import org.dealtrace.PartyRole;

/**
 * Proposes the parties of a deal of which a file has only a text, such as a dated headline. The project's own reader is
 * offered to {@link ServiceLoader} under this name; what it proposes is listed as a value in doubt.
 */
@FunctionalInterface
public interface PartiesInText {

    /**
     * A name that a text gives a role.
     *
     * @param name as the text has it
     * @param confidence how probable the role is, 0 to 1, by the reader's own estimate
     */
    record Proposed(PartyRole role, String name, double confidence) {}

    /** The names of a text's parties, the surest first; none where the text names no deal. */
    List<Proposed> in(String text);
}
