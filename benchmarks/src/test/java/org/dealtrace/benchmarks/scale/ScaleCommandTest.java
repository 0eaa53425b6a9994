package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleCommandTest {

    @TempDir
    Path folder;

    @Test
    void real_variants_areLookedForAmongGeneratedNames() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(
                set.resolve("left.csv"),
                "id,name\nA,Nordlicht Optik\nB,Sundil Ceramcs\nC,Quvyxo\nD,Not in the answers\n");
        Files.writeString(
                set.resolve("right.csv"), "id,name\n1,Nordlicht Optik GmbH\n2,Sundial Ceramics Ltd\n3,Bejhaf Wzzk\n");
        Files.writeString(set.resolve("gold.csv"), "left_id,right_id\nA,1\nB,2\nC,3\n");

        CommandLineRun run = CommandLineRun.of(
                "scale", "--names", 300, "--queries", 50, "--real", set, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        // the third was renamed: nobody finds it, which a recall of 1 would hide
        assertThat(run.out().lines()).anyMatch(l -> l.startsWith("| 300 | set | 3 | 0.667 | 0.667 | 0.667 | 0.333 |"));
        assertThat(folder.resolve("out/scale-real.md")).exists();
    }

    @Test
    void generated_eachSizeHasARow_andSaysHowManyPostingsItsQueriesHave() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("scale", "--names", "200,2000", "--queries", 50, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/scale.md"));
        assertThat(lines)
                .filteredOn(l -> l.startsWith("| 200 |") || l.startsWith("| 2,000 |"))
                .hasSize(2);
        assertThat(postings(lines, "2,000 names")).isGreaterThan(5 * postings(lines, "200 names"));
    }

    private static int postings(List<String> lines, String names) {
        String line = lines.stream()
                .filter(l -> l.startsWith(names + ": the 3-grams of a query have "))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(
                line.replaceAll(".* have ([0-9,]+) postings;.*", "$1").replace(",", ""));
    }

    @Test
    void real_noPairs_isRefused() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("names.csv"), "id,name\nA,Nordlicht Optik\n");

        CommandLineRun run = CommandLineRun.of("scale", "--real", set, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("which are needed here");
    }
}
