package org.dealtrace.examples;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Ascii;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.Outcome;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.outcome.Outcomes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What an assistant can ask. Each answer is the text that the command line or JShell prints, and the run record of what
 * it was made from. The files of a call are in one folder and not too large. The last study is kept while its options
 * and files stay the same.
 */
final class McpTools {

    static final String INSTRUCTIONS = "Dealtrace links a list of recommended companies to lists of deals, and reports"
            + " which companies later had a deal. Begin with run_study. 'None found' does not mean that there was no"
            + " deal. Links with the decision REVIEW wait for a person. Quote the interval with a rate.";

    /** Bytes of all files that a call reads. */
    private static final long MOST_INPUT = 64L << 20;

    /** Letters of an answer. */
    private static final int MOST_LETTERS = 60_000;

    private static final String CUT = "… (cut here)";

    private static final int CANDIDATES = 5;

    /** The probability from which a candidate is worth reading. */
    private static final double LEAST = 0.01;

    private static final String COUNTRY = "country";
    private static final String ABOUT = "about";
    private static final String FILE = "file";
    private static final String COMPANY = "the id of a company or of one of its rows, or a part of its name";

    /** The options of the main command that a call may give. None writes a file, opens a database or loads a class. */
    private static final List<String> OPTIONS = List.of(("recommendations deals ownership events aliases judgements"
                    + " encoding window as-of any-counterparty population link review precision compare")
            .split(" "));

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = Logger.getLogger(McpTools.class.getName());

    /** Outcomes with their run record. */
    private record Study(String run, Outcomes outcomes) {}

    /** Gives an answer and its run record. */
    private interface Question {
        List<String> ask(Map<String, Object> given) throws IOException;
    }

    private final @Nullable Path file;
    private final Path folder = RunFiles.place(Path.of(""));
    private @Nullable Study last;

    /** @param file the study file that options of a call are added to, or null for the example */
    McpTools(@Nullable Path file) {
        this.file = file;
        options(List.of());
    }

    /** The options of the study file without those given beside it. */
    private List<String> options(List<String> beside) {
        return file == null ? List.of() : StudyFile.arguments(file, program().getCommandSpec(), beside);
    }

    List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "match_name",
                        "Which company of the list is meant by a name, in any script? Gives candidates with decision,"
                                + " probability, and evidence in bits.",
                        Map.of("name", "the name", COUNTRY, "the company's country, such as DE or Germany"),
                        this::match),
                tool(
                        "explain_pair",
                        "Why was a company linked to a deal, or why not? Gives each comparison in bits and the rival.",
                        Map.of("company", COMPANY, "deal", "the id of the deal"),
                        this::explain),
                tool(
                        "find_deals",
                        "What became of a company? Gives its outcome, and each of its deals with its source.",
                        Map.of("company", COMPANY),
                        this::deals),
                tool(
                        "run_study",
                        "Which companies had a deal, and what is the rate? Gives the report as text.",
                        Map.of(),
                        given -> List.of(study(given).outcomes.report().text(), study(given).run)),
                tool(
                        "report_figures",
                        "The numbers of the report's tables and charts with their intervals, as CSV.",
                        Map.of(ABOUT, "only lines with this text, such as headline, other rules or country"),
                        this::figures),
                tool(
                        "profile_file",
                        "What is in a table of companies or deals, how is it read, and what must be mended?",
                        Map.of(FILE, "a CSV, XLSX, JSON or JSON Lines file"),
                        this::profile));
    }

    private static SyncToolSpecification tool(
            String name, String description, Map<String, String> arguments, Question question) {
        Map<String, Object> properties = new TreeMap<>();
        arguments.forEach((key, means) -> properties.put(key, Map.of("type", "string", "description", means)));
        if (!arguments.containsKey(FILE)) {
            CommandSpec main = program().getCommandSpec();
            var options = Maps.toMap(
                    OPTIONS,
                    option ->
                            Map.of("description", main.findOption("--" + option).description()[0]));
            properties.put("options", object(options, Set.of()));
        }
        Map<String, Object> schema = object(properties, Sets.difference(arguments.keySet(), Set.of(COUNTRY, ABOUT)));
        var asked = JSON.convertValue(schema, McpSchema.JsonSchema.class);
        var changesNothing = new McpSchema.ToolAnnotations(null, true, false, true, false, null);
        return SyncToolSpecification.builder()
                .tool(new McpSchema.Tool(name, null, description, asked, null, changesNothing, null))
                .callHandler((client, request) -> answer(schema, request.arguments(), question))
                .build();
    }

    private static Map<String, Object> object(Map<String, ?> properties, Set<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static McpSchema.CallToolResult answer(
            Map<String, Object> schema, @Nullable Map<String, Object> arguments, Question question) {
        var answer = McpSchema.CallToolResult.builder();
        Map<String, Object> given = arguments == null ? Map.of() : arguments;
        try {
            var checked = JsonSchemaValidator.getDefault().validate(schema, given);
            Checks.refuse(
                    !checked.valid(),
                    ("The arguments are wrong: " + checked.errorMessage()).replaceFirst("(?s)(: ).*errors: ", "$1"));
            question.ask(given).forEach(text -> answer.addTextContent(Ascii.truncate(text, MOST_LETTERS, CUT)));
            return answer.isError(false).build();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Optional<String> mistake = Program.mistake(e);
            LOG.log(mistake.isEmpty() ? Level.WARNING : Level.FINE, "A call could not be answered.", e);
            return answer.addTextContent(mistake.orElse("The call could not be answered; the server's log says why."))
                    .isError(true)
                    .build();
        }
    }

    /** The study of a call, with the options of the call in place of those of the study file. */
    private synchronized Study study(Map<String, Object> given) throws IOException {
        CommandLine program = program();
        List<String> arguments = StudyFile.arguments(
                JSON.valueToTree(given.getOrDefault("options", Map.of())),
                folder.resolve("call"),
                program.getCommandSpec(),
                List.of());
        arguments.addAll(options(List.copyOf(arguments)));
        program.parseArgs(arguments.toArray(String[]::new));
        OutcomeStudy command = program.getCommand();
        RunFiles files = command.checkFiles();
        check(files);
        String run = run(program.getParseResult(), files);
        if (last == null || !last.run.equals(run)) {
            last = new Study(run, command.result().outcomes());
        }
        return last;
    }

    private static String run(CommandLine.ParseResult parsed, RunFiles files) {
        return RunRecord.of(parsed, files.inputs()).stream()
                .map(line -> line.name() + ": " + line.value())
                .collect(joining("\n", "Run record\n", ""));
    }

    private static CommandLine program() {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return Program.commandLine(err, err);
    }

    /** Refuses files of other folders, and more than a call may read. */
    private void check(RunFiles files) throws IOException {
        long bytes = 0;
        for (Map.Entry<String, Path> input : files.inputs()) {
            Path place = RunFiles.place(input.getValue());
            if (!place.startsWith(folder)) {
                throw InputException.in(
                        input.getValue(),
                        "is not in the folder of this service, " + folder
                                + "; start it in a folder that has all files");
            }
            bytes += Files.exists(place) ? Files.size(place) : 0;
        }
        Checks.refuse(
                bytes > MOST_INPUT,
                "The files of this call have " + bytes + " bytes, more than the " + MOST_INPUT
                        + " that one may read; use the command line, or smaller lists");
    }

    private List<String> match(Map<String, Object> given) throws IOException {
        Study study = study(given);
        Company.Builder named = Company.builder("query", text(given, "name"));
        if (given.containsKey(COUNTRY)) {
            named.country(Country.of(text(given, COUNTRY)));
        }
        Company query = named.build();
        try (CompanyMatcher matcher = CompanyMatcher.over(study.outcomes.links().companies())) {
            String found = matcher.match(query, CANDIDATES).stream()
                    .filter(match -> match.probability() >= LEAST)
                    .map(match -> match + "\n"
                            + matcher.explain(query, match.companyId()).orElseThrow() + "\n\n")
                    .collect(joining());
            return List.of(found.isEmpty() ? "No company of the list has such a name." : found, study.run);
        }
    }

    private List<String> explain(Map<String, Object> given) throws IOException {
        Study study = study(given);
        String deal = text(given, "deal");
        DealLinks links = study.outcomes.links();
        String why = links.explain(text(given, "company"), deal) + "\n"
                + links.deal(deal).orElseThrow();
        return List.of(why, study.run);
    }

    private List<String> deals(Map<String, Object> given) throws IOException {
        Study study = study(given);
        Outcome outcome = study.outcomes.of(text(given, "company"));
        DealLinks links = study.outcomes.links().of(outcome.company().id());
        String deals = outcome.assessments().stream()
                .map(deal ->
                        "\n\n" + deal + "\n" + links.deal(deal.link().dealId()).orElseThrow())
                .collect(joining());
        return List.of(outcome + "\n\n" + links + deals, study.run);
    }

    private List<String> figures(Map<String, Object> given) throws IOException {
        Study study = study(given);
        String about = text(given, ABOUT).toLowerCase(Locale.ROOT);
        Path csv = Files.createTempFile("dealtrace", ".csv");
        try {
            study.outcomes.report().writeFiguresCsv(csv);
            String lines = Files.readAllLines(csv).stream()
                    .filter(line -> line.startsWith("part,")
                            || line.toLowerCase(Locale.ROOT).contains(about))
                    .collect(joining("\n"));
            return List.of(lines, study.run);
        } finally {
            Files.delete(csv);
        }
    }

    private List<String> profile(Map<String, Object> given) throws IOException {
        Path input = folder.resolve(text(given, FILE));
        RunFiles files = new RunFiles();
        files.reads(FILE, input);
        check(files);
        return List.of(Program.run("profile", input.toString()), run(program().parseArgs(), files));
    }

    private static String text(Map<String, Object> given, String name) {
        return String.valueOf(given.getOrDefault(name, ""));
    }
}
