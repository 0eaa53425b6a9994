package org.dealtrace.benchmarks.world;

import java.util.EnumMap;
import java.util.Map;

/** How a name as written differs from the registered one. */
enum NameChange {
    /** As registered. */
    NONE,
    /** Another spelling of the legal form, or none. */
    LEGAL_FORM,
    /** Capitals, commas, hyphens. */
    PUNCTUATION,
    /** Only the distinctive part. */
    SHORT,
    /** Words of business abbreviated. */
    ABBREVIATED,
    /** A letter changed, left out, doubled, or two exchanged. */
    TYPO,
    /** In the company's own script. */
    OWN_SCRIPT,
    /** In Chinese. */
    CHINESE,
    /** Another name altogether, as after a change of name. */
    RENAMED;

    /** Weights in the order of the changes. */
    static Map<NameChange, Double> weights(Map<NameChange, Double> weights) {
        return new EnumMap<>(weights);
    }
}
