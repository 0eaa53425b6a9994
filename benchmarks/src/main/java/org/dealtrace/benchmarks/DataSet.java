package org.dealtrace.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.matching.evaluation.GoldPair;

/**
 * A folder in one of three shapes, told by its files.
 *
 * <table>
 * <caption>Shapes</caption>
 * <tr><td>linking</td><td>{@code left.csv}, {@code right.csv} and {@code gold.csv}: rank the partners of each record of one side</td></tr>
 * <tr><td>pairs</td><td>{@code pairs.csv} with {@code name_a}, {@code name_b} and {@code label}: score each pair</td></tr>
 * <tr><td>names</td><td>{@code names.csv} or a lone {@code right.csv}: no answers; speed, scale, robustness, reading by eye</td></tr>
 * </table>
 *
 * <p>Answers are not read with the records: {@link #gold} and {@link #labels} read them when a run is over.
 */
final class DataSet {

    enum Shape {
        LINKING,
        PAIRS,
        NAMES
    }

    /** Which side asks. */
    enum Side {
        LEFT,
        RIGHT
    }

    /** The two records of a pair. */
    record Pair(String id, Row first, Row second) {}

    private static final Set<String> YES = Set.of("1", "true", "yes", "match");

    private final Path folder;
    private final Shape shape;

    private DataSet(Path folder, Shape shape) {
        this.folder = folder;
        this.shape = shape;
    }

    static DataSet open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("There is no folder " + folder + ".");
        }
        if (has(folder, "pairs.csv")) {
            return new DataSet(folder, Shape.PAIRS);
        }
        if (has(folder, "left.csv") && has(folder, "right.csv") && has(folder, "gold.csv")) {
            return new DataSet(folder, Shape.LINKING);
        }
        if (has(folder, "names.csv") || (has(folder, "right.csv") && !has(folder, "left.csv"))) {
            return new DataSet(folder, Shape.NAMES);
        }
        throw new UserMistake(
                folder + " is no data set: it needs left.csv, right.csv and gold.csv, or pairs.csv, or names.csv.");
    }

    private static boolean has(Path folder, String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    Shape shape() {
        return shape;
    }

    String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    List<Row> queries(Side side) {
        return side(side == Side.LEFT ? "left.csv" : "right.csv");
    }

    List<Row> register(Side side) {
        return side(side == Side.LEFT ? "right.csv" : "left.csv");
    }

    /** The records of a set of the names shape. */
    List<Row> names() {
        return side(has(folder, "names.csv") ? "names.csv" : "right.csv");
    }

    private List<Row> side(String file) {
        Path path = folder.resolve(file);
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> cells : Csv.read(path)) {
            rows.add(new Row(Csv.cell(cells, "id", path), cells));
        }
        if (!rows.isEmpty() && rows.stream().allMatch(r -> r.name().isEmpty())) {
            throw new UserMistake(path + " has no column 'name', or nothing in it.");
        }
        return rows;
    }

    /**
     * The pairs, {@code name_a} and further columns that end in {@code _a} on one side. A pair's id is its {@code pair_id} or
     * {@code id} where the file has one, else its row number from 0.
     */
    List<Pair> pairs() {
        Path path = folder.resolve("pairs.csv");
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> cells : Csv.read(path)) {
            Csv.cell(cells, "name_a", path);
            Csv.cell(cells, "name_b", path);
            String id = pairId(cells, pairs.size());
            pairs.add(new Pair(id, row(id, cells, "_a"), row(id, cells, "_b")));
        }
        return pairs;
    }

    private static String pairId(Map<String, String> cells, int row) {
        for (String column : List.of("pair_id", "id")) {
            String id = cells.getOrDefault(column, "");
            if (!id.isEmpty()) {
                return id;
            }
        }
        return Integer.toString(row);
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

    /** Whether each pair is one company, by the order of {@link #pairs()}. */
    List<Boolean> labels() {
        Path path = folder.resolve("pairs.csv");
        return Csv.read(path).stream()
                .map(r -> YES.contains(Csv.cell(r, "label", path).strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The right pairs as the given side asks. */
    List<GoldPair> gold(Side side) {
        return pairs(folder.resolve("gold.csv"), side);
    }

    /** Pairs of equal names of which the answers do not say that they are the same, nor that they are not; none without such a file. */
    List<GoldPair> sameNameNotGold(Side side) {
        Path path = folder.resolve("same_name_not_gold.csv");
        return Files.exists(path) ? pairs(path, side) : List.of();
    }

    private static List<GoldPair> pairs(Path path, Side side) {
        return Csv.read(path).stream()
                .map(r -> {
                    String left = Csv.cell(r, "left_id", path);
                    String right = Csv.cell(r, "right_id", path);
                    String kind = r.getOrDefault("kind", "");
                    return side == Side.LEFT ? new GoldPair(left, right, kind) : new GoldPair(right, left, kind);
                })
                .toList();
    }

    /** The first eight hexadecimal digits of the SHA-256 of the set's CSV files, so that a figure can be tied to its data. */
    String checksum() {
        try (Stream<Path> files = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
