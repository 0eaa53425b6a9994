/**
 * Links deals on Apache Spark, where one machine is too small.
 *
 * <p><b>In:</b> recommendations in a file, and deals as rows of a Dataset. <b>Out:</b> Datasets of links and outcomes.
 * <b>Open first:</b> {@code SparkStudy}.
 *
 * <p>{@link org.dealtrace.examples.spark.SparkStudy} is the way in. The recommended companies are resolved and indexed
 * once, on the driver, into a folder. Spark ships that folder to every executor, which opens it once and looks up the
 * deals of all its partitions in it. Links and outcomes come back as Datasets. They do not depend on the number or the
 * order of partitions, and a task that fails is repeated by Spark without a trace in the result.
 *
 * <pre>{@code
 * SparkStudy.prepare(Path.of("notices.csv"), Path.of("register"));
 * SparkStudy study = SparkStudy.open(spark, Path.of("register"));
 * Dataset<Row> deals = spark.read().parquet("deals.parquet");   // columns as in docs/formats.md
 * SparkStudy calibrated = study.calibrated(deals);
 * Dataset<LinkRow> links = calibrated.links(deals);
 * Dataset<OutcomeRow> outcomes =
 *         calibrated.outcomes(deals, links, LocalDate.of(2020, 12, 31), OutcomeTracker::builder);
 * }</pre>
 *
 * <p>{@link org.dealtrace.examples.spark.RegisterInParts} is for a register that is too long for one executor. It asks
 * each part for candidates and decides when they are merged. {@link org.dealtrace.examples.spark.NoticesOnSpark} makes
 * companies of notices that are too many for one machine.
 */
@NullMarked
package org.dealtrace.examples.spark;

import org.jspecify.annotations.NullMarked;
