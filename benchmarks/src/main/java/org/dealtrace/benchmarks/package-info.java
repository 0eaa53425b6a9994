/** To be told. */
@NullMarked
package org.dealtrace.benchmarks;

import org.jspecify.annotations.NullMarked;
