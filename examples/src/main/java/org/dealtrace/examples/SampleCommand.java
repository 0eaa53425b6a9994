package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dealtrace.internal.Decimals;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.review.Judgements;
import org.dealtrace.matching.review.ReviewSheet;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws links and companies at random, for a person to judge. */
@Command(
        name = "sample",
        header = "Draws links and companies at random for you to judge, so that the interval rests on what you found.",
        description = {
            "%nDraws links, and companies without a link, which you search by hand. More are drawn where an answer"
                    + " narrows the interval more. The page shows them in the order of the draw; judge as many as you"
                    + " can from the top. The record keeps the seed, the bands of probability, their sizes, and every"
                    + " unit. Give the study the same options again, with --judgements and --sample. For a further"
                    + " draw give both here, too, with another --seed and --record.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace sample --recommendations notices.csv --deals deals.csv --seed 20240518 --width 6",
            "  dealtrace --recommendations notices.csv --deals deals.csv --judgements judgements.csv --sample"
                    + " sample.txt"
        })
final class SampleCommand extends TerminalCommand {

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--answers",
            paramLabel = "N",
            description = "how many to draw, or all if there are fewer (default: ${DEFAULT-VALUE})")
    private int answers = 99;

    @Option(
            names = "--width",
            paramLabel = "POINTS",
            description = "draw as many as an interval of this width in percentage points needs, in place of --answers")
    private @Nullable Double width;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "what was judged of earlier draws, and of facts about deals")
    private @Nullable Path log;

    @Option(
            names = "--sample",
            paramLabel = "FILE",
            description = "the record of an earlier draw; repeat it for several")
    private List<Path> earlier = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "SEED", required = true, description = "any number; it fixes the draw")
    private long seed;

    @Option(names = "--record", paramLabel = "FILE", description = "where to keep the draw (default: ${DEFAULT-VALUE})")
    private Path record = Path.of("sample.txt");

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "the review page to write, or a table if the name ends in .csv (default: ${DEFAULT-VALUE})")
    private Path page = Path.of("sample.html");

    @Override
    public Integer call() {
        Checks.refuse(
                answers < 1 || (width != null && !(width > 0 && width < 100)),
                "--answers must be 1 or more, and --width above 0 and below 100");
        Checks.refuse(
                log == null && !earlier.isEmpty(),
                "Give --judgements with --sample; they are the answers to the earlier draw");
        study.check();
        RunFiles.of(spec).writes(spec);

        InputOptions.Lists lists = study.lists();
        NameAnalyzer analyzer = study.analyzer();
        Judgements judgements = ReviewOptions.judgements(log);
        Outcomes outcomes = study.tracker(analyzer)
                .track(judgements.facts(study.linking.link(lists, analyzer, study.linking.comparisons(lists))));

        LinkUncertainty links = ReviewOptions.judged(outcomes, earlier, judgements);
        if (width != null) {
            Outcomes known = outcomes.estimatedBy(links);
            OptionalInt needed = known.answersFor(width / 100);
            answers = needed.orElse(0);
            out().println("The interval is "
                    + Decimals.percent(known.headline().interval().width()) + " points wide. "
                    + (needed.isEmpty()
                            ? "No number of answers makes it as narrow as that; it has other causes."
                            : answers == 0
                                    ? "The width is reached."
                                    : "About " + answers + " more answers make it as narrow as that."));
            if (answers == 0) {
                return 0;
            }
        }
        Sample sample = links.sample(answers, seed);
        ReviewSheet sheet = ReviewSheet.drawn(outcomes, sample);
        sample.write(record);
        if (ReviewOptions.isTable(page)) {
            sheet.writeCsv(page);
        } else {
            sheet.writeHtml(page);
        }
        sample.strata().forEach(s -> out().println(s.name() + ": " + s.drawn() + " of " + s.size() + " drawn"));
        out().println("The draw is in " + record + ". Judge from the top: " + page
                + ". Import your judgements with 'dealtrace judge', then run the study with --judgements"
                + " and --sample.");
        return 0;
    }
}
