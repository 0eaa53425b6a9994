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
    OTHER;

    /**
     * Whether a party of that role is on the other side of one of this: who sells a company does not face it, nor does
     * what it buys face the seller it buys from; the sides of a joint venture all face each other.
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
