/**
 * What several packages of this library need and no user: not a part of its interface, and free to change with every version.
 *
 * <p>{@link org.dealtrace.internal.TextTable} sets rows in columns for a terminal; {@link org.dealtrace.internal.DisplayText} takes away from a text what would
 * turn, break or hide it there.
 */
@NullMarked
package org.dealtrace.internal;

import org.jspecify.annotations.NullMarked;
