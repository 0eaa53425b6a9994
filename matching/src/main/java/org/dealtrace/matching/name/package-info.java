/**
 * Takes company names apart.
 *
 * <p><b>In:</b> a company name and, if known, its country. <b>Out:</b> its spelling variants, each as tokens with
 * roles. <b>Open first:</b> {@code NameAnalyzer}.
 *
 * <pre>{@code
 * AnalyzedName name = NameAnalyzer.standard().analyze("Halcyon Mills (India) Pvt. Ltd., formerly Brightweave");
 * name.main().tokens();        // halcyon, mills (mill), india, pvt ltd (pvtltd)
 * name.variants().get(1);      // Brightweave, a former name
 * }</pre>
 *
 * <p>{@link org.dealtrace.matching.name.NameAnalyzer} turns a text into an
 * {@link org.dealtrace.matching.name.AnalyzedName}. It has one or several
 * {@linkplain org.dealtrace.matching.name.token.NameVariant variants}: the name itself, and names in brackets or after
 * "formerly". Each variant is a list of {@linkplain org.dealtrace.matching.name.token.NameToken tokens} with roles.
 * {@link org.dealtrace.matching.name.Aliases} are other names that a user knows. docs/names.md explains the tables and
 * the rules.
 *
 * <p><b>Inside</b>, in the order of the data flow:
 *
 * <ol>
 *   <li><b>Words.</b> {@code internal.words} cuts the text into words and puts initials together.
 *   <li><b>Which name?</b> {@code NameSplitter} separates the main name from other names in the same text, with
 *       {@code Brackets}, {@code TwoScripts} and {@code StockCode}.
 *   <li><b>Which role?</b> {@code internal.tagging} gives each word a role: {@code TokenTagger} is the class to open
 *       first. {@code internal.lexicon} holds the known words.
 *   <li><b>Another script?</b> {@code internal.reading} makes tokens of words in other scripts, with their meaning or
 *       their Latin readings.
 * </ol>
 *
 * <p>Below these, {@code internal.letters} repairs and folds text, {@code internal.script} has the rules by which a
 * script is read, {@code internal.sound} compares words by sound, and {@code internal.tables} reads the files.
 */
@NullMarked
package org.dealtrace.matching.name;

import org.jspecify.annotations.NullMarked;
