package org.dealtrace;

import java.nio.file.Path;

/**
 * An input file, or a folder with an index, that cannot be used. The message is one sentence for the user: file, line,
 * column and value as far as they are known, what is wrong, and what to do next.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InputException(String message, Throwable cause) {
        super(MessageText.message(message), cause);
    }

    private InputException(String message) {
        super(MessageText.message(message));
    }

    /** A fault of the file as a whole. */
    public static InputException in(Path file, String problem) {
        return new InputException(file + " " + problem);
    }

    /** A fault of one value. */
    public static InputException at(SourceRow where, String column, String value, String problem) {
        return new InputException(
                where + " column '" + column + "' value '" + MessageText.value(value) + "': " + problem);
    }

    public static InputException in(String file, String problem) {
        return new InputException(file + " " + problem);
    }

    public static InputException in(String file, String problem, Throwable cause) {
        return new InputException(file + " " + problem, cause);
    }

    public static InputException at(SourceRow where, String problem, Throwable cause) {
        return new InputException(where + ": " + problem, cause);
    }
}
