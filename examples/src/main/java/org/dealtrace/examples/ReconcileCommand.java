package org.dealtrace.examples;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dealtrace.io.Companies;
import org.dealtrace.matching.CompanyMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves a register to OpenRefine until it is stopped. */
@Command(
        name = "reconcile",
        header = "Serves a register to OpenRefine, which matches the names of a column against it.",
        description = {
            "%nSpeaks the Reconciliation Service API 0.2. In OpenRefine choose 'Reconcile', 'Start reconciling', 'Add"
                    + " standard service', and give the address that is printed. Only programs on this computer are"
                    + " answered. Stop it with Ctrl-C.%n"
        },
        footer = {"%nExample:", "  dealtrace reconcile gleif.csv --port 8000"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    private static final int MOST_PORTS = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "REGISTER",
            description = "a list of companies with a name each, or a folder that CompanyMatcher.create made")
    private Path register = Path.of("");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "the port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8000;

    @Mixin
    private final TableOptions table = new TableOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORTS) {
            throw new IllegalArgumentException("--port must be from 0 to " + MOST_PORTS + " but was " + port);
        }
        String name = Objects.toString(register.getFileName(), "register");
        try (CompanyMatcher matcher = open();
                ReconciliationServer server =
                        ReconciliationServer.start(new ReconciliationService(name, matcher), port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(matcher.size() + " companies of " + register + " are served at " + server.address()
                    + "; stop with Ctrl-C.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    private CompanyMatcher open() {
        if (Files.isDirectory(register)) {
            return CompanyMatcher.open(register);
        }
        Companies companies = Companies.read(register, table.of(register, spec));
        Checks.usable(companies.report(), "company");
        return CompanyMatcher.over(companies.list());
    }
}
