package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.study.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {

    @TempDir
    private Path folder;

    private Cli draw(Path list, Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("draw", ExampleData.watchlist(), "--n", 20, "--seed", 20210501, "--out", list));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private Cli run(Path list) {
        return Cli.run(
                "--recommendations",
                list,
                "--deals",
                ExampleData.deals(),
                "--ownership",
                ExampleData.ownership(),
                "--out",
                folder.resolve("report.txt"));
    }

    /** The recipe of docs/how-to.md. */
    @Test
    void draw_thenRun_givesTheShareOfTheFrame() throws IOException {
        Path list = folder.resolve("drawn.csv");
        Cli drawn = draw(list);
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(drawn.out()).contains("20 of the 59 companies").contains(list + ".frame");

        Cli run = run(list);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("of the 59 companies, from which these 20 were drawn")
                .contains("the random draw of the companies")
                .doesNotContain("By the strata");
    }

    @Test
    void draw_byCountry_givesTheShareByStrataToo() {
        Path list = folder.resolve("drawn.csv");
        Cli drawn = draw(list, "--by", "country");
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();

        assertThat(Sample.read(folder.resolve("drawn.csv.frame")).design())
                .isEqualTo("stratified by country of the party, proportional allocation");
        assertThat(run(list).out().replaceAll("\\s+", " "))
                .contains("from which these 20 were drawn")
                .contains("By the strata of the draw, with links as decided: ", "stratified Wilson");
    }

    @Test
    void run_listOfAnotherDraw_isRefused() throws IOException {
        Path list = folder.resolve("drawn.csv");
        draw(list);
        List<String> lines = Files.readAllLines(list);
        Files.write(list, lines.subList(0, lines.size() - 1));

        Cli.assertMistake(
                run(list),
                list + " is not the list that was drawn, by " + list
                        + ".frame; draw it again, or remove that file if it is another list");
        assertThat(Cli.run("draw", ExampleData.watchlist(), "--n", 99, "--seed", 1, "--out", list)
                        .err())
                .contains("a sample of 99 cannot be drawn from a frame of 59 units");
    }
}
