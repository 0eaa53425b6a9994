package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word in another script, cut into the units that may write the sound of a foreign name. Immutable. */
final class GraphemeSequence {

    private final GraphemeUnits script;
    private final TransliterationModel model;
    private final List<String> units;
    /** The units as the model knows them; null until they are needed. */
    private volatile TransliterationModel.@Nullable Written lookedUp;

    private GraphemeSequence(GraphemeUnits script, List<String> units) {
        this.script = script;
        this.model = TransliterationModel.of(script);
        this.units = units;
    }

    /**
     * The units of neighbouring words that are said as one.
     *
     * @return null if the words are in different scripts, in a script without a model, or too long
     */
    static @Nullable GraphemeSequence of(List<WordReading> words) {
        GraphemeUnits script = GraphemeUnits.of(words.get(0).first());
        if (script == null) {
            return null;
        }
        List<String> units = new ArrayList<>();
        for (WordReading word : words) {
            if (GraphemeUnits.of(word.first()) != script) {
                return null;
            }
            // a single character writes no name
            if (script != GraphemeUnits.HAN || word.text().length() > 1) {
                units.addAll(script.units(word.text()));
            }
        }
        return units.isEmpty() || units.size() > script.most()
                ? null
                : new GraphemeSequence(script, List.copyOf(units));
    }

    /** The script of the units. */
    GraphemeUnits script() {
        return script;
    }

    /** How the word is likely spelled in Latin, the likeliest first. */
    List<TransliterationModel.Spelling> spellings() {
        return new SpellingSearch(model).spellings(units);
    }

    /**
     * Cuts a Latin word into pieces, to compare it with words of this script. Returns null if it is too long or has
     * letters other than a to z.
     */
    LatinPieces.@Nullable Spelled spelled(String latin) {
        return model.spelled(latin);
    }

    /**
     * The evidence that these units write a Latin word, in bits.
     *
     * @param latin as {@link #spelled} gives it
     * @param least evidence below this is of no interest
     * @return negative infinity if the units cannot write the word, or if the evidence is below {@code least}
     */
    double bits(LatinPieces.Spelled latin, double least) {
        TransliterationModel.Written known = lookedUp;
        if (known == null) {
            // several threads may do this at once, with the same result
            known = model.written(units);
            lookedUp = known;
        }
        return model.bits(known, latin, least);
    }

    /**
     * The units, and the piece of a Latin word that each of them stands for. Both texts have dots between the units
     * ({@code xi·men·zi}, {@code sie·men·s}).
     */
    String[] heard(String latin) {
        return new String[] {String.join("·", units), String.join("·", model.pieces(units, latin))};
    }
}
