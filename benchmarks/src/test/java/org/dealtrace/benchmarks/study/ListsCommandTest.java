package org.dealtrace.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short lists from a study of made-up companies. */
class ListsCommandTest {

    private static final List<String> BOUGHT = List.of("Arctura Optics", "Belmandis Pumps", "Cendrivane Foods");

    @TempDir
    private Path folder;

    /** Three companies with a deal (one deal under another name), two without, and one of which nothing is known. */
    @BeforeEach
    void writeStudy() throws IOException {
        List<String> notices = new ArrayList<>(List.of("id,date,name,country"));
        List<String> deals = new ArrayList<>(List.of("id,type,target,target_country,acquirer,acquirer_country,date"));
        List<String> gold = new ArrayList<>(List.of("company_id,realized,date,deal_ids"));
        for (int i = 0; i < BOUGHT.size(); i++) {
            notices.add("C" + i + ",2012-03-01," + BOUGHT.get(i) + ",DE");
            deals.add("D" + i + ",acquisition," + (i == 2 ? "Quistrel Holding" : BOUGHT.get(i) + " GmbH")
                    + ",DE,Vantara,SE,2013-06-01");
            gold.add("C" + i + ",yes,2013-06-01,D" + i);
        }
        notices.addAll(List.of("C3,2012-03-01,Dorvostra,DE", "C4,2012-03-01,Elmarumix,DE", "C5,2012-03-01,Hulvura,DE"));
        gold.addAll(List.of("C3,no,,", "C4,no,,", "C5,unknown,,"));
        for (int i = 0; i < 60; i++) {
            // Arctura Optics buys a company: the answers name targets only, so this link does not count
            deals.add("X" + i + ",acquisition,Osterlund " + "aeiou".charAt(i % 5) + "quex" + i + ",SE,"
                    + (i == 0 ? "Arctura Optics,DE" : "Vantara,SE") + ",2013-01-01");
        }
        Files.write(folder.resolve("recommendations.csv"), notices);
        Files.write(folder.resolve("deals.csv"), deals);
        Files.write(folder.resolve("gold.csv"), gold);
    }

    private CommandLineRun run(String... arguments) {
        List<Object> all = new ArrayList<>(List.of("lists", folder));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(all.toArray());
    }

    @Test
    void lists_ofAllCompaniesWithADeal_findTwoOfThree() {
        CommandLineRun run = run("--companies", "3", "--lists", "2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "| companies | deals | LINK: precision / recall | with REVIEW: precision / recall"
                                + " | questions | whole list: recall | held | width |",
                        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
                        "| 3 | 6 | 1.000 / 0.667 | 1.000 / 0.667 | 0.0 | 0.667 | 1.000 | 33.3 |");
    }

    @Test
    void lists_withoutADeal_haveNoFigures() {
        CommandLineRun run = run("--companies", "1,2", "--lists", "2", "--with-deal", "0");

        assertThat(run.out()).contains("| 1 | 0 | NaN / NaN | NaN / NaN |", "| 2 | 0 | NaN / NaN | NaN / NaN |");
    }

    @Test
    void lists_oneSeed_drawTheSame() {
        String[] line = {"--companies", "2", "--lists", "5", "--with-deal", ".5", "--seed", "3"};

        assertThat(run(line).out()).isEqualTo(run(line).out()).contains("| 2 | ");
    }

    @Test
    void lists_mistakes_areToldInOneSentence() {
        assertThat(run("--companies", "4").err().strip())
                .isEqualTo("--with-deal must be from 0 to 1 but is 1.0, and --companies at most 3 but is 4.");
        assertThat(run("--with-deal", "2").err()).startsWith("--with-deal must be from 0 to 1 but is 2.0");
        assertThat(run("--lists", "0").err()).startsWith("--lists must be 1 or more but is 0.");
    }
}
