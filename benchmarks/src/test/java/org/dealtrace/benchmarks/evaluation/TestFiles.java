package org.dealtrace.benchmarks.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the generated files of this package; none of them has a quoted cell. */
final class TestFiles {

    private TestFiles() {}

    static List<Map<String, String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] head = lines.get(0).split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ScoredPair> run(String name, String side) {
        return rows(name).stream()
                .map(r -> new ScoredPair(query(r, side), partner(r, side), Double.parseDouble(cell(r, "score"))))
                .toList();
    }

    static List<GoldPair> gold(String name, String side) {
        return rows(name).stream()
                .map(r -> new GoldPair(query(r, side), partner(r, side), r.getOrDefault("kind", "")))
                .toList();
    }

    static Map<String, Double> expected(String name) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map<String, String> row : rows(name)) {
            String value = cell(row, "value").replace("inf", "Infinity");
            figures.put(cell(row, "figure"), value.isEmpty() ? Double.NaN : Double.parseDouble(value));
        }
        return figures;
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static String query(Map<String, String> row, String side) {
        return cell(row, side.equals("left") ? "left_id" : "right_id");
    }

    private static String partner(Map<String, String> row, String side) {
        return cell(row, side.equals("left") ? "right_id" : "left_id");
    }
}
