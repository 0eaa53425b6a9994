package org.dealtrace.matching.internal.tables;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dealtrace.internal.DataFile;

/**
 * Well-known companies that are written under more than one name in Latin letters: before they were renamed, by
 * initials, by a trade name, in their own language. A name is looked up as a whole, so that no subsidiary takes part in
 * it: "Valeant Pharmaceuticals" is Bausch Health, and "Valeant Pharmaceuticals Ireland" isn't.
 */
public final class OtherNames {

    public static final String FILE = "other-names.csv";
    public static final String HEADER = "alias,name,kind,country,year";

    /** The name of the compact table. */
    public static final String COMPACT = "other-names.bin";

    /** Read with the first name. */
    private static final SortedTable NAMES = SortedTable.shipped(COMPACT, OtherNames::texts);

    private OtherNames() {}

    /** The texts of the compact table: the names, by the names that stand for them. */
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
     * The name that a name stands for; empty where none is known.
     *
     * @param key as {@code Aliases.key} has it
     */
    public static String of(String key) {
        int at = NAMES.find(key);
        return at < 0 ? "" : NAMES.text(at);
    }
}
