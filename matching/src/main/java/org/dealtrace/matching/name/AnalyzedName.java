package org.dealtrace.matching.name;

import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * A name taken apart.
 *
 * @param original the text as it was given, never changed
 * @param variants the ways to say it, the main one first; at least one
 */
public record AnalyzedName(String original, List<NameVariant> variants) {

    public AnalyzedName {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a name must have at least one variant");
        }
    }

    /** The main variant. */
    public NameVariant main() {
        return variants.get(0);
    }

    /** A line for each variant. */
    @Override
    public String toString() {
        return variants.stream().map(NameVariant::toString).collect(Collectors.joining("\n"));
    }
}
