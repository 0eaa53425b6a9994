package org.dealtrace.benchmarks.world;

import java.nio.file.Path;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a world. */
@Command(
        name = "write",
        header = "Writes a world as CSV: notices, deals, owners, and the truth about them.",
        mixinStandardHelpOptions = true)
final class WriteCommand extends BenchmarkCommand {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "folder for the files; made when missing")
    private Path out;

    @Mixin
    private WorldOptions options;

    @Override
    protected void run() {
        options.check();
        Outputs.folder(out);
        SimulatedWorld world = options.world(options.seed());
        world.write(out);
        terminal().println(world);
    }
}
