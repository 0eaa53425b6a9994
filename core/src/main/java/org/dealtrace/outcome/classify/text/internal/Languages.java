package org.dealtrace.outcome.classify.text.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the languages of a text, by its script and by the phrases in it.
 *
 * <p>For each script with a good part of the text, the language whose phrases and function words match the most letters
 * is taken. Kana means Japanese. This keeps a German "will" (wants to) from being read as the English word. It is not a
 * general language identification.
 */
public final class Languages {

    /** A script with a smaller share of the letters is taken for names inside a text of another language. */
    static final double LEAST_PART = 0.3;

    private Languages() {}

    static Set<String> spoken(Letters letters, List<PieceIndex.Found> found) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        Map<String, Letters.Script> scripts = new HashMap<>();
        PieceIndex.@Nullable Found before = null;
        for (PieceIndex.Found piece : found) {
            String language = piece.phrase().language();
            // The same words can belong to several phrases; these follow each other, and the words count once.
            if (before != null
                    && before.start() == piece.start()
                    && before.end() == piece.end()
                    && before.phrase().language().equals(language)) {
                continue;
            }
            before = piece;
            char first = piece.piece().text().charAt(0);
            // A piece can begin with a sign, which is of any script.
            if (Character.isLetter(first) || !scripts.containsKey(language)) {
                scripts.put(language, Letters.script(first));
            }
            scores.merge(language, piece.end() - piece.start() + 1, Integer::sum);
        }
        Map<Letters.Script, String> best = new HashMap<>();
        scores.forEach((language, score) -> {
            Letters.Script script = scripts.getOrDefault(language, Letters.Script.OTHER);
            boolean japanese = letters.hiragana() && script == Letters.Script.HAN;
            if (letters.isPart(script, LEAST_PART) && (!japanese || language.equals("ja"))) {
                best.merge(script, language, (a, b) -> score > scores.getOrDefault(a, 0) ? b : a);
            }
        });
        return new TreeSet<>(best.values());
    }
}
