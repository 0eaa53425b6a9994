package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.internal.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final String[] COUNTRIES = {"GB", "RU", "US"};

    private static List<String> ids(int n) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            ids.add(String.format(Locale.ROOT, "R-%03d", i));
        }
        return ids;
    }

    /** 300 companies, every third in the same country; the first is in Russia. */
    private static SampleFrame byCountry() {
        return SampleFrame.of(ids(300), id -> id, "country", id -> COUNTRIES[Integer.parseInt(id.substring(2)) % 3]);
    }

    /** The first outputs for seed 1234567, as in the generator's reference implementation. */
    @Test
    void frame_ofCompanies_hasEachOnceInTheOrderOfIds() {
        SampleFrame frame = SampleFrame.ofCompanies(List.of(Company.of("C-2", "KUKA"), Company.of("C-1", "Aixtron")));
        assertThat(frame.units()).containsExactly(new SampleFrame.Unit("C-1", ""), new SampleFrame.Unit("C-2", ""));
        assertThat(frame.strata()).isEmpty();
    }

    @Test
    void generator_knownSeed_givesTheReferenceValues() {
        SeededRandom random = new SeededRandom(1234567);
        assertThat(List.of(random.next(), random.next(), random.next(), random.next()))
                .containsExactly(
                        6457827717110365317L, 3203168211198807973L, -8629252141511181193L, 4593380528125082431L);
    }

    /** Hash and draw were computed with a second implementation, in Python, from the description alone. */
    @Test
    void draw_seedAndFrame_giveWhatTheDescriptionSays() {
        Sample sample = Sample.draw(SampleFrame.of(ids(300)), 30, 20210501);
        assertThat(sample.frameHash()).isEqualTo("e706b1e7d961bdb201f5067597c6c80123ffebcb99d45923a6f055dc5277c91e");
        assertThat(sample.drawn())
                .startsWith("R-297", "R-014", "R-219", "R-144", "R-139", "R-157", "R-113", "R-018", "R-283", "R-121")
                .endsWith("R-159", "R-199")
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void drawStratified_strataInOrderOfNames_shareOneGenerator() {
        Sample sample = Sample.drawStratified(byCountry(), 6, 7);
        assertThat(sample.drawn()).hasSize(6);
        assertThat(sample.design()).isEqualTo("stratified by country, proportional allocation");
        // Computed in Python with the strata GB: 3, 6, 9 …; RU: 1, 4, 7 …; US: 2, 5, 8 …
        assertThat(sample.drawn()).containsExactly("R-132", "R-204", "R-220", "R-052", "R-113", "R-278");
    }

    @Test
    void draw_otherInputOrder_isTheSame() {
        List<String> shuffled = ids(300);
        Collections.reverse(shuffled);
        assertThat(Sample.draw(SampleFrame.of(shuffled), 30, 5))
                .isEqualTo(Sample.draw(SampleFrame.of(ids(300)), 30, 5));
        assertThat(Sample.draw(SampleFrame.of(ids(300)), 30, 5).drawn())
                .isNotEqualTo(Sample.draw(SampleFrame.of(ids(300)), 30, 6).drawn());
    }

    @Test
    void drawStratified_proportional_hasAtLeastOneEach() {
        Map<String, Integer> sizes = Map.of("RU", 112, "US", 77, "GB", 62, "JP", 57, "FI", 2);
        List<String> ids = new ArrayList<>();
        sizes.forEach((country, size) -> {
            for (int i = 0; i < size; i++) {
                ids.add(country + i);
            }
        });
        SampleFrame frame = SampleFrame.of(ids, id -> id, "country", id -> id.substring(0, 2));
        Sample sample = Sample.drawStratified(frame, 30, 1);
        // Quotas 0.19, 6.00, 5.52, 10.84, 7.45 of 30; Finland is lifted to one at the cost of the last rounding up.
        assertThat(sample.strata())
                .containsExactly(
                        new Sample.Stratum("FI", 2, 1),
                        new Sample.Stratum("GB", 62, 6),
                        new Sample.Stratum("JP", 57, 5),
                        new Sample.Stratum("RU", 112, 11),
                        new Sample.Stratum("US", 77, 7));
        assertThat(new HashSet<>(sample.drawn())).hasSize(30);
    }

    private static List<Integer> proportional(int n, Map<String, Integer> sizes) {
        List<String> ids = new ArrayList<>();
        sizes.forEach((name, size) ->
                ids.addAll(IntStream.range(0, size).mapToObj(i -> name + i).toList()));
        SampleFrame frame = SampleFrame.of(ids, id -> id, "part", id -> id.substring(0, 1));
        return Sample.drawStratified(frame, n, 1).strata().stream()
                .map(Sample.Stratum::drawn)
                .toList();
    }

    @Test
    void drawStratified_proportional_givesTheRestToTheLargestRemainders() {
        // Quotas 5.0, 3.6, 1.4.
        assertThat(proportional(10, Map.of("A", 50, "B", 36, "C", 14))).containsExactly(5, 4, 1);
        // Quotas 2.5, 2.5, 5: of equal remainders the first by name.
        assertThat(proportional(10, Map.of("A", 5, "B", 5, "C", 10))).containsExactly(3, 2, 5);
        // Quotas 0.1 four times and 9.6: what lifts the small ones to one is taken from the large one.
        assertThat(proportional(10, Map.of("A", 1, "B", 1, "C", 96, "D", 1, "E", 1)))
                .containsExactly(1, 1, 6, 1, 1);
        // Quotas 0.1 three times, 4.8 and 4.9: of the two large ones that with the smaller remainder gives one more.
        assertThat(proportional(10, Map.of("A", 1, "B", 48, "C", 49, "D", 1, "E", 1)))
                .containsExactly(1, 3, 4, 1, 1);
    }

    @Test
    void draw_noneOrAll_isAllowed() {
        assertThat(Sample.draw(SampleFrame.of(ids(10)), 0, 1).drawn()).isEmpty();
        assertThat(Sample.draw(SampleFrame.of(ids(10)), 10, 1).drawn()).hasSize(10);
        assertThat(Sample.draw(SampleFrame.of(List.of()), 0, 1).drawn()).isEmpty();
        assertThat(Sample.drawStratified(byCountry(), 3, 1).drawn()).hasSize(3);
        assertThat(Sample.drawStratified(byCountry(), Map.of("GB", 100, "RU", 0, "US", 1), 9)
                        .drawn())
                .hasSize(101);
        assertThatThrownBy(() -> Sample.draw(SampleFrame.of(ids(10)), -1, 1))
                .hasMessage("a sample of -1 cannot be drawn from a frame of 10 units");
        assertThatThrownBy(() -> Sample.drawStratified(byCountry(), Map.of("GB", 101, "RU", 0, "US", 1), 9))
                .hasMessage("stratum 'GB' has the sample size 101; give 0 to 100");
        assertThatThrownBy(() -> Sample.drawStratified(byCountry(), Map.of("GB", -1, "RU", 0, "US", 1), 9))
                .hasMessage("stratum 'GB' has the sample size -1; give 0 to 100");
    }

    @Test
    void toString_draw_hasItsFactsAndIds() {
        Sample simple = Sample.draw(SampleFrame.of(ids(3)), 1, 5);
        assertThat(simple.toString().lines())
                .hasSize(3)
                .startsWith("1 of 3 drawn, simple, seed 5, " + Sample.ALGORITHM, "frame SHA-256 " + simple.frameHash())
                .endsWith(simple.drawn().get(0));
        Sample stratified = Sample.drawStratified(byCountry(), Map.of("GB", 2, "RU", 1, "US", 0), 9);
        assertThat(stratified.toString().lines().map(String::strip))
                .containsSequence("country  in frame  drawn", "GB            100      2", "RU            100      1")
                .endsWith(String.join(" ", stratified.drawn()));
    }

    @Test
    void drawStratified_given_takesTheGivenNumbers() {
        Sample sample = Sample.drawStratified(byCountry(), Map.of("GB", 1, "RU", 2, "US", 0), 9);
        assertThat(sample.strata().stream().map(Sample.Stratum::drawn)).containsExactly(1, 2, 0);
        assertThatThrownBy(() -> Sample.drawStratified(byCountry(), Map.of("GB", 1, "RU", 2), 9))
                .hasMessage("stratum 'US' has no sample size; give 0 to 100");
        assertThatThrownBy(() -> Sample.drawStratified(byCountry(), Map.of("XX", 1), 9))
                .hasMessageContaining("no stratum 'XX'")
                .hasMessageContaining("[GB, RU, US]");
    }

    @Test
    void draw_moreThanThereIs_isRefused() {
        assertThatThrownBy(() -> Sample.draw(SampleFrame.of(ids(10)), 11, 1))
                .hasMessage("a sample of 11 cannot be drawn from a frame of 10 units");
        assertThatThrownBy(() -> Sample.drawStratified(byCountry(), 2, 1))
                .hasMessageContaining("from 3 (one a stratum) to 300 (all)");
        assertThatThrownBy(() -> SampleFrame.of(List.of("a", "b", "a")))
                .hasMessage("unit 'a' occurs twice in the frame; a unit must have one chance only");
    }

    @Test
    void repeat_sameFrame_isTheSameSample() {
        Sample sample = Sample.drawStratified(byCountry(), 30, 42);
        assertThat(sample.repeat(byCountry())).isEqualTo(sample);
        Sample simple = Sample.draw(byCountry(), 30, 42);
        assertThat(simple.repeat(byCountry())).isEqualTo(simple);
    }

    @Test
    void repeat_changedFrame_saysWhatChanged() {
        Sample sample = Sample.draw(SampleFrame.of(ids(300)), 30, 42);
        List<String> changed = ids(300);
        changed.set(17, "R-999");
        assertThatThrownBy(() -> sample.repeat(SampleFrame.of(changed)))
                .hasMessageContaining("the frame has changed since the draw")
                .hasMessageContaining("no longer there: 'R-018'")
                .hasMessageContaining("new: 'R-999'");
    }

    @Test
    void record_writtenAndRead_isTheSame(@TempDir Path folder) {
        for (Sample sample :
                List.of(Sample.draw(SampleFrame.of(ids(40)), 7, -3), Sample.drawStratified(byCountry(), 30, 42))) {
            Path file = folder.resolve("sample.txt");
            sample.write(file);
            assertThat(Sample.read(file)).isEqualTo(sample);
        }
    }

    @Test
    void record_changedByHand_isRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.txt");
        Sample.draw(SampleFrame.of(ids(40)), 2, 8).write(file);
        String text = Files.readString(file);

        Files.writeString(file, text.replace("seed\t8", "seed\t9"));
        assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("does not hold what seed 9 draws");

        Files.writeString(file, text.replace("R-040", "R-041"));
        assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("frame has changed");

        Files.writeString(file, text.replace("version 1", "version 2"));
        assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("drawn by 'SplitMix64");

        Files.writeString(file, text.replace("seed\t8", "seed\teight"));
        assertThatThrownBy(() -> Sample.read(file))
                .hasMessageContaining("not an unchanged record of a draw: For input string: \"eight\"");

        Files.writeString(file, "something else");
        assertThatThrownBy(() -> Sample.read(file)).hasMessageStartingWith(file + ":1: a sample record begins with");

        Files.writeString(file, text.replace("unit\t", "unit\tx"));
        assertThatThrownBy(() -> Sample.read(file)).hasMessageStartingWith(file + ":8: cannot read");
    }

    @Test
    void rate_simpleDraw_isAboutTheFrame() {
        Sample sample = Sample.draw(SampleFrame.of(ids(300)), 30, 20210501);
        List<String> successes = sample.drawn().subList(0, 14);
        assertThat(sample.rate(successes::contains)).isEqualTo(Rate.ofSample(14, 30, 300));
    }

    @Test
    void rate_stratifiedDraw_isWeighed() {
        Sample sample = Sample.drawStratified(byCountry(), 30, 42);
        StratifiedRate rate =
                sample.stratifiedRate(id -> COUNTRIES[Integer.parseInt(id.substring(2)) % 3].equals("RU"));
        assertThat(rate.value()).isEqualTo(1.0 / 3);
        assertThat(rate.strata().get(1)).isEqualTo(new StratifiedRate.Stratum("RU", 100, 10, 10));
        assertThatThrownBy(() -> sample.rate(id -> true)).hasMessageContaining("use stratifiedRate");
    }

    @Test
    void record_missingOrTampered_namesTheFileAndWhatToDo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.txt");
        assertThatThrownBy(() -> Sample.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " cannot be read; check the path and its permissions");

        Sample.draw(SampleFrame.of(ids(40)), 2, 8).write(file);
        Files.writeString(file, Files.readString(file).replace("R-001", "R-002"));
        assertThatThrownBy(() -> Sample.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " is not an unchanged record of a draw: unit 'R-002' occurs twice");

        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> Sample.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + " is no record of a sample: it is not UTF-8 text");
    }
}
