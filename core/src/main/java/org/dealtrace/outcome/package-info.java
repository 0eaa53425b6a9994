/**
 * From links to outcomes: what a deal is, whether it counts, and what became of each company.
 *
 * <p><b>In:</b> links between companies and deals, and a rule. <b>Out:</b> an outcome for each company, and rates.
 * <b>Open first:</b> {@code OutcomeTracker}.
 *
 * <p>An {@link org.dealtrace.outcome.classify.OutcomeClassifier OutcomeClassifier} says what a deal is. An
 * {@link org.dealtrace.outcome.OutcomeRule} says which deals count: types, states, order and window, stake,
 * counterparty. An {@link org.dealtrace.outcome.OutcomeTracker} holds every company's linked deals against the rule and
 * gives {@link org.dealtrace.outcome.Outcomes}:
 *
 * <pre>{@code
 * var outcomes = OutcomeTracker.standard().track(links);
 * outcomes                                  // a table of the companies, and the rate
 * outcomes.outcome("R-0017").reason()       // why, in a sentence
 * outcomes.sensitivity()                    // the rate under other rules
 * outcomes.report().writeHtml(Path.of("outcomes.html"));
 * }</pre>
 *
 * <p>Every condition has three answers: yes, no and unknown. A date known to the month cannot always say whether the
 * deal came first; a bidder of unknown nationality is not thereby a foreign one. A deal counts if every condition of
 * the rule says yes, and does not count if one says no. Otherwise its company is
 * {@linkplain org.dealtrace.OutcomeStatus#UNDETERMINED undetermined}, and the rate gets bounds instead of a guess.
 * Every {@link org.dealtrace.DealAssessment} lists its reasons.
 *
 * <p>The deal itself and an {@link org.dealtrace.outcome.OwnershipTable} with dates say who the other side is. A
 * {@link org.dealtrace.outcome.Counterparty} names its owners up to the ultimate one.
 *
 * <p>The classifiers live in {@code org.dealtrace.outcome.classify}.
 */
@NullMarked
package org.dealtrace.outcome;

import org.jspecify.annotations.NullMarked;
