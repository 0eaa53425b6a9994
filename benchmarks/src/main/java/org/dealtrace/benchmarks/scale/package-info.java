/**
 * Time and space: {@code speed} compares contenders, {@code scale} grows the number of names, {@code batch} times
 * linking from file to file.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar speed --names 100000
 * java -jar benchmarks/target/benchmarks.jar batch --deals 100000 --companies 10000 --out OUT
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
