package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.data.DataSet.Shape;
import org.dealtrace.benchmarks.evaluation.Calibration;

/** The tables of docs/benchmarks.md, made from the results of a run over all sets. */
final class QualityPage {

    private static final List<String> UNSEEN = List.of("R@1", "bestF1", "AP");

    private QualityPage() {}

    /** A column of a table: its head, and a line's cell. */
    private record Column(String head, Function<SetResults, String> cell) {}

    static String tables(List<SetResults> lines) {
        StringBuilder text = new StringBuilder();
        List<SetResults> linking =
                lines.stream().filter(l -> l.set().shape() == Shape.LINKING).toList();
        List<SetResults> companies =
                linking.stream().filter(l -> l.set().aboutCompanies()).toList();
        List<SetResults> others =
                linking.stream().filter(l -> !l.set().aboutCompanies()).toList();
        List<SetResults> pairs =
                lines.stream().filter(l -> l.set().shape() == Shape.PAIRS).toList();
        Column candidates = figure("R@50", "R@50");
        links(text, companies);
        table(text, "Company sets", companies, accuracy(companies, "queries", "lefts", "R@1", "R@10", "bestF1", "AP"));
        table(
                text,
                "Company sets: candidates, and queries that the model has not learned from",
                companies,
                unseen(companies, candidates));
        List<Column> records = accuracy(others, "queries", "lefts", "R@1", "bestF1", "AP");
        records.add(candidates);
        table(text, "Other records, several fields, no labels", others, records);
        table(text, "Labelled pairs", pairs, accuracy(pairs, "pairs", "pairs", "ROC-AUC", "bestF1", "AP"));
        byKind(text, lines);
        decisions(text, lines);
        asked(text, lines);
        table(text, "Data and time (one thread, one JVM for all sets)", lines, TIMES);
        return text.toString().strip();
    }

    private static final List<Column> TIMES = List.of(
            new Column("set", l -> l.set().name()),
            new Column("data", l -> "`" + l.checksum() + "`"),
            new Column("queries", l -> count(l.ours().queries())),
            new Column("index s", l -> seconds(l, "index")),
            new Column("train s", l -> seconds(l, "train")),
            new Column("match s", l -> seconds(l, "match")),
            new Column("queries/s", l -> count(rate(l.ours()))),
            new Column(
                    "floor queries/s", l -> l.floor().map(f -> count(rate(f))).orElse("-")),
            new Column("peak heap MiB", l -> count(l.ours().peakHeap())));

    private static Column figure(String head, String figure) {
        return new Column(head, l -> l.cell(figure));
    }

    private static Column bold(String head, String figure) {
        return new Column("**" + head + "**", l -> strong(l.cell(figure)));
    }

    private static List<Column> columns(Column... columns) {
        List<Column> all =
                new ArrayList<>(List.of(new Column("set", l -> l.set().name())));
        all.addAll(List.of(columns));
        return all;
    }

    private static boolean askedAlone(List<SetResults> rows) {
        return rows.stream().anyMatch(line -> line.alone().isPresent());
    }

    /**
     * Each figure of ours as a list and, where it was measured, one by one, beside the floor and the best other
     * matcher.
     */
    private static List<Column> accuracy(List<SetResults> rows, String count, String counted, String... figures) {
        List<Column> columns = columns(new Column(count, l -> count(l.ours().figure(counted))));
        for (String figure : figures) {
            columns.add(bold(figure, figure));
            if (askedAlone(rows)) {
                columns.add(new Column("**one by one**", l -> strong(l.aloneCell(figure))));
            }
            columns.add(new Column("floor", l -> l.floorCell(figure)));
            columns.add(new Column("best other", l -> SetResults.decimal(l.other(figure))));
        }
        return columns;
    }

    /** What the model has not learned from: the candidates, and the queries of the half that was held back. */
    private static List<Column> unseen(List<SetResults> rows, Column candidates) {
        List<Column> columns = columns(candidates);
        for (String figure : UNSEEN) {
            String unseen = "unseen half " + figure;
            columns.add(figure("unseen half: " + figure, unseen));
            if (askedAlone(rows)) {
                columns.add(new Column("one by one", l -> l.aloneCell(unseen)));
            }
        }
        return columns;
    }

    private static void byKind(StringBuilder text, List<SetResults> lines) {
        List<List<String>> cells = new ArrayList<>();
        for (SetResults line : lines) {
            line.ours().figures().keySet().stream()
                    .filter(name -> name.startsWith("R@1/"))
                    .forEach(name -> cells.add(List.of(
                            line.set().name(),
                            name.substring("R@1/".length()).replace("_", "\\_"),
                            strong(line.cell(name)),
                            strong(line.aloneCell(name)),
                            line.floorCell(name))));
        }
        markdown(
                text,
                "R@1 by the kind of difference",
                List.of("set", "kind", "**R@1**", "**one by one**", "floor"),
                cells);
    }

    private static void decisions(StringBuilder text, List<SetResults> lines) {
        List<SetResults> rows = lines.stream()
                .filter(l -> !l.ours().decisions().isEmpty()
                        || l.ours().calibration().isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = columns(
                new Column("LINK", l -> count(l.ours().decided(Decision.LINK).pairs())),
                new Column(
                        "of them right",
                        l -> SetResults.decimal(l.ours().decided(Decision.LINK).precision())),
                new Column(
                        "LINK one by one",
                        l -> l.alone()
                                .map(a -> count(a.decided(Decision.LINK).pairs()))
                                .orElse("-")),
                new Column(
                        "of them right",
                        l -> l.alone()
                                .map(a -> SetResults.decimal(
                                        a.decided(Decision.LINK).precision()))
                                .orElse("-")),
                new Column(
                        "REVIEW", l -> count(l.ours().decided(Decision.REVIEW).pairs())),
                new Column(
                        "of them right",
                        l -> SetResults.decimal(
                                l.ours().decided(Decision.REVIEW).precision())),
                new Column(
                        "calibration error",
                        l -> SetResults.decimal(l.ours()
                                .calibration()
                                .map(Calibration::expectedCalibrationError)
                                .orElse(Double.NaN))),
                figure("right partners at LINK", "right at LINK"),
                figure("at REVIEW or LINK", "right at REVIEW or LINK"),
                figure("tied at the top", "tiedAtTop"));
        List<List<String>> cells = new ArrayList<>(cells(rows, columns));
        List<QualityResult> ours = rows.stream()
                .filter(l -> l.set().aboutCompanies())
                .map(SetResults::ours)
                .toList();
        List<QualityResult> alone = rows.stream()
                .filter(l -> l.set().aboutCompanies())
                .flatMap(l -> l.alone().stream())
                .toList();
        QualityResult.Decided links = together(ours, Decision.LINK);
        QualityResult.Decided byItself = together(alone, Decision.LINK);
        QualityResult.Decided reviews = together(ours, Decision.REVIEW);
        cells.add(List.of(
                "company sets together",
                count(links.pairs()),
                SetResults.decimal(links.precision()),
                byItself.pairs() == 0 ? "-" : count(byItself.pairs()),
                SetResults.decimal(byItself.precision()),
                count(reviews.pairs()),
                SetResults.decimal(reviews.precision()),
                "",
                "",
                "",
                ""));
        markdown(text, "Decisions at the shipped thresholds, and what probabilities are worth", heads(columns), cells);
    }

    private static QualityResult.Decided together(List<QualityResult> results, Decision decision) {
        return results.stream()
                .map(r -> r.decided(decision))
                .reduce(new QualityResult.Decided(0, 0, 0), QualityResult.Decided::plus);
    }

    /** What is linked, beside what the best threshold would link that only answers can tell. */
    private static void links(StringBuilder text, List<SetResults> companies) {
        List<SetResults> rows = companies.stream()
                .filter(l -> l.ours().figures().containsKey(QualityResult.BEST_THRESHOLD))
                .toList();
        String asked = QualityResult.asked(QualityResult.BEST_PRECISION);
        List<Column> columns = columns();
        columns.add(figure("best threshold at .95 links", QualityResult.BEST_THRESHOLD));
        columns.add(new Column(
                "LINK: precision",
                l -> strong(SetResults.decimal(l.ours().decided(Decision.LINK).precision()))));
        columns.add(figure("recall", "right at LINK"));
        columns.add(bold(".95 asked: precision", asked));
        columns.add(figure("recall", "right at " + asked));
        columns.add(new Column(
                "calibration error",
                l -> SetResults.decimal(l.ours()
                        .calibration()
                        .map(Calibration::expectedCalibrationError)
                        .orElse(Double.NaN))));
        table(text, "Decisions", rows, columns);
    }

    private static void asked(StringBuilder text, List<SetResults> lines) {
        List<SetResults> rows = lines.stream()
                .filter(l -> l.set().aboutCompanies()
                        && l.ours().figures().containsKey(QualityResult.asked(QualityResult.ASKED.get(0))))
                .toList();
        List<Column> columns = columns();
        for (double precision : QualityResult.ASKED) {
            String name = QualityResult.asked(precision);
            columns.add(bold(SetResults.decimal(precision) + " asked", name));
            columns.add(figure("right partners linked", "right at " + name));
        }
        table(text, "The precision that was asked for without labels, and the one that came", rows, columns);
    }

    private static String seconds(SetResults line, String phase) {
        return String.format(Locale.ROOT, "%.2f", line.ours().seconds().getOrDefault(phase, Double.NaN));
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

    private static List<String> heads(List<Column> columns) {
        return columns.stream().map(Column::head).toList();
    }

    private static List<List<String>> cells(List<SetResults> rows, List<Column> columns) {
        return rows.stream()
                .map(row -> columns.stream().map(c -> c.cell().apply(row)).toList())
                .toList();
    }

    private static void table(StringBuilder text, String title, List<SetResults> rows, List<Column> columns) {
        markdown(text, title, heads(columns), cells(rows, columns));
    }

    /** A table in Markdown; nothing without rows. */
    private static void markdown(StringBuilder text, String title, List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("### ").append(title).append("\n\n");
        text.append("| ").append(String.join(" | ", head)).append(" |\n");
        text.append("| --- ").append("| ---: ".repeat(head.size() - 1)).append("|\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        text.append('\n');
    }
}
