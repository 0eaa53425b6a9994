package org.dealtrace.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.Deal;

/** A file of deals that a test writes, and the deal that stands in it. */
final class DealFile {

    private DealFile() {}

    static Path file(Path folder, String csv) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), csv);
    }

    /** The first deal of such a file. */
    static Deal only(Path folder, String csv) throws IOException {
        return Deals.read(file(folder, csv)).list().get(0);
    }
}
