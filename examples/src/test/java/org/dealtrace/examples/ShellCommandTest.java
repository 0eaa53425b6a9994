package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ShellCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shell_linesOfTheReadme_printReadableTables() throws Exception {
        Path html = folder.resolve("outcomes.html");

        String out = shell(
                "var recommendations = Recommendations.read(ExampleData.watchlist());",
                "var deals = Deals.read(ExampleData.deals());",
                "var links = DealLinker.standard().link(recommendations, deals);",
                "links.explain(\"W-01\", \"D-023\");",
                "var outcomes = OutcomeTracker.standard().track(links);",
                "var report = outcomes.report();",
                "report.headline();",
                "report.writeHtml(Path.of(\"" + html.toString().replace("\\", "\\\\") + "\"));");

        assertThat(out).doesNotContain("Error", "Exception");
        assertThat(out.lines())
                .anyMatch(l -> l.startsWith("W-01  2015-03-12  KUKA Aktiengesellschaft"))
                .anyMatch(l -> l.contains("LINK: KUKA Aktiengesellschaft (W-01, DE) is KUKA AG (DE), target of"))
                .anyMatch(l -> l.startsWith("D-001  acquisition"))
                .anyMatch(l -> l.matches(" *\\+[0-9.]+  in all"))
                .anyMatch(l -> l.startsWith("  KUKA Aktiengesellschaft") && l.contains("realized"))
                .anyMatch(l -> l.matches("\\d+\\.\\d % of the 58 companies .*"));
        assertThat(html).isRegularFile();
    }

    /** Every line of the help is typed into a session as it begins. */
    @Test
    void shell_linesOfTheHelp_answer() throws Exception {
        Path html = folder.resolve("outcomes.html");
        String texts;
        try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream("shell-help.txt"))) {
            texts = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = new ArrayList<>(List.of("var report = outcomes.report()"));
        texts.lines().filter(l -> !l.startsWith("#")).forEach(l -> lines.add(l.split(" {2,}")[0]));
        lines.replaceAll(l -> l.replace("outcomes.html", path(html))
                .replace("companies.csv", path(html) + ".csv")
                .replace("outcomes.xlsx", path(html) + ".xlsx"));

        String out = shell(lines.toArray(String[]::new));

        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(out).doesNotContain("Error", "Exception");
        assertThat(html).isRegularFile();
        assertThat(out.lines()).anyMatch(l -> l.matches("… and \\d+ more: .*")).anyMatch(l -> l.startsWith("KUKA"));
    }

    private static String path(Path file) {
        return file.toString().replace("\\", "\\\\");
    }

    @Test
    void help_ofValuesAndClasses_saysWhatCanBeAsked() throws Exception {
        String out = shell("help(links)", "help(Rate.of(1, 3))", "help(Rate.class)");

        assertThat(out).contains("links.of(\"KUKA\")", "Rate answers:", "Rate makes with static methods:", "  .of(");
    }

    /** What an analyst asks after the report; every answer is a table, and nothing is cut. */
    @Test
    void shell_furtherQuestions_printReadableTables() throws Exception {
        String out = shell(
                "var recommendations = Recommendations.read(ExampleData.watchlist());",
                "var links = DealLinker.standard().link(recommendations, Deals.read(ExampleData.deals()));",
                "var outcomes = OutcomeTracker.standard().track(links);",
                "outcomes.sensitivity();",
                "outcomes.byCountry();",
                "CorpusReport.of(recommendations, PartialDate.parse(\"2015\"));",
                "ReviewSheet.of(links);");

        assertThat(out).doesNotContain("Error", "Exception", "OptionalInt", "[");
        assertThat(out.lines())
                .anyMatch(l -> l.matches("window of 12 months +\\d+ of 58 .* %.*"))
                .anyMatch(l -> l.matches("United States \\(US\\) +\\d+ of 26 .*"))
                .anyMatch(l -> l.startsWith("59 notices by post, before and after 2015"));
    }

    /** Another threshold links fewer pairs, and the session's own result stays as it was. */
    @Test
    void shell_anotherThreshold_saysWhichCompaniesChangeAndWhy() throws Exception {
        Path workbook = folder.resolve("outcomes.xlsx");
        String out = shell(
                "outcomes.count(OutcomeStatus.REALIZED)",
                "diff(outcomes, at(0.999))",
                "diff(outcomes, outcomes)",
                "at(1.5)",
                "outcomes.count(OutcomeStatus.REALIZED)",
                "XlsxWorkbook.write(Path.of(\"" + path(workbook) + "\"), outcomes.report().sheets())",
                "corpus.cross(\"field\", \"year\")",
                "outcomes.by(\"host country\")");

        assertThat(out)
                .contains(
                        "W-12  Key Safety Systems",
                        "leaves it open: the link is under review",
                        "No company has another outcome or another deal.",
                        "59 notices by field and year",
                        "% of the row",
                        "Germany (DE)")
                .containsPattern("realized → undetermined: \\d+")
                .containsPattern("\\|  .*must .*1\\.5");
        assertThat(out.split("==>\\n34\\n", -1)).hasSize(3);
        assertThat(workbook).isRegularFile();
    }

    @Test
    void shell_withOptions_answersTheStudyOfTheReport() throws Exception {
        String lines = "outcomes.asOf()\noutcomes.rule()\noutcomes.of(\"kuka\").status()\nlinks.of(\"Kukka\")\n/exit\n";

        assertThat(session(lines, "shell", "--as-of", "2018-12-31", "--any-counterparty", "--window", "36"))
                .contains("2018-12-31", "36 months", "REALIZED")
                .contains("no company of the list is called 'Kukka'; the nearest name is KUKA");
    }

    @Test
    void shell_ofAStudyFile_takesItsOptionsAndThoseBesideIt() throws Exception {
        Path study = Files.writeString(
                folder.resolve("study.yml"),
                "recommendations: list.csv\ndeals: deals.csv\nwindow: 12\nout: report.html\n");
        Path list = folder.resolve("list.csv");
        Path other = folder.resolve("other.csv");

        assertThat(Cli.run("shell", study).err()).startsWith(list + " does not exist");
        assertThat(Cli.run("shell", study, "--recommendations", other).err()).startsWith(other + " does not exist");
    }

    /** A mistake ends in its sentence; a fault of the program still shows where it is. */
    @Test
    void shell_mistake_printsOneLine() throws Exception {
        String out = shell(
                "Recommendations.read(Path.of(\"nofile.csv\"))",
                "Rate.of(31, 30)",
                "PartialDate.parse(\"soon\")",
                "MatchModel.read(Files.writeString(Path.of(\""
                        + folder.resolve("m.json").toString().replace("\\", "\\\\") + "\"), \"nonsense\"))",
                "1 + 1",
                "List.of(1).get(7)");

        assertThat(out)
                .contains("|  nofile.csv does not exist; check the path\n")
                .contains("|  successes must be 0 to n = 30 but was 31\n")
                .contains("|  'soon' is not a date")
                .contains("m.json is no Dealtrace model: ")
                .doesNotContain("InputException", "IllegalArgumentException", "Caused by", "Source: ")
                .contains("|  Exception java.lang.IndexOutOfBoundsException");
        assertThat(out.lines().filter(l -> l.startsWith("|        at"))).isNotEmpty();
        assertThat(out.indexOf("|        at")).isGreaterThan(out.indexOf("IndexOutOfBoundsException"));
        assertThat(out).contains("2");
    }

    @Test
    void shell_longValue_isPrintedInFull() throws Exception {
        assertThat(shell("\"x\".repeat(5000)")).contains("x".repeat(5000));
    }

    static String shell(String... lines) throws Exception {
        return session(String.join("\n", List.of(lines)) + "\n/exit\n", "shell");
    }

    /** What a session of these arguments prints. */
    private static String session(String script, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintWriter messages = new PrintWriter(out, true, StandardCharsets.UTF_8);
        CommandLine program = Program.commandLine(messages, messages);
        program.parseArgs(arguments);
        ((ShellCommand) program.getParseResult().subcommand().commandSpec().userObject()).begin();
        PrintStream print = new PrintStream(new PlainMistakes(out), true, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(script.getBytes(StandardCharsets.UTF_8));
        assertThat(ShellCommand.run(
                        JavaShellToolBuilder.builder().in(in, null).out(print).err(print)))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
