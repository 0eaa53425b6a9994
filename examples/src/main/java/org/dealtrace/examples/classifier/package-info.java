/**
 * How to add a classifier of one's own: {@link org.dealtrace.examples.classifier.ToolingClassifier} is found by
 * {@code ServiceLoader} through {@code OutcomeClassifiers.installed()}. Its service file stands among the test
 * resources here, and the standard classifier never asks for installed ones, so that it changes nothing in the example
 * job.
 *
 * <p><b>In:</b> a deal. <b>Out:</b> its type, or no answer. <b>Open first:</b> {@code ToolingClassifier}.
 */
@NullMarked
package org.dealtrace.examples.classifier;

import org.jspecify.annotations.NullMarked;
