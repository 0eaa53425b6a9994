package org.dealtrace.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealtrace.benchmarks.CommandLineRun;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.data.DataSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityAllCommandTest {

    @TempDir
    private Path root;

    @TempDir
    private Path out;

    @BeforeEach
    void oneDeclaredSet() throws IOException {
        Path set = Files.createDirectory(root.resolve("hkex-yahoo"));
        Files.write(set.resolve("left.csv"), List.of("id,name,country", "L1,Aixtron SE,DE", "L2,Kuka AG,DE"));
        Files.write(set.resolve("right.csv"), List.of("id,name,country", "R1,AIXTRON,DE", "R2,KUKA,DE"));
        Files.write(set.resolve("gold.csv"), List.of("left_id,right_id", "L1,R1", "L2,R2"));
    }

    @Test
    void qualityAll_page_replacesTheBlockAndNothingElse() throws IOException {
        Path page = out.resolve("page.md");
        Files.writeString(page, "before\n" + QualityPage.BEGIN + "\noutdated\n" + QualityPage.END + "\nafter\n");

        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--page", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .startsWith("before\n" + QualityPage.BEGIN + "\n### Decisions\n")
                .endsWith(QualityPage.END + "\nafter\n")
                .contains("| hkex-yahoo | 2 | **1.000** | 1.000 | 1.000 | 1.000 | .006 |")
                .contains("| hkex-yahoo | 2 | **1.000** | 1.000 | 1.000 | .817 | ")
                .doesNotContain("outdated");
        assertThat(out.resolve(Contenders.FLOOR).resolve("hkex-yahoo").resolve("metrics.json"))
                .isRegularFile();
    }

    @Test
    void qualityAll_summary_saysWhetherAGoalIsReached() {
        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out);

        assertThat(run.out().lines())
                .anyMatch(l -> l.startsWith("hkex-yahoo") && l.contains("R@1 1.000 (reached .890)"))
                .anyMatch(l -> l.equals("skipped, no folder: nse-renames"));
    }

    @Test
    void qualityAll_partnersAbsent_areOutOfTheRegisterAndOfTheAnswers() throws IOException {
        List<String> names =
                List.of("Aixtron", "Kuka", "Putzmeister", "Medion", "Kion", "Krones", "Stabilus", "Jenoptik");
        List<String> left = new ArrayList<>(List.of("id,name,country"));
        List<String> right = new ArrayList<>(List.of("id,name,country"));
        List<String> gold = new ArrayList<>(List.of("left_id,right_id"));
        for (int i = 0; i < names.size(); i++) {
            left.add("L" + i + "," + names.get(i) + " SE,DE");
            right.add("R" + i + "," + names.get(i) + ",DE");
            gold.add("L" + i + ",R" + i);
        }
        Path set = root.resolve("hkex-yahoo");
        Files.write(set.resolve("left.csv"), left);
        Files.write(set.resolve("right.csv"), right);
        Files.write(set.resolve("gold.csv"), gold);
        Path page = Files.writeString(out.resolve("page.md"), QualityPage.BEGIN + "\n" + QualityPage.END + "\n");

        CommandLineRun run = CommandLineRun.of(
                "quality-all", root, "--out", out, "--page", page, "--only-lists", "--without-floor", "--absent", ".5");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Set<String> gone = DataSet.open(set).absentPartners(DataSet.Side.LEFT, 0.5);
        assertThat(gone).isNotEmpty().hasSizeLessThan(names.size());
        String found = Files.readString(out.resolve("dealtrace-absent-0.5/hkex-yahoo/scores.csv"));
        assertThat(gone).noneMatch(id -> found.contains("," + id + ","));
        assertThat(run.out()).contains("| hkex-yahoo | 50 % | ");
        assertThat(Files.readString(page)).containsPattern("hkex-yahoo \\| [^|]+ / [^|]+ \\|");
    }

    @Test
    void qualityAll_shareThatIsNone_isRefused() {
        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--absent", "90");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--absent must be a share from 0 to 0.99, such as 0.5, but is 90.0");
    }

    @Test
    void qualityAll_pageWithoutMarkers_isRefused() throws IOException {
        Path page = Files.writeString(out.resolve("page.md"), "nothing here\n");

        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--page", page);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has no block between");
        assertThat(Files.readString(page)).isEqualTo("nothing here\n");
    }

    @Test
    void qualityAll_undeclaredSet_isRefusedByName() {
        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--only", "nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("No set 'nothing' is declared; declared are [nse-renames, ");
    }

    @Test
    void qualityAll_companySet_isAskedAsAListAndOneByOne() throws IOException {
        // the second name fits the company as well as no other, and is a rival of the first in one list
        Path set = root.resolve("hkex-yahoo");
        Files.write(set.resolve("left.csv"), List.of("id,name", "L1,Nordlicht Optik", "L2,Nordlicht Optik Verwaltung"));
        Files.write(set.resolve("right.csv"), List.of("id,name", "R1,Nordlicht Optik", "R2,Sundial Ceramics"));
        Files.write(set.resolve("gold.csv"), List.of("left_id,right_id", "L1,R1"));
        Path page = Files.writeString(out.resolve("page.md"), QualityPage.BEGIN + "\n" + QualityPage.END + "\n");

        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--page", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        Path list = out.resolve("dealtrace/hkex-yahoo/scores.csv");
        Path alone = out.resolve("dealtrace-one-by-one/hkex-yahoo/scores.csv");
        assertThat(score(alone, "L2,R1,")).isGreaterThan(score(list, "L2,R1,") + 0.1);
        assertThat(Files.readString(page)).contains("| set | queries | **R@1** | one by one | floor | best other | ");

        CommandLineRun.of("quality-all", root, "--out", out, "--page", page, "--only-lists");
        assertThat(Files.readString(page)).doesNotContain("one by one");
    }

    private static double score(Path scores, String pair) throws IOException {
        return Files.readAllLines(scores).stream()
                .filter(line -> line.startsWith(pair))
                .mapToDouble(line -> Double.parseDouble(line.substring(pair.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void qualityAll_pageWithoutMarkersOrOptionsThatExclude_areToldBeforeTheWork() throws IOException {
        Path page = Files.writeString(out.resolve("page.md"), "nothing here\n");

        CommandLineRun run = CommandLineRun.of("quality-all", root, "--out", out, "--page", page);
        assertThat(run.out()).isEmpty();
        assertThat(out.resolve("dealtrace")).doesNotExist();
        assertThat(CommandLineRun.of("quality-all", root, "--out", out, "--only-lists", "--one-by-one")
                        .err())
                .startsWith("--only-lists and --one-by-one exclude each other");
    }
}
