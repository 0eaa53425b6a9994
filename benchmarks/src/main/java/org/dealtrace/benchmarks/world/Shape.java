package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;

/**
 * The shape of the published corpus: 642 notices of 2015 to 2020, of which Russia has 112, the United States 77 (69 of
 * them from Houston, and one only after that consulate closed in July 2020), the United Kingdom 62 and Japan 57. The
 * countries of the other 334 are not published; their share-out here is this world's own.
 */
final class Shape {

    /**
     * Notices of one country, or of one of its posts.
     *
     * @param code the host country
     * @param posts where they come from
     * @param notices how many in a block
     * @param from the first day
     * @param until the last day
     */
    record Group(String code, List<String> posts, int notices, LocalDate from, LocalDate until) {
        /** Half as many parties as notices, so that a block has over 300. */
        int parties() {
            return (notices + 1) / 2;
        }
    }

    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate HOUSTON_CLOSED = LocalDate.of(2020, 7, 24);

    static final List<Group> GROUPS = Lexicon.rows("groups.csv").stream()
            .map(row -> new Group(
                    row.get("country"),
                    List.of(row.get("posts").split("\\|")),
                    Integer.parseInt(row.get("notices")),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("until"))))
            .toList();

    private Shape() {}
}
