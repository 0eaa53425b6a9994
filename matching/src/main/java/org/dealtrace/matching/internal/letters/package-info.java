/**
 * The letters of a name as they should be: not a part of the library's interface, and free to change with every
 * version.
 *
 * <p><b>In:</b> a text as it stands in a file. <b>Out:</b> repaired text, and folded words. <b>Open first:</b>
 * {@code TextRepair}.
 *
 * <p>{@link org.dealtrace.matching.internal.letters.TextRepair} is where to begin. It undoes what files, web pages and
 * keyboards do to a name, with {@code Lookalikes} for letters of another script and {@code LetterForms} to tell whether
 * a text is in NFKC already. Letters keep their case there; {@link org.dealtrace.matching.internal.letters.Folding}
 * takes case and marks from each word after that.
 */
@NullMarked
package org.dealtrace.matching.internal.letters;

import org.jspecify.annotations.NullMarked;
