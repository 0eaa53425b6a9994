package org.dealtrace.matching.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The comparisons of two names, in the order of a comparison vector.
 *
 * <p>Each gives one value. A rising comparison can only speak more for the same company as its value grows, a falling
 * one only less; a model may not learn otherwise. A comparison of kinds has a few named levels without an order.
 */
public enum Comparison {
    /** The information of the words in common over that of all words, 0 to 1: a weighted, soft Dice coefficient. */
    WORDS("words in common", Shape.RISING),
    /**
     * The information of the words in common less log2 of the number of names searched: above 0, chance alone does not
     * explain them.
     */
    RARITY("rarity of the words in common", Shape.RISING),
    /** The information of the rarest word in common, in bits. */
    RAREST("rarest word in common", Shape.RISING),
    /** Bits of the left name's distinctive words, places and numbers that the right one lacks. */
    LEFT_REST("left words without partner", Shape.FALLING),
    /** Bits of the right name's distinctive words, places and numbers that the left one lacks. */
    RIGHT_REST("right words without partner", Shape.FALLING),
    /** Bits of the left name's business words that the right one lacks. */
    LEFT_GENERIC_REST("left business words without partner", Shape.FALLING),
    /** Bits of the right name's business words that the left one lacks. */
    RIGHT_GENERIC_REST("right business words without partner", Shape.FALLING),
    /**
     * Whether the words that make the names distinctive are shared: names may have nothing but a place or a trade in
     * common.
     */
    DISTINCTIVE(
            "distinctive words",
            Shape.KINDS,
            "none shared",
            "none on one side",
            "none on either side",
            "some shared",
            "all of one side shared",
            "all shared"),
    /** The heaviest word without a partner, in bits. */
    HEAVIEST_REST("heaviest word without partner", Shape.FALLING),
    /** Cosine of the letter trigrams, weighted by their rarity, 0 to 1. */
    LETTERS("letters in common", Shape.RISING),
    /** The share of the shorter name's trigrams that the longer one has, 0 to 1. */
    LETTERS_CONTAINED("letters contained", Shape.RISING),
    /**
     * How near the whole names are, 0 to 1: one less the letters to change over the letters of the longer name, 0 when
     * more than about one in five must be changed. With or without legal forms, whichever is nearer.
     */
    EDITS("letters to change", Shape.RISING),
    /** Similarity of the first words, 0 to 1; halved if the word is at another place in the other name. */
    FIRST_WORD("first word", Shape.RISING),
    /** Aligned words that stand in another order, a count. */
    ORDER("words out of order", Shape.FALLING),
    /**
     * How alike the distinctive words of names in different scripts are, by sound or by a known name. Short words sound
     * alike by chance, so they have a level of their own.
     */
    SOUND("sound across scripts", Shape.KINDS, "within one script", "far", "possible", "close", "alike but short"),
    /** Numbers in the names: different, on one side only, on neither side, or equal. */
    NUMBERS("numbers", Shape.RISING, "conflict", "on one side only", "none", "agree"),
    /** Places, likewise. */
    PLACES("places", Shape.RISING, "conflict", "on one side only", "none", "agree"),
    /**
     * How the legal forms compare; forms that no jurisdiction has both of are a company's and another country's
     * subsidiary's. A Chinese form counts as none beside one in other letters, since Chinese calls every company 公司.
     */
    LEGAL_FORM(
            "legal form",
            Shape.KINDS,
            "none",
            "equal",
            "on one side only",
            "different",
            "of one class",
            "different, of other jurisdictions"),
    /**
     * Whether the names are equal letter for letter after folding, and their legal forms and spaces too; numbers
     * however they are written; "as written" when nothing is left out either, such as a listing's tail, and no word was
     * taken apart.
     */
    EQUALITY(
            "equality",
            Shape.RISING,
            "different",
            "equal but for the legal form",
            "equal but for spaces, or how a number is written",
            "equal",
            "equal as written"),
    /**
     * Names of common words only that are equal: each word says little, but that all are the same and nothing is left
     * says more.
     */
    COMMON_EQUALITY("equality of common words", Shape.RISING, "no", "equal but for the legal form", "equal"),
    /** Whether a former, short or bracketed name was compared. */
    VARIANT("variant compared", Shape.FALLING, "both main names", "one alternate name", "two alternate names"),
    /**
     * The country: -1 if both are known and differ, 0 if one is unknown or the two are closely related. Otherwise the
     * information of the shared country in bits: minus log2 of its share among the companies searched. So an equal
     * country says nothing in a national register. It is no more than the information that the names have in common: a
     * country alone makes no two companies one. It is limited where the names already imply the country
     * ({@code NameComparer.mostOfCountry}): if both names contain "Iranian", Iran on both sides is no news.
     */
    COUNTRY("country", Shape.RISING);

    /** How a comparison's value bears on the weight. */
    public enum Shape {
        /** The larger, the more it speaks for the same company. */
        RISING,
        /** The larger, the less. */
        FALLING,
        /** Named levels without an order. */
        KINDS
    }

    private final String label;
    private final Shape shape;
    private final ImmutableList<String> kinds;

    Comparison(String label, Shape shape, String... kinds) {
        this.label = label;
        this.shape = shape;
        this.kinds = ImmutableList.copyOf(kinds);
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** How its value bears on the weight. */
    public Shape shape() {
        return shape;
    }

    /** The named levels, by value from 0; empty for a comparison that measures. */
    public List<String> kinds() {
        return kinds;
    }

    /** The level that a value stands for, in words. */
    public String level(double value) {
        if (!kinds.isEmpty()) {
            return kinds.get((int) value);
        }
        return switch (this) {
            case COUNTRY -> value < 0 ? "different" : value == 0 ? "not known on both sides, or related" : "equal";
            case WORDS, LETTERS, LETTERS_CONTAINED, EDITS, FIRST_WORD -> fixed(value * 100, 0) + " %";
            case ORDER -> fixed(value, 0);
            case RARITY -> rarity(fixed(value, 1));
            default -> fixed(value, 1) + " bits";
        };
    }

    /**
     * Beside what chance explains, and so by the size of the list: "1.4 bits" alone would be read as the words' own
     * rarity, and a value below 0 as a fault.
     */
    private static String rarity(String bits) {
        if (bits.equals("0.0")) {
            return "as much as chance explains in this list";
        }
        return bits.charAt(0) == '-'
                ? bits.substring(1) + " bits less than chance explains in this list"
                : bits + " bits more than chance explains in this list";
    }

    /** As String.format writes it, in a fraction of the time: every kept link has some ten of them. */
    private static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        String text = BigDecimal.valueOf(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? "-" + text : text;
    }

    /** The place of this comparison in a comparison vector. */
    @SuppressWarnings(
            "EnumOrdinal") // a vector has exactly one place for each constant, in their order; files use names
    public int index() {
        return ordinal();
    }

    /** The comparison with this name, as {@link #name()} gives it. */
    public static Optional<Comparison> named(String name) {
        for (Comparison comparison : values()) {
            if (comparison.name().equals(name)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }
}
