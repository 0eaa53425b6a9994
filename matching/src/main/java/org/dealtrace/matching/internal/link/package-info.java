/**
 * Decides which company a party of a deal is, and explains the decision.
 *
 * <p><b>In:</b> the parties of a deal, and the scored companies of each. <b>Out:</b> links with a decision, a
 * probability and their evidence. <b>Open first:</b> {@code LinkDecider}.
 *
 * <p>{@code LinkDecider} makes these passes over a deal, in this order:
 *
 * <ol>
 *   <li><b>Identifiers</b> ({@code IdentifierRuling}). An equal identifier settles a party, so its names are not looked
 *       up. A different one only rules a company out.
 *   <li><b>Names</b> ({@code PartyStandings}). The other parties get candidates with calibrated probabilities, in which
 *       rivals already count. The thresholds turn each probability into a decision.
 *   <li><b>Doubts</b> ({@code ReviewRules}). A link whose names may mislead goes to review. This comes before the next
 *       pass, so that a doubtful link does not push out a sure one.
 *   <li><b>Other candidates of the party.</b> Of two companies, or of two entries of one company, only the best stays a
 *       link.
 *   <li><b>Wrong numbers.</b> A company that an identifier rules out goes to review if its names fit and, after the
 *       doubts, nothing in the deal is linked to it or to the party. Then the number may be wrong.
 *   <li><b>Other parties.</b> One company cannot be two parties of a deal: the identifier or the heavier link stays,
 *       the other goes to review. This is last, because only final links compete.
 * </ol>
 *
 * <p>Before that, {@code CalibrationEstimate} learns from the whole list which probability a weight has on it.
 * {@code ListLookup} does the same for names without deals. {@code Explainer} writes the evidence down.
 */
@NullMarked
package org.dealtrace.matching.internal.link;

import org.jspecify.annotations.NullMarked;
