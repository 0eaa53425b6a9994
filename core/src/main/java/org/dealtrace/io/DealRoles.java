package org.dealtrace.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.TableHeader;

/** The columns of a deal's parties in the project's own tables. */
final class DealRoles {

    /** The roles in the order in which their columns are read and written, each with the name of its column. */
    static final Map<PartyRole, String> COLUMNS = columns();

    private DealRoles() {}

    private static Map<PartyRole, String> columns() {
        Map<PartyRole, String> roles = new LinkedHashMap<>();
        for (PartyRole role : List.of(
                PartyRole.TARGET,
                PartyRole.ACQUIRER,
                PartyRole.PARTNER,
                PartyRole.LICENSOR,
                PartyRole.LICENSEE,
                PartyRole.INVESTOR,
                PartyRole.SELLER)) {
            roles.put(role, EnumCells.word(role));
        }
        roles.put(PartyRole.OTHER, "other_party");
        return Collections.unmodifiableMap(roles);
    }

    static boolean hasSecondParty(TableHeader header) {
        return COLUMNS.values().stream()
                        .filter(column -> HeaderWords.has(header, HeaderWords.DEALS, column))
                        .count()
                > 1;
    }
}
