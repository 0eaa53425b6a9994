/**
 * Links a file of deals that is too long to hold in memory, and resumes where an interrupted run stopped.
 *
 * <p><b>In:</b> a link session, and the path of a long file of deals. <b>Out:</b> a file of links and their count.
 * <b>Open first:</b> {@code StreamedLinks}.
 *
 * <p>{@link org.dealtrace.matching.stream.StreamedLinks} is the way in. It reads the deals in order, looks a few
 * hundred of them up at a time, and appends their links to {@code <links>.part}. A checkpoint beside it says how far
 * the run is.
 */
@NullMarked
package org.dealtrace.matching.stream;

import org.jspecify.annotations.NullMarked;
