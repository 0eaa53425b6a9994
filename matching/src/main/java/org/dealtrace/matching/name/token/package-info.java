/**
 * What a company name consists of.
 *
 * <p><b>In:</b> the words that the stages of {@code name} found. <b>Out:</b> values that every later stage reads.
 * <b>Open first:</b> {@code NameVariant}.
 *
 * <p>A {@link org.dealtrace.matching.name.token.NameVariant} is a list of
 * {@linkplain org.dealtrace.matching.name.token.NameToken tokens}, each with a
 * {@linkplain org.dealtrace.matching.name.token.NameToken.Role role}. A token has a canonical form, so that
 * "Versicherung", "Ins." and "Insurance" are the same word, and alternatives where a short form is ambiguous. Words in
 * other scripts carry Latin readings, so that later stages compare them without knowing the script. A
 * {@linkplain org.dealtrace.matching.name.token.LegalForm legal form} tells its
 * {@linkplain org.dealtrace.matching.name.token.LegalForm.Kind class} and where it is in use.
 */
@NullMarked
package org.dealtrace.matching.name.token;

import org.jspecify.annotations.NullMarked;
