package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Companies;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of the main job that say how companies and deals are linked. */
final class LinkOptions {

    private static final String FALSE_LINK = "false-link";
    private static final String MISSED = "missed";
    private static final String REVIEW = "review";

    /** Always the same one, so that a run can be repeated. */
    private static final long TRIAL_SEED = 1;

    /** For codes that hardly two companies share, kept with care. */
    private static final double EXACT_M = 0.9;

    private static final double EXACT_U = 0.002;

    @Option(
            names = "--link",
            paramLabel = "P",
            description = "the lowest probability of a link (default: ${DEFAULT-VALUE})")
    private double link = Thresholds.STANDARD.link();

    @Option(
            names = "--review",
            paramLabel = "P",
            description = "the lowest probability of a pair that a person should review (default: ${DEFAULT-VALUE})")
    private double review = Thresholds.STANDARD.review();

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            description = "set the link threshold so that, by the model's probabilities, this share of the links should"
                    + " be right; replaces --link and takes twice the time")
    private @Nullable Double precision;

    @Option(
            names = "--loss",
            split = ",",
            paramLabel = "KIND=COST",
            description = "what a false-link, a missed link and a review cost, as in false-link=2,missed=1,review=.3;"
                    + " sets the thresholds so that decisions cost least, in place of --link and --review")
    private Map<String, Double> loss = Map.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a matching model of your own (default: the shipped one)")
    private @Nullable Path model;

    @Option(
            names = "--trial",
            paramLabel = "N",
            description = "test the linking with N other spellings of the companies listed; 0 for no test (default: 300"
                    + " for lists of 100 companies or more)")
    private @Nullable Integer trial;

    @Option(
            names = "--background",
            paramLabel = "REGISTER",
            description = "companies that compete with those of the list for each party, so that a company that is not"
                    + " listed is not taken for a listed one; they are in no result. A list in the form of the"
                    + " recommendations")
    private @Nullable Path background;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description =
                    "names that stand for other names: a table alias,name, or a register with other names; repeat it"
                            + " for several files")
    private List<Path> aliases = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "the number of threads, which does not change the result (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "WHAT",
            description = "what to compare beside names and countries: city, fields, or another column of the"
                    + " recommendations as"
                    + " COLUMN=year, COLUMN=text or COLUMN=exact; deals have such columns by role, as target_city")
    private List<String> compare = List.of();

    void check(CommandSpec spec) {
        if (!loss.isEmpty()) {
            var parsed = spec.commandLine().getParseResult();
            Checks.refuse(
                    precision != null || parsed.hasMatchedOption("--link") || parsed.hasMatchedOption("--review"),
                    "--loss finds both thresholds; leave --link, --review and --precision out");
            Checks.refuse(
                    !loss.keySet().equals(Set.of(FALSE_LINK, MISSED, REVIEW))
                            || !loss.values().stream().allMatch(cost -> cost >= 0)
                            || cost(FALSE_LINK) == 0
                            || cost(MISSED) == 0,
                    "--loss must be three costs, such as false-link=2,missed=1,review=.3, of which only "
                            + "review may be 0");
        }
        if (model != null && !Files.isRegularFile(model)) {
            throw InputException.in(model, "is not a file; give the path of a model");
        }
        Checks.refuse(trial != null && trial < 0, "--trial must be 0 or more made-up companies but was " + trial);
        Checks.refuse(
                precision != null && !(precision > 0 && precision < 1),
                "--precision must be a share above 0 and below 1, such as 0.97, but was " + precision);
        Checks.refuse(
                precision != null && spec.commandLine().getParseResult().hasMatchedOption("--link"),
                "--precision and --link both set the link threshold; give only one of them");
        Checks.refuse(
                !(review >= 0 && review <= link && link <= 1),
                "--link and --review must be probabilities from 0 to 1, and --review must not exceed --link, but were "
                        + link + " and " + review);
    }

    private double cost(String kind) {
        return loss.getOrDefault(kind, 0.0);
    }

    private Thresholds thresholds() {
        if (!loss.isEmpty()) {
            return Thresholds.forLosses(cost(FALSE_LINK), cost(MISSED), cost(REVIEW));
        }
        return new Thresholds(link, review);
    }

    DealLinks link(InputOptions.Lists lists, NameAnalyzer analyzer, List<FieldComparison> comparisons) {
        try (Progress progress = new Progress()) {
            return link(lists, linker(analyzer, comparisons).progress(progress));
        }
    }

    /** The same with a linker of these options. */
    DealLinks link(InputOptions.Lists lists, DealLinker.Builder linker) {
        DealLinks links = link(lists, linker, thresholds());
        return precision == null ? links : link(lists, linker, Thresholds.forPrecision(precision, links));
    }

    private static DealLinks link(InputOptions.Lists lists, DealLinker.Builder linker, Thresholds from) {
        return linker.thresholds(from).build().link(lists.notices(), lists.deals(), lists.inputs());
    }

    /** The same with another lowest probability of a link. */
    DealLinks link(InputOptions.Lists lists, DealLinker.Builder linker, double lowest) {
        return link(
                lists,
                linker,
                new Thresholds(lowest, Math.min(lowest, thresholds().review())));
    }

    /** A linker with these options. */
    DealLinker.Builder linker(NameAnalyzer analyzer, List<FieldComparison> comparisons) {
        DealLinker.Builder linker = DealLinker.builder()
                .thresholds(thresholds())
                .analyzer(analyzer)
                .comparisons(comparisons)
                .threads(threads);
        if (model != null) {
            linker.model(MatchModel.read(model));
        }
        if (trial != null) {
            linker.trial(trial, TRIAL_SEED);
        }
        if (background != null) {
            linker.background(Companies.read(background).list());
        }
        return linker;
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

    /**
     * The comparisons asked for. A column that one side does not have would be missing in silence, so it is a mistake.
     */
    List<FieldComparison> comparisons(InputOptions.Lists lists) {
        List<FieldComparison> comparisons = new ArrayList<>();
        for (String each : compare) {
            String column =
                    each.contains("=") ? each.substring(0, each.indexOf('=')).strip() : each.strip();
            comparisons.add(comparison(each.strip(), column, lists.notices()));
            Set<String> columns = new TreeSet<>();
            lists.deals().forEach(deal -> columns.addAll(deal.attributes().keySet()));
            Checks.refuse(
                    columns.stream()
                            .noneMatch(c -> c.toLowerCase(Locale.ROOT).endsWith("_" + column.toLowerCase(Locale.ROOT))),
                    "--compare " + each + ": no deal has a column such as target_" + column
                            + (columns.isEmpty()
                                    ? "; the file has no columns beyond those of docs/formats.md"
                                    : "; other columns are " + String.join(", ", columns)));
        }
        return comparisons;
    }

    private static FieldComparison comparison(String each, String column, List<Recommendation> recommendations) {
        if (each.equals("city")) {
            return FieldComparison.city();
        }
        if (each.equals("fields")) {
            return FieldComparison.fields();
        }
        String kind = each.substring(column.length());
        Checks.refuse(
                !Set.of("=year", "=text", "=exact").contains(kind),
                "--compare " + each + ": write city, fields, COLUMN=year, COLUMN=text or COLUMN=exact");
        try {
            Attribute<String> cells = Attribute.column(recommendations, column);
            return switch (kind) {
                case "=year" -> FieldComparison.years(column, cells);
                case "=text" -> FieldComparison.text(column, cells);
                default -> FieldComparison.exact(column, cells, EXACT_M, EXACT_U);
            };
        } catch (IllegalArgumentException e) {
            throw new Checks.Misuse("--compare " + each + ": " + e.getMessage());
        }
    }
}
