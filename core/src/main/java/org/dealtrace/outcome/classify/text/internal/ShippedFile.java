package org.dealtrace.outcome.classify.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text files that ship with the classifiers, in UTF-8. */
public final class ShippedFile {

    /** Beside the classifiers, who own them: mappings of a source's words are there too. */
    private static final String FOLDER = "/org/dealtrace/outcome/classify/";

    private ShippedFile() {}

    /**
     * The text of a file.
     *
     * @param name its path below the folder of the classifiers, such as {@code phrases/en.csv}
     */
    public static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(ShippedFile.class.getResourceAsStream(FOLDER + name), () -> FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
