package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dealtrace.Company;
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
            return StreamedLinks.write(session, deals, into, 1, progress -> {});
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

        assertThat(write(into)).hasToString("1 deals, 1 links");
        assertThat(into).content().contains("D-1");
    }

    @Test
    void tornCheckpoint_isNamed() throws IOException {
        Path mark = folder.resolve("links.jsonl.checkpoint");
        Files.writeString(mark, "dealtrace-checkpoint-1\nrun\n12 x 3\n");

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
}
