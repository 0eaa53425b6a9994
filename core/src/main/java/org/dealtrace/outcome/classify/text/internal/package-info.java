/**
 * Reads a deal's text. Free to change with every version; callers use {@code OutcomeClassifiers.byText()}.
 *
 * <p><b>In:</b> the text and the parties of a deal. <b>Out:</b> types, status, shares and roles with the words that
 * they rest on. <b>Open first:</b> {@code TextReader}.
 *
 * <p>In the order of the data flow:
 *
 * <ol>
 *   <li><b>Text.</b> {@link org.dealtrace.outcome.classify.text.internal.FoldedText} removes differences that carry no
 *       meaning. {@code Letters} and {@code Languages} find the languages of the text.
 *   <li><b>Cues.</b> {@code PhraseFile} reads the phrase files, {@code PieceIndex} finds their pieces in one pass, and
 *       {@code Phrases} puts the pieces together. {@link org.dealtrace.outcome.classify.text.internal.Percentages}
 *       finds shares.
 *   <li><b>Sentences.</b> {@code Sentences} cuts the text; {@code MarkedText} holds cues, sentences and the names of
 *       the deal's parties, and cuts a text with several deals down to the deal of these parties. {@code Shares} finds
 *       how much of a company changes hands.
 *   <li><b>Answer.</b> {@code LinearModel} decides on {@code ModelFeatures} whether the text reports a deal at all, of
 *       which types, and how far it has come.
 *   <li><b>Participants.</b> {@code Participants} reads who does what to whom. {@code Companies} finds the names with a
 *       {@code ChainModel} over {@code Tokens} ({@code NameFeatures}; in Chinese with the classes of
 *       {@code ChineseWords}). A second {@code ChainModel} gives each company its role ({@code RoleFeatures}).
 * </ol>
 *
 * <p>Words are data: {@code phrases/*.csv}, {@code concepts.csv}, {@code participants.csv}, {@code numbers.csv},
 * {@code amounts.csv}, {@code chinese-words.csv} and the models {@code text-model.tsv}, {@code name-model.tsv} and
 * {@code role-model.tsv} beside the classifiers. A new language needs a phrase file, and lines in the other files.
 */
@NullMarked
package org.dealtrace.outcome.classify.text.internal;

import org.jspecify.annotations.NullMarked;
