package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.PairExplanation;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.internal.LinkLines;
import org.dealtrace.io.internal.ResultFile;

/**
 * Writes JSON Lines: UTF-8, one object a line. Of recommendations and deals everything is kept, where they were first
 * read included: reading the file with {@link Recommendations#read} or {@link Deals#read} gives the same records. The
 * records are gone through once, and the file is put in its place in one step; one that cannot be written gives an
 * {@link UncheckedIOException}.
 */
public final class JsonLines {

    private static final String LINKS = "links";
    private static final String OUTCOMES = "outcomes";

    private JsonLines() {}

    /** Writes recommendations. */
    public static void writeRecommendations(Path file, Iterable<Recommendation> recommendations) {
        write(file, "", recommendations, RecordJson::record);
    }

    /** Writes deals. */
    public static void writeDeals(Path file, Iterable<Deal> deals) {
        write(file, "", deals, RecordJson::record);
    }

    /**
     * Writes links with their names, steps in bits, nearest rivals and notes, in their order: for other programs to
     * look at, not to be read back.
     */
    public static void writeLinks(Path file, DealLinks links) {
        write(
                file,
                "",
                links.links(),
                (out, link) -> RecordJson.write(
                        out,
                        link,
                        links.company(link.companyId()).orElseThrow(),
                        links.deal(link.dealId()).orElseThrow().parties().get(link.party())));
    }

    /** One link as {@link #writeLinks} writes it, without a line end: for programs that write links as they come. */
    public static String toJson(Link link, Company company, DealParty party) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = ExactJson.MAPPER.createGenerator(text)) {
            RecordJson.write(out, link, company, party);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    /** Why a company was linked to a deal, or not, as one JSON object on one line. */
    public static String toJson(PairExplanation why) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = ExactJson.MAPPER.createGenerator(text)) {
            RecordJson.write(out, why);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    /** Writes everything that was linked, from which {@link #readLinks} makes it again. */
    public static void write(Path file, DealLinks links) {
        ResultFile.write(file, LINKS, lines -> LinkLines.write(links, lines));
    }

    /**
     * Reads what {@link #write(Path, DealLinks)} wrote: it equals what was written. How parties of deals are compared
     * by name is not in the file; {@link DealLinks#withParties} gives it again.
     *
     * @throws org.dealtrace.InputException if the file is something else, or of another version
     */
    public static DealLinks readLinks(Path file) {
        LinkLines lines = new LinkLines();
        ResultFile.read(file, LINKS, lines);
        return lines.links();
    }

    /** Writes outcomes, one a line, from which {@link #readOutcomes} makes them again. */
    public static void writeOutcomes(Path file, Iterable<Outcome> outcomes) {
        ResultFile.write(file, OUTCOMES, lines -> outcomes.forEach(outcome -> lines.line("outcome", outcome)));
    }

    /**
     * Reads what {@link #writeOutcomes} wrote: it equals what was written.
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
     * outcome. {@link #fromJson} makes it again.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    public static String toJson(Record record) {
        return ResultFile.json(record);
    }

    /**
     * A record from the text that {@link #toJson(Record)} gave: it equals the one that was written.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static <T extends Record> T fromJson(String json, Class<T> type) {
        return ResultFile.value(json, type);
    }

    /** Whether a file is to hold JSON Lines, by the ending of its name. */
    static boolean is(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** Writes one record. */
    interface Form<T> {
        void write(JsonGenerator out, T record) throws IOException;
    }

    static <T> void write(Path file, String note, Iterable<T> records, Form<T> form) {
        try (FileInPlace target = FileInPlace.beside(file);
                JsonGenerator out = ExactJson.MAPPER.createGenerator(target.writer())) {
            out.setRootValueSeparator(null);
            if (!note.isBlank()) {
                out.writeStartObject();
                out.writeStringField("note", note);
                out.writeEndObject();
                out.writeRaw('\n');
            }
            for (T record : records) {
                form.write(out, record);
                out.writeRaw('\n');
            }
            out.flush();
            target.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
