package org.dealtrace.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;

/**
 * Writes recommendations and deals as JSON Lines: UTF-8, one object a line. Everything in a record is kept, where it was first read
 * included: reading the file with {@link Recommendations#read} or {@link Deals#read} gives the same records. The records are gone through
 * once, and the file is put in its place in one step.
 */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Writes recommendations.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeRecommendations(Path file, Iterable<Recommendation> recommendations) {
        write(file, "", recommendations, JsonForm::write);
    }

    /**
     * Writes deals.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void writeDeals(Path file, Iterable<Deal> deals) {
        write(file, "", deals, JsonForm::write);
    }

    /** Writes one record. */
    interface Form<T> {
        void write(JsonGenerator out, T record) throws IOException;
    }

    static <T> void write(Path file, String note, Iterable<T> records, Form<T> form) {
        try (FileInPlace target = FileInPlace.beside(file);
                JsonGenerator out = JsonSource.MAPPER.createGenerator(target.writer())) {
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
