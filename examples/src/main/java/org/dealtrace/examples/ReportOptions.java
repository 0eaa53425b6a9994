package org.dealtrace.examples;

import java.nio.file.Path;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the main job that say where its report is written, and in which form. */
final class ReportOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, csv, json or html (default: by the name of --out, else html)")
    private @Nullable ReportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the report (default: outcomes.<format>)")
    private @Nullable Path out;

    void written(RunFiles files) {
        ReportFormat.of(format, out);
        files.writes("--out", file());
    }

    /** Writes the report and says where. */
    Path write(OutcomeReport report) {
        ReportFormat.of(format, out).write(report, file());
        return file();
    }

    private Path file() {
        return out != null
                ? out
                : Path.of("outcomes." + ReportFormat.of(format, out).suffix());
    }
}
