package org.dealtrace.matching.internal.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.internal.DataFile;

/**
 * Well-known companies that are written under more than one name in Latin letters: before they were renamed, by
 * initials, by a trade name, in their own language. A name is looked up as a whole, so that no subsidiary takes part in
 * it: "Valeant Pharmaceuticals" is Bausch Health, and "Valeant Pharmaceuticals Ireland" isn't.
 */
public final class OtherNames {

    public static final String FILE = "other-names.csv";
    public static final String HEADER = "alias,name,kind,country,year";

    /** Read with the first name. */
    private static final Map<String, String> NAMES = load();

    private OtherNames() {}

    private static Map<String, String> load() {
        List<DataFile.Row> rows = NameTables.rows(FILE, HEADER);
        Map<String, String> names = new HashMap<>(2 * rows.size());
        for (DataFile.Row row : rows) {
            String key = row.get(0).replace(" ", "");
            if (key.isEmpty() || row.get(1).isBlank() || names.put(key, row.get(1)) != null) {
                throw row.error("an alias that is blank, stands for nothing or occurs twice");
            }
        }
        return names;
    }

    /**
     * The name that a name stands for; empty where none is known.
     *
     * @param key as {@code Aliases.key} has it
     */
    public static String of(String key) {
        return NAMES.getOrDefault(key, "");
    }
}
