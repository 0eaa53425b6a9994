package org.dealtrace.io.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a table. A column is found by its letters and digits only: {@code Share size}, {@code share_size} and
 * {@code ShareSize} are one name.
 */
public final class TableHeader {

    /** Put before an attribute's header that would be read as a column of the format. */
    public static final String ATTRIBUTE = "attribute:";

    private final List<String> names;
    private final Map<String, Integer> byKey = new HashMap<>();
    /** Names that were asked for, so that each is folded only once. */
    private final Map<String, Integer> asked = new HashMap<>();

    /** The columns of a row of names; those without a name at the end are dropped. */
    public TableHeader(List<String> cells) {
        this(cells, width(cells));
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The columns of a row of names, also those without a name at the end. */
    public static TableHeader complete(List<String> cells) {
        return new TableHeader(cells, cells.size());
    }

    private TableHeader(List<String> cells, int width) {
        List<String> all = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < width; i++) {
            String written = Cells.strip(Cells.withoutControls(cells.get(i)));
            String name = written.isEmpty() ? "column " + (i + 1) : written;
            String key = key(name);
            String unique = name;
            if (byKey.containsKey(key)) {
                int n = next.getOrDefault(key, 2);
                while (byKey.containsKey(key(name + " (" + n + ")"))) {
                    n++;
                }
                next.put(key, n + 1);
                unique = name + " (" + n + ")";
            }
            byKey.put(key(unique), i);
            all.add(unique);
        }
        this.names = List.copyOf(all);
    }

    /**
     * The same columns, some of them renamed. A column that already has such a name loses it.
     *
     * @param names the file's name of a column, by its new name; names that the file does not have are ignored
     */
    public TableHeader renamed(Map<String, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<String> cells = new ArrayList<>(this.names);
        names.forEach((column, written) -> {
            int index = index(written);
            int taken = index(column);
            if (index >= 0) {
                if (taken >= 0 && taken != index) {
                    cells.set(taken, cells.get(taken) + " (file)");
                }
                cells.set(index, column);
            }
        });
        return new TableHeader(cells);
    }

    /**
     * The names as the file writes them; a column without one is called by its number, and a repeated name gets a
     * count.
     */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** Whether a column is marked as an attribute. */
    public static boolean isAttribute(String name) {
        return name.regionMatches(true, 0, ATTRIBUTE, 0, ATTRIBUTE.length());
    }

    /** The index of a column, from 0, or -1. */
    public int index(String name) {
        Integer index = asked.get(name);
        if (index == null) {
            index = byKey.getOrDefault(key(name), -1);
            asked.put(name, index);
        }
        return index;
    }

    public boolean has(String name) {
        return index(name) >= 0;
    }

    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .forEach(key::appendCodePoint);
        // A header of signs only, such as "#" or "%", is a name too.
        return key.isEmpty() ? folded.strip() : key.toString();
    }
}
