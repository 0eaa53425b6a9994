/**
 * Labelled texts, and the command {@code texts} that measures the text classifier on them.
 *
 * <p><b>In:</b> a folder of labelled texts. <b>Out:</b> precision and recall of type, status and roles. <b>Open
 * first:</b> {@code TextsCommand}.
 */
@NullMarked
package org.dealtrace.benchmarks.texts;

import org.jspecify.annotations.NullMarked;
