/** To be told. */
@NullMarked
package org.dealtrace.examples;

import org.jspecify.annotations.NullMarked;
