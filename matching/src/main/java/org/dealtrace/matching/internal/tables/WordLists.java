package org.dealtrace.matching.internal.tables;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.internal.DataFile;

/** Short lists of words, such as web domains, from {@code word-lists.csv}. */
public final class WordLists {

    static final String FILE = "word-lists.csv";

    private static final Map<String, Set<String>> LISTS = read();

    private WordLists() {}

    /**
     * The words of a list, in the order of the file.
     *
     * @throws IllegalStateException if the file has no such list
     */
    public static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalStateException(FILE + " has no list '" + list + "'");
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (DataFile.Row row : NameTables.rows(FILE, "list,words")) {
            List<String> words = List.of(row.get(1).split(" "));
            if (lists.put(row.get(0), Collections.unmodifiableSet(new LinkedHashSet<>(words))) != null) {
                throw row.error("a list that occurs twice");
            }
        }
        return lists;
    }
}
