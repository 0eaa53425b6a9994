/**
 * The HTML pages in a real browser: {@link org.dealtrace.benchmarks.pages.Browser} opens a file without a screen and
 * without a network.
 */
@NullMarked
package org.dealtrace.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
