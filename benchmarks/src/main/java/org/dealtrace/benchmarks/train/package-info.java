/**
 * Training of the models that ship. Each subcommand has one seed; the same data give the same file.
 *
 * <p><b>In:</b> data sets and sentences. <b>Out:</b> model files. <b>Open first:</b> {@code TrainCommand}.
 *
 * <table>
 * <caption>Models</caption>
 * <tr><th>command</th><th>learns</th><th>from</th><th>licence of the data</th></tr>
 * <tr><td>{@code train names DATA_ROOT}</td><td>the weights of the name comparisons</td><td>half of the queries of each
 * company set, and generated names</td><td>the sets are not shipped; the README of each names its licence</td></tr>
 * <tr><td>{@code train transliteration}</td><td>what the units of other scripts stand for in Latin names</td><td>pairs of
 * names written for this project</td><td>Apache-2.0</td></tr>
 * <tr><td>{@code train text SENTENCES}</td><td>type and status of a deal</td><td>the project's sentences and patterns,
 * texts of {@code --real}, and CORE</td><td>Apache-2.0; {@code TrainingTexts.PERMITTED} lists the sources whose licence
 * permits training; CC BY 4.0</td></tr>
 * <tr><td>{@code train roles}</td><td>buyer, target and seller in a text</td><td>the same, with invented names</td>
 * <td>the same</td></tr>
 * </table>
 */
@NullMarked
package org.dealtrace.benchmarks.train;

import org.jspecify.annotations.NullMarked;
