/**
 * What several packages of this library need and no user: not a part of its interface, and free to change with every
 * version.
 *
 * <p>{@link org.dealtrace.internal.TextTable} sets rows in columns for a terminal;
 * {@link org.dealtrace.internal.DisplayText} takes away from a text what would turn, break or hide it there;
 * {@link org.dealtrace.internal.FileInPlace} writes a file to the side and moves it into its place;
 * {@link org.dealtrace.internal.OutOfMemory} has a sentence for memory that did not suffice;
 * {@link org.dealtrace.internal.Decimals} writes numbers; {@link org.dealtrace.internal.Sha256} is for ids and
 * provenance. {@link org.dealtrace.internal.WrittenLanguage} tells a page the language of a name.
 * {@link org.dealtrace.internal.DealStages} has the order of a deal's states,
 * {@link org.dealtrace.internal.ControlShare} the share from which on a purchase is one of the company.
 *
 * <p>{@link org.dealtrace.internal.DataFile} reads the tables that ship with the library,
 * {@link org.dealtrace.internal.LegalFormTable} the one of legal forms.
 */
@NullMarked
package org.dealtrace.internal;

import org.jspecify.annotations.NullMarked;
