package org.dealtrace.examples.spark;

import org.dealtrace.Deal;
import org.dealtrace.Link;

/**
 * A deal party that was linked to a company, or is for review: one row of a Dataset. A bean, so that Spark makes a
 * column of each property.
 */
public final class LinkRow {

    private String companyId = "";
    private String dealId = "";
    private int party;
    private String partyName = "";
    private double probability;
    private String decision = "";
    private String reason = "";

    /** Empty, for Spark to fill. */
    public LinkRow() {}

    static LinkRow of(Link link, Deal deal) {
        LinkRow row = new LinkRow();
        row.companyId = link.companyId();
        row.dealId = link.dealId();
        row.party = link.party();
        row.partyName = deal.parties().get(link.party()).name();
        row.probability = link.probability();
        row.decision = link.decision().name();
        row.reason = link.explanation().toString();
        return row;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    public String getDealId() {
        return dealId;
    }

    public void setDealId(String dealId) {
        this.dealId = dealId;
    }

    /** Which of the deal's parties, from 0. */
    public int getParty() {
        return party;
    }

    public void setParty(int party) {
        this.party = party;
    }

    public String getPartyName() {
        return partyName;
    }

    public void setPartyName(String partyName) {
        this.partyName = partyName;
    }

    /** That the party is the company, from 0 to 1. */
    public double getProbability() {
        return probability;
    }

    public void setProbability(double probability) {
        this.probability = probability;
    }

    /** {@code LINK} or {@code REVIEW}. */
    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    /** The evidence in words, several lines. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
