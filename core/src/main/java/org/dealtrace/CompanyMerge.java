package org.dealtrace;

import java.util.Objects;

/**
 * One decision to treat two recommendations as being about the same company.
 *
 * @param companyId the company that both became
 * @param first the recommendation that was there
 * @param second the recommendation that joined it
 * @param reason why, in words
 */
public record CompanyMerge(String companyId, String first, String second, String reason) {

    public CompanyMerge {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@code W-59 joined W-01: equal names}: which two, and why. */
    @Override
    public String toString() {
        return second + " joined " + first + ": " + reason;
    }
}
