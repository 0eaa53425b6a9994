package org.dealtrace.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;

/** What all commands ask of files: found out before the long work, not after it. */
final class Checks {

    private Checks() {}

    /** Options that make no sense. The program adds where its help is. */
    static final class Misuse extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Misuse(String sentence) {
            super(sentence);
        }
    }

    /** Refuses options that make no sense. */
    static void refuse(boolean mistake, String sentence) {
        if (mistake) {
            throw new Misuse(sentence);
        }
    }

    static void writable(Path written) {
        refuse(written.toString().isBlank(), "The path of a file to write is empty; write it as report.html");
        if (Files.isDirectory(written)) {
            throw InputException.in(written, "is a directory; give the path of a file to write");
        }
    }

    /** A file without a usable row is an error on the command line, because a report about nothing is useless. */
    static InputReport usable(InputReport report, String what) {
        if (report.records() > 0) {
            return report;
        }
        throw InputException.in(
                Path.of(report.file()),
                report.issues().stream()
                        .filter(i -> i.kind() == ReadIssue.Kind.REJECTED)
                        .findFirst()
                        .map(i -> "has no usable " + what + "; rejected rows: " + report.rejected()
                                + ", the first of them, line " + i.source().line() + ", because: "
                                + i.message())
                        .orElse("has no " + what + " below its header; add one a row"));
    }
}
