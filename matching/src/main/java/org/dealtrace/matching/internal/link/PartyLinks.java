package org.dealtrace.matching.internal.link;

import java.util.List;
import org.dealtrace.Link;

/**
 * The links of one deal.
 *
 * @param links by party, then falling weight
 * @param listedBits for each party the log2 odds that it is on the list at all
 */
public record PartyLinks(List<Link> links, double[] listedBits) {}
