package org.dealtrace.matching.internal.tables;

import java.util.List;

/** Reads the tables of other scripts: lines that are blank or begin with # are no part of them. */
public final class ScriptData {

    private ScriptData() {}

    public static List<String> lines(String name) {
        return Resource.lines("scripts/" + name).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
