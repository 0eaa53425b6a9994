package org.dealtrace.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedLinksTest {

    @TempDir
    Path folder;

    private Path deals;
    private Path links;

    @BeforeEach
    void oneDeal() throws IOException {
        deals = Files.writeString(folder.resolve("deals.csv"), "id,target\nD-1,KUKA AG\n");
        links = folder.resolve("links.jsonl");
    }

    private StreamedLinks.Summary write(Path into) {
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            return StreamedLinks.of(session).write(deals, into);
        }
    }

    @Test
    void linksInThePlaceOfTheDeals_areRefused_andTheDealsStay() throws IOException {
        Path same = folder.resolve(".").resolve("deals.csv");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(same))
                .withMessage(same + " holds the deals and would be overwritten by their links; give another path");
        assertThat(deals).content().startsWith("id,target");
    }

    @Test
    void folderOfTheLinks_isMade() {
        Path into = folder.resolve("new").resolve("links.jsonl");

        assertThat(write(into)).hasToString("1 deal, 1 link");
        assertThat(into).content().contains("D-1");
    }

    @Test
    void columnOfAnotherName_isRead() throws IOException {
        Files.writeString(deals, "id,Ziel\nD-1,KUKA AG\n");

        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            assertThat(StreamedLinks.of(session)
                            .reading(ReadOptions.standard().column("target", "Ziel"))
                            .write(deals, links))
                    .hasToString("1 deal, 1 link");
        }
    }

    @Test
    void asManyThreadsAsCanBe_leaveNothingOut() {
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            assertThat(StreamedLinks.of(session)
                            .threads(Integer.MAX_VALUE)
                            .write(deals, links)
                            .deals())
                    .isEqualTo(1);
        }
    }

    @Test
    void tornCheckpoint_isNamed() throws IOException {
        Path mark = folder.resolve("links.jsonl.checkpoint");
        Files.writeString(mark, "dealtrace-checkpoint-1\nrun\n12 x 3\n");
        Files.writeString(folder.resolve("links.jsonl.part"), "{}\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(links))
                .withMessage(mark + " is no checkpoint of a run that links deals; remove it to start anew");
    }

    @Test
    void linksThatAnotherRunWrites_areLeftToIt() throws IOException {
        Path part = folder.resolve("links.jsonl.part");
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();

            assertThatIllegalStateException()
                    .isThrownBy(() -> write(links))
                    .withMessage(part + " is being written by another run; wait for it, or give another path");
        }
        assertThat(write(links).links()).isEqualTo(1);
    }

    @Test
    void checkpointThatWasCutOff_isNamed_ratherThanItsNumbersBelieved() throws IOException {
        Path mark = folder.resolve("links.jsonl.checkpoint");
        Files.writeString(folder.resolve("links.jsonl.part"), "{}\n");
        for (String half : List.of(
                "dealtrace-checkpoint-1\nrun\n2048 12 345",
                "dealtrace-checkpoint-1\nrun\n",
                "",
                "\u00FF\u00FE\u0000")) {
            Files.write(mark, half.getBytes(StandardCharsets.ISO_8859_1));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> write(links))
                    .withMessage(mark + " is no checkpoint of a run that links deals; remove it to start anew");
        }
    }

    /** As it is after a kill between the moving of the links and the removal of their checkpoint. */
    @Test
    void checkpointWithoutItsLinks_isNoHindrance() throws IOException {
        Files.writeString(folder.resolve("links.jsonl.checkpoint"), "dealtrace-checkpoint-1\nother\n2048 12 345\n");

        assertThat(write(links)).hasToString("1 deal, 1 link");
        assertThat(folder.resolve("links.jsonl.checkpoint")).doesNotExist();
    }

    @Test
    void linksInThePlaceOfAFolder_areRefused_beforeTheWork() throws IOException {
        Files.createDirectories(links);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(links))
                .withMessage(links
                        + " is a folder or a device, where links cannot be put in place; give the path of a file");
        assertThat(links).isEmptyDirectory();
    }

    @Test
    void dealsInThePlaceOfThePart_areRefused_andStay() throws IOException {
        deals = Files.move(deals, folder.resolve("links.jsonl.part"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(links))
                .withMessage(deals + " holds the deals and would be overwritten by their links; give another path");
        assertThat(deals).content().startsWith("id,target");
    }

    @Test
    void linksAtASymbolicLink_replaceTheFileThatItPointsTo() throws IOException {
        Path real = Files.writeString(folder.resolve("real.jsonl"), "old");
        Files.createSymbolicLink(links, real);
        write(links);

        assertThat(links).isSymbolicLink();
        assertThat(real).content().contains("D-1");
    }

    /** Half of an old run and half of a new one would be the links of nothing. */
    @Test
    void checkpointOfOtherSettings_isRefused() throws IOException {
        Path model = folder.resolve("model.json");
        MatchModel.standard().write(model);
        Files.writeString(model, Files.readString(model).replaceFirst("\"priorBits\" : -\\d+", "\"priorBits\" : -3"));
        DealLinker.Builder plain = DealLinker.builder();
        List<DealLinker.Builder> others = List.of(
                DealLinker.builder()
                        .analyzer(NameAnalyzer.builder()
                                .aliases(Aliases.of(Map.of("Polarwerk", "KUKA")))
                                .build()),
                DealLinker.builder().model(MatchModel.read(model)),
                DealLinker.builder().thresholds(new Thresholds(0.9500001, 0.2)));
        broken(plain);
        for (DealLinker.Builder other : others) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> whole(other))
                    .withMessageContaining("belongs to a run with other deals, companies or settings");
        }
        assertThat(whole(plain).resumedFrom()).isPositive();
    }

    private void broken(DealLinker.Builder linker) throws IOException {
        StringBuilder csv = new StringBuilder("id,target\n");
        for (int i = 0; i < 3000; i++) {
            csv.append("D-").append(i).append(",KUKA AG\n");
        }
        deals = Files.writeString(folder.resolve("many.csv"), csv);
        try (LinkSession session = linker.build().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> StreamedLinks.of(session)
                            .threads(2)
                            .progress(progress -> {
                                if (progress.deals() > 2500) {
                                    throw new IllegalStateException("enough");
                                }
                            })
                            .write(deals, links))
                    .withMessage("enough");
        }
    }

    private StreamedLinks.Summary whole(DealLinker.Builder linker) {
        try (LinkSession session = linker.build().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            return StreamedLinks.of(session).threads(2).write(deals, links);
        }
    }

    @Test
    void interruptedThread_isToldThatItGoesOn_andStaysMarked() throws IOException {
        DealLinker.Builder linker = DealLinker.builder();
        broken(linker);
        for (long at : new long[] {2100, 2800}) {
            try (LinkSession session = linker.build().openRegister(List.of(Company.of("1", "KUKA AG")))) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> StreamedLinks.of(session)
                                .progress(progress -> {
                                    if (progress.deals() > at) {
                                        Thread.currentThread().interrupt();
                                    }
                                })
                                .write(deals, links))
                        .withMessage("linking was interrupted; started again it goes on from here");
            }
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(whole(linker)).hasToString("3,000 deals, 3,000 links; 2,048 of the deals in an earlier run");
    }

    /** On many systems the lock of a program ends with the first channel of the file that it closes. */
    @Test
    void runBesideAnother_inOneProgram_isRefusedEachTime() throws IOException {
        broken(DealLinker.builder());
        Files.delete(folder.resolve("links.jsonl.checkpoint"));
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", "KUKA AG")))) {
            StreamedLinks.Summary summary = StreamedLinks.of(session)
                    .progress(progress -> {
                        for (int i = 0; i < 2; i++) {
                            assertThatIllegalStateException()
                                    .isThrownBy(() -> StreamedLinks.of(session).write(deals, links))
                                    .withMessageContaining("is being written by another run");
                        }
                    })
                    .write(deals, links);
            assertThat(summary.deals()).isEqualTo(3000);
        }
        assertThat(Files.readAllLines(links)).hasSize(3000);
    }
}
