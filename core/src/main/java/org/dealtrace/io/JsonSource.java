package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SeenIds;
import org.jspecify.annotations.Nullable;

/**
 * Records from JSON: one object per line, a list of objects, or objects of several lines. An object of objects, and the
 * result of a Wikidata query, count as lists. A line that is no JSON object is rejected and the next one read; other
 * faults end the reading.
 */
final class JsonSource<T> extends RecordSource<T> {

    /** Makes a record of an object; null if it was rejected or merged, which is recorded. */
    interface Mapper<T> {
        @Nullable
        T map(JsonNode node, Repairs repairs, RecordSource.UniqueIds ids);

        /** Whether an object is one of those wanted; others are skipped. */
        default boolean belongs(JsonNode node) {
            return true;
        }
    }

    /** The characters that show the kind of file. */
    private static final int HEAD = 1 << 16;

    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*?\\]\\)");

    private final String file;
    private final BufferedReader lines;
    /** Null if each line is an object. */
    private final @Nullable JsonParser parser;

    private final String format;
    private final Mapper<T> mapper;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private long waitingFrom;
    private String note = "";
    private long line;

    JsonSource(DecodedText text, String format, Mapper<T> mapper) {
        this.file = text.name();
        this.lines = new BufferedReader(text);
        this.parser = isJsonLines(text) ? null : parser();
        this.format = format;
        this.mapper = mapper;
    }

    private JsonParser parser() {
        try {
            return ExactJson.MAPPER.createParser(lines);
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }

    /** Opens a file that is JSON, always in UTF-8, or a table of another encoding. */
    static DecodedText open(Path file, Charset charset) {
        DecodedText text = DecodedText.open(file, charset);
        if (!is(text) || !Files.isRegularFile(file)) {
            return text;
        }
        text.shut();
        return DecodedText.open(file);
    }

    private static String head(DecodedText text) {
        try {
            return Cells.strip(text.peek(HEAD));
        } catch (IOException e) {
            throw DecodedText.unreadable(text.name(), e);
        }
    }

    static boolean is(DecodedText text) {
        String head = head(text);
        return head.startsWith("{")
                || (head.startsWith("[") && Cells.strip(head.substring(1)).startsWith("{"));
    }

    /** Whether the first line is a complete object. */
    private static boolean isJsonLines(DecodedText text) {
        String head = head(text);
        int end = head.indexOf('\n');
        String first = Cells.strip(end < 0 ? head : head.substring(0, end));
        return head.startsWith("{")
                && (end < 0 || !(first.endsWith("{") || first.endsWith(",") || first.endsWith("[")));
    }

    @Override
    @Nullable
    Step<T> step() {
        while (true) {
            Step<T> step = waiting.isEmpty() ? null : step(waiting.remove());
            if (step != null) {
                return step;
            }
            if (waiting.isEmpty()) {
                if (parser != null) {
                    if (!readOn(parser)) {
                        return null;
                    }
                    continue;
                }
                String json = readLine();
                if (json == null) {
                    return null;
                }
                line++;
                if (!Cells.strip(json).isEmpty()) {
                    JsonNode node = parse(json, new Repairs(issues, new SourceRow(file, line)));
                    if (node == null) {
                        return Step.nothing();
                    }
                    waitingFrom = line;
                    spread(node);
                }
            }
        }
    }

    /**
     * The record of an object, or why there is none; null for a note, or an object that does not belong to the table.
     */
    private @Nullable Step<T> step(JsonNode node) {
        if (node.size() == 1 && node.path("note").isTextual()) {
            String words = node.path("note").textValue();
            note = note.isEmpty() ? words : note + " " + words;
            return null;
        }
        if (!mapper.belongs(node)) {
            return null;
        }
        Repairs repairs = new Repairs(issues, new SourceRow(file, waitingFrom));
        long content = SeenIds.hash(node.toString());
        T record =
                mapper.map(plain("", node, repairs), repairs, (column, id) -> uniqueId(column, id, content, repairs));
        return record == null ? Step.nothing() : Step.record(record);
    }

    /**
     * The object with all texts and keys as a table would have them: without surrounding white space and control
     * characters.
     */
    private static JsonNode plain(String key, JsonNode node, Repairs repairs) {
        if (node.isTextual()) {
            String text = Cells.withoutControls(node.textValue());
            if (!text.equals(node.textValue())) {
                repairs.repaired(key, node.textValue(), Cells.CONTROLS);
            }
            return TextNode.valueOf(Cells.strip(text));
        }
        if (node.isObject()) {
            ObjectNode plain = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> {
                String name = Cells.strip(Cells.withoutControls(entry.getKey()));
                if (!plain.has(name)) {
                    plain.set(name, plain(name, entry.getValue(), repairs));
                }
            });
            return plain;
        }
        if (node.isArray()) {
            ArrayNode plain = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(element -> plain.add(plain(key, element, repairs)));
            return plain;
        }
        return node;
    }

    /** Queues the objects inside an object, or the object itself. */
    private void spread(JsonNode node) {
        JsonNode bindings = node.at("/results/bindings");
        if (bindings.isArray()) {
            bindings.forEach(waiting::add);
        } else if (!node.isEmpty()
                && node.properties().stream().allMatch(e -> e.getValue().isObject())) {
            node.forEach(waiting::add);
        } else {
            waiting.add(node);
        }
    }

    /** Reads the next object of a list, or the next one in the file; false at the end. */
    private boolean readOn(JsonParser from) {
        try {
            JsonToken token = from.nextToken();
            if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                return true;
            }
            if (token == null && from.getParsingContext().inRoot()) {
                return false;
            }
            if (token != JsonToken.START_OBJECT) {
                throw InputException.in(
                        file + ":" + from.currentLocation().getLineNr(),
                        "has something else than objects in its list, or does not end it; write each record in braces "
                                + "and close the list");
            }
            waitingFrom = from.currentTokenLocation().getLineNr();
            spread(ExactJson.ELEMENT.readTree(from));
            return true;
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
            repairs.rejected("", json, Messages.row("json"));
        } catch (JacksonException e) {
            repairs.rejected("", json, Messages.row("json.fault", fault(e)));
        }
        return null;
    }

    /** The parser's message without its own line numbers and settings. */
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
