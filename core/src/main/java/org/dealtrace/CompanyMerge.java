package org.dealtrace;

/**
 * One decision to treat two recommendations as being about the same company.
 *
 * @param companyId the company that both became
 * @param first the recommendation that was there
 * @param second the recommendation that joined it
 * @param reason why, in words
 */
public record CompanyMerge(String companyId, String first, String second, String reason) {}
