package org.dealtrace.examples.spark;

import org.dealtrace.Outcome;

/** What became of one company: one row of a Dataset. A bean, so that Spark makes a column of each property. */
public final class OutcomeRow {

    private String companyId = "";
    private String company = "";
    private String status = "";
    private String dealId = "";
    private String reason = "";

    /** Empty, for Spark to fill. */
    public OutcomeRow() {}

    static OutcomeRow of(Outcome outcome) {
        OutcomeRow row = new OutcomeRow();
        row.companyId = outcome.company().id();
        row.company = outcome.company().name();
        row.status = outcome.status().name();
        row.dealId = outcome.deciding().map(d -> d.link().dealId()).orElse("");
        row.reason = outcome.reason().english();
        return row;
    }

    public String getCompanyId() {
        return companyId;
    }

    public void setCompanyId(String companyId) {
        this.companyId = companyId;
    }

    /** Its first name. */
    public String getCompany() {
        return company;
    }

    public void setCompany(String company) {
        this.company = company;
    }

    /** {@code REALIZED}, {@code NOT_REALIZED}, {@code UNDETERMINED} or {@code PENDING}. */
    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    /** The deal that decided; empty if there is none. */
    public String getDealId() {
        return dealId;
    }

    public void setDealId(String dealId) {
        this.dealId = dealId;
    }

    /** The answer in one sentence. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
