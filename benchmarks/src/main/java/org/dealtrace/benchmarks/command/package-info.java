/**
 * What every command needs before its work: a mistake of the caller's in one sentence, results that can be written,
 * numbers that make sense.
 *
 * <p><b>In:</b> options of a command. <b>Out:</b> checked values, and files moved into place when they are whole.
 * <b>Open first:</b> {@code BenchmarkCommand}.
 *
 * <p>Everything is looked at before the long work, and a file comes to its place when it is whole:
 *
 * <pre>{@code
 * atLeast(1, "--names", names);                      // UserMistake: --names must be 1 or more but is 0.
 * Path page = into.file("page.md");                  // refused if it cannot be written
 * FileInPlace.write(page, text);                     // beside its place, then moved there in one step
 * }</pre>
 */
@NullMarked
package org.dealtrace.benchmarks.command;

import org.jspecify.annotations.NullMarked;
