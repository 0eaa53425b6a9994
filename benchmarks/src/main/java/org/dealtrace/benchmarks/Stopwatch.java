package org.dealtrace.benchmarks;

/** Wall time in laps. */
final class Stopwatch {

    private long from = System.nanoTime();

    /** Seconds since the last lap, or since the start. */
    double lap() {
        long now = System.nanoTime();
        double seconds = (now - from) / 1e9;
        from = now;
        return seconds;
    }
}
