/**
 * Accuracy on data sets: {@code quality} for one, {@code quality-all} for all declared ones, and {@code difference}
 * between two runs.
 *
 * <p><b>In:</b> folders of data sets. <b>Out:</b> scores, metrics and the tables of docs/benchmarks.md. <b>Open
 * first:</b> {@code QualityAllCommand}.
 *
 * <p>A {@code QualityRun} lets one contender match one set, which gives {@code Answers}. Only then it reads which
 * answers are right, makes {@code Judgements} and returns a {@code QualityResult}. {@code QualityPage} makes the tables
 * of docs/benchmarks.md from the results of all sets. {@code DifferenceCommand} reads results back.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar quality FOLDER --out OUT --query right
 * java -jar benchmarks/target/benchmarks.jar difference FOLDER BEFORE AFTER
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
