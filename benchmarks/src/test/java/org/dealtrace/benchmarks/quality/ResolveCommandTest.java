package org.dealtrace.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveCommandTest {

    @TempDir
    private Path folder;

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    @Test
    void resolve_bothSides_countsPairsOfOneCompanyAndOfTwo() throws IOException {
        write("left.csv", "id,name,country", "L1,Arctura Optics GmbH,DE", "L2,Belmora Steel,FR", "L3,Belmora Steel,FR");
        write(
                "right.csv",
                "id,name,country",
                "R1,ARCTURA OPTICS GMBH,DE",
                "R2,Arctura Optics,DE",
                "R3,Cendris Foods,US",
                "R4,Arctura Optics GmbH,FR");
        write("gold.csv", "left_id,right_id", "L1,R1", "L1,R2", "L2,R3", "L3,R4");
        Path wrong = folder.resolve("wrong.tsv");

        CommandLineRun run = CommandLineRun.of("resolve", folder, "--wrong", wrong);

        assertThat(run.exitCode()).as(run.err()).isZero();
        // L1, R1 and R2 are one; L2 and L3 have one name and are two; R4 is in another country
        assertThat(run.out()).contains("| 7 | 4 | 3 | 1 | 2 of 4 |");
        assertThat(Files.readAllLines(wrong)).singleElement().asString().endsWith("\tBelmora Steel\tBelmora Steel");
    }

    @Test
    void resolve_folderOfPairs_isRefused() throws IOException {
        write("pairs.csv", "name_a,name_b,label", "Arctura,Arctura,1");

        CommandLineRun run = CommandLineRun.of("resolve", folder);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("left.csv");
    }
}
