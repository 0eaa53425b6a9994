package org.dealtrace.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.Outcome;
import org.dealtrace.io.internal.LinkLines;
import org.dealtrace.io.internal.ResultFile;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Headline;
import org.jspecify.annotations.Nullable;

/** A report as JSON Lines that is read back equal. */
final class ReportFile implements ResultFile.Reader {

    private static final String KIND = "report";

    /** What a report has beside its links and outcomes. */
    private record Head(
            String title,
            LocalDate asOf,
            Headline headline,
            List<RuleLine> rule,
            List<InputReport> inputs,
            List<String> sources,
            List<String> classifiers,
            List<RateLine> certainty,
            List<RateLine> sensitivity,
            List<RateTable> groups,
            List<Curve> curves,
            List<CompetingLine> competing,
            List<FunnelStep> funnel,
            List<Corpus.Table> corpus,
            List<String> warnings) {}

    private final LinkLines links = new LinkLines();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Head head;

    private ReportFile() {}

    static void write(OutcomeReport r, Path file) {
        ResultFile.write(file, KIND, lines -> {
            lines.line(
                    KIND,
                    new Head(
                            r.title(),
                            r.asOf(),
                            r.headline(),
                            r.rule(),
                            r.inputs(),
                            r.sources(),
                            r.classifiers(),
                            r.certainty(),
                            r.sensitivity(),
                            r.groups(),
                            r.curves(),
                            r.competing(),
                            r.funnel(),
                            r.corpus(),
                            r.warnings()));
            LinkLines.write(r.links(), lines);
            r.outcomes().forEach(outcome -> lines.line("outcome", outcome));
        });
    }

    @Override
    public void line(String key, JsonNode value) {
        switch (key) {
            case KIND -> head = ResultFile.value(value, Head.class);
            case "outcome" -> outcomes.add(ResultFile.value(value, Outcome.class));
            default -> links.line(key, value);
        }
    }

    static OutcomeReport read(Path file) {
        ReportFile read = new ReportFile();
        ResultFile.read(file, KIND, read);
        Head h = read.head;
        if (h == null) {
            throw InputException.in(file, "is a report without its figures; write it again");
        }
        return new OutcomeReport(
                h.title(),
                h.asOf(),
                h.headline(),
                h.rule(),
                h.inputs(),
                h.sources(),
                h.classifiers(),
                read.links.links(),
                read.outcomes,
                h.certainty(),
                h.sensitivity(),
                h.groups(),
                h.curves(),
                h.competing(),
                h.funnel(),
                h.corpus(),
                h.warnings());
    }
}
