package org.dealtrace.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.PartyRole;
import org.dealtrace.SourceRow;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;

class StreamedLinksProperties {

    private static final List<String> HEADS = List.of("Arctura", "Belmora", "Cendris", "Dorvian", "Elmarix", "Fennica");
    private static final List<String> TAILS = List.of("Steel", "Energy", "Optics", "Software");
    private static final List<String> FORMS = List.of("Ltd", "GmbH", "S.A.", "Inc");
    private static final Pattern PROBABILITY = Pattern.compile("\"probability\":([^,]+)");
    /** Enough for several checkpoints. */
    private static final int DEALS = 6000;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Path deals(Path folder, long seed) {
        return deals(folder, seed, HEADS);
    }

    private static Path deals(Path folder, long seed, List<String> heads) {
        Random random = new Random(seed);
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            String name = any(heads, random) + " " + any(TAILS, random) + " " + any(FORMS, random);
            deals.add(new Deal(
                    "D" + i,
                    List.of(DealParty.of(PartyRole.TARGET, name)),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    SourceRow.NONE));
        }
        Path file = folder.resolve("deals.jsonl");
        JsonLines.writeDeals(file, deals);
        return file;
    }

    private static LinkSession session(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("id,name\n");
        for (int i = 0; i < 12; i++) {
            csv.append("R").append(i).append(',').append(HEADS.get(i % 6)).append(' ');
            csv.append(TAILS.get(i / 3)).append(' ').append(FORMS.get(i % 4)).append('\n');
        }
        Path file = folder.resolve("recommendations.csv");
        Files.writeString(file, csv);
        return DealLinker.standard().open(Recommendations.read(file).list());
    }

    private static Path temporary() throws IOException {
        return Files.createTempDirectory("dealtrace-stream");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Killed at any places, even with half a line behind the checkpoint, the links are those of a run that was left
     * alone.
     */
    @Property(tries = 8, seed = "20261124")
    void interruptedRuns_giveTheSameBytes(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        Path folder = temporary();
        try (LinkSession session = session(folder)) {
            Path deals = deals(folder, seed);
            Path whole = folder.resolve("whole.jsonl");
            StreamedLinks.Summary once = StreamedLinks.of(session).write(deals, whole);
            Path links = folder.resolve("links.jsonl");
            Random random = new Random(seed);
            long resumed = 0;
            StreamedLinks.Summary summary = null;
            while (summary == null) {
                long last = resumed + random.nextInt(DEALS);
                try {
                    summary = StreamedLinks.of(session)
                            .threads(threads)
                            .progress(p -> {
                                if (p.deals() > last && p.deals() < DEALS) {
                                    throw new Killed();
                                }
                            })
                            .write(deals, links);
                } catch (Killed e) {
                    assertThat(links).doesNotExist();
                    Path part = folder.resolve("links.jsonl.part");
                    Files.writeString(part, "{\"company_id\": \"hal", StandardOpenOption.APPEND);
                    resumed = Math.max(resumed, last);
                }
            }
            assertThat(Files.mismatch(whole, links)).isEqualTo(-1);
            assertThat(summary.deals()).isEqualTo(DEALS).isEqualTo(once.deals());
            assertThat(summary.links()).isEqualTo(once.links()).isPositive();
            assertThat(summary.report().rows()).isEqualTo(DEALS);
            assertThat(folder.resolve("links.jsonl.part")).doesNotExist();
            assertThat(folder.resolve("links.jsonl.checkpoint")).doesNotExist();
        } finally {
            delete(folder);
        }
    }

    @Test
    void anyNumberOfThreads_givesTheBytesOfTheLinksInMemory() throws IOException {
        Path folder = temporary();
        try (LinkSession session = session(folder)) {
            Path deals = deals(folder, 3);
            Path reference = folder.resolve("reference.jsonl");
            JsonLines.writeLinks(
                    reference,
                    DealLinker.builder()
                            .calibration(ListCalibration.SHIPPED)
                            .build()
                            .link(Recommendations.read(folder.resolve("recommendations.csv")), Deals.read(deals)));
            assertThat(Files.readString(reference))
                    .contains(Decision.LINK.name().toLowerCase(Locale.ROOT));
            for (int threads : new int[] {1, 2, 8}) {
                Path links = folder.resolve("links-" + threads + ".jsonl");
                StreamedLinks.of(session)
                        .threads(threads)
                        .rejected(LinkSession.Rejected.ALL)
                        .write(deals, links);
                assertThat(Files.mismatch(reference, links)).isEqualTo(-1);
            }
        } finally {
            delete(folder);
        }
    }

    @Test
    void nearMisses_areTheLinesOfAllThatAreNoLinkOrNearReview() throws IOException {
        Path folder = temporary();
        try (LinkSession session = session(folder)) {
            Path deals = deals(folder, 5, List.of("Arctura", "Arcturus", "Bellmora", "Quilmont", "Zephyra", "Ohmic"));
            Path all = folder.resolve("all.jsonl");
            Path near = folder.resolve("near.jsonl");
            StreamedLinks.of(session)
                    .threads(2)
                    .rejected(LinkSession.Rejected.ALL)
                    .write(deals, all);
            StreamedLinks.of(session).threads(2).write(deals, near);
            // a quarter of the odds of .2
            double least = 1 / 17.0;
            List<String> expected = Files.readAllLines(all).stream()
                    .filter(line -> !line.contains("\"decision\":\"no_link\"") || probability(line) >= least)
                    .toList();

            assertThat(Files.readAllLines(near))
                    .isEqualTo(expected)
                    .hasSizeBetween(1, Files.readAllLines(all).size() - 1);
        } finally {
            delete(folder);
        }
    }

    private static double probability(String line) {
        Matcher matcher = PROBABILITY.matcher(line);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void checkpointOfOtherDeals_isRefused() throws IOException {
        Path folder = temporary();
        try (LinkSession session = session(folder)) {
            Path deals = deals(folder, 3);
            Path links = folder.resolve("links.jsonl");
            assertThatThrownBy(() -> StreamedLinks.of(session)
                            .progress(p -> {
                                if (p.deals() > DEALS / 2) {
                                    throw new Killed();
                                }
                            })
                            .write(deals, links))
                    .isInstanceOf(Killed.class);
            deals(folder, 4);
            assertThatThrownBy(() -> StreamedLinks.of(session).write(deals, links))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("links.jsonl.checkpoint belongs to a run with other deals");
            Files.writeString(folder.resolve("links.jsonl.checkpoint"), "something else");
            assertThatThrownBy(() -> StreamedLinks.of(session).write(deals, links))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no checkpoint");
        } finally {
            delete(folder);
        }
    }

    @Test
    void folderThatIsAFile_saysWhichFileCannotBeWritten() throws IOException {
        Path folder = temporary();
        try (LinkSession session = session(folder)) {
            Path links = Files.writeString(folder.resolve("none"), "").resolve("links.jsonl");
            assertThatThrownBy(() -> StreamedLinks.of(session).write(deals(folder, 1), links))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(links.toString());
        } finally {
            delete(folder);
        }
    }
}
