package org.dealtrace.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dealtrace.InputException;
import org.dealtrace.Outcome;
import org.dealtrace.io.internal.LinkLines;
import org.dealtrace.io.internal.ResultFile;
import org.jspecify.annotations.Nullable;

/** A report as JSON Lines that can be read back: its figures on one line, then its links and outcomes. */
final class ReportFile implements BiConsumer<String, ResultFile.Value> {

    private static final String KIND = "report";
    private static final String LINKS = "links";
    private static final String OUTCOMES = "outcomes";

    private final LinkLines links = new LinkLines();
    private final List<Outcome> outcomes = new ArrayList<>();
    private ResultFile.@Nullable Value figures;

    private ReportFile() {}

    static void write(OutcomeReport report, Path file) {
        ResultFile.write(file, KIND, lines -> {
            Map<String, Object> components = ResultFile.components(report);
            components.keySet().removeAll(List.of(LINKS, OUTCOMES));
            lines.accept(KIND, components);
            LinkLines.write(report.links(), lines);
            report.outcomes().forEach(outcome -> lines.accept("outcome", outcome));
        });
    }

    @Override
    public void accept(String key, ResultFile.Value value) {
        switch (key) {
            case KIND -> figures = value;
            case "outcome" -> outcomes.add(value.as(Outcome.class));
            default -> links.accept(key, value);
        }
    }

    static OutcomeReport read(Path file) {
        ReportFile read = new ReportFile();
        ResultFile.read(file, KIND, read);
        ResultFile.Value figures = read.figures;
        if (figures == null) {
            throw InputException.in(file, "is a report without its figures; write it again");
        }
        return figures.as(OutcomeReport.class, Map.of(LINKS, read.links.links(), OUTCOMES, read.outcomes));
    }
}
