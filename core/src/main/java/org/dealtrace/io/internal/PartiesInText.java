package org.dealtrace.io.internal;

import java.util.Map;
import java.util.ServiceLoader;
import org.dealtrace.PartyRole;

/**
 * Proposes the parties of a deal of which a file has only a text, such as a dated headline. The project's own reader is
 * offered to {@link ServiceLoader} under this name; what it proposes is listed as a value in doubt.
 */
@FunctionalInterface
public interface PartiesInText {

    /** The names of each role as the text has them, {@code ;} between several; empty where the text names no deal. */
    Map<PartyRole, String> in(String text);
}
