package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the main job that say how companies and deals are linked. */
final class LinkOptions {

    @Option(
            names = "--link",
            paramLabel = "P",
            description = "link a company and a deal party from this probability on (default: ${DEFAULT-VALUE})")
    private double link = Thresholds.STANDARD.link();

    @Option(
            names = "--review",
            paramLabel = "P",
            description = "leave to a person's review from this probability on (default: ${DEFAULT-VALUE})")
    private double review = Thresholds.STANDARD.review();

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            description = "link so that this share of the links can be expected to be right, in place of --link; links"
                    + " twice, first to see how sure the links of this list are")
    private @Nullable Double precision;

    @Option(names = "--model", paramLabel = "FILE", description = "an own matching model (default: the shipped one)")
    private @Nullable Path model;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description =
                    "names that stand for other names, as alias,name or an export of GLEIF or Wikidata; can be given"
                            + " several times (default: none)")
    private List<Path> aliases = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; the result is the same (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    void check(CommandSpec spec) {
        if (model != null && !Files.isRegularFile(model)) {
            throw InputException.in(model, "is no file; give the path of a model");
        }
        if (precision != null && !(precision > 0 && precision < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--precision must be a share above 0 and below 1, such as 0.97, but was " + precision);
        }
        if (precision != null && spec.commandLine().getParseResult().hasMatchedOption("--link")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--precision finds the probability that --link would give; leave one of them out");
        }
        if (!(review >= 0 && review <= link && link <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--link and --review must be probabilities, 0 to 1, and --review no higher than --link, but were "
                            + link + " and " + review);
        }
    }

    void read(RunFiles files) {
        files.reads("--model", model);
        aliases.forEach(file -> files.reads("--aliases", file));
    }

    private Thresholds thresholds() {
        return new Thresholds(link, review);
    }

    DealLinks link(InputOptions.Lists lists, NameAnalyzer analyzer, List<FieldComparison> comparisons) {
        int deals = lists.deals().size();
        try (Progress progress = new Progress("linking", precision == null ? deals : 2L * deals)) {
            DealLinker.Builder linker = DealLinker.builder()
                    .thresholds(thresholds())
                    .analyzer(analyzer)
                    .comparisons(comparisons)
                    .threads(threads)
                    .progress(progress);
            if (model != null) {
                linker.model(MatchModel.read(model));
            }
            DealLinks links = linker.build().link(lists.notices(), lists.deals(), lists.inputs());
            if (precision == null) {
                return links;
            }
            linker.thresholds(Thresholds.forPrecision(precision, links));
            return linker.build().link(lists.notices(), lists.deals(), lists.inputs());
        }
    }

    /**
     * What takes names apart, with the aliases that were given.
     *
     * @param encoding of their files
     */
    NameAnalyzer analyzer(Charset encoding) {
        if (aliases.isEmpty()) {
            return NameAnalyzer.standard();
        }
        Aliases all = Aliases.none();
        for (Path file : aliases) {
            all = all.and(Aliases.read(file, encoding));
        }
        return NameAnalyzer.builder().aliases(all).build();
    }
}
