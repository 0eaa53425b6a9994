package org.dealtrace.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.Country;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Corpus;

/**
 * Counts by country on a map of tiles, one for each country ({@value #FILE}).
 *
 * @param elsewhere countries with notices that have no tile
 */
record TileMap(List<Tile> tiles, List<String> elsewhere) {

    static final String FILE = "tiles.csv";

    /** The width and height of a tile with the gap beside it, and the columns and rows of the map. */
    static final int SIZE = 40;

    static final int COLUMNS = 25;
    static final int ROWS = 17;

    /**
     * A country.
     *
     * @param shade 0 to 1: by the root of its count, so that a few are seen beside many
     */
    record Tile(String code, String name, int x, int y, int count, String shade) {}

    private static final double DARKEST = .85;

    static TileMap of(Corpus.Table table, Messages words) {
        Map<String, Corpus.Table.Row> counted = new LinkedHashMap<>();
        table.rows().forEach(row -> counted.put(row.value(), row));
        int most = table.rows().stream().mapToInt(Corpus.Table.Row::count).max().orElse(1);
        List<Tile> tiles = new ArrayList<>();
        for (DataFile.Row row : DataFile.read(TileMap.class, "", FILE, "country,column,row")) {
            Corpus.Table.Row of = counted.remove(row.get(0));
            int count = of == null ? 0 : of.count();
            tiles.add(new Tile(
                    row.get(0),
                    words.country(new Country(row.get(0))),
                    Integer.parseInt(row.get(1)) * SIZE,
                    Integer.parseInt(row.get(2)) * SIZE,
                    count,
                    Figures.plain(Math.sqrt((double) count / most) * DARKEST, 2)));
        }
        return new TileMap(
                tiles,
                counted.values().stream()
                        .map(row -> CorpusForm.label("value", row.label(), words) + ": " + row.count())
                        .toList());
    }
}
