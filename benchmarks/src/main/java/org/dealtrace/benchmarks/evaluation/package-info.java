/**
 * Measures a run against known answers, and compares two runs.
 *
 * <p><b>In:</b> scored pairs and the right pairs. <b>Out:</b> precision, recall, F1 and calibration. <b>Open first:</b>
 * {@code Evaluation}.
 *
 * <p>A run is a list of {@link org.dealtrace.benchmarks.evaluation.ScoredPair}s, the answers a list of
 * {@link org.dealtrace.benchmarks.evaluation.GoldPair}s:
 *
 * <pre>{@code
 * Map<String, Double> figures = Evaluation.ranking(run, gold);
 * figures.get("R@1");         // the share of queries with a right partner first
 * figures.get("threshold");   // the score that links with the best F1
 * }</pre>
 *
 * <p>For single labelled pairs there is {@link org.dealtrace.benchmarks.evaluation.Evaluation#pairs Evaluation.pairs}.
 * Figures are defined so that they depend on scores and ids alone: equal scores form one group, and the order of equal
 * partners of one query comes from a hash of the ids.
 *
 * <p>{@link org.dealtrace.benchmarks.evaluation.Calibration} holds probabilities against answers.
 * {@link org.dealtrace.benchmarks.evaluation.RunDifference} lists the links gained and lost between two runs, by name,
 * so that a change in matching can be reviewed like code.
 *
 * <p>Nothing here reads files or prints. All types are immutable.
 */
@NullMarked
package org.dealtrace.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
