package org.dealtrace.matching.name;

import java.util.List;

/** Reads the tables of other scripts: lines that are blank or begin with # are no part of them. */
final class ScriptData {

    private ScriptData() {}

    static List<String> lines(String name) {
        return Resource.lines("scripts/" + name).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
