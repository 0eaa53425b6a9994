package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.util.List;

/**
 * The shape of the published corpus: 642 notices of 2015 to 2020, of which Russia has 112, the United States 77 (69 of them from
 * Houston, and one only after that consulate closed in July 2020), the United Kingdom 62 and Japan 57. The countries of the other 334
 * are not published; their share-out here is this world's own.
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
    static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 31);
    static final LocalDate HOUSTON_CLOSED = LocalDate.of(2020, 7, 24);

    static final List<Group> GROUPS = List.of(
            group("RU", 112, "Moscow", "Moscow", "Moscow", "Saint Petersburg", "Khabarovsk"),
            new Group("US", List.of("Houston"), 69, FIRST_DAY, HOUSTON_CLOSED.minusDays(1)),
            new Group(
                    "US",
                    List.of("Washington", "San Francisco", "New York"),
                    7,
                    FIRST_DAY,
                    HOUSTON_CLOSED.minusDays(1)),
            new Group("US", List.of("San Francisco"), 1, HOUSTON_CLOSED, LAST_DAY),
            group("GB", 62, "London", "London", "Manchester", "Edinburgh"),
            group("JP", 57, "Tokyo", "Tokyo", "Osaka"),
            group("DE", 48, "Berlin", "Frankfurt", "Munich"),
            group("IL", 35, "Tel Aviv"),
            group("FR", 30, "Paris", "Strasbourg"),
            group("KR", 28, "Seoul", "Busan"),
            group("CA", 25, "Ottawa", "Toronto", "Vancouver"),
            group("AU", 22, "Canberra", "Melbourne"),
            group("FI", 20, "Helsinki"),
            group("SE", 20, "Stockholm"),
            group("NL", 18, "The Hague"),
            group("UA", 18, "Kyiv"),
            group("BY", 16, "Minsk"),
            group("IT", 14, "Rome", "Milan"),
            group("CH", 12, "Bern", "Zurich"),
            group("SG", 10, "Singapore"),
            group("BE", 9, "Brussels"),
            group("AT", 9, "Vienna"));

    private Shape() {}

    private static Group group(String code, int notices, String... posts) {
        return new Group(code, List.of(posts), notices, FIRST_DAY, LAST_DAY);
    }
}
