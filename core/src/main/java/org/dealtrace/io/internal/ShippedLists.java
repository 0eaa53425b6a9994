package org.dealtrace.io.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.DataFile;

/** The lists of words and names that ship with the readers, in UTF-8. */
public final class ShippedLists {

    private static final String FOLDER = "/org/dealtrace/io/";

    private ShippedLists() {}

    /** The lines of a file without blank lines and comments. */
    public static List<String> lines(String file) {
        return DataFile.lines(ShippedLists.class, FOLDER, file).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
                .toList();
    }

    /** The names of a file, which bars or lines separate, by their letters and digits. */
    public static Set<String> keys(String file) {
        return lines(file).stream()
                .flatMap(line -> Stream.of(line.split("\\|")))
                .map(TableHeader::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The records of a table.
     *
     * @param header its header, as one line
     */
    public static List<DataFile.Row> table(String file, String header) {
        return DataFile.read(ShippedLists.class, FOLDER, file, header);
    }
}
