package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Recommendations;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the companies of a study from a longer list. */
@Command(
        name = "draw",
        header = "Draws companies at random from a long list, for a study of the drawn ones.",
        description = {
            "%nFRAME is a list of recommended companies, one row each. The drawn rows are written as a list of their"
                    + " own, and the frame, its strata and the seed beside it, in a file that ends in .frame. A study"
                    + " of the drawn list finds that file, and gives the share of the whole frame.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace draw notices.csv --n 30 --seed 20210501 --by country --out drawn.csv",
            "  dealtrace --recommendations drawn.csv --deals deals.csv"
        })
final class DrawCommand extends TerminalCommand {

    @Parameters(paramLabel = "FRAME", description = "the long list, in the form of --recommendations")
    private Path frame = Path.of("");

    @Option(names = "--n", paramLabel = "N", required = true, description = "how many companies to draw")
    private int n;

    @Option(names = "--seed", paramLabel = "SEED", required = true, description = "any number; it fixes the draw")
    private long seed;

    @Option(
            names = "--by",
            paramLabel = "STRATA",
            description = "draw from each part in proportion to its size: ${COMPLETION-CANDIDATES} (default: no parts)")
    private Corpus.@Nullable Attribute by;

    @Option(names = "--out", paramLabel = "FILE", description = "the drawn list (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("drawn.csv");

    @Override
    public Integer call() {
        RunFiles files = new RunFiles();
        files.reads("FRAME", frame);
        files.writes("--out", out);
        Recommendations all = Recommendations.read(frame);
        Corpus.Attribute strata = by;
        Sample sample = strata == null
                ? Sample.draw(
                        SampleFrame.of(all.stream().map(Recommendation::id).toList()), n, seed)
                : Sample.drawStratified(
                        SampleFrame.of(all.list(), Recommendation::id, strata.label(), strata::first), n, seed);
        Set<String> drawn = new HashSet<>(sample.drawn());
        Recommendations.of(all.stream().filter(r -> drawn.contains(r.id())).toList())
                .write(out);
        sample.write(record(out));
        out().println(sample.n() + " of the " + all.size() + " companies of " + frame + " are in " + out
                + ", and the draw in " + record(out) + ". Keep both in one folder.");
        return 0;
    }

    static Path record(Path list) {
        return list.resolveSibling(list.getFileName() + ".frame");
    }

    /**
     * The draw that made a list.
     *
     * @return empty for a list that was not drawn by this command
     * @throws InputException if the list is not what was drawn
     */
    static Optional<Sample> of(@Nullable Path list, List<Recommendation> notices) {
        if (list == null || !Files.exists(record(list))) {
            return Optional.empty();
        }
        Sample sample = Sample.read(record(list));
        Set<String> ids = notices.stream().map(Recommendation::id).collect(Collectors.toSet());
        if (!ids.equals(new HashSet<>(sample.drawn()))) {
            throw InputException.in(
                    list,
                    "is not the list that was drawn, by " + record(list)
                            + "; draw it again, or remove that file if it is another list");
        }
        return Optional.of(sample);
    }

    /** Says the rate by strata, where there are some. */
    static void tell(Sample sample, Outcomes outcomes, PrintWriter terminal) {
        if (sample.strata().size() > 1) {
            Set<String> realized = outcomes.list().stream()
                    .filter(outcome -> outcome.status() == OutcomeStatus.REALIZED)
                    .flatMap(outcome -> outcome.company().recommendations().stream())
                    .collect(Collectors.toSet());
            terminal.println(
                    "By the strata of the draw, with links as decided: " + sample.stratifiedRate(realized::contains));
        }
    }
}
