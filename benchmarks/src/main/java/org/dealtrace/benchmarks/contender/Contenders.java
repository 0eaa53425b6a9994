package org.dealtrace.benchmarks.contender;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The matchers that the commands know by name, and the options of the product among them. */
public final class Contenders {

    /** What is measured when nothing else is asked for. */
    public static final String DEFAULT = Dealtrace.NAME;

    public static final String FLOOR = "lucene-3gram-bm25";

    @Option(
            names = "--without-known-names",
            description =
                    "leave out the shipped names of well-known companies in other scripts, to measure matching without them"
                            + " them")
    private boolean withoutKnownNames;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model that 'train' wrote, in place of the shipped one")
    private @Nullable Path file;

    /**
     * The matcher of this name.
     *
     * @param compared what the product compares beside names and countries
     */
    public Contender named(String name, List<Compared> compared) {
        if (name.equals(DEFAULT)) {
            NameAnalyzer.Builder analyzer = NameAnalyzer.builder();
            return new Dealtrace(
                    withoutKnownNames ? analyzer.withoutKnownNames().build() : analyzer.build(), compared, model());
        }
        if (!compared.isEmpty()) {
            throw new UserMistake("--compare is for " + DEFAULT + "; " + name + " compares --fields only.");
        }
        if (file != null) {
            throw new UserMistake("--model is for " + DEFAULT + "; " + name + " has none.");
        }
        if (!name.equals(FLOOR)) {
            throw new UserMistake(
                    "There is no contender '" + name + "'; choose one of [" + DEFAULT + ", " + FLOOR + "].");
        }
        return new LuceneFloor();
    }

    private MatchModel model() {
        if (file == null) {
            return MatchModel.standard();
        }
        try {
            return MatchModel.read(file);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("--model " + file + " cannot be used: " + e.getMessage());
        }
    }
}
