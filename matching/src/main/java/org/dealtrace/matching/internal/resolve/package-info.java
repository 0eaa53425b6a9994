/**
 * Makes companies of recommendations: notices about the same party become one company.
 *
 * <p><b>In:</b> recommendations. <b>Out:</b> companies, each with its notices. <b>Open first:</b>
 * {@code CompanyResolver}.
 *
 * <p>{@code CompanyResolver} is the class to open first. {@code NoticeGroups} merges notices that share an identifier,
 * {@code SameParty} decides by name, as {@code SameCompany} judges a pair.
 */
@NullMarked
package org.dealtrace.matching.internal.resolve;

import org.jspecify.annotations.NullMarked;
