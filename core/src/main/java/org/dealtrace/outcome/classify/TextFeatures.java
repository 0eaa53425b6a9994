package org.dealtrace.outcome.classify;

import java.util.SortedSet;
import java.util.TreeSet;
import org.dealtrace.outcome.classify.text.FoldedText;
import org.dealtrace.outcome.classify.text.WordBounds;

/**
 * What a trained classifier sees of a text: its words and pairs of words, in scripts without spaces its pairs and
 * triples of letters.
 */
final class TextFeatures {

    private TextFeatures() {}

    static SortedSet<String> of(String text) {
        String folded = FoldedText.fold(text);
        SortedSet<String> features = new TreeSet<>();
        String last = "";
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at++;
                continue;
            }
            int start = at;
            boolean spaceless = WordBounds.writesNoSpaces(c);
            while (at < folded.length()
                    && Character.isLetterOrDigit(folded.charAt(at))
                    && WordBounds.writesNoSpaces(folded.charAt(at)) == spaceless) {
                at++;
            }
            String word = folded.substring(start, at);
            if (spaceless) {
                for (int n = 2; n <= 3; n++) {
                    for (int i = 0; i + n <= word.length(); i++) {
                        features.add(word.substring(i, i + n));
                    }
                }
                last = "";
            } else {
                // A figure is a figure: which one tells nothing of the next deal.
                String unit = Character.isDigit(word.charAt(0)) ? "#" : word;
                features.add(unit);
                if (!last.isEmpty()) {
                    features.add(last + " " + unit);
                }
                last = unit;
            }
        }
        return features;
    }
}
