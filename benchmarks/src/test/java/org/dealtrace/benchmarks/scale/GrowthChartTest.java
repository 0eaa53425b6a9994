package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrowthChartTest {

    /** Ours ends where the line of the square root does. */
    private final String svg = GrowthChart.svg(List.of(10_000, 1_000_000), List.of(0.4, 4.0), List.of(0.5, 10.0));

    @Test
    void labels_ofLinesThatEndTogether_standApart() {
        List<Double> heights = new ArrayList<>();
        Pattern.compile("y=\"([0-9.]+)\" text-anchor=\"start\">(square root|plain 3-grams|Dealtrace)<")
                .matcher(svg)
                .results()
                .forEach(label -> heights.add(Double.valueOf(label.group(1))));

        assertThat(heights).hasSize(3);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(14);
        }
    }

    @Test
    void figures_standInWordsToo() {
        assertThat(svg)
                .contains("role=\"img\"")
                .contains("<title>CPU time a query by number of names")
                .contains("<desc>Dealtrace: 10,000 names 0.40 ms, 1,000,000 names 4.00 ms. Plain 3-grams: 10,000 names"
                        + " 0.50 ms")
                .contains(">names</text>");
    }
}
