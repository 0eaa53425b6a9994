package org.dealtrace.matching.internal.tables;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dealtrace.internal.DataFile;

/**
 * Well-known companies with several names in Latin letters: former names, initials, trade names, names in their own
 * language. Only whole names are looked up: "Valeant Pharmaceuticals" is Bausch Health, but "Valeant Pharmaceuticals
 * Ireland" is not.
 */
public final class OtherNames {

    public static final String FILE = "other-names.csv";
    public static final String HEADER = "alias,name,kind,country,year";

    /** The name of the compact table. */
    public static final String COMPACT = "other-names.bin";

    /** Read with the first name. */
    private static final SortedTable NAMES = SortedTable.shipped(COMPACT, OtherNames::texts);

    private OtherNames() {}

    /** The texts of the compact table: names by alias. */
    public static SortedMap<String, String> texts() {
        SortedMap<String, String> names = new TreeMap<>();
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
        int at = NAMES.find(key);
        return at < 0 ? "" : NAMES.text(at);
    }
}
