package org.dealtrace.benchmarks.command;

/** Wall time in laps. */
public final class Stopwatch {

    private long from = System.nanoTime();

    /** Seconds since the last lap, or since the start. */
    public double lap() {
        long now = System.nanoTime();
        double seconds = (now - from) / 1e9;
        from = now;
        return seconds;
    }
}
