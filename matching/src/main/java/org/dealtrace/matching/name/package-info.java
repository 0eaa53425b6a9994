/**
 * A company name taken apart.
 *
 * <p>{@link org.dealtrace.matching.name.NameAnalyzer} turns a text into an {@link org.dealtrace.matching.name.AnalyzedName}: one or
 * several {@linkplain org.dealtrace.matching.name.NameVariant variants} (the name, and what stands in brackets or behind "formerly"),
 * each a list of {@linkplain org.dealtrace.matching.name.NameToken tokens} with a {@linkplain org.dealtrace.matching.name.TokenRole
 * role}. Words in other scripts carry Latin readings, so that later stages compare them without knowing the script.
 */
@NullMarked
package org.dealtrace.matching.name;

import org.jspecify.annotations.NullMarked;
