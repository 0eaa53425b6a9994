package org.dealtrace.matching.internal.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * Completes a legal form of several words that was cut off at the end of a name: {@code LIMITED LIABILITY COMPA},
 * {@code PRIVATE LIMI}. Fields of fixed width cut names, and mostly in the form.
 */
final class CutForm {

    /** Forms of other bodies begin with words that names have, such as "state" and "real estate investment". */
    private static final Set<LegalForm.Kind> BUSINESSES = EnumSet.of(
            LegalForm.Kind.LIMITED,
            LegalForm.Kind.JOINT_STOCK,
            LegalForm.Kind.PARTNERSHIP,
            LegalForm.Kind.LIMITED_PARTNERSHIP);

    private static final int MOST_WORDS = 6;
    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_LETTERS_OF_THE_CUT_WORD = 2;
    /** From so many letters on, one letter of the cut word is enough: "sociedad anonima de c". */
    private static final int MANY_LETTERS = 10;

    private final List<Word> words;
    private final Lexicon lexicon;

    CutForm(List<Word> words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /**
     * The form that the words from one on to the last are the beginning of, or null if there is none or more than one.
     */
    LegalFormSpellings.@Nullable Match from(int first) {
        int last = words.size() - 1;
        if (last - first < 1 || last - first >= MOST_WORDS) {
            return null;
        }
        LexiconNode node = lexicon.first(words.get(first).text);
        int letters = words.get(first).text.length();
        for (int i = first + 1; i < last && node != null; i++) {
            letters += words.get(i).text.length();
            node = node.next(words.get(i).text);
        }
        String cut = words.get(last).text;
        boolean enough = letters + cut.length() >= LEAST_LETTERS
                && (cut.length() >= LEAST_LETTERS_OF_THE_CUT_WORD || letters >= MANY_LETTERS);
        return node == null || !enough || node.next(cut) != null ? null : onlyForm(node.startingWith(cut));
    }

    private static LegalFormSpellings.@Nullable Match onlyForm(List<LegalFormSpellings.Match> forms) {
        LegalFormSpellings.Match found = null;
        for (LegalFormSpellings.Match each : forms) {
            boolean other =
                    found != null && !found.form().compare().equals(each.form().compare());
            if (other || !BUSINESSES.contains(each.form().genericClass())) {
                return null;
            }
            found = each;
        }
        return found;
    }
}
