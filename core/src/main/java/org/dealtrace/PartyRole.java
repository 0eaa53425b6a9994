package org.dealtrace;

/** What a party is in a deal. */
public enum PartyRole {
    TARGET,
    ACQUIRER,
    PARTNER,
    LICENSOR,
    LICENSEE,
    INVESTOR,
    SELLER,
    OTHER
}
