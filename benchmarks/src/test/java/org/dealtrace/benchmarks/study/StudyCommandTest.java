package org.dealtrace.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of made-up companies, small enough to link in a moment, whose truth is known. */
class StudyCommandTest {

    private static final List<String> FIRST = List.of("Arct", "Belm", "Cendr", "Dorv", "Elmar", "Fenn", "Gorl", "Hulv");
    private static final List<String> SECOND = List.of("ura", "andis", "ivane", "ostra", "umix");
    private static final List<String> TRADE = List.of("Optics", "Turbines", "Ceramics");

    @TempDir
    private Path folder;

    private static String name(int i) {
        return FIRST.get(i % 8) + SECOND.get(i / 8) + " " + TRADE.get(i % 3);
    }

    /**
     * 40 companies, half of them recommended in 2012 and half in 2014; ten of them are bought, the last under another
     * name.
     */
    private void writeStudy() throws IOException {
        List<String> notices = new ArrayList<>(List.of("id,date,name,country"));
        List<String> deals = new ArrayList<>(List.of("id,type,target,target_country,acquirer,date"));
        List<String> gold = new ArrayList<>(List.of("company_id,realized,date,deal_ids"));
        for (int i = 0; i < 40; i++) {
            notices.add("C" + i + "," + (i < 20 ? "2012-03-01" : "2014-03-01") + "," + name(i) + ",DE");
            boolean bought = i % 4 == 0;
            String date = (i < 20 ? "2013" : "2015") + "-06-0" + (1 + i % 9);
            if (bought) {
                deals.add("D" + i + ",acquisition," + (i == 36 ? "Quistrel Holding" : name(i) + " GmbH")
                        + ",DE,Vantara," + date);
            }
            gold.add("C" + i + "," + (bought ? "yes," + date + ",D" + i : i == 1 ? "unknown,," : "no,,"));
        }
        for (int i = 0; i < 60; i++) {
            deals.add("X" + i + ",acquisition,Osterlund " + "aeiou".charAt(i % 5) + "quex" + i
                    + ",SE,Vantara,2013-01-01");
        }
        Files.write(folder.resolve("recommendations.csv"), notices);
        Files.write(folder.resolve("deals.csv"), deals);
        Files.write(folder.resolve("gold.csv"), gold);
    }

    private CommandLineRun run(String... arguments) {
        List<Object> all = new ArrayList<>(List.of("study", folder));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", folder.resolve("out")));
        return CommandLineRun.of(all.toArray());
    }

    @Test
    void study_severalDays_standBesideTheTruthOfThoseRecommendedByThen() throws IOException {
        writeStudy();

        CommandLineRun run = run("--as-of", "2013-12-31,2015-12-31");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .allMatch(line ->
                        line.matches("as-of \\d{4}-12-31: headline [\\d.]+ % \\([\\d.]+-[\\d.]+\\), truth 25\\.0 % "
                                + "\\((5 of 20|10 of 40)\\), held yes"));
        assertThat(run.out()).contains("realized: 9 right, 0 wrong").contains("true, but none found: 1");
        assertThat(Files.readString(folder.resolve("out/study.json"))).contains("\"held\" : true", "C36 ");
    }

    @Test
    void study_withAWindow_takesTheTruthAtTheSameMonth() throws IOException {
        writeStudy();

        CommandLineRun run = run("--as-of", "2015-12-31", "--window", "12");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("truth 0.0 % (0 of 40), held yes");
    }

    @Test
    void study_mistakes_areToldInOneSentence() throws IOException {
        writeStudy();
        assertThat(run("--window", "long").err()).contains("--window must be a number of months or 'open'");
        assertThat(run("--as-of", "tomorrow").err()).contains("--as-of must be a day");
        Files.writeString(folder.resolve("gold.csv"), "company_id,realized\nC0,perhaps\n");
        assertThat(run().err()).contains("gold.csv:2 column 'realized' value 'perhaps': must be yes, no or unknown");
        Files.writeString(folder.resolve("gold.csv"), "company_id,realized\nQ7,no\n");
        assertThat(run().err()).contains("the company 'Q7', which is not in recommendations.csv");
    }
}
