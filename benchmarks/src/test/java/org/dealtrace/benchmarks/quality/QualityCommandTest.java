package org.dealtrace.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.CommandLineRun;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.evaluation.Evaluation;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.dealtrace.io.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeEach
    void linkingSet() throws IOException {
        write(
                "left.csv",
                "\uFEFFid,name,country,note",
                "L1,Aixtron SE,DE,\"with, comma\"",
                "L2,Kuka AG,DE,",
                "L3,Syngenta,CH,");
        write("right.csv", "id,name,country", "R1,AIXTRON,DE", "R2,KUKA Aktiengesellschaft,DE", "R3,Midea Group,CN");
        write("gold.csv", "left_id,right_id,kind", "L1,R1,shares_token", "L2,R2,shares_token");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private JsonNode metrics() throws IOException {
        return new ObjectMapper().readTree(out.resolve("metrics.json").toFile());
    }

    @Test
    void quality_linkingSet_writesScoresByLeftAndRightWhicheverSideAsks() throws IOException {
        for (String side : List.of("left", "right")) {
            CommandLineRun run = CommandLineRun.of(
                    "quality", folder, "--out", out, "--query", side, "--contender", Contenders.FLOOR);

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(Files.readAllLines(out.resolve("scores.csv")))
                    .startsWith("left_id,right_id,score")
                    .anyMatch(line -> line.startsWith("L1,R1,"))
                    .noneMatch(line -> line.startsWith("R"));
            assertThat(metrics().get("R@1").asDouble()).isEqualTo(1);
            assertThat(metrics().get("query").asText()).isEqualTo(side);
        }
    }

    @Test
    void quality_columnCompared_decidesBetweenEqualNames() throws IOException {
        write("left.csv", "id,name,country,town,since", "L1,Arctura Optics,DE,Hamburg,1990");
        write(
                "right.csv",
                "id,name,country,town,since",
                "R1,Arctura Optics,DE,Munich,2001",
                "R2,Arctura Optics,DE,Hamburg,1990-05-01");
        write("gold.csv", "left_id,right_id", "L1,R2");

        CommandLineRun byName = CommandLineRun.of("quality", folder, "--out", out);
        double tied = metrics().get("tiedFirst").asDouble();
        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--compare", "town=text,since=year");

        assertThat(byName.exitCode()).as(byName.err()).isZero();
        assertThat(tied).isEqualTo(1);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(metrics().get("tiedFirst").asDouble()).isZero();
        assertThat(metrics().get("R@1").asDouble()).isEqualTo(1);
    }

    @Test
    void quality_columnThatCannotBeCompared_isOneSentence() {
        for (String[] wrong : new String[][] {
            {"town", "--compare"},
            {"town=sound", "expected one of [TEXT, EXACT, YEAR]"},
            {"town=text", "--compare 'town': no record of the side that is searched has anything in this column"}
        }) {
            CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--compare", wrong[0]);

            assertThat(run.exitCode()).isNotZero();
            assertThat(run.err()).contains(wrong[1]).doesNotContain("\tat ");
        }
    }

    @Test
    void quality_writtenScores_giveTheWrittenFigures() throws IOException {
        CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);

        List<ScoredPair> run = TableReader.readAll(out.resolve("scores.csv"), "left_id", "right_id", "score").stream()
                .map(row ->
                        new ScoredPair(row.get("left_id"), row.get("right_id"), Double.parseDouble(row.get("score"))))
                .toList();
        Map<String, Double> again = Evaluation.ranking(run, DataSet.open(folder).gold(Side.LEFT));
        for (String figure : List.of("R@1", "bestF1", "threshold", "AP", "AP1", "MRR")) {
            assertThat(metrics().get(figure).asDouble()).isCloseTo(again.getOrDefault(figure, 0.0), within(0.0));
        }
    }

    @Test
    void quality_answers_doNotMoveTheScores() throws IOException {
        CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);
        String scores = Files.readString(out.resolve("scores.csv"));
        write("gold.csv", "left_id,right_id,kind", "L3,R3,unrelated");

        CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);

        assertThat(Files.readString(out.resolve("scores.csv"))).isEqualTo(scores);
        assertThat(metrics().get("R@1").asDouble()).isZero();
    }

    @Test
    void quality_pairsSet_scoresEachRowByItsNumber() throws IOException {
        write(
                "pairs.csv",
                "name_a,name_b,label",
                "Aixtron SE,AIXTRON,1",
                "Kuka AG,Syngenta,0",
                "Kuka AG,KUKA Aktiengesellschaft,1");

        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .hasSize(4)
                .element(3)
                .asString()
                .startsWith("2,");
        assertThat(metrics().get("ROC-AUC").asDouble()).isEqualTo(1);
    }

    @Test
    void quality_pairsThatAreAllRight_areLookedUpAmongOneAnother() throws IOException {
        write("pairs.csv", "name_a,name_b,label", "Aixtron SE,AIXTRON,1", "Kuka AG,KUKA Aktiengesellschaft,1");

        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("found +\\d of 2 at LINK, 2 of 2 at REVIEW or LINK");
        assertThat(metrics().get("right at REVIEW or LINK").asDouble()).isEqualTo(1);
    }

    @Test
    void quality_withoutKnownNames_leavesThemOut() throws IOException {
        write("left.csv", "id,name", "L1,大众汽车");
        write("right.csv", "id,name", "R1,Volkswagen", "R2,Dazon Motor");
        write("gold.csv", "left_id,right_id,kind", "L1,R1,cross");

        CommandLineRun.of("quality", folder, "--out", out);
        double with = metrics().get("R@1").asDouble();
        CommandLineRun.of("quality", folder, "--out", out, "--without-known-names");
        double without = metrics().get("R@1").asDouble();

        assertThat(List.of(with, without)).containsExactly(1.0, 0.0);
    }

    @Test
    void quality_namesSet_everyNameFindsItself() throws IOException {
        Files.delete(folder.resolve("gold.csv"));
        Files.delete(folder.resolve("left.csv"));

        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(metrics().get("self@1").asDouble()).isEqualTo(1);
        assertThat(metrics().get("names").asInt()).isEqualTo(3);
    }

    @Test
    void quality_result_printsTimesAndHeap() {
        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--contender", Contenders.FLOOR);

        assertThat(run.out()).contains("bestF1 ", "index ", "train ", "match ", "peak heap ");
    }

    @Test
    void quality_fields_areTheOnlyOnesCompared() throws IOException {
        write("left.csv", "id,name,town", "L1,same,Aachen", "L2,same,Augsburg");
        write("right.csv", "id,name,town", "R1,same,Aachen", "R2,same,Augsburg");

        CommandLineRun.of("quality", folder, "--out", out, "--fields", "town", "--contender", Contenders.FLOOR);

        assertThat(metrics().get("R@1").asDouble()).isEqualTo(1);
        assertThat(metrics().get("fields").toString()).isEqualTo("[\"town\"]");
    }

    @Test
    void quality_unknownField_isNamedWithTheColumnsThereAre() {
        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--fields", "name,town");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo(folder.resolve("left.csv")
                        + ": no record has anything in the column 'town'; the columns with something in them are [id,"
                        + " name, country, note].");
    }

    @Test
    void quality_missingFolder_endsInOneSentence() {
        CommandLineRun run = CommandLineRun.of("quality", folder.resolve("none"), "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("There is no folder " + folder.resolve("none") + ".");
    }

    @Test
    void quality_missingOption_namesItAndTheHelp() {
        CommandLineRun run = CommandLineRun.of("quality", folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo("Missing required option: '--out=OUT'. See 'benchmarks quality --help'.");
    }
}
