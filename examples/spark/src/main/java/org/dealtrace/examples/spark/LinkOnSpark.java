package org.dealtrace.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dealtrace.outcome.OutcomeTracker;

/** The main job on Spark: a list of recommendations and a table of deals in, links and outcomes out as Parquet. */
public final class LinkOnSpark {

    private LinkOnSpark() {}

    /**
     * @param arguments the recommendations; the deals, as CSV or Parquet; an output folder; the end of observation,
     *     such as 2020-12-31
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("Usage: LinkOnSpark RECOMMENDATIONS DEALS OUT DATE");
            System.exit(2);
        }
        try (SparkSession spark = SparkSession.builder().appName("Dealtrace").getOrCreate()) {
            Path out = Path.of(arguments[2]);
            Dataset<Row> deals = arguments[1].endsWith(".parquet")
                    ? spark.read().parquet(arguments[1])
                    : spark.read().option("header", true).option("escape", "\"").csv(arguments[1]);
            Path recommendations = Path.of(arguments[0]);
            Path folder = out.resolve("study");
            LocalDate end = LocalDate.parse(arguments[3]);

            // tag::link[]
            SparkStudy.prepare(recommendations, folder);
            SparkStudy study = SparkStudy.open(spark, folder).calibrated(deals);
            Dataset<LinkRow> links = study.links(deals).cache();
            Dataset<OutcomeRow> outcomes = study.outcomes(deals, links, end, OutcomeTracker::builder);
            // end::link[]

            links.write().parquet(out.resolve("links").toString());
            outcomes.write().parquet(out.resolve("outcomes").toString());
            System.out.println(links.count() + " links and pairs for review");
        }
    }
}
