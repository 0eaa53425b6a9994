package org.dealtrace.examples.spark;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dealtrace.Company;
import org.dealtrace.io.JsonLines;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;
import scala.Tuple2;

/**
 * A register that is too long for one executor, in parts by a hash of the company's id. It gives the links that the
 * whole register would give. Immutable.
 *
 * <p>Deals are cut into blocks. Every part is asked for the companies that come near the deals of a block. The
 * companies that all parts gave for a block are a small register, and that one decides. The parts and the small
 * registers count words as the whole register does. So weights, rivals and probabilities are those of the whole one.
 */
public final class RegisterInParts {

    static final String COUNTS = "counts";
    private static final String BLOCK = "block";
    /** How many companies are put into an index at a time. */
    private static final int BATCH = 10_000;

    private final String folder;
    private final int parts;
    private final String calibration;

    private RegisterInParts(String folder, int parts, ListCalibration calibration) {
        this.folder = folder;
        this.parts = parts;
        this.calibration = calibration.text();
    }

    /**
     * Writes a register in parts. Not calibrated yet.
     *
     * @param companies of different ids; gone through once
     * @param folder new or empty; every executor must see it under this path
     * @param parts how many; a part is asked by one task
     */
    public static RegisterInParts write(Iterable<Company> companies, Path folder, int parts) {
        List<Path> folders = IntStream.range(0, parts)
                .mapToObj(part -> part(folder.toString(), part))
                .toList();
        List<CompanyMatcher> open = folders.stream().map(CompanyMatcher::create).toList();
        try {
            Iterators.partition(companies.iterator(), BATCH).forEachRemaining(batch -> {
                for (int part = 0; part < parts; part++) {
                    int which = part;
                    List<Company> own = batch.stream()
                            .filter(company -> Math.floorMod(company.id().hashCode(), parts) == which)
                            .toList();
                    open.get(part).addAll(own, 1);
                }
            });
            open.forEach(CompanyMatcher::compact);
        } finally {
            open.forEach(CompanyMatcher::close);
        }
        CompanyMatcher.builder().writeCounts(folders, folder.resolve(COUNTS));
        return new RegisterInParts(folder.toString(), parts, ListCalibration.SHIPPED);
    }

    static Path part(String folder, int part) {
        return Path.of(folder, "part-" + part);
    }

    private static DealLinker linker(String folder, String calibration) {
        return DealLinker.builder()
                .partOf(Path.of(folder, COUNTS))
                .calibration(ListCalibration.parse(calibration))
                .build();
    }

    /**
     * Learns what a weight is worth on these deals, as {@link SparkStudy#calibrated} does. The companies near 10,000
     * deals must fit into the driver.
     */
    public RegisterInParts calibrated(Dataset<Row> deals) {
        Dataset<Row> sample = TableLines.sampled(deals).withColumn(BLOCK, functions.lit(0L));
        Map<String, Company> near =
                byId(near(TableLines.header(deals), sample).collectAsList().iterator());
        try (LinkSession session = linker(folder, calibration).openRegister(List.copyOf(near.values()))) {
            return new RegisterInParts(folder, parts, session.calibrate(TableLines.sample(deals)));
        }
    }

    /** What weights are worth. */
    public ListCalibration calibration() {
        return ListCalibration.parse(calibration);
    }

    /**
     * The links of the deals, and the pairs that are for review: the same as of {@link SparkStudy#links}.
     *
     * @param deals as {@link SparkStudy} takes them
     * @param blocks into how many blocks they are cut; the companies near a block must fit into a task
     */
    public Dataset<LinkRow> links(Dataset<Row> deals, int blocks) {
        String where = folder;
        String curve = calibration;
        String header = TableLines.header(deals);
        Dataset<Row> lines = TableLines.lines(deals)
                .withColumn(
                        BLOCK, functions.pmod(functions.xxhash64(functions.col(TableLines.ID)), functions.lit(blocks)));
        return lines.groupByKey((MapFunction<Row, Long>) row -> row.getLong(2), Encoders.LONG())
                .cogroup(
                        near(header, lines)
                                .groupByKey((MapFunction<Tuple2<Long, String>, Long>) Tuple2::_1, Encoders.LONG()),
                        (CoGroupFunction<Long, Row, Tuple2<Long, String>, LinkRow>)
                                (block, rows, companies) -> links(linker(where, curve), header, rows, companies),
                        Encoders.bean(LinkRow.class));
    }

    /** The companies near the deals of each block, as JSON. */
    private Dataset<Tuple2<Long, String>> near(String header, Dataset<Row> lines) {
        String where = folder;
        String curve = calibration;
        return lines.withColumn(
                        "part", functions.explode(functions.sequence(functions.lit(0), functions.lit(parts - 1))))
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(3), Encoders.INT())
                .flatMapSortedGroups(
                        new Column[] {functions.col(BLOCK)},
                        (FlatMapGroupsFunction<Integer, Row, Tuple2<Long, String>>) (part, rows) -> {
                            LinkSession session = linker(where, curve).openRegister(part(where, part));
                            TableLines.closeAtEnd(session);
                            return near(session, header, rows);
                        },
                        Encoders.tuple(Encoders.LONG(), Encoders.STRING()));
    }

    /** What one part gives for the deals of all blocks, block by block; a company once for each block. */
    private static Iterator<Tuple2<Long, String>> near(LinkSession part, String header, Iterator<Row> rows) {
        Set<String> given = new HashSet<>();
        long[] last = {-1};
        return Streams.stream(Iterators.partition(rows, TableLines.BATCH))
                .flatMap(batch -> {
                    Map<String, Long> blocks = new HashMap<>();
                    batch.forEach(row -> blocks.put(row.getString(0), row.getLong(2)));
                    return TableLines.read(
                                    header,
                                    batch.stream().map(row -> row.getString(1)).toList())
                            .list()
                            .stream()
                            .flatMap(deal -> {
                                long block = Objects.requireNonNull(blocks.get(deal.id()), deal.id());
                                if (block != last[0]) {
                                    given.clear();
                                    last[0] = block;
                                }
                                return part.candidates(deal).stream()
                                        .filter(company -> given.add(company.id()))
                                        .map(company -> new Tuple2<>(block, JsonLines.toJson(company)));
                            });
                })
                .iterator();
    }

    private static Map<String, Company> byId(Iterator<Tuple2<Long, String>> near) {
        Map<String, Company> companies = new TreeMap<>();
        near.forEachRemaining(each -> {
            Company company = JsonLines.fromJson(each._2(), Company.class);
            companies.put(company.id(), company);
        });
        return companies;
    }

    /** The links of a block. */
    private static Iterator<LinkRow> links(
            DealLinker linker, String header, Iterator<Row> rows, Iterator<Tuple2<Long, String>> near) {
        List<String> lines =
                Streams.stream(rows).map(row -> row.getString(1)).sorted().toList();
        try (LinkSession session = linker.openRegister(List.copyOf(byId(near).values()))) {
            return TableLines.read(header, lines).list().stream()
                    .flatMap(deal -> ExecutorStudy.links(session, deal).stream().map(link -> LinkRow.of(link, deal)))
                    .toList()
                    .iterator();
        }
    }
}
