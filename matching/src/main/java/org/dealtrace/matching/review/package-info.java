/**
 * What a person decides about borderline links, kept for good.
 *
 * <p><b>In:</b> links, and a person's judgements. <b>Out:</b> a sheet or page of questions, and links that obey the
 * judgements. <b>Open first:</b> {@code ReviewSheet}.
 *
 * <p>A run leaves some links for review: between the two thresholds, or tied. Uncertain pairs are written to a sheet,
 * and judgements are read back into an append-only log:
 *
 * <pre>{@code
 * var links = DealLinker.standard().link(recommendations, deals);
 * var log = JudgementLog.at(Path.of("judgements.csv"));
 *
 * ReviewSheet.of(links)
 *         .without(log.read())
 *         .firstWhatDecides(OutcomeTracker.standard())                           // what can change the result first
 *         .writeHtml(Path.of("review.html"));                                    // or writeCsv, for a spreadsheet
 * log.importFrom(Path.of("judged.csv"), "AB", LocalDate.of(2024, 5, 18));        // what the page exported
 *
 * var reviewed = log.read().apply(links);
 * reviewed                                     // 12 of 40 borderline links judged, 28 open; …
 * OutcomeTracker.standard().track(reviewed.links());
 * }</pre>
 *
 * <p>A {@link org.dealtrace.matching.review.Judgement} overrides the model, in this run and in every later one to which
 * the log is applied. {@link org.dealtrace.matching.review.JudgementLog} says how it is made sure that nothing judged
 * is ever lost; {@link org.dealtrace.matching.review.Judgements} says what a judgement does, and
 * {@link org.dealtrace.matching.review.Judgements.Reviewed} what came of it: progress, conflicts, judgements that are
 * not about this run.
 *
 * <p>The {@link org.dealtrace.matching.review.ReviewSheet} asks which company a deal party is, once for all deals of
 * the party, and shows all sides and the evidence between them. Its HTML page needs no network and no server, and keeps
 * judgements in the browser until they are exported.
 *
 * <p>Nothing here knows how the links were made.
 */
@NullMarked
package org.dealtrace.matching.review;

import org.jspecify.annotations.NullMarked;
