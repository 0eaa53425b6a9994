package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.internal.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static Curve.Series series(String name, double... daysAndShares) {
        List<Curve.Step> steps = new ArrayList<>();
        for (int i = 0; i < daysAndShares.length; i += 2) {
            double share = daysAndShares[i + 1];
            steps.add(new Curve.Step(daysAndShares[i], share, share, share, 10 - i / 2, 1));
        }
        return new Curve.Series(name, steps);
    }

    private static CurveDrawing curves(Curve.Series... series) {
        return CurveDrawing.of(new Curve("Time to a deal", "", List.of(series)), Messages.ENGLISH);
    }

    /** A rate of a few percent would be a line at the bottom of a plot that goes to 100. */
    @ParameterizedTest
    @CsvSource({"0,1 %", "0.011,2 %", "0.2,20 %", "0.21,40 %", "0.4,40 %", "0.5,60 %", "0.61,100 %", "1,100 %"})
    void curves_highestShare_setsTheTopOfThePlot(double share, String top) {
        List<CurveDrawing.Level> levels = curves(series("s", 400, share)).levels();
        assertThat(levels).hasSize(5);
        assertThat(levels.get(4)).isEqualTo(new CurveDrawing.Level("0", top));
        assertThat(levels.get(0).label()).isEqualTo("0");
    }

    @Test
    void curves_boundOfAnInterval_fitsInThePlotToo() {
        Curve.Series wide = new Curve.Series(
                "s", List.of(new Curve.Step(100, 0.1, 0.02, 0.3, 10, 1), new Curve.Step(150, 0.2, 0.1, 0.4, 9, 1)));
        CurveDrawing curves = curves(wide, series("t", 200, 0.1));
        assertThat(curves.levels().get(4).label()).isEqualTo("40 %");
        assertThat(curves.lines().get(0).pieces().get(1))
                .as("0.1 and 0.3 of 0.4, on 260 pixels")
                .satisfies(p -> {
                    assertThat(p.y()).isEqualTo("195");
                    assertThat(p.top()).isEqualTo("65");
                    assertThat(p.depth()).isEqualTo("182");
                });
    }

    @ParameterizedTest
    @CsvSource({"1825,0 12 24 36 48 60", "150,0 1 2 3 4", "400,0 3 6 9 12", "182,0 1 2 3 4 5 6", "183,0 2 4 6"})
    void curves_marksOfTime_areAtMostSevenWholeMonths(double days, String labels) {
        assertThat(curves(series("s", days, 0.3)).ticks())
                .extracting(Chart.Tick::label)
                .containsExactly(labels.split(" "));
    }

    @Test
    void curves_ofTheSameCompanies_haveOneRowAtRisk() {
        assertThat(curves(series("a", 100, 0.1), series("b", 100, 0.2)).atRisk())
                .extracting(CurveDrawing.RiskRow::name)
                .containsExactly("companies at risk");
        assertThat(curves(series("a", 100, 0.1), series("b", 50, 0.1, 100, 0.2)).atRisk())
                .extracting(CurveDrawing.RiskRow::name)
                .containsExactly("companies at risk", "a", "b");
        assertThat(curves(series("a", 100, 0.1)).atRisk())
                .extracting(CurveDrawing.RiskRow::name)
                .containsExactly("companies at risk", "a");
    }

    /** Of the steps that share a place on the screen the last is drawn, since the curve only rises. */
    @Test
    void curves_ofManySteps_endAsHighAsTheyDo() {
        double[] steps = new double[2000];
        for (int i = 0; i < 1000; i++) {
            steps[2 * i] = i + 1;
            steps[2 * i + 1] = (i + 1) / 1000.0;
        }
        CurveDrawing curves = curves(series("s", steps));
        List<CurveDrawing.Piece> pieces = curves.lines().get(0).pieces();
        assertThat(pieces).hasSizeBetween(390, 402);
        CurveDrawing.Piece last = pieces.get(pieces.size() - 1);
        assertThat(Double.parseDouble(last.y())).as("0.999 of 260 pixels").isEqualTo(0.3);
        assertThat(curves.lines().get(0).markers()).isNotEmpty();
    }

    @Test
    void curves_ofNoSteps_areEmptyAndDrawn() {
        CurveDrawing curves = curves(new Curve.Series("s", List.of()));
        assertThat(curves.lines().get(0).pieces()).isEmpty();
        assertThat(curves.lines().get(0).markers()).isEmpty();
    }
}
