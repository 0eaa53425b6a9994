package org.dealtrace.benchmarks;

import java.util.List;

/**
 * A text whose buyer, target and seller are known.
 *
 * @param group texts that are alike, for cross-validation
 * @param language ISO 639-1
 * @param text the text
 * @param names the places of the names
 * @param weight how much it counts in training
 */
record RoleText(String group, String language, String text, List<Name> names, double weight) {

    /**
     * A name in the text.
     *
     * @param role buyer, target or seller
     */
    record Name(String role, int start, int end) {}
}
