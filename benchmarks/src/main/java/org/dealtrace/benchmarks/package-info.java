/**
 * Measures Dealtrace: accuracy on any data set folder, beside a naive floor and other matchers, and time and space on
 * generated names.
 *
 * <p><b>In:</b> a command with its options. <b>Out:</b> lines on standard output, and files in the folder of
 * {@code --out}. <b>Open first:</b> {@code Benchmarks}.
 *
 * <p><b>Where to begin.</b> {@link org.dealtrace.benchmarks.Benchmarks} lists the commands. Each command is a class
 * that ends in {@code Command}; {@code --help} prints its header and description. The packages:
 *
 * <ul>
 *   <li>{@code quality}: accuracy on data sets, notices joined to one company, and the difference between two runs.
 *   <li>{@code scale}: time and space, by contender, by number of names, by stage of the work.
 *   <li>{@code train}: the shipped model of names.
 *   <li>{@code world}: simulated notices and deals whose truth is known.
 *   <li>Shared: {@code data} reads data sets, {@code contender} has the matchers, {@code corpus} generates names and
 *       miswrites them, {@code command} has what each command needs before its work.
 * </ul>
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar quality FOLDER --out OUT --query right
 * java -jar benchmarks/target/benchmarks.jar quality-all DATA_ROOT --out OUT --page docs/benchmarks.md
 * java -jar benchmarks/target/benchmarks.jar world coverage --seed 1
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks;

import org.jspecify.annotations.NullMarked;
