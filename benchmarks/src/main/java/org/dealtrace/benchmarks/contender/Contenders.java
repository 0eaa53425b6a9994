package org.dealtrace.benchmarks.contender;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/** The matchers that the commands know by name. */
public final class Contenders {

    /** What is measured when nothing else is asked for. */
    public static final String DEFAULT = Dealtrace.NAME;

    public static final String FLOOR = "lucene-3gram-bm25";

    private Contenders() {}

    /**
     * The matcher of this name.
     *
     * @param withoutKnownNames leaves the product's table of well-known companies out
     * @param compared what the product compares beside names and countries
     * @param model the file of the product's weights of names; the shipped ones if null
     */
    public static Contender named(
            String name, boolean withoutKnownNames, List<Compared> compared, @Nullable Path model) {
        if (!name.equals(DEFAULT)) {
            if (!compared.isEmpty()) {
                throw new UserMistake("--compare is for " + DEFAULT + "; " + name + " compares --fields only.");
            }
            if (model != null) {
                throw new UserMistake("--model is for " + DEFAULT + "; " + name + " has none.");
            }
            if (name.equals(FLOOR)) {
                return new LuceneFloor();
            }
            throw new UserMistake(
                    "There is no contender '" + name + "'; choose one of [" + DEFAULT + ", " + FLOOR + "].");
        }
        NameAnalyzer.Builder analyzer = NameAnalyzer.builder();
        if (withoutKnownNames) {
            analyzer.withoutKnownNames();
        }
        return new Dealtrace(analyzer.build(), compared, model(model));
    }

    private static MatchModel model(@Nullable Path file) {
        if (file == null) {
            return MatchModel.standard();
        }
        try {
            return MatchModel.read(file);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("--model " + file + " cannot be used: " + e.getMessage());
        }
    }

    /** The matcher of this name, with all that is shipped. */
    public static Contender named(String name) {
        return named(name, false, List.of(), null);
    }
}
