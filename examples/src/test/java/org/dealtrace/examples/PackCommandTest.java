package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study in an archive, checked in another folder, and archives of strangers. */
class PackCommandTest extends SmallStudy {

    private static final String SAME = "The report was made again and is the same, byte for byte.";

    /** Of the reader of the archive. */
    @TempDir
    private Path other = Path.of("");

    private Path study = Path.of("");
    private Path archive = Path.of("");

    /** Two files of one name, a draw, judgements, and results that are not packed. */
    @BeforeEach
    void study() throws IOException {
        Files.createDirectory(folder.resolve("second"));
        write(
                "second/deals.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-2,acquisition,completed,2017-02-03,Aixtron SE,DE,Grand Chip,CN");
        Cli.run("draw", notices, "--n", 2, "--seed", 7, "--out", folder.resolve("drawn.csv"));
        write("judged.csv", "company id,deal id,party,judgement,reviewer,date", "R-2,D-1,0,same,AB,2024-05-18");
        Cli.run("judge", folder.resolve("judged.csv"), "--judgements", folder.resolve("judgements.csv"));
        study = write(
                "study.yml",
                "recommendations: drawn.csv",
                "deals: [deals.csv, second/deals.csv]",
                "judgements: judgements.csv",
                "as-of: 2020-12-31",
                "out: results/report.json",
                "figures: results/figures.csv",
                "review-page: results/review.html");
        archive = folder.resolve("study.zip");
    }

    private static Map<String, byte[]> files(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = other.resolve("stranger.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    private Path unpacked() throws IOException {
        Path to = Files.createDirectory(other.resolve("unpacked"));
        for (Map.Entry<String, byte[]> each : files(archive).entrySet()) {
            Files.write(to.resolve(each.getKey()), each.getValue());
        }
        return to;
    }

    /** Replaces a text of the report and its checksum, as a stranger can. */
    private Path forged(String text, String replacement) throws IOException {
        Map<String, byte[]> files = files(archive);
        String report = new String(files.get("report.html"), StandardCharsets.UTF_8);
        assertThat(report).contains(text);
        Path changed = Files.writeString(other.resolve("report.html"), report.replace(text, replacement));
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        String sum = Pack.sha256(changed);
        files.put("report.html", Files.readAllBytes(changed));
        files.put("SHA256SUMS", sums.replaceAll("\\w+(?=  report.html)", sum).getBytes(StandardCharsets.UTF_8));
        Files.delete(changed);
        return zip(files);
    }

    @Test
    void pack_ofAStudy_isVerifiedAsItIsAndUnpackedInAnotherFolder() throws IOException {
        Cli pack = Cli.run("pack", study);

        assertThat(pack.err()).isEmpty();
        assertThat(pack.out()).contains("Check it in any folder: dealtrace verify " + archive);
        assertThat(files(archive).keySet())
                .containsExactly(
                        "2-deals.csv",
                        "SHA256SUMS",
                        "deals.csv",
                        "drawn.csv",
                        "drawn.csv.frame",
                        "judgements.csv",
                        "report.html",
                        "study.yml");
        assertThat(folder.resolve("results")).as("what the study writes").doesNotExist();
        assertThat(new String(files(archive).get("report.html"), StandardCharsets.UTF_8))
                .contains("KUKA")
                .doesNotContain(folder.toString(), System.getProperty("java.io.tmpdir") + "/dealtrace");

        Path copy = Files.move(archive, other.resolve("copy.zip"));
        Cli verified = Cli.run("verify", copy);
        assertThat(verified.out()).contains("same     drawn.csv.frame\n", SAME);
        assertThat(verified.exitCode()).isZero();
        archive = copy;
        Path unpacked = unpacked();
        assertThat(Cli.run("verify", unpacked).out()).contains(SAME);
        assertThat(Cli.run("run", unpacked.resolve("study.yml")).err()).isEmpty();
        assertThat(Files.readAllBytes(unpacked.resolve("report.html")))
                .as("the study file gives the report")
                .isEqualTo(files(copy).get("report.html"));
    }

    /** The judgements are still to be begun. */
    @Test
    void pack_twice_givesTheSameBytes() throws IOException {
        Files.delete(folder.resolve("judgements.csv"));
        Cli.run("pack", study);
        Cli.run("pack", study, "--out", other.resolve("again.zip"));

        assertThat(other.resolve("again.zip")).hasSameBinaryContentAs(archive);
    }

    @Test
    void pack_withHashes_isVerifiedWhereTheInputsLieBesideIt() throws IOException {
        Cli.run("pack", study);
        Map<String, byte[]> all = files(archive);
        Cli pack = Cli.run("pack", study, "--hashes");

        assertThat(pack.err()).isEmpty();
        assertThat(files(archive).keySet()).containsExactly("SHA256SUMS", "judgements.csv", "report.html", "study.yml");
        assertThat(files(archive).get("SHA256SUMS")).isEqualTo(all.get("SHA256SUMS"));
        Path copy = Files.copy(archive, other.resolve("copy.zip"));
        Cli missing = Cli.run("verify", copy);
        assertThat(missing.out()).contains("missing  deals.csv", "cannot be made again");
        assertThat(missing.exitCode()).isEqualTo(1);
        for (String name : List.of("deals.csv", "2-deals.csv", "drawn.csv", "drawn.csv.frame")) {
            Files.write(other.resolve(name), all.get(name));
        }
        assertThat(Cli.run("verify", copy).out()).contains(SAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deals.csv", "judgements.csv", "report.html", "study.yml", "drawn.csv.frame"})
    void changedByte_isNoticed(String name) throws IOException {
        Cli.run("pack", study);
        Map<String, byte[]> files = files(archive);
        byte[] bytes = Objects.requireNonNull(files.get(name));
        bytes[bytes.length / 2] ^= 1;

        Cli archived = Cli.run("verify", zip(files));
        assertThat(archived.out()).contains("changed  " + name).doesNotContain(SAME);
        assertThat(archived.exitCode()).isEqualTo(1);
        Files.write(unpacked().resolve(name), bytes);
        assertThat(Cli.run("verify", other.resolve("unpacked")).exitCode()).isEqualTo(1);
    }

    @Test
    void fileThatIsNotListed_orALink_isNoticed() throws IOException {
        Cli.run("pack", study);
        Map<String, byte[]> files = files(archive);
        files.put("deals.csv.frame", new byte[] {1});
        assertThat(Cli.run("verify", zip(files)).err()).contains("has no SHA256SUMS, or a file that is not in it");

        Path unpacked = unpacked();
        Path elsewhere = Files.move(unpacked.resolve("deals.csv"), other.resolve("elsewhere.csv"));
        Files.createSymbolicLink(unpacked.resolve("deals.csv"), elsewhere);
        assertThat(Cli.run("verify", unpacked).err()).contains("deals.csv is a link, which may lead anywhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../climbed.csv", "/tmp/climbed.csv", "a/b.csv", "a\\b.csv", "C:climbed.csv", "..", "", "a\nb"})
    void nameThatIsNoPlainOne_isRefused(String name) throws IOException {
        Cli run = Cli.run("verify", zip(Map.of(name, new byte[] {1})));

        assertThat(run.err()).contains("whose name is not allowed there; ask for an archive made by 'dealtrace pack'");
        assertThat(run.exitCode()).isEqualTo(2);
        try (Stream<Path> files = Files.walk(other)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(other.resolve("stranger.zip"));
        }
    }

    @Test
    void archiveWithTooManyFilesOrBytes_orThatIsNone_isRefused() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= 1_000; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThat(Cli.run("verify", zip(many)).err()).contains("has more than 1000 files or");
        Path bomb = zip(Map.of("zeros", new byte[1 << 20]));
        assertThat(Files.size(bomb)).isLessThan(2_000);
        assertThatThrownBy(() -> Pack.unpack(bomb, Files.createDirectory(other.resolve("to")), 1_000))
                .hasMessageContaining("or 1000 bytes; ask for an archive made by 'dealtrace pack'");
        assertThat(other.resolve("to/zeros")).hasSize(1_001);
        assertThat(Cli.run("verify", Files.copy(notices, other.resolve("none.zip")))
                        .err())
                .contains("SHA256SUMS");
        assertThat(Cli.run("verify", other).err()).contains("SHA256SUMS");
    }

    /** The record of a stranger's report says what is run. */
    @Test
    void recordThatWouldWriteOrReadElsewhere_isRefused() throws IOException {
        Cli.run("pack", study);
        Path victim = Files.writeString(other.resolve("victim.csv"), "mine");
        String option = "<dt>option --as-of</dt><dd>2020-12-31</dd>";
        List<String> hostile = new ArrayList<>();
        for (String line : List.of(
                "option --figures</dt><dd>" + victim,
                "option --write-study</dt><dd>" + victim,
                "option --driver</dt><dd>evil.jar",
                "option --database</dt><dd>jdbc:evil:x",
                "option judge</dt><dd>",
                "option @" + victim + "</dt><dd>",
                "option --ownership</dt><dd>" + victim,
                "option --ownership</dt><dd>../victim.csv")) {
            Cli run = Cli.run("verify", forged(option, "<dt>" + line + "</dd>"));
            assertThat(run.exitCode()).as(line).isEqualTo(2);
            hostile.add(run.err());
        }
        assertThat(hostile).allMatch(e -> e.contains("which no run writes") || e.contains("of another folder"));
        assertThat(victim).hasContent("mine");
        assertThat(Cli.run("verify", forged(option, "<dt>option --window</dt><dd>1</dd>"))
                        .out())
                .contains("was made again and differs");
    }

    @Test
    void studyThatCannotBePacked_isToldInASentence() throws IOException {
        Cli.assertMistake(
                Cli.run("pack", study, "--out", deals),
                deals + " is read as --deals and would be overwritten by --out; give another path. See 'dealtrace pack"
                        + " --help'.");
        write("deals.csv", "id,type,status,date,target", ",");
        assertThat(Cli.run("pack", study).err())
                .contains("study.yml cannot be packed: deals.csv has no")
                .doesNotContain(System.getProperty("java.io.tmpdir") + "/dealtrace-pack");
        assertThat(archive).doesNotExist();
        write("study.yml", "window: 12");
        assertThat(Cli.run("pack", study).err()).contains("has no files; name its recommendations and deals");
    }

    @Test
    void runWithAnotherOut_writesBesideIt_andNothingElse() throws IOException {
        write(
                "study.yml",
                "recommendations: drawn.csv",
                "deals: deals.csv",
                "as-of: 2020-12-31",
                "out: report.html",
                "figures: figures.csv",
                "issues: issues.csv",
                "review-page: review.html",
                "write-study: written.yml");
        Cli.run("run", study);
        Map<Path, String> before = contents();
        Cli run = Cli.run("run", study, "--window", "1", "--out", other.resolve("other.html"));

        assertThat(run.err()).isEmpty();
        assertThat(contents()).isEqualTo(before);
        try (Stream<Path> files = Files.list(other)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "other.html",
                            "other-figures.csv",
                            "other-issues.csv",
                            "other-review.html",
                            "other-written.yml");
        }
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
