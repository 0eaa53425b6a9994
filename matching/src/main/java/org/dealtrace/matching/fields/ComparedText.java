package org.dealtrace.matching.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.matching.internal.compare.Letters;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/** A short text such as a place, compared by the same forms of words and the same measure of misspelling as names. */
final class ComparedText {

    private final String text;
    /** The words of each variant. */
    private final List<Set<String>> words = new ArrayList<>(1);
    /** The joined letters of each variant. */
    private final List<Letters> letters = new ArrayList<>(1);

    private ComparedText(String text) {
        this.text = text;
    }

    /** Empty if the text has no letters or digits. */
    static Optional<ComparedText> of(String text) {
        ComparedText made = new ComparedText(text.strip());
        for (NameVariant variant : NameAnalyzer.standard().analyze(text).variants()) {
            Set<String> words = new HashSet<>();
            StringBuilder joined = new StringBuilder();
            for (NameToken token : variant.tokens()) {
                if (token.role() != NameToken.Role.CONNECTOR) {
                    words.add(token.canonical());
                    joined.append(token.canonical());
                }
            }
            if (!words.isEmpty()) {
                made.words.add(words);
                made.letters.add(new Letters(joined.toString()));
            }
        }
        return made.words.isEmpty() ? Optional.empty() : Optional.of(made);
    }

    boolean equalTo(ComparedText other) {
        return nearness(other) == 1;
    }

    /** Whether the spellings are similar, or one text has all words of the other. */
    boolean nearTo(ComparedText other) {
        if (nearness(other) > 0) {
            return true;
        }
        for (Set<String> own : words) {
            for (Set<String> its : other.words) {
                if (own.containsAll(its) || its.containsAll(own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double nearness(ComparedText other) {
        double best = 0;
        for (Letters own : letters) {
            for (Letters its : other.letters) {
                best = Math.max(best, own.nearness(its));
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return text;
    }
}
