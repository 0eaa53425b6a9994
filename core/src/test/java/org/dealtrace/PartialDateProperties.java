package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

class PartialDateProperties {

    /** Dates of all three precisions, close enough to each other to meet. */
    @Provide
    Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Dates.dates().between(LocalDate.of(2015, 11, 1), LocalDate.of(2017, 2, 28));
        return Arbitraries.oneOf(
                days.map(PartialDate::of),
                days.map(d -> PartialDate.ofMonth(d.getYear(), d.getMonthValue())),
                days.map(d -> PartialDate.ofYear(d.getYear())));
    }

    @Property(seed = "20261124")
    void parse_ofToString_isTheDate(@ForAll("dates") PartialDate date) {
        assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
    }

    @Property(seed = "20261124")
    void isBefore_isNeverYesBothWays(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        assertThat(a.isBefore(b) == Truth.YES && b.isBefore(a) == Truth.YES).isFalse();
    }

    @Property(seed = "20261124")
    void isBefore_agreesWithEveryPairOfDays(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
        boolean some = a.earliest().isBefore(b.latest());
        boolean all = a.latest().isBefore(b.earliest());
        assertThat(a.isBefore(b)).isEqualTo(all ? Truth.YES : some ? Truth.UNKNOWN : Truth.NO);
    }

    @Property(seed = "20261124")
    void midpoint_liesInTheRange(@ForAll("dates") PartialDate date) {
        assertThat(date.midpoint()).isBetween(date.earliest(), date.latest());
    }
}
