package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word in another script, cut into the units that may write the sound of a foreign name. Immutable. */
final class GraphemeSequence {

    private final GraphemeUnits script;
    private final TransliterationModel table;
    private final List<String> units;
    /** The same looked up; empty until it is needed. */
    private volatile TransliterationModel.@Nullable Written looked;

    private GraphemeSequence(GraphemeUnits script, List<String> units) {
        this.script = script;
        this.table = TransliterationModel.of(script);
        this.units = units;
    }

    /**
     * Neighbouring words said as one.
     *
     * @return null if they write no sound: they are of different scripts, of one that was not learned, or too long
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

    /** Whose units they are. */
    GraphemeUnits script() {
        return script;
    }

    /** How the word is likely spelled in Latin, the likeliest first. */
    List<TransliterationModel.Way> spellings() {
        return new SpellingSearch(table).spellings(units);
    }

    /**
     * Takes a Latin word apart to be set against words of this script, or null for one that is too long or has other
     * letters.
     */
    LatinPieces.@Nullable Spelled spelled(String latin) {
        return table.spelled(latin);
    }

    /**
     * The evidence that a Latin word is what is written, in bits.
     *
     * @param latin as {@link #spelled} gives it
     * @return negative infinity where it cannot be, or there is less than this least
     */
    double bits(LatinPieces.Spelled latin, double least) {
        TransliterationModel.Written known = looked;
        if (known == null) {
            // several threads may do this at once; they make the same
            known = table.written(units);
            looked = known;
        }
        return table.bits(known, latin, least);
    }

    /**
     * The units, and what each of them stands for in a Latin word: two rows parted by dots ({@code xi·men·zi},
     * {@code sie·men·s}).
     */
    String[] heard(String latin) {
        return new String[] {String.join("·", units), String.join("·", table.pieces(units, latin))};
    }
}
