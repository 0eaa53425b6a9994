/**
 * Decides which company a party of a deal is, and explains the decision.
 *
 * <p>{@code LinkDecider} is the class to open first. It takes equal identifiers first, then the standing of each
 * company by name ({@code PartyStandings}), sends doubtful pairs to review ({@code ReviewRules}), and has
 * {@code Explainer} write the evidence down. {@code ListLookup} looks up a list of names as a whole.
 * {@code CalibrationEstimate} learns from a list what weights are worth on it.
 */
@NullMarked
package org.dealtrace.matching.internal.link;

import org.jspecify.annotations.NullMarked;
