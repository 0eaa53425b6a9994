package org.dealtrace.matching.internal.tagging;

import java.util.List;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.internal.words.Word;

/** Other spellings of an unknown word. */
final class WordForms {

    private WordForms() {}

    /** A word with its umlauts spelled out: mueller for Müller; empty if it has none. */
    static List<String> spelledOut(Word word, String repaired) {
        if (repaired.isEmpty() || word.end > repaired.length()) {
            return List.of();
        }
        for (int i = word.start; i < word.end; i++) {
            if (repaired.charAt(i) >= 0xC4) {
                // "Ö.M.V." is also oemv, without the signs between the letters
                return Folding.spelledOut(letters(repaired, word.start, word.end));
            }
        }
        return List.of();
    }

    private static String letters(String text, int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        text.substring(from, to).codePoints().filter(NameTokenizer::isWordPart).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** "organisation" → "organization", for unknown words. */
    static String american(String word) {
        int n = word.length();
        if (n > 8 && word.endsWith("isation")) {
            return word.substring(0, n - 6) + "zation";
        }
        return n > 9 && word.endsWith("isations") ? word.substring(0, n - 7) + "zation" : word;
    }
}
