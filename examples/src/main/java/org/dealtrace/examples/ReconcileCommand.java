package org.dealtrace.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.dealtrace.io.Companies;
import org.dealtrace.matching.CompanyMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves a register to OpenRefine until it is stopped. */
@Command(
        name = "reconcile",
        header = "Serves a register to OpenRefine, which matches the names of a column against it.",
        description = {
            "%nSpeaks the Reconciliation Service API 0.2. In OpenRefine choose 'Reconcile', 'Start reconciling', 'Add"
                    + " standard service', and give the address that is printed. Only programs on this computer are"
                    + " answered. Stop it with Ctrl-C.%n"
        },
        footer = {"%nExample:", "  dealtrace reconcile gleif.csv --port 8000"})
final class ReconcileCommand extends TerminalCommand {

    private static final int MOST_PORTS = 65_535;

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
            out().println(matcher.size() + " companies of " + register + " are served at " + server.address()
                    + "; stop with Ctrl-C.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private CompanyMatcher open() {
        if (Files.isDirectory(register)) {
            return CompanyMatcher.open(register);
        }
        Companies companies = Companies.read(register, table.of(register));
        Checks.usable(companies.report(), "company");
        return CompanyMatcher.over(companies.list());
    }
}
