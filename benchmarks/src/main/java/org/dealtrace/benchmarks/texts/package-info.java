/** Labelled texts, and the command {@code texts} that measures the text classifier on them. */
@NullMarked
package org.dealtrace.benchmarks.texts;

import org.jspecify.annotations.NullMarked;
