/**
 * Measures Dealtrace: accuracy on any data set folder, beside a naive floor, and on generated names of any number.
 *
 * <p>A {@code DataSet} is a folder in one of three shapes. A {@code Contender} is a matcher under test: the product, or the naive
 * floor that it must clear by far. A {@code QualityRun} lets one contender match one set, reads the answers only afterwards, and gives
 * a {@code QualityResult}. {@code QualityPage} makes the tables of docs/benchmarks.md from many of them. The commands are in
 * {@link org.dealtrace.benchmarks.Benchmarks}:
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar quality FOLDER --out OUT --query right
 * java -jar benchmarks/target/benchmarks.jar quality-all DATA_ROOT --out OUT --page docs/benchmarks.md
 * java -jar benchmarks/target/benchmarks.jar speed --names 100000
 * java -jar benchmarks/target/benchmarks.jar difference FOLDER BEFORE/scores.csv AFTER/scores.csv
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks;

import org.jspecify.annotations.NullMarked;
