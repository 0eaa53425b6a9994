package org.dealtrace.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.benchmarks.data.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of any kind; how well they are found on data sets is for the commands to say. */
class RecordComparisonsTest {

    private final RecordComparisons comparisons = of(texts());

    private static RecordComparisons of(List<String> texts) {
        return new RecordComparisons(
                List.of("text"),
                texts.stream().map(t -> new Row("r", Map.of("text", t))).toList(),
                List.of());
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("turntable with belt drive 1080p model TT-" + (100 + i) + "X");
        }
        texts.add("loudspeaker");
        return texts;
    }

    private double cosine(String a, String b) {
        return comparisons.cosine(RecordComparisons.words(a), RecordComparisons.words(b));
    }

    private static List<String> codes(RecordComparisons by, String text) {
        return RecordComparisons.words(text).stream().filter(by::isCodeOfFew).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "turntable TT-101X, TT101X turntable black, true",
        "turntable TT-101X, turntable TT-102X, false",
        "player SCBT100, player SC-BT100PK, true",
        "screen 1080p, other screen 1080p, false",
        "turntable TT-101X, turntable, false",
        // sizes are short, bare numbers can be anything, and short codes count as a whole
        "disk 5GB, disk 5GB, false",
        "disk A4b1, disk A4b1, true",
        "disk 12345, disk 12345, false",
        "disk hijk, disk hijk, false",
        "TT10, TT101, false",
        "TT101, TT101X, true"
    })
    void codes_ofTwoRecords_areSharedHoweverTheyAreHyphened(String a, String b, boolean shared) {
        assertThat(RecordComparisons.share(codes(comparisons, a), codes(comparisons, b)))
                .isEqualTo(shared);
    }

    @Test
    void codes_ofSixRecords_areNone() {
        for (int records = 5; records <= 6; records++) {
            RecordComparisons learned = of(Collections.nCopies(records, "player X100"));
            assertThat(codes(learned, "X100 case")).hasSize(records == 5 ? 1 : 0);
        }
    }

    @Test
    void words_partedByPointsAndHyphens_areAlsoOneIfACode() {
        assertThat(RecordComparisons.words("PS-LX350H, belt-drive (v1.2)"))
                .containsExactly("ps", "lx350h", "pslx350h", "belt", "drive", "v1", "2");
    }

    @Test
    void cosine_wordsOfBoth_areWeighedByTheirRarity() {
        assertThat(cosine("loudspeaker belt", "belt loudspeaker")).isCloseTo(1, within(1e-12));
        assertThat(cosine("loudspeaker", "belt")).isZero();
        assertThat(cosine("", "")).isZero();
        // Of 41 texts 40 have "belt" and one has "loudspeaker".
        double belt = Math.pow(Math.log(42 / 40.0), 2);
        double loudspeaker = Math.pow(Math.log(42), 2);
        assertThat(cosine("loudspeaker belt", "loudspeaker"))
                .isCloseTo(Math.sqrt(loudspeaker / (belt + loudspeaker)), within(1e-12));
    }

    @Property(tries = 300, seed = "20261124")
    void cosine_anyTexts_isSymmetricAndBetweenZeroAndOne(
            @ForAll @StringLength(max = 30) String a, @ForAll @StringLength(max = 30) String b) {
        assertThat(cosine(a, b)).isBetween(0.0, 1.0 + 1e-9).isCloseTo(cosine(b, a), within(1e-9));
    }

    @Test
    void match_recordsOfManyColumns_findsTheEqualOne() throws IOException {
        List<String> fields = IntStream.range(0, 60).mapToObj(i -> "field " + i).toList();
        List<Row> records = IntStream.range(0, 12)
                .mapToObj(r -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    fields.forEach(field -> values.put(field, "v" + r + field));
                    return new Row("r" + r, values);
                })
                .toList();
        try (Contender.Register register =
                new Contenders().named("dealtrace", List.of()).index(records, fields)) {
            register.train(records);
            assertThat(register.match(records.get(7), 1)).first().satisfies(hit -> {
                assertThat(hit.id()).isEqualTo("r7");
                assertThat(hit.score()).isFinite();
                assertThat(hit.probability().orElseThrow()).isGreaterThan(0.99);
            });
        }
    }

    @Test
    void secondName_isAColumnWithAValueOfItsOwnForEachRecord() {
        List<Row> rows = List.of(
                new Row("1", Map.of("name", "a", "city", "x", "phone", "1")),
                new Row("2", Map.of("name", "b", "city", "x", "phone", "2")));
        assertThat(RecordComparisons.secondName(rows, List.of("name", "city", "phone")))
                .contains("phone");
    }
}
