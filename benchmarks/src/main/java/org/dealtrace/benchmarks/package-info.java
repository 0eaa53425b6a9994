/**
 * Measures Dealtrace: accuracy on any data set folder, beside a naive floor and other matchers, and time and space on generated names of
 * any number.
 *
 * <p><b>Where to begin.</b> Each command is a class that ends in {@code Command}, listed in {@link org.dealtrace.benchmarks.Benchmarks}; its
 * header and description are what {@code --help} prints, and the class that it calls does the work:
 *
 * <ul>
 *   <li><i>Accuracy.</i> A {@code DataSet} is a folder in one of three shapes, a {@code DeclaredSet} says how one that is known is asked. A
 *       {@code Contender} is a matcher under test: the product ({@code Dealtrace}), or what it is held against. A {@code QualityRun} lets one
 *       contender match one set and gives {@code Answers}; only then it reads what is right, makes {@code Judgements}, and gives a
 *       {@code QualityResult}. {@code QualityPage} makes the tables of docs/benchmarks.md from many of them. {@code Scores} reads a
 *       result again, and {@code difference} holds two of them against each other.
 *   <li><i>Decisions.</i> {@code decide} and {@code resolve} let the linker decide about sets and count what is right.
 *   <li><i>Time and space.</i> {@code speed} by contender, {@code scale} by number of names, {@code batch} by stage of the work.
 *   <li><i>The model.</i> {@code train} makes the shipped one.
 * </ul>
 *
 * <p>{@code corpus} generates names and miswrites them, {@code world} invents notices and deals of which the truth is known, {@code micro}
 * measures single steps by JMH, and {@code command} has what every command needs before its work.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar quality FOLDER --out OUT --query right
 * java -jar benchmarks/target/benchmarks.jar quality-all DATA_ROOT --out OUT --page docs/benchmarks.md
 * java -jar benchmarks/target/benchmarks.jar difference FOLDER BEFORE AFTER
 * java -jar benchmarks/target/benchmarks.jar world links --seed 3 --worlds 8
 * java -jar benchmarks/target/benchmarks.jar speed --names 100000
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks;

import org.jspecify.annotations.NullMarked;
