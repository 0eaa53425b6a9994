package org.dealtrace;

/** What a notice is: an offer by a foreign party, or a demand of a domestic one. */
public enum Direction {
    OFFER,
    DEMAND,
    UNKNOWN
}
