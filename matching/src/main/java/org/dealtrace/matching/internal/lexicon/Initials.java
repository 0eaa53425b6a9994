package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Recognises initials of other words. {@code Acronyms} recognises other acronyms. */
public final class Initials {

    private Initials() {}

    /** Whether a word is the initials of the first of some words, with or without connectors. */
    public static boolean are(Word acronym, List<Word> words, int from, int to, Lexicon lexicon) {
        String letters = acronym.text;
        if (letters.length() < 2 || to - from < 2 || letters.length() > to - from) {
            return false;
        }
        int all = 0;
        int important = 0;
        for (int i = from; i < to && i < from + 20; i++) {
            char initial = words.get(i).text.charAt(0);
            Term term = lexicon.term(words.get(i).text);
            if (all < letters.length() && all >= 0) {
                all = letters.charAt(all) == initial ? all + 1 : -1;
            }
            if (important < letters.length()
                    && important >= 0
                    && (term == null || term.role() != NameToken.Role.CONNECTOR)) {
                important = letters.charAt(important) == initial ? important + 1 : -1;
            }
        }
        return all == letters.length() || important == letters.length();
    }
}
