/**
 * Training the shipped model of names from data sets with known answers.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar train DATA_ROOT --out model.json
 * </pre>
 */
@NullMarked
package org.dealtrace.benchmarks.train;

import org.jspecify.annotations.NullMarked;
