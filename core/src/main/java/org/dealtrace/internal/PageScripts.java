package org.dealtrace.internal;

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
        return new String(DataFile.bytes(beside, "", name), StandardCharsets.UTF_8);
    }
}
