package org.dealtrace.matching.name;

import java.util.List;

/**
 * Takes company names apart. Immutable and safe for several threads.
 *
 * <p>The way of a text: {@link TextRepair} undoes encodings and brings it into NFKC; {@link Words} cuts it and joins initials;
 * {@link Parts} tells the name from the other names in brackets and behind markers; {@link Roles} gives the words of each their roles
 * and canonical forms, from the tables in {@link Lexicon}. The time is linear in the length of the text.
 */
public final class NameAnalyzer {

    private static final NameAnalyzer STANDARD = new NameAnalyzer(Lexicon.standard());

    private final Lexicon lexicon;

    private NameAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The shipped analyzer. */
    public static NameAnalyzer standard() {
        return STANDARD;
    }

    /**
     * Takes a name apart. The text may be empty or without letters; the result then has one variant without tokens. A text with a
     * letter or a digit of any script always has a token in its main variant.
     */
    public AnalyzedName analyze(String text) {
        String repaired = TextRepair.repair(text);
        List<Word> words = Words.joinInitials(Roles.splitElisions(Words.cut(repaired), repaired, lexicon));
        List<NameVariant> variants = new Parts(text, repaired, lexicon).variants(words);
        return new AnalyzedName(text, variants);
    }

    /**
     * How common a word is in company names in general, from the shipped background table.
     *
     * @param canonical a canonical form
     * @return the rough share of names that have the word, between 0.0002 and 0.04; 0 for a word that is not in the table
     */
    public double backgroundShare(String canonical) {
        return switch (lexicon.commonness(canonical)) {
            case 5 -> 0.04;
            case 4 -> 0.01;
            case 3 -> 0.003;
            case 2 -> 0.0008;
            case 1 -> 0.0002;
            default -> 0;
        };
    }
}
