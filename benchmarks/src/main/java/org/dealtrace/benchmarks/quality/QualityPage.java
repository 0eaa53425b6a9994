package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet.Shape;
import org.dealtrace.benchmarks.evaluation.Calibration;
import org.dealtrace.internal.FileInPlace;

/** The tables of docs/benchmarks.md, and their place in a page; the rest of the page is written by people. */
final class QualityPage {

    static final String BEGIN = "<!-- begin: made by quality-all -->";
    static final String END = "<!-- end: made by quality-all -->";

    private QualityPage() {}

    /** Refuses a page that has no block for tables or cannot be written. */
    static void require(Path page) throws IOException {
        if (!Files.isRegularFile(page)) {
            throw new UserMistake("There is no page " + page + "; make a file with the lines '" + BEGIN + "' and '"
                    + END + "' in it.");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END) < begin) {
            throw new UserMistake(page + " has no block between '" + BEGIN + "' and '" + END
                    + "'; put these two lines where the tables belong.");
        }
        OutFolder.checked(page);
    }

    /** Replaces the text between the two markers of a page. */
    static void replace(Path page, String tables) throws IOException {
        require(page);
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        FileInPlace.write(page, text.substring(0, begin) + "\n" + tables + "\n" + text.substring(text.indexOf(END)));
    }

    /** A column of a table. */
    private record Column<R>(String head, Function<R, String> cell) {}

    /** The decisions on one set, with one share of the right partners removed. */
    private record Decided(SetResults set, double absent, QualityResult result) {}

    /**
     * The tables of some sets.
     *
     * @param whole whether to include the tables and columns that only the terminal shows
     */
    static String tables(List<SetResults> sets, boolean whole) {
        StringBuilder text = new StringBuilder();
        List<SetResults> linking =
                sets.stream().filter(s -> s.set().shape() == Shape.LINKING).toList();
        List<SetResults> companies =
                linking.stream().filter(s -> s.set().aboutCompanies()).toList();
        List<SetResults> others =
                linking.stream().filter(s -> !s.set().aboutCompanies()).toList();
        List<SetResults> pairs =
                sets.stream().filter(s -> s.set().shape() == Shape.PAIRS).toList();
        if (whole) {
            table(text, "Decisions", decisionRows(companies), DECISIONS);
        } else {
            table(text, "Decisions", companies, DECISIONS_BY_SET);
        }
        table(text, "Company sets", companies, accuracy(companies, "lefts", "R@1", whole));
        table(text, "Company sets: more figures of the list", whole ? companies : List.of(), MORE);
        table(text, "Other records, several fields, no labels", others, accuracy(others, "lefts", "R@1", whole));
        table(text, "Labelled pairs", pairs, accuracy(pairs, "pairs", "ROC-AUC", whole));
        table(text, "Data and time (one thread, one JVM for all sets)", whole ? sets : List.of(), TIMES);
        return text.toString().strip();
    }

    /** A recall is not compared with the recall of the best threshold if that is below this value. */
    private static final double LEAST_BEST_RECALL = 0.3;

    private static final List<Column<Decided>> DECISIONS = List.of(
            new Column<>("set", d -> d.set().set().name()),
            new Column<>("partners absent", d -> String.format(Locale.ROOT, "%.0f %%", 100 * d.absent())),
            decided("best threshold at .95: recall", QualityResult.bestThreshold(0.95)),
            new Column<>("links", d -> count(d.result().decided(Decision.LINK).pairs())),
            new Column<>(
                    "**LINK: precision**",
                    d -> strong(
                            SetResults.decimal(d.result().decided(Decision.LINK).precision()))),
            decided("recall", "right at LINK"),
            shareOfBest("share of the best at .96", "right at LINK", 0.96),
            decided(".95 asked: precision", QualityResult.requested(0.95)),
            decided("recall", "right at " + QualityResult.requested(0.95)),
            shareOfBest("share of the best at .95", "right at " + QualityResult.requested(0.95), 0.95),
            decided(".99 asked: precision", QualityResult.requested(0.99)),
            decided("recall", "right at " + QualityResult.requested(0.99)),
            new Column<>(
                    "calibration error",
                    d -> SetResults.decimal(d.result()
                            .calibration()
                            .map(Calibration::expectedCalibrationError)
                            .orElse(Double.NaN))));

    /**
     * The columns about links and calibration of {@link #DECISIONS}, with one row for each set. A cell has a figure for
     * each share of absent partners.
     */
    private static final List<Column<SetResults>> DECISIONS_BY_SET = Stream.concat(
                    Stream.of(name()),
                    IntStream.of(3, 4, 5, 7, 8, 12)
                            .mapToObj(DECISIONS::get)
                            .map(column -> new Column<SetResults>(
                                    column.head(),
                                    set -> decisionRows(List.of(set)).stream()
                                            .map(column.cell())
                                            .collect(Collectors.joining(" / ")))))
            .toList();

    private static final List<Column<SetResults>> MORE = List.of(
            name(),
            figure("R@10"),
            figure("R@50"),
            figure("unseen half R@1"),
            figure("unseen half bestF1"),
            figure("unseen half AP"));

    private static final List<Column<SetResults>> TIMES = List.of(
            name(),
            new Column<>("data", s -> "`" + s.checksum() + "`"),
            new Column<>("queries", s -> count(s.ours().queries())),
            new Column<>("index s", s -> seconds(s, "index")),
            new Column<>("train s", s -> seconds(s, "train")),
            new Column<>("match s", s -> seconds(s, "match")),
            new Column<>("queries/s", s -> count(rate(s.ours()))),
            new Column<>(
                    "floor queries/s", s -> s.floor().map(f -> count(rate(f))).orElse("-")),
            new Column<>("peak heap MiB", s -> count(s.ours().peakHeap())));

    private static Column<SetResults> name() {
        return new Column<>("set", s -> s.set().name());
    }

    private static Column<SetResults> figure(String figure) {
        return new Column<>(figure, s -> s.cell(figure));
    }

    private static Column<Decided> decided(String head, String figure) {
        return new Column<>(head, d -> SetResults.decimal(d.result().figure(figure)));
    }

    /** A recall divided by the recall of the best threshold; "-" if the latter is below {@link #LEAST_BEST_RECALL}. */
    private static Column<Decided> shareOfBest(String head, String recall, double precision) {
        return new Column<>(head, d -> {
            double best = d.result().figure(QualityResult.bestThreshold(precision));
            return SetResults.decimal(
                    best < LEAST_BEST_RECALL ? Double.NaN : d.result().figure(recall) / best);
        });
    }

    private static List<Decided> decisionRows(List<SetResults> companies) {
        List<Decided> rows = new ArrayList<>();
        for (SetResults set : companies) {
            Map<Double, QualityResult> results = new TreeMap<>(set.absent());
            results.put(0.0, set.ours());
            results.forEach((absent, result) -> rows.add(new Decided(set, absent, result)));
        }
        return rows;
    }

    /**
     * Four columns for each figure: the product with the queries as a list, the product one by one, the floor, and the
     * best other matcher. The figures are {@code first}, the best F1, and AP if {@code whole}.
     */
    private static List<Column<SetResults>> accuracy(
            List<SetResults> rows, String counted, String first, boolean whole) {
        boolean askedAlone = rows.stream().anyMatch(s -> s.alone().isPresent());
        List<Column<SetResults>> columns = new ArrayList<>(List.of(
                name(),
                new Column<>(
                        counted.equals("lefts") ? "queries" : counted,
                        s -> count(s.ours().figure(counted)))));
        for (String figure : whole ? List.of(first, "bestF1", "AP") : List.of(first, "bestF1")) {
            columns.add(new Column<>("**" + figure + "**", s -> strong(s.cell(figure))));
            if (askedAlone) {
                columns.add(new Column<>("one by one", s -> s.aloneCell(figure)));
            }
            columns.add(new Column<>("floor", s -> s.floorCell(figure)));
            columns.add(new Column<>("best other", s -> SetResults.decimal(s.other(figure))));
        }
        return columns;
    }

    private static String seconds(SetResults set, String phase) {
        return String.format(Locale.ROOT, "%.2f", set.ours().seconds().getOrDefault(phase, Double.NaN));
    }

    private static double rate(QualityResult result) {
        double match = result.seconds().getOrDefault("match", Double.NaN);
        return match == 0 ? Double.NaN : result.queries() / match;
    }

    private static String count(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    private static String strong(String cell) {
        return cell.equals("-") ? cell : "**" + cell + "**";
    }

    /** Appends a table in Markdown, unless there is no row. */
    private static <R> void table(StringBuilder text, String title, List<R> rows, List<Column<R>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("### ").append(title).append("\n\n");
        line(text, columns.stream().map(Column::head).toList());
        text.append("| --- ").append("| ---: ".repeat(columns.size() - 1)).append("|\n");
        rows.forEach(row ->
                line(text, columns.stream().map(c -> c.cell().apply(row)).toList()));
        text.append('\n');
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
