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
 */
@NullMarked
package org.dealtrace.matching.name;

import org.jspecify.annotations.NullMarked;
