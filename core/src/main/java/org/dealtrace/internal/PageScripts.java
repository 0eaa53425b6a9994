package org.dealtrace.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts and styles of the HTML pages. */
public final class PageScripts {

    /** The beginning of both pages' scripts: a function that puts evidence into plain words. */
    public static final String EVIDENCE = text(PageScripts.class, "evidence.js");

    private PageScripts() {}

    /**
     * The text of a file that stands beside a class.
     *
     * @throws IllegalStateException if it is missing
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
