/** The entry point: which of these companies is that one? */
@NullMarked
package org.dealtrace.matching;

import org.jspecify.annotations.NullMarked;
