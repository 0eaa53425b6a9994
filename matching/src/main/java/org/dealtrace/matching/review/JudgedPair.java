package org.dealtrace.matching.review;

import org.dealtrace.Link;

/** A company and a party of a deal. */
record JudgedPair(String companyId, String dealId, int party) {

    static JudgedPair of(Link link) {
        return new JudgedPair(link.companyId(), link.dealId(), link.party());
    }

    /** The party alone. */
    String side() {
        return party + " " + dealId;
    }

    @Override
    public String toString() {
        return companyId + " ~ " + dealId + " (party " + party + ")";
    }
}
