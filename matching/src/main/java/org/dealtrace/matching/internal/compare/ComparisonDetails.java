package org.dealtrace.matching.internal.compare;

import java.util.function.Function;
import org.dealtrace.matching.model.Comparison;

/** Shows which words were compared. */
public final class ComparisonDetails {

    private ComparisonDetails() {}

    /**
     * The compared texts for an explanation: for each comparison the words of the left and of the right name, or empty
     * texts.
     */
    public static Function<Comparison, String[]> of(NameProfile left, NameProfile right) {
        Alignment alignment = Aligner.align(left, right);
        return comparison -> of(comparison, alignment);
    }

    private static String[] of(Comparison comparison, Alignment alignment) {
        NameProfile left = alignment.left;
        NameProfile right = alignment.right;
        return switch (comparison) {
            case WORDS, RARITY ->
                new String[] {
                    Alignment.matched(left, alignment.leftSimilarity),
                    Alignment.matched(right, alignment.rightSimilarity)
                };
            case LEFT_REST, LEFT_GENERIC_REST -> new String[] {Alignment.rest(left, alignment.leftSimilarity), ""};
            case RIGHT_REST, RIGHT_GENERIC_REST -> new String[] {"", Alignment.rest(right, alignment.rightSimilarity)};
            case SOUND -> alignment.heard();
            case LEGAL_FORM -> new String[] {left.legalForm, right.legalForm};
            case LETTERS, EDITS, EQUALITY -> new String[] {left.joined, right.joined};
            default -> new String[] {"", ""};
        };
    }
}
