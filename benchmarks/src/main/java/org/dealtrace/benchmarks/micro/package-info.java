/**
 * What single steps cost, measured by JMH:
 *
 * <pre>
 * java -cp benchmarks/target/benchmarks.jar org.openjdk.jmh.Main
 * </pre>
 *
 * <p>The classes are public and not final because JMH extends them.
 */
@NullMarked
package org.dealtrace.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
