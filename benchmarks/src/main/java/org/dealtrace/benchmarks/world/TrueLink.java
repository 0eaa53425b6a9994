package org.dealtrace.benchmarks.world;

/**
 * A deal's party that truly is a recommended party.
 *
 * @param dealId the deal
 * @param party which of its parties, from 0
 * @param partyId the {@link TrueParty}
 * @param change how the deal writes the name
 */
record TrueLink(String dealId, int party, String partyId, NameChange change) {}
