package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dealtrace.Message;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.DataFile;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * The documented layout of a public register or export, from {@value #FILE}: turns its rows or JSON objects into rows
 * with the columns of docs/formats.md.
 */
final class SourceLayout {

    static final String FILE = "sources.csv";

    /** The most columns of one kind, or elements of a list, that are read. */
    private static final int MOST = 100;

    private static final Pattern PLACE = Pattern.compile("\\{(\\??)([^}>]+)(?:>([^}]+))?}");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");

    /** Columns whose cells hold several values, so that bars and semicolons in a value are escaped. */
    private static final Set<String> LISTS =
            Set.of("other_names", "target", "acquirer", "partner", "investor", "other_party");

    private static final List<SourceLayout> ALL = read();

    private record Template(String text, List<Place> places, boolean counted, boolean escapes) {

        static Template of(String column, String text) {
            List<Place> places = new ArrayList<>();
            Matcher found = PLACE.matcher(text);
            while (found.find()) {
                String change = found.group(3) == null ? "" : found.group(3);
                places.add(new Place(
                        numbered(List.of(found.group(2).split("\\|"))),
                        !found.group(1).isEmpty(),
                        change,
                        change.contains("=") ? words(change) : Map.of()));
            }
            return new Template(
                    PLACE.matcher(text).replaceAll("\u0000"), places, text.contains("#"), LISTS.contains(column));
        }

        private static Map<String, String> words(String change) {
            Map<String, String> words = new HashMap<>();
            for (String pair : change.split(",")) {
                words.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return words;
        }

        /** The value of the n-th columns; empty if a needed cell is blank. */
        String fill(int n, Function<String, String> cells) {
            StringBuilder filled = new StringBuilder();
            int place = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != '\u0000') {
                    filled.append(text.charAt(i));
                    continue;
                }
                Place next = places.get(place++);
                String cell = next.changed(next.cell(n, cells));
                if (cell.isEmpty() && !next.optional()) {
                    return "";
                }
                filled.append(
                        escapes && !next.change().equals("raw") && next.words().isEmpty() ? Lists.escape(cell) : cell);
            }
            String value = Cells.strip(filled.toString());
            // the kind of name is unknown
            return value.startsWith(":") ? value.substring(1) : value;
        }

        boolean exists(int n, Predicate<String> known) {
            return places.stream()
                    .anyMatch(place -> place.names().get(n).stream().anyMatch(known));
        }
    }

    private record Place(List<List<String>> names, boolean optional, String change, Map<String, String> words) {

        String cell(int n, Function<String, String> cells) {
            for (String name : names.get(n)) {
                String cell = cells.apply(name);
                if (!cell.isEmpty()) {
                    return cell;
                }
            }
            return "";
        }

        String changed(String cell) {
            if (cell.isEmpty() || change.isEmpty()) {
                return cell;
            }
            if (!words.isEmpty()) {
                return words.getOrDefault(cell, "");
            }
            return switch (change) {
                case "lang" -> TypedNames.isLanguage(cell) ? cell : "";
                case "day" -> cell.length() > 10 ? cell.substring(0, 10) : cell;
                case "dmy" -> DAY_MONTH_YEAR.matcher(cell).replaceAll("$3-$2-$1");
                case "last" -> cell.substring(cell.lastIndexOf('/') + 1);
                case "digits" -> cell.replaceFirst("^0+(?=.)", "");
                default -> cell;
            };
        }
    }

    /** The names of a place in the first, second … of several columns. */
    private static List<List<String>> numbered(List<String> names) {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(n -> names.stream()
                        .map(name -> name.replace("#", Integer.toString(n)))
                        .toList())
                .toList();
    }

    private final String name;
    private final Map<String, List<Template>> columns = new LinkedHashMap<>();
    private final Map<String, Set<String>> when = new HashMap<>();
    private final Map<String, Set<String>> only = new HashMap<>();
    private List<String> needs = List.of();
    private boolean keepsOthers;

    private SourceLayout(String name) {
        this.name = name;
    }

    private static List<SourceLayout> read() {
        Map<String, SourceLayout> layouts = new LinkedHashMap<>();
        for (DataFile.Row row : ShippedLists.table(FILE, "source,column,value")) {
            layouts.computeIfAbsent(row.get(0), SourceLayout::new).add(row.get(1), row.get(2));
        }
        return List.copyOf(layouts.values());
    }

    private void add(String column, String value) {
        switch (column) {
            case "needs" -> needs = List.of(value.split("\\|"));
            case "attributes" -> keepsOthers = true;
            case "when", "only" -> {
                String[] parts = value.split("=", 2);
                (column.equals("when") ? when : only).put(parts[0], Set.of(parts[1].split("\\|")));
            }
            default -> columns.computeIfAbsent(column, c -> new ArrayList<>()).add(Template.of(column, value));
        }
    }

    /** The layout of a table or object with these columns or paths, if its result passes a test. */
    static Optional<SourceLayout> of(Predicate<String> has, Predicate<TableHeader> wanted) {
        return ALL.stream()
                .filter(layout -> layout.needs.stream().allMatch(has))
                .filter(layout -> wanted.test(new TableHeader(List.copyOf(layout.columns.keySet()))))
                .findFirst();
    }

    String name() {
        return name;
    }

    TableHeader header() {
        return new TableHeader(List.copyOf(columns.keySet()));
    }

    /** The texts and numbers of a JSON object by their paths: {@code properties.name.1} is the first of a list. */
    static Map<String, String> flat(JsonNode object) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", object, flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> flatten(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), flat));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "." + (i + 1), node.get(i), flat);
            }
        } else if (!node.isNull() && !node.asText().isBlank()) {
            flat.put(path, Cells.strip(node.asText()));
        }
    }

    TableHeader header(TableHeader source) {
        List<String> names = new ArrayList<>(columns.keySet());
        others(source).forEach(other -> names.add(TableHeader.ATTRIBUTE + other));
        return new TableHeader(names);
    }

    private List<String> others(TableHeader source) {
        if (!keepsOthers) {
            return List.of();
        }
        Set<String> used = new LinkedHashSet<>();
        columns.values().stream()
                .flatMap(List::stream)
                .flatMap(template -> template.places().stream())
                .flatMap(place -> place.names().get(1).stream())
                .forEach(place -> used.add(TableHeader.key(place)));
        return source.names().stream()
                .filter(column -> !used.contains(TableHeader.key(column)))
                .toList();
    }

    /**
     * The row in this project's form; null if it does not belong to the table.
     *
     * @param made the columns of the result
     * @param has whether the source has a column or path
     */
    @Nullable
    TableRow row(TableHeader made, Predicate<String> has, Function<String, String> cells, SourceRow where) {
        if (!when.entrySet().stream().allMatch(e -> e.getValue().contains(cells.apply(e.getKey())))) {
            return null;
        }
        List<String> values = new ArrayList<>(made.size());
        columns.values().forEach(templates -> values.add(value(templates, has, cells)));
        made.names().stream()
                .skip(columns.size())
                .map(other -> other.substring(TableHeader.ATTRIBUTE.length()))
                .forEach(other -> values.add(cells.apply(other)));
        String rejected = only.entrySet().stream()
                .filter(e -> !e.getValue().contains(cells.apply(e.getKey())))
                .map(e -> e.getKey() + " is not " + String.join(" or ", e.getValue())
                        + ", which the source asks for of rows that count; the row was left out")
                .findFirst()
                .orElse("");
        return new TableRow(made, values.toArray(String[]::new), where, Message.of(rejected));
    }

    private static String value(List<Template> templates, Predicate<String> known, Function<String, String> cells) {
        if (templates.size() == 1 && !templates.get(0).counted()) {
            return templates.get(0).fill(1, cells);
        }
        Set<String> values = new LinkedHashSet<>();
        for (Template template : templates) {
            for (int n = 1; n == 1 || (template.counted() && n <= MOST && template.exists(n, known)); n++) {
                String value = template.fill(n, cells);
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return String.join("|", values);
    }
}
