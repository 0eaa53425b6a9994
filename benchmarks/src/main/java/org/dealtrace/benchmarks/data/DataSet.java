package org.dealtrace.benchmarks.data;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.SourceRow;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * A folder in one of three shapes, told by its files.
 *
 * <table>
 * <caption>Shapes</caption>
 * <tr><td>linking</td><td>{@code left.csv}, {@code right.csv} and {@code gold.csv}: rank the partners of each record of
 * one side</td></tr>
 * <tr><td>pairs</td><td>{@code pairs.csv} with {@code name_a}, {@code name_b} and {@code label}: score each
 * pair</td></tr>
 * <tr><td>names</td><td>{@code names.csv} or a lone {@code right.csv}: no answers; speed, scale, robustness, reading by
 * eye</td></tr>
 * </table>
 *
 * <p>Answers are not read with the records: {@link #gold} and {@link #labels} read them when a run is over.
 */
public final class DataSet {

    public enum Shape {
        LINKING,
        PAIRS,
        NAMES
    }

    /** Which side asks. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** The two records of a pair. */
    public record Pair(String id, Row first, Row second) {}

    private static final Set<String> YES = Set.of("1", "true", "yes", "match");
    private static final Set<String> NO = Set.of("0", "false", "no", "nomatch", "no match", "no_match", "non-match");
    private static final String GOLD_FILE = "gold.csv";
    private static final String SAME_NAME_FILE = "same_name_not_gold.csv";
    private static final String PAIRS_FILE = "pairs.csv";

    private final Path folder;
    private final Shape shape;
    private final List<String> fields;
    /** What is not taken as it stands, such as "left.csv: no id, left out", with the places where it was met. */
    private final ListMultimap<String, String> notes =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    /** The ids in each file of records that was read. */
    private final Map<String, Set<String>> ids = new HashMap<>();

    private DataSet(Path folder, Shape shape, List<String> fields) {
        this.folder = folder;
        this.shape = shape;
        this.fields = List.copyOf(fields);
    }

    /** A set of companies, known by their names. */
    public static DataSet open(Path folder) {
        return open(folder, Row.COMPANY_FIELDS);
    }

    /**
     * @param fields columns that will be compared, so that one that is missing is told when a file is read;
     *     {@code country} may be missing
     */
    public static DataSet open(Path folder, List<String> fields) {
        return new DataSet(folder, shape(folder), fields);
    }

    private static Shape shape(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("There is no folder " + folder + ".");
        }
        if (has(folder, PAIRS_FILE)) {
            return Shape.PAIRS;
        }
        if (has(folder, "left.csv") && has(folder, "right.csv") && has(folder, GOLD_FILE)) {
            return Shape.LINKING;
        }
        if (has(folder, "names.csv") || (has(folder, "right.csv") && !has(folder, "left.csv"))) {
            return Shape.NAMES;
        }
        throw new UserMistake(
                folder + " is no data set: it needs left.csv, right.csv and gold.csv, or pairs.csv, or names.csv.");
    }

    private static boolean has(Path folder, String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    public Shape shape() {
        return shape;
    }

    public String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    public List<Row> queries(Side side) {
        return side(side == Side.LEFT ? "left.csv" : "right.csv");
    }

    public List<Row> register(Side side) {
        return side(side == Side.LEFT ? "right.csv" : "left.csv");
    }

    /** The records of a set of the names shape. */
    public List<Row> names() {
        return side(has(folder, "names.csv") ? "names.csv" : "right.csv");
    }

    /** What was left out or not understood in the files that were read so far. */
    public List<String> notes() {
        return notes.asMap().entrySet().stream()
                .map(note -> String.format(
                        Locale.ROOT,
                        "%s: %,d %s, first %s",
                        note.getKey(),
                        note.getValue().size(),
                        note.getValue().size() == 1 ? "row" : "rows",
                        note.getValue().iterator().next()))
                .toList();
    }

    private void note(String file, String what, String place) {
        notes.put(file + ": " + what, place);
    }

    private static String place(SourceRow row, String value) {
        return "line " + row.line() + ", '" + value + "'";
    }

    /** The rows of a file with these columns. What the reader mended in them is noted. */
    private List<TableRow> rows(String file, String... columns) {
        try (TableReader table = TableReader.open(folder.resolve(file), columns)) {
            List<TableRow> rows = table.stream().toList();
            table.issues()
                    .forEach(issue -> note(file, issue.message().english(), place(issue.source(), issue.value())));
            return rows;
        }
    }

    private List<Row> side(String file) {
        List<TableRow> table = shape == Shape.NAMES ? rows(file, textual().toArray(String[]::new)) : rows(file, "id");
        // A list of names needs no ids: rows are counted from 0, as pairs are.
        boolean numbered = shape == Shape.NAMES
                && table.stream().noneMatch(line -> line.find("id").isPresent());
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow line : table) {
            long number = line.source().line();
            String id = numbered ? Integer.toString(rows.size()) : line.get("id");
            if (id.isEmpty()) {
                note(file, "no id, left out", "line " + number);
                continue;
            }
            if (!seen.add(id)) {
                note(
                        file,
                        "id of an earlier row, taken as one more name of that record",
                        "line " + number + ", id '" + id + "'");
            }
            Row row = new Row(id, line.values());
            if (row.text(textual()).isEmpty()) {
                note(file, "nothing in " + textual() + ", so nothing is found", "line " + number + ", id '" + id + "'");
            }
            noteCountry(file, row, number);
            rows.add(row);
        }
        requireFields(file, rows);
        ids.put(file, seen);
        return rows;
    }

    /** A country in words that are not known is no evidence; without this, a whole column could be nothing. */
    private void noteCountry(String file, Row row, long line) {
        String country = row.value("country");
        if (fields.equals(Row.COMPANY_FIELDS)
                && !country.isEmpty()
                && Row.countries(country).isEmpty()) {
            note(file, "country not known, not compared", "line " + line + ", '" + country + "'");
        }
    }

    private List<String> textual() {
        return Row.textual(fields);
    }

    private void requireFields(String file, List<Row> rows) {
        if (rows.isEmpty()) {
            throw new UserMistake(folder.resolve(file) + " has no record below its first line.");
        }
        for (String field : textual()) {
            if (rows.stream().allMatch(r -> r.value(field).isEmpty())) {
                throw new UserMistake(folder.resolve(file) + ": no record has anything in the column '" + field
                        + "'; the columns with something in them are "
                        + rows.stream()
                                .flatMap(r -> r.values().keySet().stream())
                                .distinct()
                                .toList()
                        + ".");
            }
        }
    }

    /**
     * The pairs, {@code name_a} and further columns that end in {@code _a} on one side. A pair's id is its
     * {@code pair_id} or {@code id} where the file has one, else its row number from 0.
     */
    public List<Pair> pairs() {
        List<Pair> pairs = pairs(rows(PAIRS_FILE, "name_a", "name_b"));
        requireFields(
                PAIRS_FILE,
                pairs.stream().flatMap(p -> Stream.of(p.first(), p.second())).toList());
        return pairs;
    }

    private List<Pair> pairs(List<TableRow> table) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (TableRow line : table) {
            String id = pairId(line, pairs.size());
            String place = "line " + line.source().line() + ", id '" + id + "'";
            if (!seen.add(id)) {
                note(PAIRS_FILE, "id of another pair, which scores.csv does not tell apart", place);
            }
            Pair pair = new Pair(id, row(id, line.values(), "_a"), row(id, line.values(), "_b"));
            if (pair.first().text(textual()).isEmpty()
                    || pair.second().text(textual()).isEmpty()) {
                note(PAIRS_FILE, "a side with nothing in " + textual() + ", not scored", place);
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static String pairId(TableRow line, int row) {
        return line.find("pair_id").or(() -> line.find("id")).orElse(Integer.toString(row));
    }

    private static Row row(String id, Map<String, String> cells, String suffix) {
        Map<String, String> values = new LinkedHashMap<>();
        cells.forEach((column, value) -> {
            if (column.endsWith(suffix)) {
                values.put(column.substring(0, column.length() - suffix.length()), value);
            }
        });
        return new Row(id, values);
    }

    /** Says so when the file of answers lacks a column or has no row, before the long work; no answer is looked at. */
    public void requireAnswers() {
        switch (shape) {
            case LINKING -> requireRow(GOLD_FILE, "left_id", "right_id");
            case PAIRS -> requireRow(PAIRS_FILE, "name_a", "name_b", "label");
            case NAMES -> {}
        }
    }

    private void requireRow(String file, String... columns) {
        try (TableReader table = TableReader.open(folder.resolve(file), columns)) {
            if (!table.iterator().hasNext()) {
                throw new UserMistake(table.file() + " has no answer below its first line, and nothing can be measured"
                        + " without one; a set without answers is a names.csv.");
            }
        }
    }

    /**
     * Whether each pair is one company, by the order of {@link #pairs()}. A word that is neither yes nor no counts as
     * no.
     */
    public List<Boolean> labels() {
        List<Boolean> labels = new ArrayList<>();
        for (TableRow row : TableReader.readAll(folder.resolve(PAIRS_FILE), "label")) {
            String label = row.get("label").toLowerCase(Locale.ROOT);
            if (!YES.contains(label) && !NO.contains(label)) {
                note(
                        PAIRS_FILE,
                        "label is not one of 1, true, yes, match, 0, false, no and nomatch, counted as no",
                        place(row.source(), row.get("label")));
            }
            labels.add(YES.contains(label));
        }
        return labels;
    }

    /** The right pairs as the given side asks. */
    public List<GoldPair> gold(Side side) {
        return answers(GOLD_FILE, side);
    }

    /**
     * Pairs of equal names of which the answers do not say that they are the same, nor that they are not; none without
     * such a file.
     */
    public List<GoldPair> sameNameNotGold(Side side) {
        return has(folder, SAME_NAME_FILE) ? answers(SAME_NAME_FILE, side) : List.of();
    }

    private List<GoldPair> answers(String file, Side side) {
        Set<GoldPair> answers = new LinkedHashSet<>();
        for (TableRow row : rows(file, "left_id", "right_id")) {
            String left = row.get("left_id");
            String right = row.get("right_id");
            noteUnknown(file, row, "left_id", "left.csv");
            noteUnknown(file, row, "right_id", "right.csv");
            String kind = row.find("kind").orElse("");
            if (!answers.add(side == Side.LEFT ? new GoldPair(left, right, kind) : new GoldPair(right, left, kind))) {
                note(file, "pair of an earlier row, counted once", place(row.source(), left) + " and '" + right + "'");
            }
        }
        return List.copyOf(answers);
    }

    /** An id that no record has cannot be found and counts as missed. An empty one says that there is no partner. */
    private void noteUnknown(String file, TableRow row, String column, String records) {
        Set<String> known = ids.get(records);
        String id = row.get(column);
        if (known != null && !id.isEmpty() && !known.contains(id)) {
            note(file, column + " that is not in " + records + ", counted as missed", place(row.source(), id));
        }
    }

    /**
     * The ids of a share of the right partners, to be left out as if these companies were not in the register: most
     * parties of deals have no partner on a list of recommended companies. A checksum of the id chooses, so that a
     * share is the same in every run. With a partner go the records of the same name that the answers leave open.
     *
     * @param share the share of right partners that are taken out, from 0 to 1; rounded to .001
     */
    public Set<String> absentPartners(Side side, double share) {
        Set<String> partners = gold(side).stream().map(GoldPair::partner).collect(Collectors.toSet());
        Set<String> gone = partners.stream()
                .filter(id -> !id.isEmpty() && Row.checksum("ow" + id) % 1000 < share * 1000)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> queries = gold(side).stream()
                .filter(pair -> gone.contains(pair.partner()))
                .map(GoldPair::query)
                .collect(Collectors.toSet());
        partners.removeAll(gone);
        sameNameNotGold(side).stream()
                .filter(pair -> queries.contains(pair.query()) && !partners.contains(pair.partner()))
                .forEach(pair -> gone.add(pair.partner()));
        return gone;
    }

    /**
     * The first eight hexadecimal digits of the SHA-256 of the set's CSV files, so that a figure can be tied to its
     * data.
     */
    public String checksum() {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = Sha256.digest();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
