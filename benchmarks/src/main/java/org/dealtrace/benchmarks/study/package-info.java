/**
 * Whole studies with known truth: {@link org.dealtrace.benchmarks.study.StudyCommand} runs one as the main program
 * does, and holds its headline against the truth. {@link org.dealtrace.benchmarks.study.ListsCommand} links short lists
 * of its companies to all its deals.
 *
 * <p><b>In:</b> a folder with recommendations, deals and the truth. <b>Out:</b> the headline held against the truth.
 * <b>Open first:</b> {@code StudyCommand}.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar study FOLDER --as-of 2011-06-01,2015-12-04 --out OUT
 * java -jar benchmarks/target/benchmarks.jar lists FOLDER --companies 1,5,20
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.study;

import org.jspecify.annotations.NullMarked;
