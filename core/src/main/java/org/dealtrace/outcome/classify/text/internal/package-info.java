/**
 * Reads a deal's text. Free to change with every version; callers use {@code OutcomeClassifiers.byText()}.
 *
 * <p>{@link org.dealtrace.outcome.classify.text.internal.TextReader} is the class to open first. In the order of the
 * data flow:
 *
 * <ol>
 *   <li><b>Text.</b> {@link org.dealtrace.outcome.classify.text.internal.FoldedText} removes differences that carry no
 *       meaning. {@code Letters} and {@code Languages} tell which languages it can be in.
 *   <li><b>Cues.</b> {@code PhraseFile} reads the phrase files, {@code PieceIndex} finds their pieces in one pass, and
 *       {@code Phrases} puts the pieces together. {@link org.dealtrace.outcome.classify.text.internal.Percentages}
 *       finds shares.
 *   <li><b>Clauses.</b> {@code Clauses} cuts the text; {@code MarkedText} holds cues, clauses and the names of the
 *       deal's parties.
 *   <li><b>Mentions.</b> {@code DealMentions} makes a {@code DealMention} of each cue that names a type.
 *       {@code ObjectFilter} and {@code GenericMentionFilter} leave out goods and what is only mentioned,
 *       {@code Backgrounding} tells news from background, {@code StatusResolver} and {@code CueScope} tell the status,
 *       {@code ShareReader} the share.
 *   <li><b>Answer.</b> {@code MentionSelector} chooses the row's deal among the mentions. {@code LinearModel} decides
 *       on {@code ModelFeatures} whether the text reports a deal at all, and answers where the rules find nothing.
 *   <li><b>Participants.</b> {@code Participants} reads who does what to whom. {@code Companies} finds the names with a
 *       {@code ChainModel} over {@code Tokens} ({@code NameFeatures}; in Chinese with the classes of
 *       {@code ChineseWords}). A second {@code ChainModel} gives each company its role ({@code RoleFeatures}).
 * </ol>
 *
 * <p>Words are data: {@code phrases/*.csv}, {@code concepts.csv}, {@code participants.csv}, {@code words.csv},
 * {@code chinese-words.csv} and the models {@code text-model.tsv}, {@code name-model.tsv} and {@code role-model.tsv}
 * beside the classifiers. A new language needs a phrase file, and lines in the other files.
 */
@NullMarked
package org.dealtrace.outcome.classify.text.internal;

import org.jspecify.annotations.NullMarked;
