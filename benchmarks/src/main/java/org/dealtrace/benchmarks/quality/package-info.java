/**
 * Accuracy on data sets: {@code quality} for one, {@code quality-all} for all declared ones, {@code difference} between
 * two runs, {@code resolve} for notices that were joined to one company.
 *
 * <p>A {@code QualityRun} lets one contender match one set, which gives {@code Answers}. Only then it reads which
 * answers are right, makes {@code Judgements} and returns a {@code QualityResult}. {@code QualityPage} makes the tables
 * of docs/benchmarks.md from the results of all sets. {@code Scores} reads a result back for {@code difference}.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar quality FOLDER --out OUT --query right
 * java -jar benchmarks/target/benchmarks.jar difference FOLDER BEFORE AFTER
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
