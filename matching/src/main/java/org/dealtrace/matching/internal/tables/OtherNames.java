package org.dealtrace.matching.internal.tables;

import java.util.HashMap;
import java.util.Map;
import org.dealtrace.internal.DataFile;

/**
 * Well-known companies with several names in Latin letters: former names, initials, trade names, names in their own
 * language. Only whole names are looked up: "Valeant Pharmaceuticals" is Bausch Health, but "Valeant Pharmaceuticals
 * Ireland" is not.
 */
public final class OtherNames {

    public static final String FILE = "other-names.csv";
    public static final String HEADER = "alias,name,kind,country,year";

    /** Names by alias. */
    private static final Map<String, String> NAMES = read();

    private OtherNames() {}

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        for (DataFile.Row row : NameTables.rows(FILE, HEADER)) {
            String key = row.get(0).replace(" ", "");
            if (key.isEmpty() || row.get(1).isBlank() || names.put(key, row.get(1)) != null) {
                throw row.error("an alias that is blank, stands for nothing or occurs twice");
            }
        }
        return names;
    }

    /**
     * The company's name; empty if the name is not an alias.
     *
     * @param key by {@code Aliases.key}
     */
    public static String of(String key) {
        return NAMES.getOrDefault(key, "");
    }
}
