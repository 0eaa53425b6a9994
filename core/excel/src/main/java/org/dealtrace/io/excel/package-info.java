/**
 * Reads XLSX workbooks. Callers need nothing of it: with {@code dealtrace-excel} on the class path,
 * {@code Recommendations.read}, {@code Deals.read} and the command line take workbooks.
 */
@NullMarked
package org.dealtrace.io.excel;

import org.jspecify.annotations.NullMarked;
