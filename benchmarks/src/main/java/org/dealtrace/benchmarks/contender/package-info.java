/**
 * The matchers under test: the product, and those it is compared with.
 *
 * <p><b>In:</b> rows of a register, and a query. <b>Out:</b> the best hits. <b>Open first:</b> {@code Contender}.
 *
 * <p>{@link org.dealtrace.benchmarks.contender.Contender} is what each of them implements,
 * {@link org.dealtrace.benchmarks.contender.Contenders} finds one by its name.
 *
 * <pre>{@code
 * Contender dealtrace = new Contenders().named("dealtrace", List.of());
 * try (Contender.Register index = dealtrace.index(rows, List.of("name", "country"))) {
 *     List<Hit> best = index.match(query, 10);
 * }
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
