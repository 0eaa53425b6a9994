package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dealtrace.internal.Messages;

class ChartProperties {

    @Property(tries = 300, seed = "20261124")
    void curvePieces_ofAnySteps_coverTheTimeAndStayInThePlot(
            @ForAll @Size(min = 1, max = 1500) List<@IntRange(min = 1, max = 40) Integer> gaps) {
        List<Curve.Step> steps = new ArrayList<>();
        double days = 0;
        int left = gaps.size();
        for (int gap : gaps) {
            days += gap;
            double share = 1 - (left - 1.0) / gaps.size();
            steps.add(new Curve.Step(days, share, share / 2, (1 + share) / 2, left, 1));
            left--;
        }

        CurveDrawing curves =
                CurveDrawing.of(new Curve("t", "", List.of(new Curve.Series("s", steps))), Messages.ENGLISH);

        List<CurveDrawing.Piece> pieces = curves.lines().get(0).pieces();
        assertThat(pieces).hasSizeLessThanOrEqualTo(402);
        String before = "0%";
        double height = curves.height();
        for (CurveDrawing.Piece piece : pieces) {
            assertThat(piece.x()).isEqualTo(before);
            before = piece.end();
            assertThat(Double.parseDouble(piece.y())).isBetween(0.0, height);
            assertThat(Double.parseDouble(piece.top()) + Double.parseDouble(piece.depth()))
                    .isBetween(0.0, height + 0.2);
            assertThat(Double.parseDouble(piece.y())).isLessThanOrEqualTo(Double.parseDouble(piece.before()) + 0.2);
            height = Math.max(height, Double.parseDouble(piece.before()));
        }
        assertThat(before).isEqualTo("100%");
        assertThat(curves.ticks()).hasSizeBetween(1, 8);
    }

    @Property(tries = 500, seed = "20261124")
    void scale_ofAnyEnds_keepsOrderAndStaysBetweenThem(
            @ForAll @DoubleRange(min = -1000, max = 1000) double first,
            @ForAll @DoubleRange(min = -1000, max = 1000) double second) {
        Scale scale = new Scale(-100, 300);

        assertThat(percent(scale.at(first))).isBetween(0.0, 100.0);
        if (first <= second) {
            assertThat(percent(scale.at(first))).isLessThanOrEqualTo(percent(scale.at(second)));
        }
    }

    private static double percent(String place) {
        assertThat(place).endsWith("%");
        return Double.parseDouble(place.substring(0, place.length() - 1));
    }
}
