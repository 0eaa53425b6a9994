/**
 * Reads XLSX workbooks. Callers need nothing of it: with {@code dealtrace-excel} on the class path,
 * {@code Recommendations.read}, {@code Deals.read} and the command line take workbooks.
 *
 * <p><b>In:</b> a workbook, or the sheets of a report. <b>Out:</b> rows of a sheet, or a workbook. <b>Open first:</b>
 * {@code XlsxWorkbook}.
 */
@NullMarked
package org.dealtrace.io.excel;

import org.jspecify.annotations.NullMarked;
