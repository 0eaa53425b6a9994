package org.dealtrace.matching.index;

/**
 * A name that was retrieved for another, not yet judged.
 *
 * @param companyId the company that has the name
 * @param name the name as it was added
 */
public record Candidate(String companyId, String name) {}
