/**
 * Says what a deal is: its types and its status.
 *
 * <p><b>In:</b> a deal. <b>Out:</b> its types and status with a confidence, or no answer. <b>Open first:</b>
 * {@code OutcomeClassifiers}.
 *
 * <p>{@link org.dealtrace.outcome.classify.OutcomeClassifier} is the plug-in point, a function from a deal to an
 * optional classification. {@link org.dealtrace.outcome.classify.OutcomeClassifiers} makes the shipped ones and
 * combines them with a user's own:
 *
 * <pre>{@code
 * // [acquisition], blocked, confidence 0.85, by its text: the purchase of; forbids
 * OutcomeClassifiers.standard().classify(deal)
 * OutcomeTracker.builder().classifier(OutcomeClassifiers.firstOf(mine, OutcomeClassifiers.standard())).build()
 * }</pre>
 *
 * <p>A classifier abstains rather than guesses. Its answer carries the words that it rests on, and the classifier's
 * name and version. How a text is read lies in {@code org.dealtrace.outcome.classify.text}.
 */
@NullMarked
package org.dealtrace.outcome.classify;

import org.jspecify.annotations.NullMarked;
