package org.dealtrace.matching.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The origin of a model.
 *
 * @param name name and version, such as {@code dealtrace-names-1}
 * @param method by which the weights were found
 * @param command that made it
 * @param data the training sets: name, size and SHA-256 of the files
 * @param settings of the training, by name
 * @param notes for users, such as convergence and levels without data
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
        // sorted, because the order of a copied map is not deterministic
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        notes = List.copyOf(notes);
    }
}
