package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SeenIds;
import org.jspecify.annotations.Nullable;

/**
 * Records from JSON: one object a line, or a list of objects. A line that is no JSON object is rejected, and the next
 * one read; a fault in a list ends it.
 */
final class JsonSource<T> extends RecordSource<T> {

    /** Makes a record of an object; null when it was rejected or merged, which is then taken down. */
    interface Mapper<T> {
        @Nullable
        T map(JsonNode node, Repairs repairs, TableSource.UniqueIds ids);
    }

    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*?\\]\\)");

    private final String file;
    private final BufferedReader lines;
    private final @Nullable JsonParser list;
    private final String format;
    private final Mapper<T> mapper;
    private String note = "";
    private long line;

    JsonSource(DecodedText text, String format, Mapper<T> mapper) {
        this.file = text.name();
        this.lines = new BufferedReader(text);
        this.list = first(text) == '[' ? list() : null;
        this.format = format;
        this.mapper = mapper;
    }

    /** Opens a file that may be JSON Lines, which is UTF-8 always, or a table of another encoding. */
    static DecodedText open(Path file, Charset charset) {
        DecodedText text = DecodedText.open(file, charset);
        if (charset.equals(StandardCharsets.UTF_8) || !is(text)) {
            return text;
        }
        text.shut();
        return DecodedText.open(file);
    }

    private JsonParser list() {
        try {
            JsonParser parser = ExactJson.MAPPER.createParser(lines);
            parser.nextToken();
            return parser;
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }

    /** Whether a file is JSON and not a table. */
    static boolean is(DecodedText text) {
        char first = first(text);
        return first == '{' || first == '[';
    }

    private static char first(DecodedText text) {
        try {
            String head = Cells.strip(text.peek(4096));
            boolean list =
                    head.startsWith("[") && Cells.strip(head.substring(1)).startsWith("{");
            return list ? '[' : head.startsWith("{") ? '{' : ' ';
        } catch (IOException e) {
            throw DecodedText.unreadable(text.name(), e);
        }
    }

    @Override
    @Nullable
    Step<T> step() {
        if (list != null) {
            return fromList(list);
        }
        while (true) {
            String json = readLine();
            if (json == null) {
                return null;
            }
            line++;
            if (Cells.strip(json).isEmpty()) {
                continue;
            }
            Repairs repairs = new Repairs(issues, new SourceRow(file, line));
            JsonNode node = parse(json, repairs);
            if (node == null) {
                return Step.nothing();
            }
            if (node.size() == 1 && node.path("note").isTextual()) {
                String words = node.path("note").textValue();
                note = note.isEmpty() ? words : note + " " + words;
                continue;
            }
            long content = SeenIds.hash(json);
            T record = mapper.map(node, repairs, (column, id) -> uniqueId(column, id, content, repairs));
            return record == null ? Step.nothing() : Step.record(record);
        }
    }

    private @Nullable Step<T> fromList(JsonParser parser) {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                if (parser.currentToken() == JsonToken.END_ARRAY) {
                    return null;
                }
                throw InputException.in(
                        file + ":" + parser.currentLocation().getLineNr(),
                        "has something else than objects in its list, or does not end it; write each record in braces "
                                + "and close the list");
            }
            long at = parser.currentTokenLocation().getLineNr();
            JsonNode node = ExactJson.ELEMENT.readTree(parser);
            Repairs repairs = new Repairs(issues, new SourceRow(file, at));
            long content = SeenIds.hash(node.toString());
            T record = mapper.map(node, repairs, (column, id) -> uniqueId(column, id, content, repairs));
            return record == null ? Step.nothing() : Step.record(record);
        } catch (JacksonException e) {
            throw InputException.at(
                    new SourceRow(file, e.getLocation().getLineNr()), "is no JSON (" + fault(e) + "); mend it here", e);
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }

    private @Nullable String readLine() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }

    private static @Nullable JsonNode parse(String json, Repairs repairs) {
        try {
            JsonNode node = ExactJson.MAPPER.readTree(json);
            if (node != null && node.isObject()) {
                return node;
            }
            repairs.rejected("", json, "not a JSON object; write one in braces per line; the row was rejected");
        } catch (JacksonException e) {
            repairs.rejected("", json, "no JSON (" + fault(e) + "); write one object per line; the row was rejected");
        }
        return null;
    }

    /**
     * What the parser says, without its place in brackets: it counts from this line, and calls the text by its own
     * settings.
     */
    private static String fault(JacksonException e) {
        return START_MARKER.matcher(e.getOriginalMessage()).replaceAll("");
    }

    @Override
    String file() {
        return file;
    }

    @Override
    String format() {
        return format;
    }

    @Override
    String note() {
        return note;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }
}
