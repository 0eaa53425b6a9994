/** To be told. */
@NullMarked
package org.dealtrace.matching;

import org.jspecify.annotations.NullMarked;
