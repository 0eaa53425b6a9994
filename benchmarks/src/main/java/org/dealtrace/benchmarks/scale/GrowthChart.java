package org.dealtrace.benchmarks.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Time a query by number of names, both axes logarithmic, beside the line of the square root. */
final class GrowthChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int RIGHT = 130;
    private static final int TOP = 30;
    private static final int BOTTOM = 50;

    /** Labels nearer to each other than this run into one another. */
    private static final double LINE = 15;

    private static final String TITLE = "CPU time a query by number of names (both axes logarithmic)";

    private final double leastNames;
    private final double mostNames;
    private final double leastMillis;
    private final double mostMillis;
    private final StringBuilder svg = new StringBuilder();

    private GrowthChart(List<Integer> names, List<Double> all) {
        leastNames = Math.log10(names.get(0));
        mostNames = Math.log10(names.get(names.size() - 1));
        leastMillis =
                Math.floor(Math.log10(all.stream().mapToDouble(d -> d).min().orElse(1)));
        mostMillis = Math.ceil(Math.log10(all.stream().mapToDouble(d -> d).max().orElse(10)));
    }

    /**
     * The chart.
     *
     * @param names rising, two at least
     * @param ours milliseconds of CPU time a query
     * @param plain the same of plain Lucene
     */
    static String svg(List<Integer> names, List<Double> ours, List<Double> plain) {
        List<Double> root = names.stream()
                .map(n -> ours.get(0) * Math.sqrt((double) n / names.get(0)))
                .toList();
        GrowthChart chart = new GrowthChart(
                names, Stream.of(ours, plain, root).flatMap(List::stream).toList());
        return chart.draw(names, ours, plain, root);
    }

    private String draw(List<Integer> names, List<Double> ours, List<Double> plain, List<Double> root) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n<desc>%s</desc>%n<rect"
                        + " width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT,
                TITLE,
                words("Dealtrace", names, ours) + " " + words("Plain 3-grams", names, plain)));
        text(LEFT, 18, "start", TITLE);
        for (int decade = (int) leastMillis; decade <= mostMillis; decade++) {
            double y = y(Math.pow(10, decade));
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            text(
                    LEFT - 6,
                    y + 4,
                    "end",
                    decade < 0 ? Math.pow(10, decade) + " ms" : (int) Math.pow(10, decade) + " ms");
        }
        for (int n : names) {
            text(x(n), HEIGHT - BOTTOM + 20, "middle", String.format(Locale.ROOT, "%,d", n));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 40, "middle", "names");
        line(names, root, "#757575", "4 4");
        line(names, plain, "#a0520f", "");
        line(names, ours, "#1f5a99", "");
        label(names, List.of("square root", "plain 3-grams", "Dealtrace"), List.of(root, plain, ours));
        return svg.append("</svg>\n").toString();
    }

    private void line(List<Integer> names, List<Double> millis, String colour, String dashes) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(names.get(i)), y(millis.get(i))));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%n",
                points.toString().strip(),
                colour,
                dashes));
    }

    /** Each line's name at its end; where two lines end at one place, the lower name moves down. */
    private void label(List<Integer> names, List<String> labels, List<List<Double>> lines) {
        int last = names.size() - 1;
        List<Integer> fromAbove = Stream.iterate(0, i -> i + 1)
                .limit(labels.size())
                .sorted(Comparator.comparingDouble(i -> y(lines.get(i).get(last))))
                .toList();
        double free = 0;
        for (int i : fromAbove) {
            double at = Math.max(free, y(lines.get(i).get(last)) + 4);
            text(x(names.get(last)) + 8, at, "start", labels.get(i));
            free = at + LINE;
        }
    }

    /** A line's values, for those who do not see it. */
    private static String words(String label, List<Integer> names, List<Double> millis) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            values.add(String.format(Locale.ROOT, "%,d names %.2f ms", names.get(i), millis.get(i)));
        }
        return label + ": " + String.join(", ", values) + ".";
    }

    private double x(double names) {
        return LEFT + (Math.log10(names) - leastNames) / (mostNames - leastNames) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double millis) {
        double share = (Math.log10(millis) - leastMillis) / (mostMillis - leastMillis);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }
}
