/**
 * A company name taken apart.
 *
 * <pre>{@code
 * AnalyzedName name = NameAnalyzer.standard().analyze("Halcyon Mills (India) Pvt. Ltd., formerly Brightweave");
 * name.main().tokens();        // halcyon, mills (mill), india, pvt ltd (pvtltd)
 * name.variants().get(1);      // Brightweave, a former name
 * }</pre>
 *
 * <p>{@link org.dealtrace.matching.name.NameAnalyzer} turns a text into an {@link org.dealtrace.matching.name.AnalyzedName}: one or
 * several {@linkplain org.dealtrace.matching.name.NameVariant variants} (the name, and what stands in brackets or behind "formerly"),
 * each a list of {@linkplain org.dealtrace.matching.name.NameToken tokens} with a {@linkplain org.dealtrace.matching.name.TokenRole
 * role}. A token has a canonical form, so that "Versicherung", "Ins." and "Insurance" are the same word, and alternatives where a short
 * form is ambiguous. Words in other scripts carry Latin readings, so that later stages compare them without knowing the script.
 *
 * <p>A {@linkplain org.dealtrace.matching.name.LegalForm legal form} tells its {@linkplain
 * org.dealtrace.matching.name.LegalFormClass class} and where it is in use. All words come from CSV files beside this package; its
 * page in the documentation is docs/names.md.
 *
 * <p><b>Inside</b>, in the order of the way:
 *
 * <ol>
 *   <li><b>Words.</b> {@code Words} cuts the text, {@code InitialRuns} puts initials together, {@code WordSplits} parts what was run together.
 *   <li><b>Which name?</b> {@code Parts} tells the name from the others in one text, with {@code Brackets}, {@code TwoScripts}, {@code Remarks},
 *       {@code StockCode} and {@code Initials}.
 *   <li><b>Which role?</b> {@code Roles} gives each word one. {@code Lexicon} has what is known of words, with {@code LegalForms} and
 *       {@code ClippedWords}; {@code FoundTerms} looks a name's words up, also by {@code MisspeltForm}; {@code NameEdges} decides
 *       where the name ends, with {@code FirstForm} and {@code ShareLine}; {@code NumberWords}, {@code Abbreviations} and
 *       {@code RegionCodes} tell short words apart.
 *   <li><b>Another script?</b> {@code ScriptReader} cuts where the script changes; {@code AlphabetWord} and {@code SpacelessText} make tokens of
 *       what {@code ScriptLexicon} knows of its words. {@code SpacelessText} cuts by {@code Segmentation} into {@code Piece}s (words are found by
 *       {@code ScriptTrie}), asks {@code LetterNames} for letters by name and {@code KnownWord} what a word says.
 *   <li><b>And then?</b> {@link org.dealtrace.matching.name.Aliases}, {@link org.dealtrace.matching.name.Acronyms}, {@link
 *       org.dealtrace.matching.name.WordSounds} and {@link org.dealtrace.matching.name.SoundSkeleton} are for later stages.
 * </ol>
 *
 * <p>What needs no notion of a name is below {@code org.dealtrace.matching.internal}: {@code letters} (repaired and folded), {@code tables} (the
 * files), {@code script} (rules by which a script is read), {@code sound} (how words sound).
 */
@NullMarked
package org.dealtrace.matching.name;

import org.jspecify.annotations.NullMarked;
