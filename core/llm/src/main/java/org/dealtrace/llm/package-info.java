/**
 * Asks a language model, or any other service, to classify deals.
 *
 * <p><b>In:</b> deals with a text, and a service. <b>Out:</b> an answer, abstention or failure for each deal, stored in
 * a file, and a classifier that looks them up. <b>Open first:</b> {@link Asking}.
 *
 * <p>A classifier must be a pure function. A service is not: it is slow, costs money, fails, and may answer differently
 * tomorrow. So the service is asked before a study, every answer is stored, and the classifier reads only what was
 * stored. The study can then be repeated without the service.
 */
@NullMarked
package org.dealtrace.llm;

import org.jspecify.annotations.NullMarked;
