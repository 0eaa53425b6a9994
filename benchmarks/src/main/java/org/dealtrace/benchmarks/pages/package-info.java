/**
 * The HTML pages in a real browser: {@link org.dealtrace.benchmarks.pages.Browser} opens a file without a screen and
 * without a network.
 *
 * <p><b>In:</b> an HTML page. <b>Out:</b> what a browser shows, and when it first paints. <b>Open first:</b>
 * {@code Browser}.
 */
@NullMarked
package org.dealtrace.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
