package org.dealtrace.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.matching.review.JudgementLog;
import org.dealtrace.matching.review.Judgements;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what was judged on a page or in a sheet. */
@Command(
        name = "judge",
        header = "Imports judgements from a review page into a permanent file.",
        description = {
            "%nThe file of judgements is append-only. To take a judgement back, take it back on the page and export"
                    + " again, or write 'withdrawn' in the column 'judgement'. Importing a file twice adds nothing."
                    + " Give the file of judgements to the main job with --judgements.%n"
        },
        footer = {"%nExample:", "  dealtrace judge judged-2024-05-18.csv --judgements judgements.csv"})
final class JudgeCommand extends TerminalCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "the file that the page exported, or a completed sheet")
    private @Nullable Path judged;

    @Option(names = "--judgements", paramLabel = "FILE", description = "the permanent file (default: ${DEFAULT-VALUE})")
    private Path log = Path.of("judgements.csv");

    @Option(
            names = "--reviewer",
            paramLabel = "WHO",
            description = "the reviewer, if the file does not name one; initials are enough")
    private String reviewer = "";

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "the date of the judgements, if the file has none (default: today)")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        if (judged == null) {
            throw new Checks.Misuse("Give the file that the page exported, such as judged-2024-05-18.csv");
        }
        if (judged.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw InputException.in(
                    judged,
                    "is the review page; give the file that its button 'Export CSV' makes, such as"
                            + " judged-2024-05-18.csv");
        }
        Checks.writable(log);
        JudgementLog kept = JudgementLog.at(log);
        InputReport report =
                kept.importFrom(judged, reviewer, date == null ? LocalDate.now(ZoneId.systemDefault()) : date);
        out().print(report.summary());
        if (report.rows() == 0) {
            out().println("No row of " + judged
                    + " has a judgement, so nothing was imported; write same, different or unsure in its"
                    + " column 'judgement'.");
        }
        Judgements judgements = kept.read();
        out().println(judgements);
        judgements
                .contradictions()
                .forEach(pair -> out().println("! reviewers disagree, so it stays under review: " + pair));
        if (Files.exists(log)) {
            out().println("They are kept in " + log + ".");
        }
        return report.rows() > 0 && report.rejected() == report.rows() ? ExitCode.SOFTWARE : 0;
    }
}
