package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String DEALS = """
            id,target,acquirer,acquirer_country,type,date,status
            D1,KUKA AG,Midea,CN,acquisition,2016-08-08,completed
            D2,Aixtron SE,Grand Chip,CN,acquisition,2016-12-08,withdrawn
            """;

    @TempDir
    private Path folder;

    private Path report(String name, String list, String deals) throws IOException {
        Path out = folder.resolve(name + ".json");
        Cli run = Cli.run(
                "--recommendations",
                Files.writeString(folder.resolve(name + "-list.csv"), list),
                "--deals",
                Files.writeString(folder.resolve(name + "-deals.csv"), deals),
                "--as-of",
                "2018-01-01",
                "--out",
                out);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    @Test
    void diff_ofTwoReports_namesTheCompaniesThatDiffer() throws IOException {
        String list =
                "id,name,date,country\nA,KUKA AG,2015-01-01,DE\nB,Aixtron SE,2015-01-01,DE\nC,Leoni AG,2015-01-01,DE\n";
        Path before = report("before", list, DEALS);
        Path after = report(
                "after",
                list.replace("C,Leoni AG", "N,Elmos AG").replace("A,KUKA AG", "X,KUKA AG"),
                DEALS.replace("withdrawn", "completed"));
        Path table = folder.resolve("changes.csv");

        Cli diff = Cli.run("diff", before, after, "--out", table);

        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.out()).containsPattern("realized +1 +2").contains("B  Aixtron SE", "before  ", "after   ");
        // KUKA has another id and the same name, so it is the same company and does not differ
        assertThat(Files.readString(table))
                .contains("B,Aixtron SE,", ",realized,", "N,Elmos AG,not on the list,")
                .contains("C,Leoni AG,", "no longer on the list")
                .doesNotContain("KUKA");
    }

    @Test
    void diff_ofEqualReports_findsNothing() throws IOException {
        Path report = report("one", "id,name,date\nA,KUKA AG,2015-01-01\n", DEALS);

        Cli diff = Cli.run("diff", report, report);

        assertThat(diff.exitCode()).isZero();
        assertThat(diff.out()).contains("No company has another outcome or another deal.");
    }

    @Test
    void diff_ofAnotherFile_saysWhatToGive() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b");

        Cli diff = Cli.run("diff", file, file);

        assertThat(diff.exitCode()).isEqualTo(2);
        assertThat(diff.err()).contains("is no report as JSON; write it with --out report.json");
    }
}
