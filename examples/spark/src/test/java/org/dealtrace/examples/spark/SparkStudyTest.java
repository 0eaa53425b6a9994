package org.dealtrace.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.outcome.OutcomeTracker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example data on Spark with two threads, beside the same data without Spark. */
class SparkStudyTest {

    private static final Path DATA = Path.of("..", "data");
    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    @TempDir
    private static Path temporary;

    private static SparkSession spark;
    private static SparkStudy study;
    private static Dataset<Row> deals;
    private static List<LinkRow> links;

    @BeforeAll
    static void linkTheExampleDeals() {
        spark = SparkSession.builder()
                .master("local[2,3]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "3")
                .config("spark.local.dir", temporary.toString())
                .config(
                        "spark.sql.warehouse.dir",
                        temporary.resolve("warehouse").toUri().toString())
                .getOrCreate();
        Path folder = temporary.resolve("study");
        SparkStudy.prepare(DATA.resolve("watchlist.csv"), folder);
        deals = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("comment", "#")
                .csv(DATA.resolve("deals.csv").toString());
        study = SparkStudy.open(spark, folder).calibrated(deals);
        links = sorted(study.links(deals));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<LinkRow> sorted(Dataset<LinkRow> rows) {
        return rows.orderBy("dealId", "party", "companyId").collectAsList();
    }

    @Test
    void links_onSpark_areThoseOfOneMachine() {
        List<Link> plain;
        try (var register = DealLinker.builder()
                .calibration(study.calibration())
                .build()
                .openRegister(temporary.resolve("study").resolve(SparkStudy.REGISTER))) {
            DealLinks all = register.linkAll(Deals.read(DATA.resolve("deals.csv")));
            plain = all.links().stream()
                    .filter(l -> l.decision() != Decision.NO_LINK)
                    .toList();
        }

        assertThat(links)
                .extracting(l -> l.getDealId() + " " + l.getParty() + " " + l.getCompanyId() + " " + l.getDecision())
                .containsExactlyInAnyOrderElementsOf(plain.stream()
                        .map(l -> l.dealId() + " " + l.party() + " " + l.companyId() + " " + l.decision())
                        .toList());
        assertThat(links)
                .hasSizeGreaterThan(30)
                .allSatisfy(l -> assertThat(l.getReason()).isNotEmpty());
    }

    @Test
    void links_ofOtherPartitions_areTheSame() {
        List<LinkRow> other = sorted(study.links(deals.repartition(7)));

        assertThat(other).usingRecursiveComparison().isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void links_ofARegisterInParts_areThoseOfTheWholeOne(int parts) {
        List<Company> companies;
        try (LinkSession session =
                DealLinker.standard().openRegister(temporary.resolve("study").resolve(SparkStudy.REGISTER))) {
            companies = session.companies();
        }
        Path folder = temporary.resolve(parts + "-parts");
        int blocks = 2;

        // tag::parts[]
        RegisterInParts register = RegisterInParts.write(companies, folder, parts);
        RegisterInParts calibrated = register.calibrated(deals);
        Dataset<LinkRow> merged = calibrated.links(deals, blocks);
        // end::parts[]

        assertThat(calibrated.calibration()).isEqualTo(study.calibration());
        assertThat(sorted(merged)).usingRecursiveComparison().isEqualTo(links);
    }

    @Test
    void companies_ofNoticesOnSpark_areThoseOfOneMachine() {
        Dataset<Row> notices = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("escape", "\"")
                .option("comment", "#")
                .csv(DATA.resolve("watchlist.csv").toString());
        Path folder = temporary.resolve("notices");

        // tag::notices[]
        Dataset<String> companies = NoticesOnSpark.companies(notices, folder, 2, 3);
        // end::notices[]

        try (LinkSession session = DealLinker.standard()
                .open(Recommendations.read(DATA.resolve("watchlist.csv")).list())) {
            assertThat(session.merges()).isNotEmpty();
            assertThat(companies.collectAsList())
                    .containsExactlyInAnyOrderElementsOf(
                            session.companies().stream().map(JsonLines::toJson).toList());
        }
    }

    @Test
    void links_ofATaskThatFailed_areNeitherLostNorTwice() {
        List<LinkRow> repeated = sorted(study.links(deals.repartition(4).map(FailsOnce.of(), deals.encoder())));

        assertThat(repeated).usingRecursiveComparison().isEqualTo(links);
        assertThat(FailsOnce.FAILED).isNotEmpty();
    }

    @Test
    void links_writtenAsParquet_areReadBack() {
        String file = temporary.resolve("links.parquet").toString();
        study.links(deals).write().parquet(file);

        Dataset<LinkRow> back = spark.read().parquet(file).as(Encoders.bean(LinkRow.class));
        assertThat(sorted(back)).usingRecursiveComparison().isEqualTo(links);
    }

    @Test
    void outcomes_onSpark_areThoseOfOneMachine() {
        Map<String, String> onSpark =
                study.outcomes(deals, study.links(deals), END, OutcomeTracker::builder).collectAsList().stream()
                        .collect(Collectors.toMap(OutcomeRow::getCompany, OutcomeRow::getStatus));

        DealLinks plain = DealLinker.builder()
                .calibration(study.calibration())
                .build()
                .link(Recommendations.read(DATA.resolve("watchlist.csv")), Deals.read(DATA.resolve("deals.csv")));
        Map<String, String> expected = OutcomeTracker.builder().asOf(END).build().track(plain).list().stream()
                .collect(Collectors.toMap(
                        o -> o.company().name(), o -> o.status().name()));
        assertThat(onSpark).isEqualTo(expected).containsValue("REALIZED");
    }

    @Test
    void issues_ofDeals_areTold() {
        Dataset<Row> doubtful = spark.read()
                .json(spark.createDataset(
                        List.of("{\"id\":\"1\",\"date\":\"2016-02-31\",\"target\":\"Kuka\",\"acquirer\":\"Midea\"}"),
                        Encoders.STRING()));

        assertThat(study.issues(doubtful).collectAsList()).anyMatch(issue -> issue.contains("2016-02-31"));
    }

    @Test
    void deals_withOneIdTwiceOrADateOfTwoReadings_areRefused() {
        Dataset<Row> twice = spark.read()
                .json(spark.createDataset(
                        List.of("{\"id\":\"7\",\"target\":\"Kuka\"}", "{\"id\":\"7\",\"target\":\"Kion\"}"),
                        Encoders.STRING()));
        assertThatThrownBy(() -> study.links(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the id '7' has 2 rows");

        Dataset<Row> slashes = spark.read()
                .json(spark.createDataset(
                        List.of("{\"id\":\"8\",\"date\":\"3/12/2015\",\"target\":\"Kuka\"}"), Encoders.STRING()));
        assertThatThrownBy(() -> study.links(slashes).collectAsList())
                .hasStackTraceContaining("'3/12/2015' can be read in two ways");
    }

    @Test
    void howTo_itsBlocks_areWhatIsRun() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "how-to.md")))
                .contains(block("main", "LinkOnSpark", "link"))
                .contains(block("test", "SparkStudyTest", "parts"))
                .contains(block("test", "SparkStudyTest", "notices"));
    }

    private static String block(String sources, String type, String tag) throws IOException {
        String source = Files.readString(Path.of("src", sources, "java/org/dealtrace/examples/spark", type + ".java"));
        int begin = source.indexOf("// tag::" + tag + "[]\n");
        String region = source.substring(source.indexOf('\n', begin) + 1, source.indexOf("// end::" + tag + "[]"));
        return "```java\n" + region.stripIndent().strip() + "\n```";
    }
}
