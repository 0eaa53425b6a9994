/** Work on several threads whose results come back in the order of the input. */
@NullMarked
package org.dealtrace.matching.internal.work;

import org.jspecify.annotations.NullMarked;
