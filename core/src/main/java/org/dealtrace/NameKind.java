package org.dealtrace;

/** How a name belongs to its company. */
public enum NameKind {
    /** The name as a notice or a deal gives it, or the registered one. */
    LEGAL,
    FORMER,
    TRADING,
    ALIAS,
    SHORT,
    /** The same name in another script, by sound or by meaning. */
    TRANSLITERATED,
    /**
     * Too general to link on its own, or in place of a name that is not known: kept and shown, but nothing is found by
     * it.
     */
    WEAK
}
