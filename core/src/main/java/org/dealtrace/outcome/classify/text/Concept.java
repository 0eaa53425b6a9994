package org.dealtrace.outcome.classify.text;

import java.util.Locale;

/** What words stand for, whatever the language: "royalty", "redevance" and 提成 are one. {@link Frame}s are made of them. */
enum Concept {
    /** A patent as what is used. */
    PATENT,
    /** Technology that is no patent: a process, a recipe, drawings. */
    TECHNOLOGY,
    LICENCE,
    /** Money for each piece or a part of sales. */
    ROYALTY,
    USE,
    PAY,
    /** "Sole", "exclusive", "monopoly". */
    EXCLUSIVE,
    /** The same told by those who are left out: "nobody else", "only from". */
    NOBODY_ELSE,
    /** "The only importer", "Alleinvertrieb": an exclusive right in one word. */
    SOLE_DEALER,
    SALE,
    DEALER,
    SUPPLY,
    CONTRACT,
    /** "Jointly", "together", "side by side". */
    JOINT,
    /** A company of several owners: "half each", "their common subsidiary". */
    OWN_JOINT,
    /** What is founded: a company, a plant. */
    COMPANY_NEW,
    /** "Founded", "in the register". */
    REGISTERED,
    RESEARCH,
    /** Shares, stakes, voting rights. */
    SHARE,
    /** A percentage that gives no control. */
    MINOR,
    /** A percentage that gives control. */
    MAJOR,
    /** Two percentages that make up a whole. */
    TWO_SHARES,
    /** What a notice of shares says of the time before: "previously", "crossed". */
    BOUGHT_UP,
    /** Verbs of buying and of giving for shares. */
    BUY,
    /** "All the shares", "the whole company". */
    WHOLE,
    /** Verbs of taking over. */
    TAKE_ALL,
    /** "Has a new owner". */
    CHANGED_HANDS,
    /** "Stays in family hands". */
    STAY,
    MAKE,
    /** "For the account of", "contract manufacturing". */
    ON_BEHALF,
    /** A company by what it makes. */
    MAKER,
    PRICE,
    /** One who can be a side of a deal. */
    SIDE,
    /** What had been agreed on is over. */
    NO_MORE,
    /** Research that is over because it is done. */
    ACHIEVED,
    /** What had been wanted will not be. */
    GAVE_UP,
    AUTHORITY,
    REFUSE,
    RUMOUR,
    ANNOUNCED,
    SIGNED,
    DONE,
    /** "It is not known whether it was signed". */
    UNSAID,
    SUE,
    SETTLED,
    /** Words of a company's figures: "profit", "rose". */
    FIGURES,
    /** "Denies", "not for sale". */
    NOT_FOR_SALE,
    /** Hides the words inside it: "sole owner", "market share". */
    OTHER_SENSE;

    /**
     * The concept of a word of the files.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Concept of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
