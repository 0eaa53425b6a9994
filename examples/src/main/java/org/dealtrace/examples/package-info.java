/**
 * The command line, and one class for each question that a user asks.
 *
 * <p><b>In:</b> arguments of the command line, or none for the example data. <b>Out:</b> reports, review pages and
 * messages. <b>Open first:</b> {@code Program}.
 *
 * <table>
 * <caption>Questions</caption>
 * <tr><td>Which companies had a deal?</td><td>{@link org.dealtrace.examples.WhichCompaniesHadADeal}</td></tr>
 * <tr><td>What if my deals use words of their own?</td><td>{@link org.dealtrace.examples.OwnClassifier}</td></tr>
 * <tr><td>What if my lists say more than names?</td><td>{@link org.dealtrace.examples.CompareMoreThanNames}</td></tr>
 * </table>
 *
 * <p>{@link org.dealtrace.examples.Program} starts the command line, of which the main job is one command;
 * {@code dealtrace corpus} counts a list by itself, {@code dealtrace judge} takes in what was judged, and
 * {@code dealtrace shell} starts JShell. All of them run on {@link org.dealtrace.examples.ExampleData}: real deals, and
 * an illustrative list of companies. README shows tagged regions of these classes, and a test holds the two together.
 */
@NullMarked
package org.dealtrace.examples;

import org.jspecify.annotations.NullMarked;
