/**
 * Whole studies with known truth: {@link org.dealtrace.benchmarks.study.StudyCommand} runs one as the main program
 * does, and holds its headline against the truth.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar study FOLDER --as-of 2011-06-01,2015-12-04 --out OUT
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.study;

import org.jspecify.annotations.NullMarked;
