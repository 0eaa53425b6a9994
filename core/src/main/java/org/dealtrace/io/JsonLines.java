package org.dealtrace.io;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.internal.LinkLines;
import org.dealtrace.io.internal.RecordMapper;
import org.dealtrace.io.internal.ResultFile;

/**
 * Writes JSON Lines: UTF-8, one object per line. Recommendations and deals are written completely, with their source
 * rows: {@link Recommendations#read} and {@link Deals#read} give equal records. The file is written beside its target
 * and moved into place; failures give an {@link UncheckedIOException}.
 */
public final class JsonLines {

    private static final String LINKS = "links";
    private static final String OUTCOMES = "outcomes";

    private static final InputReport NO_INPUT = InputReport.inMemory("", 0);

    private JsonLines() {}

    /** The head of a file whose data are illustrative. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Head(String note, boolean illustrative) {}

    /** Writes recommendations. */
    public static void writeRecommendations(Path file, Iterable<Recommendation> recommendations) {
        write(file, NO_INPUT, StreamSupport.stream(recommendations.spliterator(), false));
    }

    /** Writes deals. */
    public static void writeDeals(Path file, Iterable<Deal> deals) {
        write(file, NO_INPUT, StreamSupport.stream(deals.spliterator(), false));
    }

    /**
     * Writes links with their names, steps in bits, nearest rivals and notes, for other programs; they cannot be read
     * back.
     */
    public static void writeLinks(Path file, DealLinks links) {
        write(
                file,
                NO_INPUT,
                links.links().stream()
                        .map(link -> LinkLine.of(
                                link,
                                links.company(link.companyId()).orElseThrow(),
                                links.deal(link.dealId())
                                        .orElseThrow()
                                        .parties()
                                        .get(link.party()))));
    }

    /** One link as {@link #writeLinks} writes it, without a line end. */
    public static String toJson(Link link, Company company, DealParty party) {
        return RecordMapper.line(LinkLine.of(link, company, party));
    }

    /** Writes the whole result of linking; {@link #readLinks} reads it back. */
    public static void write(Path file, DealLinks links) {
        ResultFile.write(file, LINKS, lines -> LinkLines.write(links, lines));
    }

    /**
     * Reads a file of {@link #write(Path, DealLinks)}; the result equals the one that was written. The function that
     * compares parties is not in the file; use {@link DealLinks#withParties}.
     *
     * @throws org.dealtrace.InputException if the file is something else, or of another version
     */
    public static DealLinks readLinks(Path file) {
        LinkLines lines = new LinkLines();
        ResultFile.read(file, LINKS, lines);
        return lines.links();
    }

    /** Writes outcomes, one per line; {@link #readOutcomes} reads them back. */
    public static void writeOutcomes(Path file, Iterable<Outcome> outcomes) {
        ResultFile.write(file, OUTCOMES, lines -> outcomes.forEach(outcome -> lines.accept("outcome", outcome)));
    }

    /**
     * Reads a file of {@link #writeOutcomes}; the outcomes equal those that were written.
     *
     * @throws org.dealtrace.InputException if the file is something else, or of another version
     */
    public static List<Outcome> readOutcomes(Path file) {
        List<Outcome> outcomes = new ArrayList<>();
        ResultFile.read(file, OUTCOMES, (key, value) -> outcomes.add(value.as(Outcome.class)));
        return List.copyOf(outcomes);
    }

    /**
     * A record of the package {@code org.dealtrace} as JSON on one line, such as a deal, a company, a link or an
     * outcome; {@link #fromJson} reads it back.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    public static String toJson(Record record) {
        return ResultFile.json(record);
    }

    /**
     * Reads a text of {@link #toJson(Record)}; the record equals the one that was written.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static <T extends Record> T fromJson(String json, Class<T> type) {
        return ResultFile.value(json, type);
    }

    static boolean is(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    static void write(Path file, InputReport input, Stream<?> records) {
        try (FileInPlace target = FileInPlace.beside(file)) {
            Writer out = target.writer();
            if (input.illustrative()) {
                out.append(RecordMapper.line(new Head(input.note(), true))).append('\n');
            } else if (!input.note().isBlank()) {
                out.append(RecordMapper.line(Map.of("note", input.note()))).append('\n');
            }
            for (Iterator<?> all = records.iterator(); all.hasNext(); ) {
                out.append(RecordMapper.line(all.next())).append('\n');
            }
            target.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A judged pair; its steps sum to the weight. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LinkLine(
            String companyId,
            String company,
            String dealId,
            int party,
            PartyRole role,
            String partyName,
            Decision decision,
            Link.Origin origin,
            double weightBits,
            double probability,
            String left,
            String right,
            List<Explanation.Step> steps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Explanation.Rival> rival,
            String note) {

        static LinkLine of(Link link, Company company, DealParty party) {
            Explanation why = link.explanation();
            return new LinkLine(
                    company.id(),
                    company.name(),
                    link.dealId(),
                    link.party(),
                    party.role(),
                    party.name(),
                    link.decision(),
                    link.origin(),
                    link.weight(),
                    link.probability(),
                    why.left(),
                    why.right(),
                    why.steps(),
                    why.rival(),
                    why.note().english());
        }
    }
}
