package org.dealtrace.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets as others make them: every one is measured or refused in a sentence, and what is not taken as it stands is told.
 */
class UnusualSetTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeEach
    void linkingSet() throws IOException {
        write("left.csv", "id,name,country", "L1,Arctura Optics,DE", "L2,Bellmore Pumps,FR");
        write("right.csv", "id,name,country", "R1,ARCTURA OPTICS LTD,DE", "R2,Bellmore Pumps SA,FR");
        write("gold.csv", "left_id,right_id", "L1,R1", "L2,R2");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private CommandLineRun quality(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("quality", folder, "--out", out));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray());
    }

    private JsonNode metrics() throws IOException {
        return new ObjectMapper().readTree(out.resolve("metrics.json").toFile());
    }

    private List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        metrics().get("notes").forEach(n -> notes.add(n.asText()));
        return notes;
    }

    @Test
    void quality_usualSet_hasNoNotes() throws IOException {
        CommandLineRun run = quality();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(notes()).isEmpty();
        assertThat(run.out()).doesNotContain("note ");
    }

    @Test
    void quality_idOfSeveralRows_isFoundByEachOfThem() throws IOException {
        write(
                "right.csv",
                "id,name,city",
                "R1,Arctura Optics,Aachen",
                "R1,Nimbus Glassworks,Jena",
                "R2,Bellmore Pumps,Lille",
                "R1#1,Corvane Textiles,Como");
        write(
                "left.csv",
                "id,name,city",
                "L1,Nimbus Glassworks,Jena",
                "L2,Oxley Ropes,Hull",
                "L2,Bellmore Pumps,Lille");
        for (List<String> options :
                List.of(List.<String>of(), List.of("--fields", "name,city"), List.of("--query", "right"))) {
            CommandLineRun run = quality(options.toArray(String[]::new));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(metrics().get("R@1").asDouble()).as("%s", options).isEqualTo(1);
            assertThat(Files.readAllLines(out.resolve("scores.csv")).stream().filter(line -> line.startsWith("L1,R1,")))
                    .hasSize(1);
            assertThat(notes())
                    .containsExactlyInAnyOrder(
                            "right.csv: id of an earlier row, taken as one more name of that record: 1 row, first line"
                                    + " 3, id 'R1'",
                            "left.csv: id of an earlier row, taken as one more name of that record: 1 row, first line"
                                    + " 4, id 'L2'");
        }
    }

    @Test
    void quality_whatIsNotTaken_isToldWithItsLine() throws IOException {
        write(
                "left.csv",
                "id,name,country",
                "L1,Arctura Optics,DE",
                "L2,\"Bellmore",
                "Pumps\",Atlantis",
                ",Nobody Known,FR",
                "L3,,FR",
                "L4,Corvane Textiles, Inc.,IT");
        write("gold.csv", "left_id,right_id,kind", "L1,R1,same", "L2,R2,same", "L9,R2,same", "L1,R8,same", "L4,,none");

        CommandLineRun run = quality();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(notes())
                .containsExactly(
                        "left.csv: the row has more cells than the header; this cell was ignored: 1 row,"
                                + " first line 7, 'IT'",
                        "left.csv: country not known, not compared: 2 rows, first line 3, 'Atlantis'",
                        "left.csv: no id, left out: 1 row, first line 5",
                        "left.csv: nothing in [name], so nothing is found: 1 row, first line 6, id 'L3'",
                        "gold.csv: left_id that is not in left.csv, counted as missed: 1 row, first line 4, 'L9'",
                        "gold.csv: right_id that is not in right.csv, counted as missed: 1 row, first line 5, 'R8'");
        assertThat(run.out()).contains("note         left.csv: no id, left out: 1 row, first line 5");
        assertThat(metrics().get("unanswered").asInt()).as("L3 and L4").isEqualTo(2);
    }

    @Test
    void quality_namesWithoutIds_areNumbered() throws IOException {
        Files.delete(folder.resolve("gold.csv"));
        Files.delete(folder.resolve("left.csv"));
        Files.delete(folder.resolve("right.csv"));
        write("names.csv", "name", "Arctura Optics", "Bellmore Pumps");

        CommandLineRun run = quality();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("scores.csv")))
                .anyMatch(line -> line.startsWith("0,0,"))
                .anyMatch(line -> line.startsWith("1,1,"));
    }

    @Test
    void quality_pairWithoutName_isLeftOutOfTheScoresAndTold() throws IOException {
        write(
                "pairs.csv",
                "name_a,name_b,label",
                "Arctura Optics,ARCTURA OPTICS,match",
                ",Bellmore Pumps,0",
                "Bellmore Pumps,Corvane Textiles,different");

        CommandLineRun run = quality();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("scores.csv"))).hasSize(3).noneMatch(line -> line.startsWith("1,"));
        assertThat(metrics().get("missing").asInt()).isEqualTo(1);
        assertThat(notes())
                .containsExactly(
                        "pairs.csv: a side with nothing in [name], not scored: 1 row, first line 3, id '1'",
                        "pairs.csv: label is not one of 1, true, yes, match, 0, false, no and nomatch, counted as no: 1"
                                + " row,"
                                + " first line 4, 'different'");
    }

    @Test
    void quality_recordsWithoutNameColumn_areComparedByTheirFields() throws IOException {
        write("left.csv", "id,title,year", "L1,A treatise of pumps,1990", "L2,On the grinding of lenses,2001");
        write("right.csv", "year,id,title", "2001,R2,Grinding of lenses", "1990,R1,Treatise of pumps");

        CommandLineRun run = quality("--fields", "title,year");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(metrics().get("R@1").asDouble()).isEqualTo(1);
    }

    @Test
    void quality_fileThatCannotBeRead_isToldWithLineAndNextStep() throws IOException {
        Path right = folder.resolve("right.csv");
        write("right.csv", "id,name", "R1,Arctura Optics", "R2,\"Bellmore\" Pumps");
        assertThat(quality().err()).startsWith(right + ":3: the row").doesNotContain("\tat ");

        write("right.csv", "id,name");
        assertThat(quality().err().strip()).isEqualTo(right + " has no record below its first line.");
    }

    @Test
    void quality_answersWithoutTheirColumns_areRefusedBeforeMatching() throws IOException {
        write("gold.csv", "left,right", "L1,R1");
        write("left.csv", "id,name");

        assertThat(quality().err().strip())
                .isEqualTo(folder.resolve("gold.csv")
                        + " has no header row with the columns left_id, right_id; its first row is [left, right]; name"
                        + " the columns as docs/formats.md says");
    }
}
