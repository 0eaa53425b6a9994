/**
 * An invented world in which the truth is known: notices, parties, deals, names in their variants, owners.
 *
 * <p>{@link org.dealtrace.benchmarks.world.SimulatedWorld} makes it from
 * {@link org.dealtrace.benchmarks.world.WorldSettings}, which begin with the shape of the published corpus
 * ({@code WorldSettings.study(seed)}) and scale to any size. What truly becomes of each party is its
 * {@link org.dealtrace.benchmarks.world.Fate}; which deal is whose stands in
 * {@link org.dealtrace.benchmarks.world.TrueLink}, with how the deal writes the name.
 *
 * <p>Two commands compare the linker with it. {@code world links} lists wrong links by name ({@code LinksCheck}).
 * {@code world coverage} counts how often intervals hold the true rate: without the linker ({@code CoverageCheck}), and
 * the whole way through it ({@code LinkedWorld}, {@code LinkedCoverage}). {@code GroundTruth} says which links are
 * right.
 *
 * <pre>{@code
 * SimulatedWorld world = SimulatedWorld.generate(WorldSettings.study(1));
 * DealLinks links = DealLinker.standard().link(world.recommendations().toList(), world.deals().toList());
 * world.trueRate();
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.world;

import org.jspecify.annotations.NullMarked;
