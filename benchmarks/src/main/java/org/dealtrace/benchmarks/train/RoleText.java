package org.dealtrace.benchmarks.train;

import java.util.List;
import java.util.Set;

/**
 * A text whose companies are known.
 *
 * @param group texts that are alike, for cross-validation
 * @param language ISO 639-1
 * @param types of its deal; empty for no deal
 * @param text the text
 * @param names the places of the names
 * @param whole whether the names include every company in the text, not only those with a role
 * @param weight how much it counts in training
 */
record RoleText(
        String group, String language, Set<String> types, String text, List<Name> names, boolean whole, double weight) {

    /**
     * A name in the text.
     *
     * @param role a tag of the model of roles
     */
    record Name(String role, int start, int end) {}
}
