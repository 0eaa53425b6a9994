/**
 * Time, memory and space: {@code scale} by the number of names, {@code batch} from file to file.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar scale --names 100000 --out OUT
 * java -jar benchmarks/target/benchmarks.jar batch --deals 100000 --companies 10000 --out OUT
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
