package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SeenIds;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JSON file: one object per line, a list of objects, or objects of several lines. An object of objects,
 * and the result of a Wikidata query, count as lists. The first object shows whether the file is of a known source; its
 * objects then become rows of the format's columns, and those of other files are rows without cells. A line that is no
 * JSON object is a rejected row, and the next one is read; other faults end the reading.
 */
final class JsonRows {

    private static final Pattern START_MARKER = Pattern.compile(" \\(start marker at \\[.*?\\]\\)");
    private static final TableHeader LINE = new TableHeader(List.of("line"));

    /** The key beside a note by which a list says that its data are illustrative. */
    static final String ILLUSTRATIVE = "illustrative";

    /** Numbers keep all their digits. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String file;
    private final BufferedReader lines;
    /** Null if each line is an object. */
    private final @Nullable JsonParser parser;

    private final Predicate<TableHeader> wanted;
    private final Map<String, String> columns;
    private final List<ReadIssue> issues;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private Optional<SourceLayout> layout = Optional.empty();
    private boolean hasBegun;
    private TableHeader header = TableRow.NO_COLUMNS;
    private long waitingFrom;
    private String note = "";
    private boolean illustrative;
    private long line;

    /**
     * @param wanted whether the columns of a known source are those of a table of the kind asked for
     * @param columns the file's names of keys that are read under other ones, by these
     * @param issues where repairs are listed
     */
    JsonRows(DecodedText text, Predicate<TableHeader> wanted, Map<String, String> columns, List<ReadIssue> issues) {
        this.columns = columns;
        this.file = text.name();
        this.lines = new BufferedReader(text);
        this.wanted = wanted;
        this.issues = issues;
        try {
            this.parser = isJsonLines(text) ? null : MAPPER.createParser(lines);
        } catch (IOException e) {
            throw DecodedText.unreadable(file, e);
        }
    }

    /** Whether the first line is a complete object. */
    private static boolean isJsonLines(DecodedText text) {
        String head = InputFile.head(text);
        int end = head.indexOf('\n');
        String first = Cells.strip(end < 0 ? head : head.substring(0, end));
        return head.startsWith("{")
                && (end < 0 || !(first.endsWith("{") || first.endsWith(",") || first.endsWith("[")));
    }

    /** The notes in the objects read so far. */
    String note() {
        return note;
    }

    boolean isIllustrative() {
        return illustrative;
    }

    /** The next row, or null at the end. */
    @Nullable
    TableRow next() throws IOException {
        while (true) {
            JsonNode object = waiting.poll();
            if (object != null) {
                TableRow row = row(object);
                if (row != null) {
                    return row;
                }
            } else if (parser != null) {
                if (!readOn(parser)) {
                    return null;
                }
            } else {
                String json = lines.readLine();
                if (json == null) {
                    return null;
                }
                line++;
                if (!Cells.strip(json).isEmpty()) {
                    waitingFrom = line;
                    Message fault = parse(json);
                    if (!fault.isEmpty()) {
                        return new TableRow(LINE, new String[] {json}, new SourceRow(file, line), fault);
                    }
                }
            }
        }
    }

    /** The row of an object; null for a note, or an object that does not belong to the table. */
    private @Nullable TableRow row(JsonNode object) {
        boolean says = object.path(ILLUSTRATIVE).isBoolean();
        if (object.size() == (says ? 2 : 1) && object.path("note").isTextual()) {
            String words = object.path("note").textValue();
            note = (note + " " + words).strip();
            illustrative |= object.path(ILLUSTRATIVE).booleanValue();
            return null;
        }
        if (!hasBegun) {
            hasBegun = true;
            layout = SourceLayout.of(SourceLayout.flat(object)::containsKey, wanted);
            header = layout.map(SourceLayout::header).orElse(TableRow.NO_COLUMNS);
        }
        SourceRow where = new SourceRow(file, waitingFrom);
        if (layout.isPresent() && ofSource(layout.get(), object, where) == null) {
            return null;
        }
        JsonNode plain = plain("", object, new Repairs(issues, where));
        if (plain instanceof ObjectNode named) {
            columns.forEach((column, key) ->
                    Optional.ofNullable(named.remove(key)).ifPresent(value -> named.set(column, value)));
        }
        long content = SeenIds.hash(object.toString());
        return new TableRow(layout.isEmpty() ? null : ofSource(layout.get(), plain, where), plain, content, where);
    }

    private @Nullable TableRow ofSource(SourceLayout source, JsonNode object, SourceRow where) {
        Map<String, String> flat = SourceLayout.flat(object);
        return source.row(header, flat::containsKey, path -> flat.getOrDefault(path, ""), where);
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
    private boolean readOn(JsonParser from) throws IOException {
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
            spread(MAPPER.reader()
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(from));
            return true;
        } catch (JacksonException e) {
            throw InputException.at(
                    new SourceRow(file, e.getLocation().getLineNr()), "is no JSON (" + fault(e) + "); mend it here", e);
        }
    }

    /** Queues the objects of a line, or says why there are none. */
    private Message parse(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || !node.isObject()) {
                return Messages.row("json");
            }
            spread(node);
            return Message.NONE;
        } catch (JacksonException e) {
            return Messages.row("json.fault", fault(e));
        }
    }

    /** The parser's message without its own line numbers and settings. */
    private static String fault(JacksonException e) {
        return START_MARKER.matcher(e.getOriginalMessage()).replaceAll("");
    }
}
