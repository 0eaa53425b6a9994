package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.dealtrace.Message;

class IntervalMethodProperties {

    @Property(seed = "20261124")
    void interval_ofAnyMethod_holdsItsEstimate(
            @ForAll IntervalMethod method,
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(max = 400) int count,
            @ForAll @IntRange(max = 2000) int rest) {
        int successes = Math.min(count, n);
        Rate rate = Rate.ofSample(successes, n, n + rest).with(method);
        // A finite population cannot hold every share; its interval then lies around the nearest counts.
        double slack = method == IntervalMethod.HYPERGEOMETRIC ? 1.0 / (n + rest) : 1e-12;
        assertThat(rate.interval().low()).isBetween(0.0, rate.value().orElseThrow() + slack);
        assertThat(rate.interval().high()).isBetween(rate.value().orElseThrow() - slack, 1.0);
    }

    @Property(seed = "20261124")
    void interval_ofFailuresForSuccesses_isMirrored(
            @ForAll IntervalMethod method,
            @ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @IntRange(max = 200) int count,
            @ForAll @IntRange(max = 500) int rest) {
        int successes = Math.min(count, n);
        Interval one = Rate.ofSample(successes, n, n + rest).with(method).interval();
        Interval other = Rate.ofSample(n - successes, n, n + rest).with(method).interval();
        assertThat(one.low()).isCloseTo(1 - other.high(), within(1e-9));
        assertThat(one.high()).isCloseTo(1 - other.low(), within(1e-9));
    }

    @Property(seed = "20261124")
    void wilson_onAWholeSize_equalsTheLibrary(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @IntRange(max = 5000) int count) {
        int successes = Math.min(count, n);
        Interval library = Rate.of(successes, n).interval();
        Interval own = IntervalMethod.wilson((double) successes / n, n, 0.95, Message.of("own"));
        assertThat(own.low()).isCloseTo(library.low(), within(1e-12));
        assertThat(own.high()).isCloseTo(library.high(), within(1e-12));
    }

    /** The promise of an exact interval: for any truth the chance to miss it is at most 5 %. */
    @Property(tries = 60, seed = "20261124")
    void hypergeometric_ofAnyPopulation_coversAtLeastItsLevel(
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(min = 0, max = 200) int rest,
            @ForAll @IntRange(max = 260) int trueCount) {
        int size = n + rest;
        int truth = Math.min(trueCount, size);
        var distribution = HypergeometricDistribution.of(size, truth, n);
        double covered = 0;
        for (int x = distribution.getSupportLowerBound(); x <= distribution.getSupportUpperBound(); x++) {
            Interval interval = Rate.ofSample(x, n, size).interval();
            if (Math.round(interval.low() * size) <= truth && truth <= Math.round(interval.high() * size)) {
                covered += distribution.probability(x);
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }
}
