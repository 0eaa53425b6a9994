package org.dealtrace.matching.model;

import java.util.List;
import java.util.Map;

/**
 * Where a model comes from.
 *
 * @param name name and version, such as {@code dealtrace-names-1}
 * @param method how the weights were found
 * @param command the command that made it
 * @param data what it was trained on, one entry a set: its name, its size and the SHA-256 of its files
 * @param settings the settings of the training
 * @param notes what a user should know, such as convergence and levels that no data reached
 */
public record ModelProvenance(
        String name,
        String method,
        String command,
        List<String> data,
        Map<String, String> settings,
        List<String> notes) {

    public ModelProvenance {
        data = List.copyOf(data);
        settings = Map.copyOf(settings);
        notes = List.copyOf(notes);
    }
}
