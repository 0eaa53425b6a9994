/**
 * How often intervals hold the truth, over worlds in which it is known; the command {@code coverage}.
 *
 * <p><b>In:</b> a seed and a number of worlds. <b>Out:</b> how often each interval holds the truth. <b>Open first:</b>
 * {@code CoverageCommand}.
 *
 * <p>{@link org.dealtrace.benchmarks.world.CoverageCheck} studies invented worlds of notices and deals without the
 * linker, {@link org.dealtrace.benchmarks.world.LinkedCoverage} the same worlds through it, and
 * {@link org.dealtrace.benchmarks.world.LinkLevelWorlds} worlds made of links alone.
 */
@NullMarked
package org.dealtrace.benchmarks.world;

import org.jspecify.annotations.NullMarked;
