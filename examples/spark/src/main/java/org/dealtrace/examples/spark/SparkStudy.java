package org.dealtrace.examples.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.outcome.OutcomeTracker;

/**
 * Recommended companies that Spark ships to its executors, and the deals that are linked to them there. Immutable.
 *
 * <p>Deals are rows with the columns of a deal table (docs/formats.md), from Parquet, CSV or JDBC. Each needs an id of
 * its own, and dates as {@code 2016-05-17}: what one partition reads must not depend on the others.
 */
public final class SparkStudy {

    static final String REGISTER = "register";
    static final String NOTICES = "recommendations.jsonl";

    private static final String COMPANY = "companyId";

    /** Settings for the tracker of outcomes, made on each executor: {@code OutcomeTracker::builder}, or a lambda. */
    public interface TrackerSettings extends Supplier<OutcomeTracker.Builder>, Serializable {}

    private final SparkSession spark;
    private final Path folder;
    private final ShippedFolder shipped;
    private final String calibration;

    private SparkStudy(SparkSession spark, Path folder, ShippedFolder shipped, ListCalibration calibration) {
        this.spark = spark;
        this.folder = folder;
        this.shipped = shipped;
        this.calibration = calibration.text();
    }

    /**
     * Resolves and indexes recommended companies into a folder, once.
     *
     * @param recommendations a list in any form that {@link Recommendations#read(Path)} takes
     * @param folder new or empty
     */
    public static void prepare(Path recommendations, Path folder) {
        Recommendations notices = Recommendations.read(recommendations);
        try (LinkSession session = DealLinker.standard().open(notices.list());
                CompanyMatcher register = CompanyMatcher.create(folder.resolve(REGISTER))) {
            register.addAll(session.companies(), 1);
            register.commit();
            register.compact();
        }
        notices.write(folder.resolve(NOTICES));
    }

    /** Ships a prepared folder to the executors. Not calibrated yet. */
    public static SparkStudy open(SparkSession spark, Path folder) {
        return new SparkStudy(spark, folder, ShippedFolder.of(spark, folder), ListCalibration.SHIPPED);
    }

    /**
     * Learns what a weight is worth on these deals ({@link LinkSession#calibrate}), from 10,000 of them at most, chosen
     * by a hash of the id. The driver does it once; all executors use the same value.
     */
    public SparkStudy calibrated(Dataset<Row> deals) {
        try (LinkSession session = DealLinker.standard().openRegister(folder.resolve(REGISTER))) {
            return new SparkStudy(spark, folder, shipped, session.calibrate(TableLines.sample(deals)));
        }
    }

    /** What weights are worth, as all executors use it. */
    public ListCalibration calibration() {
        return ListCalibration.parse(calibration);
    }

    /** The links of the deals, and the pairs that are for review. */
    public Dataset<LinkRow> links(Dataset<Row> deals) {
        ShippedFolder study = shipped;
        String curve = calibration;
        String header = TableLines.header(deals);
        return TableLines.texts(deals)
                .mapPartitions(
                        (MapPartitionsFunction<String, LinkRow>) lines -> {
                            ExecutorStudy opened = ExecutorStudy.open(study, curve);
                            return TableLines.batches(lines)
                                    .flatMap(batch -> TableLines.read(header, batch).list().stream())
                                    .flatMap(deal -> opened.links(deal).stream().map(link -> LinkRow.of(link, deal)))
                                    .iterator();
                        },
                        Encoders.bean(LinkRow.class));
    }

    /** What the reader repaired, doubted or rejected in the deals, in words. Look at it before the links. */
    public Dataset<String> issues(Dataset<Row> deals) {
        String header = TableLines.header(deals);
        return TableLines.texts(deals)
                .mapPartitions(
                        (MapPartitionsFunction<String, String>) lines -> TableLines.batches(lines)
                                .flatMap(batch -> TableLines.read(header, batch).report().issues().stream())
                                .map(Object::toString)
                                .iterator(),
                        Encoders.STRING());
    }

    /**
     * What became of every company.
     *
     * @param deals those of {@link #links}
     * @param links what {@link #links} gave
     * @param asOf the end of observation
     * @param settings the rule, the classifier and the ownership table
     */
    public Dataset<OutcomeRow> outcomes(
            Dataset<Row> deals, Dataset<LinkRow> links, LocalDate asOf, TrackerSettings settings) {
        ShippedFolder study = shipped;
        String curve = calibration;
        String header = TableLines.header(deals);
        Dataset<Row> linked = links.select(functions.col(COMPANY), functions.col("dealId"))
                .distinct()
                .join(TableLines.lines(deals), functions.col("dealId").equalTo(functions.col(TableLines.ID)))
                .select(functions.col(COMPANY), functions.col(TableLines.LINE));
        Dataset<Row> all = spark.createDataset(companies(), Encoders.STRING())
                .select(functions.col("value").as(COMPANY), functions.lit("").as(TableLines.LINE));
        return all.union(linked)
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, OutcomeRow>) (company, rows) -> {
                            List<String> lines = new ArrayList<>();
                            rows.forEachRemaining(row -> lines.add(row.getString(1)));
                            lines.removeIf(String::isEmpty);
                            lines.sort(null);
                            List<Deal> theirs = lines.isEmpty()
                                    ? List.of()
                                    : TableLines.read(header, lines).list();
                            return settings
                                    .get()
                                    .asOf(asOf)
                                    .build()
                                    .track(ExecutorStudy.open(study, curve).of(company, theirs))
                                    .list()
                                    .stream()
                                    .map(OutcomeRow::of)
                                    .iterator();
                        },
                        Encoders.bean(OutcomeRow.class));
    }

    private List<String> companies() {
        try (LinkSession session = DealLinker.standard().openRegister(folder.resolve(REGISTER))) {
            return session.companies().stream().map(Company::id).toList();
        }
    }
}
