package org.dealtrace.benchmarks.contender;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the product is measured: with which model and which tables. */
public final class ProductOptions {

    @Option(
            names = "--without-known-names",
            description =
                    "leave out the shipped names of well-known companies in other scripts, to see what is read without"
                            + " them")
    private boolean withoutKnownNames;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model that 'train' wrote, in place of the shipped one")
    private @Nullable Path model;

    public boolean withoutKnownNames() {
        return withoutKnownNames;
    }

    /** The file of the model; null for the shipped one. */
    public @Nullable Path model() {
        return model;
    }
}
