package org.dealtrace.io;

/** The forms in which deals can be read. Each is described, with an example, in docs/formats.md. */
public enum DealFormat {
    /** The project's own table: a column for each role, such as {@code target} and {@code acquirer}. */
    DEALTRACE("Dealtrace deals"),
    /** One JSON object a line, as {@link JsonLines} writes them. */
    JSON_LINES("Dealtrace deals as JSON Lines"),
    /** An export of acquisitions from Crunchbase, of the columns of 2013 or of 2015. */
    CRUNCHBASE("Crunchbase acquisitions"),
    /** A CSV copy of the China Global Investment Tracker of AEI and the Heritage Foundation. */
    CHINA_TRACKER("China Global Investment Tracker");

    private final String label;

    DealFormat(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }
}
