package org.dealtrace;

/** What kind of party a notice is about. */
public enum PartyKind {
    COMPANY,
    UNIVERSITY,
    INSTITUTE,
    INDIVIDUAL,
    UNKNOWN
}
