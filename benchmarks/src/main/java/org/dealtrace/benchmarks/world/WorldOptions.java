package org.dealtrace.benchmarks.world;

import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a world is like, as commands that make worlds ask for it. */
final class WorldOptions {

    @Option(
            names = "--notices",
            paramLabel = "N",
            defaultValue = "642",
            description = "how many notices (default: ${DEFAULT-VALUE}, as the published corpus)")
    private long notices;

    @Option(
            names = "--stray-deals",
            paramLabel = "X",
            defaultValue = "1",
            description = "deals of companies that nobody recommended, for each notice (default: ${DEFAULT-VALUE})")
    private double strays;

    @Mixin
    private SeedOption seeding;

    void check() {
        Least.of("--notices", notices, 1);
        if (!(strays >= 0 && strays < Double.POSITIVE_INFINITY)) {
            throw new UserMistake("--stray-deals must be 0 or more but is " + strays + ".");
        }
    }

    long seed() {
        return seeding.seed();
    }

    /** The world of a seeding.seed(); the one that {@code world write} writes for it. */
    SimulatedWorld world(long ofSeed) {
        return SimulatedWorld.generate(
                WorldSettings.study(ofSeed).withNotices(notices).withStrayDealsPerNotice(strays));
    }
}
