package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileInPlaceTest {

    @TempDir
    Path folder;

    private static void write(Path file, String text) throws IOException {
        try (FileInPlace place = FileInPlace.beside(file)) {
            place.writer().write(text);
            place.commit();
        }
    }

    @Test
    void file_isReplacedWhole_andNothingIsLeftBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        write(file, "new");

        assertThat(file).content().isEqualTo("new");
        assertThat(folder).isDirectoryContaining(p -> p.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void writeProtectedFile_staysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.txt"), "old");
        assertThat(file.toFile().setReadOnly()).isTrue();

        assertThatThrownBy(() -> write(file, "new"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file
                        + " cannot be written: the file is write-protected; choose another path, or permit"
                        + " writing to it");
        assertThat(file).content().isEqualTo("old");
    }

    /** As /dev/null and /dev/stdout: something that is not a file would be one afterwards. */
    @Test
    void pipe_takesTheText_andStaysAPipe() throws Exception {
        Path pipe = makePipe();
        CompletableFuture<String> read = reading(pipe);

        write(pipe, "through");

        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther())
                .isTrue();
    }

    @Test
    void link_staysALink_andWhatItPointsToIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

        write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).isRegularFile().content().isEqualTo("new");
    }

    @Test
    void file_thatIsNotCommitted_leavesTheOldOneAndNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        try (FileInPlace place = FileInPlace.beside(file)) {
            place.writer().write("half");
        }

        assertThat(file).content().isEqualTo("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void pipe_thatIsNotCommitted_staysAPipe() throws Exception {
        Path pipe = makePipe();
        CompletableFuture<String> read = reading(pipe);

        try (FileInPlace place = FileInPlace.beside(pipe)) {
            place.writer().write("as far as it came");
        }

        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("as far as it came");
        assertThat(pipe).exists();
    }

    @Test
    void permissions_ofAReplacedFile_areKept() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), "old");
        assumeTrue(Files.getFileAttributeView(file, PosixFileAttributeView.class) != null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        write(file, "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    /** What a process was killed over goes; what another writes, and files of other names, stay. */
    @Test
    void leftover_ofADeadProcess_isRemoved() throws IOException {
        Path dead = Files.createFile(folder.resolve("a.txt.999999999-1.part"));
        Path living = Files.createFile(
                folder.resolve("a.txt." + ProcessHandle.current().pid() + "-0.part"));
        Path other = Files.createFile(folder.resolve("b.txt.999999999-1.part"));

        write(folder.resolve("a.txt"), "new");

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(other).exists();
    }

    @Test
    void write_makesTheFoldersAbove() {
        Path file = folder.resolve("new").resolve("newer").resolve("a.txt");

        FileInPlace.write(file, "西门子");

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("西门子");
    }

    @Test
    void write_halfASurrogatePair_isShownAsDamage() {
        Path file = folder.resolve("a.txt");

        FileInPlace.write(file, "a\uD842b");

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("a\uFFFDb");
    }

    @Test
    void placeOfADirectory_isToldAsOne() {
        assertThatThrownBy(() -> FileInPlace.write(folder, "text"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder + " cannot be written: " + folder + " is a directory; give the path of a file");
    }

    @Test
    void placeBelowAFile_saysThatAPartOfThePathIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Path below = file.resolve("b.txt");

        assertThatThrownBy(() -> FileInPlace.write(below, "text"))
                .hasMessage(
                        below + " cannot be written: a part of its path is a file, not a folder; choose another path");
    }

    /** The system's own words, where there are none of ours. */
    @Test
    void nameThatTheSystemRefuses_isToldWithItsReason() {
        Path file = folder.resolve("x".repeat(300));

        assertThatThrownBy(() -> FileInPlace.write(file, "text"))
                .hasMessageStartingWith(file + " cannot be written: ")
                .hasMessageNotContainingAny("null", file + " cannot be written: " + folder);
    }

    /** A pipe, where the system has them; elsewhere the test is left out. */
    private Path makePipe() throws InterruptedException {
        Path pipe = folder.resolve("pipe");
        boolean made;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made);
        return pipe;
    }

    /** What comes through the pipe: it can only be written to while somebody reads. */
    private static CompletableFuture<String> reading(Path pipe) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
