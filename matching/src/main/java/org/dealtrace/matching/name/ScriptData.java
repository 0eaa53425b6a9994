package org.dealtrace.matching.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that ship beside this package: UTF-8, lines that begin with # are comments. */
final class ScriptData {

    private ScriptData() {}

    static List<String> lines(String name) {
        String resource = "scripts/" + name;
        try (InputStream in = ScriptData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the table " + resource + " is missing from the jar; build the module again");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + resource, e);
        }
    }
}
