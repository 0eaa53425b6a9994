package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.FileInPlace;

/**
 * Writes JSON Lines: UTF-8, one object a line. Of recommendations and deals everything is kept, where they were first
 * read included: reading the file with {@link Recommendations#read} or {@link Deals#read} gives the same records. The
 * records are gone through once, and the file is put in its place in one step.
 */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Writes recommendations.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeRecommendations(Path file, Iterable<Recommendation> recommendations) {
        write(file, "", recommendations, RecordJson::write);
    }

    /**
     * Writes deals.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeDeals(Path file, Iterable<Deal> deals) {
        write(file, "", deals, RecordJson::write);
    }

    /**
     * Writes links with their names, steps in bits, nearest rivals and notes, in their order: for other programs to
     * look at, not to be read back.
     *
     * @throws UncheckedIOException if the file cannot be written
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
