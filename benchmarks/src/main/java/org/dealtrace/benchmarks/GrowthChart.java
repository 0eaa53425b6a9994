package org.dealtrace.benchmarks;

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
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        text(LEFT, 18, "start", "CPU time a query by number of names (both axes logarithmic)");
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
        line(names, root, "#999", "square root", "4 4");
        line(names, plain, "#b5651d", "plain 3-grams", "");
        line(names, ours, "#1f5a99", "Dealtrace", "");
        return svg.append("</svg>\n").toString();
    }

    private void line(List<Integer> names, List<Double> millis, String colour, String label, String dashes) {
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
        int last = names.size() - 1;
        text(x(names.get(last)) + 8, y(millis.get(last)) + 4, "start", label);
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
