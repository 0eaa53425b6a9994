package org.dealtrace.benchmarks;

/** CPU time, which other work on the machine lengthens far less than time by the clock. */
final class Cpu {

    private Cpu() {}

    /** Seconds that all threads of this process took so far, those of the virtual machine included; NaN where the system does not say. */
    static double ofProcess() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(d -> d.toNanos() / 1e9)
                .orElse(Double.NaN);
    }
}
