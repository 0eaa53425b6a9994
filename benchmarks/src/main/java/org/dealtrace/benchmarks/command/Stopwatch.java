package org.dealtrace.benchmarks.command;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/**
 * Time by the clock and CPU time of the process, since the start or since the last lap, and the most heap in use. Other
 * work on the machine lengthens CPU time far less than time by the clock.
 */
public final class Stopwatch {

    private long from = System.nanoTime();
    private double cpuFrom = cpuOfProcess();

    /** Seconds by the clock. */
    public double seconds() {
        return (System.nanoTime() - from) / 1e9;
    }

    /**
     * Seconds of CPU time of all threads, those of the virtual machine included; NaN where the system has no figure.
     */
    public double cpuSeconds() {
        return cpuOfProcess() - cpuFrom;
    }

    /** Seconds by the clock; the next lap starts here. */
    public double lap() {
        double seconds = seconds();
        from = System.nanoTime();
        cpuFrom = cpuOfProcess();
        return seconds;
    }

    private static double cpuOfProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Nanoseconds of CPU time that the calling thread has taken. */
    public static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Starts the measurement of {@link #peakHeap} anew. */
    public static void resetPeakHeap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most heap in use, garbage included, in mebibytes; pools peak at different moments, so the sum errs high. */
    public static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1048576.0;
    }
}
