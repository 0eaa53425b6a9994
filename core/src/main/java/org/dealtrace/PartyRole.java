package org.dealtrace;

/** The role of a party in a deal. */
public enum PartyRole {
    TARGET,
    ACQUIRER,
    PARTNER,
    LICENSOR,
    LICENSEE,
    INVESTOR,
    SELLER,
    OTHER;

    /**
     * Whether a party with the other role is on the opposite side of a party with this role. A seller is not opposite
     * the company that it sells. Partners of a joint venture are all opposite each other.
     */
    public boolean faces(PartyRole other) {
        return switch (this) {
            case TARGET, SELLER -> other != SELLER && other != TARGET;
            case LICENSOR -> other != LICENSOR;
            case ACQUIRER, INVESTOR -> other != ACQUIRER && other != INVESTOR;
            case LICENSEE -> other != LICENSEE;
            case PARTNER, OTHER -> true;
        };
    }
}
