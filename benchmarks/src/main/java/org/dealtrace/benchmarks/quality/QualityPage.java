package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dealtrace.Decision;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet.Shape;
import org.dealtrace.benchmarks.data.DeclaredSet;
import org.dealtrace.benchmarks.evaluation.Calibration;

/** The tables of docs/benchmarks.md, made from the results of a run over all sets. */
final class QualityPage {

    static final String BEGIN = "<!-- begin: made by quality-all -->";
    static final String END = "<!-- end: made by quality-all -->";

    /** How the figures of a result are called in {@code sets.csv}. */
    private static final Map<String, String> DECLARED_NAMES =
            Map.of("R@1", "r1", "R@10", "r10", "bestF1", "f1", "AP", "ap", "ROC-AUC", "auc");

    private static final List<String> UNSEEN = List.of("R@1", "bestF1", "AP");

    private QualityPage() {}

    /**
     * One set's results.
     *
     * @param checksum of its files
     * @param ours the product's, its queries looked up as a list
     * @param alone the product's, each query asked for by itself, as the floor and other matchers ask; of company sets
     * @param floor the floor's
     */
    record Line(
            DeclaredSet set,
            String checksum,
            QualityResult ours,
            Optional<QualityResult> alone,
            Optional<QualityResult> floor) {

        /** One line for a terminal, with what is still missing to the declared goals. */
        String summary() {
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-28s", set.name()));
            for (String figure : shown()) {
                text.append(String.format(Locale.ROOT, " %s %s", figure, decimal(ours.figure(figure))));
                double goal = set.goal(DECLARED_NAMES.getOrDefault(figure, ""));
                if (!Double.isNaN(goal)) {
                    text.append(ours.figure(figure) >= goal ? " (reached " : " (MISSED ")
                            .append(decimal(goal))
                            .append(')');
                }
            }
            alone.ifPresent(a -> {
                text.append("; one by one");
                List.of("R@1", "bestF1", "AP")
                        .forEach(figure ->
                                text.append(String.format(Locale.ROOT, " %s %s", figure, decimal(a.figure(figure)))));
                text.append(';');
            });
            ours.calibration().ifPresent(c -> text.append(" ECE ").append(decimal(c.expectedCalibrationError())));
            return text.append(String.format(
                            Locale.ROOT,
                            "  %.1f s",
                            ours.seconds().values().stream().mapToDouble(s -> s).sum()))
                    .toString();
        }

        private List<String> shown() {
            return switch (set.shape()) {
                case LINKING -> List.of("R@1", "R@10", "R@50", "bestF1", "AP");
                case PAIRS -> List.of("ROC-AUC", "bestF1", "AP");
                case NAMES -> List.of("self@1", "self@10");
            };
        }
    }

    static String tables(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        table(
                text,
                "Company sets",
                lines,
                l -> l.set().shape() == Shape.LINKING && l.set().aboutCompanies(),
                List.of("R@1", "R@10", "bestF1", "AP"));
        unseen(text, lines);
        table(
                text,
                "Other records, several fields, no labels",
                lines,
                l -> l.set().shape() == Shape.LINKING && !l.set().aboutCompanies(),
                List.of("R@1", "bestF1", "AP"));
        table(text, "Labelled pairs", lines, l -> l.set().shape() == Shape.PAIRS, List.of("ROC-AUC", "bestF1", "AP"));
        byKind(text, lines);
        decisions(text, lines);
        asked(text, lines);
        speed(text, lines);
        return text.toString().strip();
    }

    private static void table(
            StringBuilder text, String title, List<Line> lines, Predicate<Line> chosen, List<String> figures) {
        List<Line> rows = lines.stream().filter(chosen).toList();
        if (rows.isEmpty()) {
            return;
        }
        boolean linking = rows.get(0).set().shape() == Shape.LINKING;
        List<String> head = new ArrayList<>(List.of("set", linking ? "queries" : "pairs"));
        boolean candidates = linking && !rows.get(0).set().aboutCompanies();
        boolean askedAlone = rows.stream().anyMatch(line -> line.alone().isPresent());
        for (String figure : figures) {
            head.add("**" + figure + "**");
            if (askedAlone) {
                head.add("**one by one**");
            }
            head.add("floor");
            head.add("best other");
        }
        if (candidates) {
            head.add("R@50");
        }
        List<List<String>> cells = new ArrayList<>();
        for (Line line : rows) {
            List<String> row = new ArrayList<>();
            row.add(line.set().name());
            row.add(count(line.ours().figure(linking ? "lefts" : "pairs")));
            for (String figure : figures) {
                row.add("**" + decimal(line.ours().figure(figure)) + "**");
                if (askedAlone) {
                    row.add(line.alone()
                            .map(a -> "**" + decimal(a.figure(figure)) + "**")
                            .orElse("-"));
                }
                row.add(line.floor().map(f -> decimal(f.figure(figure))).orElse("-"));
                row.add(decimal(line.set().other(DECLARED_NAMES.getOrDefault(figure, ""))));
            }
            if (candidates) {
                row.add(decimal(line.ours().figure("R@50")));
            }
            cells.add(row);
        }
        markdown(text, title, head, cells);
    }

    /** What the model has not learned from: the candidates, and the queries of the half that was held back. */
    private static void unseen(StringBuilder text, List<Line> lines) {
        List<Line> rows = lines.stream()
                .filter(l -> l.set().shape() == Shape.LINKING && l.set().aboutCompanies())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        boolean askedAlone = rows.stream().anyMatch(line -> line.alone().isPresent());
        List<String> head = new ArrayList<>(List.of("set", "R@50"));
        for (String figure : UNSEEN) {
            head.add("unseen half: " + figure);
            if (askedAlone) {
                head.add("one by one");
            }
        }
        List<List<String>> cells = new ArrayList<>();
        for (Line line : rows) {
            List<String> row = new ArrayList<>(
                    List.of(line.set().name(), decimal(line.ours().figure("R@50"))));
            for (String figure : UNSEEN) {
                row.add(decimal(line.ours().figure("unseen half " + figure)));
                if (askedAlone) {
                    row.add(line.alone()
                            .map(a -> decimal(a.figure("unseen half " + figure)))
                            .orElse("-"));
                }
            }
            cells.add(row);
        }
        markdown(text, "Company sets: candidates, and queries that the model has not learned from", head, cells);
    }

    private static void byKind(StringBuilder text, List<Line> lines) {
        List<List<String>> cells = new ArrayList<>();
        for (Line line : lines) {
            line.ours().figures().forEach((name, value) -> {
                if (name.startsWith("R@1/")) {
                    cells.add(List.of(
                            line.set().name(),
                            name.substring("R@1/".length()).replace("_", "\\_"),
                            "**" + decimal(value) + "**",
                            line.alone()
                                    .map(a -> "**" + decimal(a.figure(name)) + "**")
                                    .orElse("-"),
                            line.floor().map(f -> decimal(f.figure(name))).orElse("-")));
                }
            });
        }
        if (!cells.isEmpty()) {
            markdown(
                    text,
                    "R@1 by the kind of difference",
                    List.of("set", "kind", "**R@1**", "**one by one**", "floor"),
                    cells);
        }
    }

    private static void decisions(StringBuilder text, List<Line> lines) {
        List<List<String>> cells = new ArrayList<>();
        int links = 0;
        int linksRight = 0;
        int alone = 0;
        int aloneRight = 0;
        int reviews = 0;
        int reviewsRight = 0;
        for (Line line : lines) {
            if (line.ours().decisions().isEmpty() && line.ours().calibration().isEmpty()) {
                continue;
            }
            QualityResult.Decided link = line.ours().decided(Decision.LINK);
            QualityResult.Decided review = line.ours().decided(Decision.REVIEW);
            Optional<QualityResult.Decided> byItself = line.alone().map(a -> a.decided(Decision.LINK));
            cells.add(List.of(
                    line.set().name(),
                    count(link.pairs()),
                    decimal(link.precision()),
                    byItself.map(d -> count(d.pairs())).orElse("-"),
                    byItself.map(d -> decimal(d.precision())).orElse("-"),
                    count(review.pairs()),
                    decimal(review.precision()),
                    decimal(line.ours()
                            .calibration()
                            .map(Calibration::expectedCalibrationError)
                            .orElse(Double.NaN)),
                    decimal(line.ours().figure("right at LINK")),
                    decimal(line.ours().figure("right at REVIEW or LINK")),
                    decimal(line.ours().figure("tiedAtTop"))));
            if (line.set().aboutCompanies()) {
                links += link.pairs();
                linksRight += link.right();
                alone += byItself.map(QualityResult.Decided::pairs).orElse(0);
                aloneRight += byItself.map(QualityResult.Decided::right).orElse(0);
                reviews += review.pairs();
                reviewsRight += review.right();
            }
        }
        if (!cells.isEmpty()) {
            cells.add(List.of(
                    "company sets together",
                    count(links),
                    decimal((double) linksRight / links),
                    alone == 0 ? "-" : count(alone),
                    decimal((double) aloneRight / alone),
                    count(reviews),
                    decimal((double) reviewsRight / reviews),
                    "",
                    "",
                    "",
                    ""));
            markdown(
                    text,
                    "Decisions at the shipped thresholds, and what probabilities are worth",
                    List.of(
                            "set",
                            "LINK",
                            "of them right",
                            "LINK one by one",
                            "of them right",
                            "REVIEW",
                            "of them right",
                            "calibration error",
                            "right partners at LINK",
                            "at REVIEW or LINK",
                            "tied at the top"),
                    cells);
        }
    }

    private static void asked(StringBuilder text, List<Line> lines) {
        List<String> head = new ArrayList<>(List.of("set"));
        for (double precision : QualityResult.ASKED) {
            head.add("**" + decimal(precision) + " asked**");
            head.add("right partners linked");
        }
        List<List<String>> cells = new ArrayList<>();
        for (Line line : lines) {
            if (!line.set().aboutCompanies()
                    || !line.ours().figures().containsKey(QualityResult.asked(QualityResult.ASKED.get(0)))) {
                continue;
            }
            List<String> row = new ArrayList<>(List.of(line.set().name()));
            for (double precision : QualityResult.ASKED) {
                String name = QualityResult.asked(precision);
                row.add("**" + decimal(line.ours().figure(name)) + "**");
                row.add(decimal(line.ours().figure("right at " + name)));
            }
            cells.add(row);
        }
        if (!cells.isEmpty()) {
            markdown(text, "The precision that was asked for without labels, and the one that came", head, cells);
        }
    }

    private static void speed(StringBuilder text, List<Line> lines) {
        List<List<String>> cells = new ArrayList<>();
        for (Line line : lines) {
            QualityResult ours = line.ours();
            double match = ours.seconds().getOrDefault("match", 0.0);
            cells.add(List.of(
                    line.set().name(),
                    "`" + line.checksum() + "`",
                    count(ours.queries()),
                    seconds(ours, "index"),
                    seconds(ours, "train"),
                    seconds(ours, "match"),
                    match == 0 ? "-" : count(ours.queries() / match),
                    line.floor()
                            .map(f -> count(f.queries() / f.seconds().getOrDefault("match", Double.NaN)))
                            .orElse("-"),
                    count(ours.peakHeap())));
        }
        markdown(
                text,
                "Data and time (one thread, one JVM for all sets)",
                List.of(
                        "set",
                        "data",
                        "queries",
                        "index s",
                        "train s",
                        "match s",
                        "queries/s",
                        "floor queries/s",
                        "peak heap MiB"),
                cells);
    }

    private static String seconds(QualityResult result, String phase) {
        return String.format(Locale.ROOT, "%.2f", result.seconds().getOrDefault(phase, Double.NaN));
    }

    private static String count(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    private static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    private static void markdown(StringBuilder text, String title, List<String> head, List<List<String>> rows) {
        text.append("### ").append(title).append("\n\n");
        text.append("| ").append(String.join(" | ", head)).append(" |\n");
        text.append("| --- ").append("| ---: ".repeat(head.size() - 1)).append("|\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        text.append('\n');
    }

    /** Says so, before the long work, when a page has no block for tables or cannot be written. */
    static void requireBlock(Path page) throws IOException {
        if (!Files.isRegularFile(page)) {
            throw new UserMistake("There is no page " + page + "; make a file with the lines '" + BEGIN + "' and '"
                    + END + "' in it.");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END) < begin) {
            throw new UserMistake(page + " has no block between '" + BEGIN + "' and '" + END
                    + "'; put these lines where" + " the tables shall stand.");
        }
        Outputs.file(page);
    }

    /** Puts the tables between the two markers of a page, and leaves the rest of it alone. */
    static void replaceBlock(Path page, String tables) throws IOException {
        requireBlock(page);
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Outputs.write(page, text.substring(0, begin) + "\n" + tables + "\n" + text.substring(text.indexOf(END)));
    }
}
