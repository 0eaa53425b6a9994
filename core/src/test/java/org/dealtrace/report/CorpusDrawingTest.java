package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dealtrace.Country;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Posts;
import org.dealtrace.study.Corpus;
import org.junit.jupiter.api.Test;

/** The map of host countries and the lines over years. */
class CorpusDrawingTest {

    private static Corpus.Table hosts(String... codes) {
        List<Recommendation> notices = new ArrayList<>();
        for (String code : codes) {
            notices.add(Recommendation.builder("R" + notices.size(), "A")
                    .hostCountry(new Country(code))
                    .build());
        }
        return Corpus.of(notices).by(Corpus.Attribute.HOST_COUNTRY);
    }

    @Test
    void tiles_areOfCountries_eachOnAPlaceOfItsOwn() {
        TileMap map = TileMap.of(hosts("US"), Messages.ENGLISH);
        Set<List<Integer>> places = new HashSet<>();

        assertThat(map.tiles()).hasSizeGreaterThan(190).allSatisfy(tile -> {
            assertThat(places.add(List.of(tile.x(), tile.y()))).as(tile.code()).isTrue();
            assertThat(tile.x()).isBetween(0, (TileMap.COLUMNS - 1) * TileMap.SIZE);
            assertThat(tile.y()).isBetween(0, (TileMap.ROWS - 1) * TileMap.SIZE);
        });
        // north is up and west is left
        assertThat(tile(map, "SE").y()).isLessThan(tile(map, "IT").y());
        assertThat(tile(map, "US").x()).isLessThan(tile(map, "JP").x());
    }

    private static TileMap.Tile tile(TileMap map, String code) {
        return map.tiles().stream()
                .filter(tile -> tile.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tiles_countriesOfTheShippedPosts_allHaveOne() {
        Set<String> tiles = TileMap.of(hosts("US"), Messages.ENGLISH).tiles().stream()
                .map(TileMap.Tile::code)
                .collect(Collectors.toSet());

        assertThat(DataFile.read(Posts.class, "/org/dealtrace/io/", "posts.csv", "city,country"))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(tiles).contains(row.get(1)));
    }

    @Test
    void tiles_counts_areShownAndNoneIsLost() {
        TileMap map = TileMap.of(hosts("DE", "DE", "DE", "DE", "FR", "GL"), Messages.ENGLISH);

        assertThat(map.tiles())
                .filteredOn(tile -> tile.count() > 0)
                .extracting(tile -> tile.name() + " " + tile.count() + " " + tile.shade())
                .containsExactly("Germany (DE) 4 0.85", "France (FR) 1 0.43");
        assertThat(map.elsewhere()).containsExactly("Greenland (GL): 1");
    }

    @Property(tries = 100, seed = "20261203")
    void lines_ofAnyYears_haveAMarkerForEachYearInsideThePlot(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1990, max = 2030) Integer> years) {
        List<Recommendation> notices = new ArrayList<>();
        for (int year : years) {
            notices.add(Recommendation.builder("R" + notices.size(), "A")
                    .date(PartialDate.ofYear(year))
                    .post("post " + year % 9)
                    .build());
        }
        int first = years.stream().mapToInt(y -> y).min().orElseThrow();
        int last = years.stream().mapToInt(y -> y).max().orElseThrow();
        if (first == last) {
            return;
        }
        YearLines drawing = YearLines.of(Corpus.of(notices).cross("post", "year"), Messages.ENGLISH);

        assertThat(drawing.lines()).hasSizeBetween(1, 6).allSatisfy(line -> {
            assertThat(line.markers()).hasSize(last - first + 1);
            assertThat(line.markers())
                    .allSatisfy(marker ->
                            assertThat(Double.parseDouble(marker.y())).isBetween(0.0, (double) drawing.height()));
        });
        assertThat(drawing.levels()).hasSizeBetween(2, 6);
        assertThat(drawing.levels().get(0).label()).isEqualTo("0");
        assertThat(drawing.ticks()).hasSizeBetween(1, 8);
        assertThat(drawing.ticks().get(drawing.ticks().size() - 1).label()).isEqualTo(Integer.toString(last));
    }
}
