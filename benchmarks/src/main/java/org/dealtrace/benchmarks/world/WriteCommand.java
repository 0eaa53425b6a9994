package org.dealtrace.benchmarks.world;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dealtrace.benchmarks.command.Outputs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a world. */
@Command(
        name = "write",
        header = "Writes a world as CSV: notices, deals, owners, and the truth about them.",
        mixinStandardHelpOptions = true)
final class WriteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "folder for the files; made when missing")
    private Path out;

    @Mixin
    private WorldOptions options;

    @Override
    public Integer call() {
        options.check();
        Outputs.folder(out);
        SimulatedWorld world = options.world(options.seed());
        world.write(out);
        spec.commandLine().getOut().println(world);
        return CommandLine.ExitCode.OK;
    }
}
