package org.dealtrace.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.benchmarks.corpus.NameGenerator;
import org.dealtrace.io.Companies;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.CompanyMatcher;

/** Reads a register of GLEIF's layout, 338 columns and every cell in quotation marks, and indexes it in a folder. */
final class RegisterMeasurement {

    static final String HEAD = "| companies | MB | read s | CPU s | peak heap MiB | read and index s | CPU s"
            + " | peak heap MiB |\n" + "| ---: ".repeat(8) + "|";

    private static final int COLUMNS = 338;
    private static final List<String> COUNTRIES = List.of("DE", "GB", "US", "FR", "IT", "CN", "IN", "SE");

    private RegisterMeasurement() {}

    static String row(Path out, int companies, int threads, long seed) throws IOException {
        Path file = out.resolve("gleif-" + companies + "-" + seed + ".csv");
        if (!Files.exists(file)) {
            write(file, companies, new NameGenerator(seed));
        }
        StringBuilder row =
                new StringBuilder(String.format(Locale.ROOT, "| %,d | %,d |", companies, Files.size(file) / 1_000_000));
        Stopwatch.resetPeakHeap();
        Stopwatch watch = new Stopwatch();
        try (RecordReader<Company> reader = Companies.open(file)) {
            reader.forEach(company -> {});
        }
        row.append(figures(watch));
        watch.lap();
        Path folder = Files.createTempDirectory(out, "register");
        try (RecordReader<Company> reader = Companies.open(file);
                CompanyMatcher matcher = CompanyMatcher.create(folder.resolve("index"))) {
            matcher.addAll(reader, threads);
            matcher.commit();
            row.append(figures(watch));
        }
        return row.toString();
    }

    private static String figures(Stopwatch watch) {
        return String.format(
                Locale.ROOT, " %.1f | %.1f | %.0f |", watch.seconds(), watch.cpuSeconds(), Stopwatch.peakHeap());
    }

    private static void write(Path file, int companies, NameGenerator names) throws IOException {
        List<String> header = new ArrayList<>(List.of("LEI", "Entity.LegalName", "Entity.LegalName.xmllang"));
        for (int n = 1; n <= 5; n++) {
            String other = "Entity.OtherEntityNames.OtherEntityName." + n;
            header.addAll(List.of(other, other + ".xmllang", other + ".type"));
        }
        int city = header.size();
        header.addAll(List.of(
                "Entity.LegalAddress.City", "Entity.LegalAddress.Country", "Entity.HeadquartersAddress.Country"));
        while (header.size() < COLUMNS) {
            header.add("Entity.Other." + header.size());
        }
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
                row[city] = "Springfield";
                row[city + 1] = COUNTRIES.get(i % COUNTRIES.size());
                row[city + 2] = row[city + 1];
                line(out, List.of(row));
            }
        }
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        out.append('"').append(String.join("\",\"", cells)).append("\"\n");
    }
}
