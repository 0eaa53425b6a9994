package org.dealtrace.matching.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a model comes from.
 *
 * @param name name and version, such as {@code dealtrace-names-1}
 * @param method how the weights were found
 * @param command the command that made it
 * @param data what it was trained on, one entry a set: its name, its size and the SHA-256 of its files
 * @param settings the settings of the training, by their names
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
        // by their names: the order of a copied map differs from one run of the program to the next
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        notes = List.copyOf(notes);
    }
}
