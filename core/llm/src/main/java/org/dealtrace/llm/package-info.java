/**
 * Asks a language model, or any other service, what deals are.
 *
 * <p><b>In:</b> deals with a text, and a service. <b>Out:</b> for each deal an answer, an abstention, a failure or "not
 * asked", kept in a file; and a classifier that looks answers up. <b>Open first:</b> {@link Asking}.
 *
 * <p>A classifier must be pure, and a service is not: it is slow, costs money, fails, and answers differently tomorrow.
 * So a run asks first and writes every answer to a file; the classifier only reads that file. A study then repeats byte
 * for byte without the service.
 */
@NullMarked
package org.dealtrace.llm;

import org.jspecify.annotations.NullMarked;
