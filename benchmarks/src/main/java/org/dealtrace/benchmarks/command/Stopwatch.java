package org.dealtrace.benchmarks.command;

/** Time by the clock and CPU time of the process, since the start or since the last lap. */
public final class Stopwatch {

    private long from = System.nanoTime();
    private double cpuFrom = Cpu.ofProcess();

    /** Seconds by the clock. */
    public double seconds() {
        return (System.nanoTime() - from) / 1e9;
    }

    /** Seconds of CPU time that all threads of the process took. */
    public double cpuSeconds() {
        return Cpu.ofProcess() - cpuFrom;
    }

    /** Seconds by the clock; the next lap starts here. */
    public double lap() {
        double seconds = seconds();
        from = System.nanoTime();
        cpuFrom = Cpu.ofProcess();
        return seconds;
    }
}
