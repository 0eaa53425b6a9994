package org.dealtrace.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.InputReport;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.corpus.NameGenerator;
import org.dealtrace.io.Companies;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.CompanyMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a public register takes from its file to an index in a folder. */
@Command(
        name = "register",
        header = "Measures reading a file of GLEIF's layout into an index in a folder: time and memory.",
        description = "The companies are generated. The file has the 338 columns of the golden copy, in which every"
                + " fifth company has a former name. It stays in OUT and is used again by the next run of that size.%n",
        mixinStandardHelpOptions = true)
public final class RegisterCommand extends BenchmarkCommand {

    private static final int COLUMNS = 338;

    private static final List<String> COUNTRIES = List.of("DE", "GB", "US", "FR", "IT", "CN", "IN", "SE");

    @Option(
            names = "--companies",
            paramLabel = "N",
            defaultValue = "270000",
            description = "size of the register (default: ${DEFAULT-VALUE}, a tenth of GLEIF's)")
    private int companies;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "that take names apart (default: ${DEFAULT-VALUE})")
    private int threads;

    @Mixin
    private SeedOption seeding;

    @Mixin
    private OutFolder into;

    @Override
    protected void run() throws IOException {
        Least.of("--companies", companies, 1);
        Least.of("--threads", threads, 1);
        Outputs.folder(into.path());
        Path file = into.path().resolve("gleif-" + companies + "-" + seeding.seed() + ".csv");
        if (!Files.exists(file)) {
            write(file);
        }
        PrintWriter terminal = terminal();
        terminal.printf(Locale.ROOT, "%,d companies, %,d MB%n", companies, Files.size(file) / 1_000_000);
        Stopwatch.resetPeakHeap();
        Stopwatch watch = new Stopwatch();
        try (RecordReader<Company> reader = Companies.open(file)) {
            reader.forEach(company -> {});
            tell("reading alone", watch, reader.report(), terminal);
        }
        watch.lap();
        Path folder = Files.createTempDirectory(into.path(), "register");
        try (RecordReader<Company> reader = Companies.open(file);
                CompanyMatcher matcher = CompanyMatcher.create(folder.resolve("index"))) {
            matcher.addAll(reader, threads);
            matcher.commit();
            tell("reading and indexing", watch, reader.report(), terminal);
        }
    }

    private static void tell(String what, Stopwatch watch, InputReport report, PrintWriter terminal) {
        terminal.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of CPU time, %.0f MiB of heap at most; %,d records%n",
                what,
                watch.seconds(),
                watch.cpuSeconds(),
                Stopwatch.peakHeap(),
                report.records());
        terminal.flush();
    }

    private void write(Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("LEI", "Entity.LegalName", "Entity.LegalName.xmllang"));
        for (int n = 1; n <= 5; n++) {
            String other = "Entity.OtherEntityNames.OtherEntityName." + n;
            header.addAll(List.of(other, other + ".xmllang", other + ".type"));
        }
        header.addAll(List.of(
                "Entity.LegalAddress.City", "Entity.LegalAddress.Country", "Entity.HeadquartersAddress.Country"));
        int country = header.indexOf("Entity.LegalAddress.Country");
        while (header.size() < COLUMNS) {
            header.add("Entity.Other." + header.size());
        }
        NameGenerator names = new NameGenerator(seeding.seed());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            line(out, header);
            for (int i = 0; i < companies; i++) {
                String[] row = new String[COLUMNS];
                Arrays.fill(row, "");
                row[0] = String.format(Locale.ROOT, "5299%014d00", i);
                row[1] = names.name(i);
                row[2] = "en";
                if (i % 5 == 0) {
                    row[3] = names.name(companies + (long) i);
                    row[4] = "en";
                    row[5] = "PREVIOUS_LEGAL_NAME";
                }
                row[country - 1] = "Springfield";
                row[country] = COUNTRIES.get(i % COUNTRIES.size());
                row[country + 1] = row[country];
                line(out, List.of(row));
            }
        }
    }

    /** The golden copy has every cell in quotation marks. */
    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "\"" : ",\"")
                    .append(cells.get(i).replace("\"", "\"\""))
                    .append('"');
        }
        out.append('\n');
    }
}
