package org.dealtrace.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** Runs a study that stands in a file. */
@Command(
        name = "run",
        header = "Runs a study file, which has the options of the main command, one a line, as YAML.",
        description = {
            "%nPaths in the file are relative to its folder. 'dealtrace new' writes a study file for the tables of a"
                    + " folder, and --write-study writes that of any run. Options of the main command after the file"
                    + " replace those of the file. With another --out, side files are written beside it, under its"
                    + " name.%n"
        },
        footer = {"%nExamples:", "  dealtrace run study.yml", "  dealtrace run study.yml --judgements judgements.csv"})
final class RunCommand extends TerminalCommand {

    @Parameters(paramLabel = "STUDY", description = "the study file, such as study.yml")
    private Path study = Path.of("");

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine program = Program.commandLine(out(), spec.commandLine().getErr());
        List<String> arguments = StudyFile.arguments(study, program.getCommandSpec(), options);
        arguments.addAll(options);
        return program.execute(arguments.toArray(String[]::new));
    }
}
