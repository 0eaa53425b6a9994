package org.dealtrace.matching.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that ship beside {@code org.dealtrace.matching.name}, where users look for them. */
final class Resource {

    static final String FOLDER = "/org/dealtrace/matching/name/";

    private Resource() {}

    /** The bytes of a file, by its path below that place. */
    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the table " + name + " is missing from the jar; build the module again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    /** The lines of a file in UTF-8, without their ends. The whole is decoded at once: a start of the program reads two megabytes so. */
    static List<String> lines(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end;
            boolean carriageReturn = next > from && text.charAt(next - 1) == '\r';
            lines.add(text.substring(from, carriageReturn ? next - 1 : next));
            from = next + 1;
        }
        return lines;
    }
}
