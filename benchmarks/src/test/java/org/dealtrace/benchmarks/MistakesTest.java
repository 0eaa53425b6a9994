package org.dealtrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a command says to input and places that it cannot use: one sentence with a next step, before the long work, and
 * nothing written.
 */
class MistakesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void linkingSet() throws IOException {
        Files.createDirectory(folder.resolve("set"));
        write("set/left.csv", "id,name,country", "L1,Arctura Optics,DE", "L2,Bellmore Pumps,FR");
        write("set/right.csv", "id,name,country", "R1,ARCTURA OPTICS LTD,DE", "R2,Bellmore Pumps SA,FR");
        write("set/gold.csv", "left_id,right_id", "L1,R1", "L2,R2");
        write("file", "of somebody else");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    /** Runs a line in which {@code F} stands for the folder. */
    private CommandLineRun run(String line) {
        return CommandLineRun.of((Object[]) line.replace("F/", folder + "/").split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch --deals 0 --out F/o | --deals must be 1 or more but is 0.",
                "batch --threads 1,0 --out F/o | --threads must be 1 or more but is 0.",
                "scale --names 10,0 --out F/o | --names must be 1 or more but is 0.",
                "scale --queries 1 --out F/o | --queries must be 50 or more but is 1.",
                "train names F/none --out F/o --queries 0 | --queries must be 1 or more but is 0.",
                "train names F/none --out F/o --leave-out nobody | No set 'nobody' is declared; declared are [nse-renames, ",
                "train names F/none --out F/o "
                        + "| There is no folder F/none/nse-renames; put the set there, or leave it out with"
                        + " --leave-out",
                "quality F/set --absent 2 --out F/o | --absent must be a share from 0 to 0.99, such as 0.5, but is 2.0.",
                "coverage --runs -1 | --runs must be 0 or more but is -1.",
                "coverage --runs 0 --linked-runs 0 | --runs and --linked-runs are both 0; ",
            })
    void numbersAndNames_thatMakeNoSense_areToldWithTheirOption(String line, String message) {
        CommandLineRun run = run(line);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(message.replace("F/", folder + "/")).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quality F/set --out F/file",
                "quality-all F/set --out F/file",
                "batch --deals 5 --companies 5 --out F/file",
                "scale --names 5 --out F/file",
                "train names F/none --out F/file/o",
            })
    void places_thatCannotBeWritten_areToldBeforeTheWork(String line) throws IOException {
        CommandLineRun run = run(line);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(folder.resolve("file").toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("of somebody else\n");
    }

    @Test
    void results_whoseNameAFolderHas_areToldBeforeTheWork() throws IOException {
        Path scores = Files.createDirectories(folder.resolve("o/scores.csv"));

        CommandLineRun run = run("quality F/set --out F/o");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip())
                .isEqualTo(scores + " cannot be written: " + scores + " is a directory; give the path of a file");
    }

    @Test
    void answers_withoutARow_areRefused() throws IOException {
        write("set/gold.csv", "left_id,right_id");
        for (String command : List.of("quality F/set --out F/o", "difference F/set F/a F/b")) {
            CommandLineRun run = run(command);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).startsWith(folder.resolve("set/gold.csv") + " has no answer below its first line");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void rows_thatAreNotTaken_areToldBehindTheFigures() throws IOException {
        write(
                "set/left.csv",
                "id,name,country",
                "L1,Arctura Optics,DE",
                "L2,Bellmore Pumps,FR",
                "L2,Corvane,FR",
                "L3,,IT");
        write("set/gold.csv", "left_id,right_id", "L1,R1", "L2,R2", "L1,R1", "L9,R2");
        CommandLineRun run = run("quality F/set --out F/o");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()
                        .lines()
                        .filter(l -> l.startsWith("note "))
                        .map(l -> l.substring(4).strip()))
                .containsExactlyInAnyOrder(
                        "left.csv: id of an earlier row, taken as one more name of that record: 1 row, first line 4,"
                                + " id 'L2'",
                        "left.csv: nothing in [name], so nothing is found: 1 row, first line 5, id 'L3'",
                        "gold.csv: pair of an earlier row, counted once: 1 row, first line 4, 'L1' and 'R1'",
                        "gold.csv: left_id that is not in left.csv, counted as missed: 1 row, first line 5, 'L9'");
    }

    @Test
    void fileNotInUtf8_isReadAndNoted() throws IOException {
        byte[] bytes = "id,name\nL1,Arctura\nL2,Stra\u00dfe\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("set/left.csv"), bytes);

        assertThat(run("quality F/set --out F/o").out()).contains("note         left.csv: ", "windows-1252");
    }

    @Test
    void compare_columnThatIsEmptyOnOneSide_isToldWithTheSide() throws IOException {
        write("set/left.csv", "id,name,town", "L1,Arctura Optics,Jena");
        write("set/right.csv", "id,name,town", "R1,ARCTURA OPTICS LTD,");

        assertThat(run("quality F/set --out F/o --compare town=text").err().strip())
                .isEqualTo(
                        "--compare 'town': no record of the side that is searched has anything in this column; leave it"
                                + " out.");
    }

    @Test
    void model_ofAFile_isWhatWeighsNames() throws IOException {
        MatchModel standard = MatchModel.standard();
        MatchModel.of(
                        standard.provenance(),
                        standard.priorBits(),
                        Optional.empty(),
                        Map.of(Comparison.WORDS, new TreeMap<>(Map.of(0.0, 0.0, 1.0, 10.0))))
                .write(folder.resolve("model.json"));

        CommandLineRun shipped = run("quality F/set --out F/shipped");
        CommandLineRun starting = run("quality F/set --out F/starting --model F/model.json");

        assertThat(shipped.exitCode() + starting.exitCode()).isZero();
        assertThat(folder.resolve("starting/scores.csv"))
                .content()
                .isNotEqualTo(Files.readString(folder.resolve("shipped/scores.csv")));
        assertThat(run("quality F/set --out F/o --model F/file").err())
                .startsWith("--model " + folder.resolve("file") + " cannot be used: ")
                .doesNotContain("\tat ");
        assertThat(run("quality F/set --out F/o --model F/model.json --contender lucene-3gram-bm25")
                        .err())
                .startsWith("--model is for dealtrace; lucene-3gram-bm25 has none.");
    }
}
