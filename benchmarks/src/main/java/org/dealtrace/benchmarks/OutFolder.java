package org.dealtrace.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for results, made before the long work, so that one that cannot be written costs nothing. */
final class OutFolder {

    private OutFolder() {}

    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserMistake("The folder " + folder + " cannot be made; name another with --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new UserMistake("The folder " + folder + " cannot be written to; name another with --out.");
        }
    }
}
