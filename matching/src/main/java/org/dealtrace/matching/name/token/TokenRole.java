package org.dealtrace.matching.name.token;

/** What a word does in a company name. */
public enum TokenRole {
    /** Tells this company from others. */
    DISTINCTIVE,
    /** A word of an industry or of business in general: "technology", "group", "bank". */
    GENERIC,
    /** "GmbH", "Inc", "株式会社". */
    LEGAL_FORM,
    /** A city, region, country or people: "Shenzhen", "Nordic", "Deutsche". */
    PLACE,
    /** A number in any spelling; its canonical form is in digits. */
    NUMBER,
    /** "and", "of", "the", "für". */
    CONNECTOR,
    /** What a stock list adds: "Common Stock", "Class A", "American Depositary Shares". */
    LISTING_TAIL
}
