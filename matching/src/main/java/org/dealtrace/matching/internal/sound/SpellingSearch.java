package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the likely Latin spellings of a foreign name that is written in another script. It is a beam search, scored by
 * a {@link TransliterationModel}.
 */
final class SpellingSearch {

    /** The most spellings that the search follows at once. */
    private static final int BEAM = 24;

    private static final int PIECES_OF_A_UNIT = 6;
    /** A piece below this share of the probability of its unit's likeliest piece is not tried. */
    private static final double LEAST_SHARE = 0.03;

    private final TransliterationModel model;

    SpellingSearch(TransliterationModel model) {
        this.model = model;
    }

    /** The likely spellings of the units, the likeliest first; at most {@value #BEAM}. */
    List<TransliterationModel.Spelling> spellings(List<String> written) {
        List<TransliterationModel.Spelling> ways = List.of(new TransliterationModel.Spelling("", 1));
        for (int i = 0; i < written.size(); i++) {
            int at = i;
            List<TransliterationModel.Spelling> pieceWays = model.likeliest.computeIfAbsent(
                    TransliterationModel.inContext(written, i),
                    n -> likeliest(written.get(at), model.unit(written, at)));
            Map<String, Double> next = new HashMap<>();
            for (TransliterationModel.Spelling way : ways) {
                for (TransliterationModel.Spelling piece : pieceWays) {
                    next.merge(way.text() + piece.text(), way.probability() * piece.probability(), Double::sum);
                }
            }
            ways = next.entrySet().stream()
                    .map(e -> new TransliterationModel.Spelling(e.getKey(), e.getValue()))
                    .sorted(LIKELIEST)
                    .limit(BEAM)
                    .toList();
        }
        double sum = ways.stream().mapToDouble(way -> way.probability()).sum();
        return ways.stream()
                .map(way -> new TransliterationModel.Spelling(way.text(), way.probability() / sum))
                .toList();
    }

    private static final Comparator<TransliterationModel.Spelling> LIKELIEST = Comparator.comparingDouble(
                    TransliterationModel.Spelling::probability)
            .reversed()
            .thenComparing(TransliterationModel.Spelling::text);

    private List<TransliterationModel.Spelling> likeliest(String name, TransliterationUnit unit) {
        Set<String> texts = new LinkedHashSet<>(unit.seen.keySet());
        texts.addAll(model.unit(name).seen.keySet());
        String initial = model.script.initial(name);
        String end = name.substring(initial.length());
        for (String onset : model.onsets.likeliest(initial, 2)) {
            for (String nucleus : model.nuclei.likeliest(end, 2)) {
                texts.add(onset + nucleus + model.codas.likeliest(end, 1).get(0));
            }
        }
        List<TransliterationModel.Spelling> ways = new ArrayList<>(texts.size());
        for (String text : texts) {
            LatinPieces.Spelled piece = model.spelled(text);
            double probability =
                    piece == null || text.length() > LatinPieces.LONGEST ? 0 : unit.probability(piece, text.length());
            ways.add(new TransliterationModel.Spelling(text, probability));
        }
        ways.sort(LIKELIEST);
        double least = LEAST_SHARE * ways.get(0).probability();
        return ways.stream()
                .filter(way -> way.probability() > 0 && way.probability() >= least)
                .limit(PIECES_OF_A_UNIT)
                .toList();
    }
}
