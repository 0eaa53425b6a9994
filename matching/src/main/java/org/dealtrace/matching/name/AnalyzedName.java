package org.dealtrace.matching.name;

import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * The result of analysing a name.
 *
 * @param original the text as it was given
 * @param variants at least one, the main variant first
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

    @Override
    public String toString() {
        return variants.stream().map(NameVariant::toString).collect(Collectors.joining("\n"));
    }
}
