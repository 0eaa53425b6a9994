/**
 * Errors of an index of companies in a folder: {@link org.dealtrace.matching.index.IndexException} says what is wrong
 * and what to do.
 */
@NullMarked
package org.dealtrace.matching.index;

import org.jspecify.annotations.NullMarked;
