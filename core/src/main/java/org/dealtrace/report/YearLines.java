package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Corpus;

/**
 * The counts of the most frequent values of a table, year by year.
 *
 * @param height of the plot in pixels
 * @param levels the lines of the grid, from 0
 */
record YearLines(int height, List<CurveDrawing.Level> levels, List<Chart.Tick> ticks, List<Line> lines) {

    /** One value, with a marker for each year. */
    record Line(String name, int number, List<CurveDrawing.Marker> markers) {}

    private static final int HEIGHT = 200;
    /** As many lines as there are colours. */
    private static final int MOST_LINES = 6;

    private static final int MOST_LEVELS = 5;
    private static final int MOST_TICKS = 6;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000};

    /** @param table whose columns are years */
    static YearLines of(Corpus.Table table, Messages words) {
        List<String> known =
                table.columns().stream().filter(year -> year.matches("\\d+")).toList();
        int first = Integer.parseInt(known.get(0));
        int last = Integer.parseInt(known.get(known.size() - 1));
        List<Corpus.Table.Row> rows =
                table.rows().subList(0, Math.min(MOST_LINES, table.rows().size()));
        int most = rows.stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(n -> n)
                .max()
                .orElse(1);
        int step = Chart.step(most, STEPS, MOST_LEVELS);
        int top = (most + step - 1) / step * step;
        Scale time = new Scale(first, last);
        List<Line> lines = new ArrayList<>();
        for (Corpus.Table.Row row : rows) {
            lines.add(new Line(
                    CorpusForm.label("value", row.label(), words),
                    lines.size() + 1,
                    IntStream.rangeClosed(first, last)
                            .mapToObj(year -> new CurveDrawing.Marker(time.at(year), y(count(table, row, year), top)))
                            .toList()));
        }
        int years = Chart.step(last - first, STEPS, MOST_TICKS);
        List<Double> at = IntStream.rangeClosed(first, last)
                .filter(year -> (last - year) % years == 0)
                .asDoubleStream()
                .boxed()
                .toList();
        return new YearLines(
                HEIGHT,
                IntStream.iterate(0, n -> n <= top, n -> n + step)
                        .mapToObj(n -> new CurveDrawing.Level(y(n, top), Figures.count(n)))
                        .toList(),
                Chart.ticks(
                        time,
                        at,
                        at.stream().map(year -> Figures.plain(year, 0)).toList()),
                lines);
    }

    private static int count(Corpus.Table table, Corpus.Table.Row row, int year) {
        int column = table.columns().indexOf(Integer.toString(year));
        return column < 0 ? 0 : row.counts().get(column);
    }

    private static String y(int count, int top) {
        return Figures.plain(HEIGHT * (1 - (double) count / top), 1);
    }
}
