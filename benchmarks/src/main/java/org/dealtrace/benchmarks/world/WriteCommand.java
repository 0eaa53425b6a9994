package org.dealtrace.benchmarks.world;

import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a world. */
@Command(
        name = "write",
        header = "Writes a world as CSV: notices, deals, owners, and the truth about them.",
        mixinStandardHelpOptions = true)
final class WriteCommand extends BenchmarkCommand {

    @Mixin
    private OutFolder into;

    @Mixin
    private WorldOptions options;

    @Override
    protected void run() {
        options.check();
        Outputs.folder(into.path());
        SimulatedWorld world = options.world(options.seed());
        world.write(into.path());
        terminal().println(world);
    }
}
