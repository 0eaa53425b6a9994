package org.dealtrace.benchmarks.command;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time, which other work on the machine lengthens far less than time by the clock. */
public final class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Cpu() {}

    /** Nanoseconds that the calling thread took so far. */
    public static long ofThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Seconds that a thread took so far; below 0 when it has ended. */
    public static double of(Thread thread) {
        return THREADS.getThreadCpuTime(thread.getId()) / 1e9;
    }

    /**
     * Seconds that all threads of this process took so far, those of the virtual machine included; NaN where the system
     * does not say.
     */
    public static double ofProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toNanos() / 1e9)
                .orElse(Double.NaN);
    }
}
