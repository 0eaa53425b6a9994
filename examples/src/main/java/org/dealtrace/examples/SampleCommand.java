package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.review.ReviewSheet;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws links and companies at random, for a person to judge. */
@Command(
        name = "sample",
        header = "Draws links and companies at random for you to judge, so that the interval rests on what you found.",
        description = {
            "%nDraws links from three bands of probability, and companies without a link, which you search by hand. The"
                    + " page shows them in the order of the draw; judge as many as you can from the top. The record"
                    + " keeps the seed, the bands, their sizes, and every unit. Give the study the same options again,"
                    + " with --judgements and --sample.%n"
        },
        footer = {
            "%nExamples:",
            "  dealtrace sample --recommendations notices.csv --deals deals.csv --seed 20240518",
            "  dealtrace judge judged-2024-05-18.csv --judgements judgements.csv",
            "  dealtrace --recommendations notices.csv --deals deals.csv --judgements judgements.csv --sample"
                    + " sample.txt"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--links",
            paramLabel = "N",
            description = "how many links of each band, or all if it has fewer (default: ${DEFAULT-VALUE})")
    private int links = 30;

    @Option(
            names = "--companies",
            paramLabel = "N",
            description = "how many companies without a link (default: ${DEFAULT-VALUE})")
    private int companies = 40;

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
        if (links < 0 || companies < 0 || links + companies == 0) {
            throw new ParameterException(
                    spec.commandLine(), "--links and --companies must be 0 or more, and not both be 0");
        }
        RunFiles files = new RunFiles(spec);
        study.check(files);
        files.writes("--record", record);
        files.writes("--page", page);

        InputOptions.Lists lists = study.lists();
        NameAnalyzer analyzer = study.analyzer();
        Outcomes outcomes =
                study.tracker(analyzer).track(study.linking.link(lists, analyzer, study.comparisons(lists)));

        SampleFrame frame = outcomes.linkUncertainty().frame();
        Map<String, Integer> counts = new TreeMap<>();
        frame.units().forEach(unit -> counts.merge(unit.stratum(), 1, Integer::sum));
        counts.replaceAll(
                (stratum, size) -> Math.min(size, LinkUncertainty.isOfCompanies(stratum) ? companies : links));
        Sample sample = Sample.drawStratified(frame, counts, seed);
        ReviewSheet sheet = ReviewSheet.drawn(outcomes, sample);
        sample.write(record);
        if (page.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            sheet.writeCsv(page);
        } else {
            sheet.writeHtml(page);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        sample.strata().forEach(s -> terminal.println(s.name() + ": " + s.drawn() + " of " + s.size() + " drawn"));
        terminal.println("The draw is in " + record + ". Judge from the top: " + page
                + ". Import your judgements with 'dealtrace judge', then run the study with --judgements"
                + " and --sample.");
        terminal.flush();
        return 0;
    }
}
