/**
 * Decisions of the linker on data sets: {@code decide} counts right and wrong links when few names are on the list,
 * {@code resolve} counts notices that were joined to one company.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar decide FOLDER --share 0.1,0.01
 * java -jar benchmarks/target/benchmarks.jar resolve FOLDER --wrong wrong.tsv
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.decide;

import org.jspecify.annotations.NullMarked;
