/**
 * Work on several threads whose results come back in the order of the input.
 *
 * <p><b>In:</b> a list or a stream of tasks. <b>Out:</b> their results in the order of the input, and reports of
 * progress. <b>Open first:</b> {@code Workers}.
 */
@NullMarked
package org.dealtrace.matching.internal.work;

import org.jspecify.annotations.NullMarked;
