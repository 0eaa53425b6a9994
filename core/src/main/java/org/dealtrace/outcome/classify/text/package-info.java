/**
 * How a deal's text is read: not a part of the library's interface, and free to change with every version. What it says reaches a user by
 * {@code OutcomeClassifiers.byText()}.
 *
 * <p>{@link org.dealtrace.outcome.classify.text.TextReader} is the door, and its head tells the whole way. In the order of that way:
 *
 * <ol>
 *   <li><b>Text.</b> {@link org.dealtrace.outcome.classify.text.FoldedText} takes away what carries no meaning. {@code Letters} and
 *       {@code Languages} tell which languages it can be in, {@link org.dealtrace.outcome.classify.text.WordBounds} where its words end.
 *   <li><b>Phrases.</b> {@code PhraseFile} reads them, {@code ShippedPhrases} holds those that ship, {@code PieceIndex} finds their pieces,
 *       {@code PoliteJapanese} those of verbs in their polite form, and {@code Phrases} puts the pieces together.
 *       {@link org.dealtrace.outcome.classify.text.Percentages} finds shares.
 *   <li><b>Clauses.</b> {@code Clauses} cuts the text; {@code MarkedText} holds phrases, clauses and the names of the deal's parties in place.
 *   <li><b>Is it a deal?</b> {@code BoughtObject}, {@code NamedPlace}, {@code GermanObject} and {@code CountedGoods} tell the purchase of a
 *       company from that of goods; {@code JointHolders} and {@code OwnGroup} find what no phrase says; {@code ClauseGround} and
 *       {@code AttributiveClause} tell news from what lies behind it, {@code BareMention} from what is only mentioned.
 *   <li><b>How far?</b> {@code StatusReading} asks {@code SaidStatus}, {@code MoodReach}, {@code VerbForm}, {@code ChineseVerb},
 *       {@code SignedContract} and {@code Refusal};
 *       {@link org.dealtrace.internal.DealStages} has the order of the states.
 *   <li><b>How much?</b> {@code BoughtShare}, {@code ShareRise} and {@code PercentUse};
 *       {@link org.dealtrace.internal.ControlShare} says from which share on it is an acquisition.
 *   <li><b>Which?</b> {@code ToldDeals} gathers every {@code ToldDeal}; {@code SameDeal} and {@code OneDealTwice} find the mentions of one;
 *       {@code MeantDeal} chooses the deal of the row. What speaks against it becomes a {@link org.dealtrace.outcome.classify.text.TextDoubt}.
 *   <li><b>And without phrases?</b> {@code FrameReading} looks for what a deal is made of: a {@code Frame} is a set of {@code Concept}s,
 *       {@code ConceptWords} has their words, and {@code Sides} counts who could have made it.
 * </ol>
 *
 * <p>A class a question, each with the sentences that it was written for. The types that are public are so for
 * {@code org.dealtrace.outcome.classify} only.
 */
@NullMarked
package org.dealtrace.outcome.classify.text;

import org.jspecify.annotations.NullMarked;
