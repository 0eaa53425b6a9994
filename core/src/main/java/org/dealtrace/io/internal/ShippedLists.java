package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words and names that ship with the readers, in UTF-8. */
public final class ShippedLists {

    private static final String FOLDER = "/org/dealtrace/io/";

    private ShippedLists() {}

    /** A file as it stands. */
    public static String text(String file) {
        try (InputStream in = ShippedLists.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library; the jar is damaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file, without blank ones and comments. */
    public static List<String> lines(String file) {
        return text(file)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
                .toList();
    }
}
