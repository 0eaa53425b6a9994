package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

    @TempDir
    Path folder;

    private Path names() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("names.csv"), """
                id,name
                A,Nordlicht Optik GmbH
                B,"Sundial ""Ceramics"" Ltd"
                C,Bejhaf Wzzk
                D,Tamarisk Foods
                """);
        return set;
    }

    @Test
    void names_ofADataSet_areTheCompaniesAndPartiesOfTheDeals() throws IOException {
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of(
                "batch",
                "--names",
                names(),
                "--companies",
                1,
                "--deals",
                21,
                "--threads",
                1,
                "--staged",
                5,
                "--out",
                out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        String company =
                Files.readAllLines(out.resolve("recommendations.csv")).get(1).split(",")[1];
        assertThat(Files.readAllLines(out.resolve("deals.csv")))
                .hasSize(22)
                .filteredOn(line -> line.split(",")[1].equals(company))
                .hasSize(2);
        assertThat(Files.readAllLines(out.resolve("links-1.jsonl")))
                .filteredOn(line -> line.contains("\"decision\":\"link\""))
                .hasSize(2);
        assertThat(run.out()).contains("comparison (matching less the two above)", "matching in all", "linking in all");
    }

    @Test
    void stage_thatIsADifference_isNeverLessThanNothing() {
        assertThat(BatchStages.difference("a", 0.5, 0.2, 10)).matches("a +3\\.0\\R");
        assertThat(BatchStages.difference("a", 0.2, 0.5, 10)).matches("a +no more than the two differ by otherwise\\R");
    }

    @Test
    void names_fewerThanCompanies_areRefused() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("batch", "--names", names(), "--companies", 4, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("4 names, too few for 4 companies");
    }

    @Test
    void names_inLatinLettersOnly_leaveOtherScriptsOut() throws IOException {
        Path set = Files.createDirectory(folder.resolve("mixed"));
        Files.writeString(
                set.resolve("names.csv"), "name\nNordlicht Optik GmbH\n東洋光学\nŠkoda Ceramics\nСундиал\nTamarisk 360\n");
        Path out = folder.resolve("out");

        CommandLineRun run = CommandLineRun.of(
                "batch",
                "--names",
                set,
                "--latin",
                "--companies",
                1,
                "--deals",
                30,
                "--threads",
                1,
                "--staged",
                0,
                "--out",
                out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(out.resolve("recommendations.csv")) + Files.readString(out.resolve("deals.csv")))
                .contains("Nordlicht Optik GmbH", "Škoda Ceramics", "Tamarisk 360")
                .doesNotContain("東洋光学", "Сундиал");
        assertThat(CommandLineRun.of("batch", "--latin", "--out", out).err())
                .startsWith("--latin is for --names; generated names are in Latin letters.");
    }
}
