package org.dealtrace;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One name of a company, as written.
 *
 * @param text the name exactly as the source has it; never blank
 * @param kind how it belongs to the company
 * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant} when the source says it, else empty
 * @param from since when the name is in use, when known
 * @param until until when it was in use, when known
 */
public record CompanyName(
        String text, Kind kind, Optional<String> language, Optional<PartialDate> from, Optional<PartialDate> until)
        implements Serializable {

    /** How a name belongs to its company. */
    public enum Kind {
        /** The name as a notice or a deal gives it, or the registered one. */
        LEGAL,
        FORMER,
        TRADING,
        ALIAS,
        SHORT,
        /** The same name in another script, by sound or by meaning. */
        TRANSLITERATED,
        /**
         * Too general to identify a company, or a placeholder for an unknown name. It is shown, but never used for
         * matching.
         */
        WEAK
    }

    public CompanyName {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a company name must not be blank");
        }
    }

    /** A name of the given kind with nothing else known about it. */
    public static CompanyName of(String text, Kind kind) {
        return new CompanyName(text, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A legal name with nothing else known about it. */
    public static CompanyName of(String text) {
        return of(text, Kind.LEGAL);
    }

    @Override
    public String toString() {
        return kind == Kind.LEGAL ? text : text + " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
