package org.dealtrace.matching.index;

import java.nio.file.Path;

/** A folder that cannot be used as an index of companies, with what to do about it. */
public final class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexException(Path folder, String problem) {
        super(folder + ": " + problem);
    }

    public IndexException(Path folder, String problem, Throwable cause) {
        super(folder + ": " + problem, cause);
    }
}
