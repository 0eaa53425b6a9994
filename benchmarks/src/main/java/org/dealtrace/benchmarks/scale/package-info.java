/**
 * Time, memory and space: {@code scale} by the number of names, {@code batch} from file to file.
 *
 * <p><b>In:</b> how many names, deals and companies to generate, or a folder of real names. <b>Out:</b> tables of
 * times, memory and file sizes. <b>Open first:</b> {@code ScaleCommand}.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar scale --names 100000 --out OUT
 * java -jar benchmarks/target/benchmarks.jar batch --deals 100000 --companies 10000 --out OUT
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
