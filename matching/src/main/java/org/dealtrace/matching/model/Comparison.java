package org.dealtrace.matching.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The comparisons of two names, in the order of a comparison vector.
 *
 * <p>Each has one value. In any model, the weight of a rising comparison never falls with its value, and that of a
 * falling one never rises. A comparison of kinds has named levels without an order.
 */
public enum Comparison {
    /** The information of the words in common over that of all words, 0 to 1: a weighted, soft Dice coefficient. */
    WORDS("words in common", Shape.RISING),
    /**
     * The information of the words in common less log2 of the number of names searched; above 0, more than chance
     * explains.
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
    /** Whether distinctive words are shared, because names may have only a place or a trade in common. */
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
     * Similarity of the whole names, 0 to 1: one less the letters to change over the letters of the longer name, 0 if
     * more than about one in five must change. With or without legal forms, whichever is more similar.
     */
    EDITS("letters to change", Shape.RISING),
    /** Similarity of the first words, 0 to 1; halved if the word is elsewhere in the other name. */
    FIRST_WORD("first word", Shape.RISING),
    /** The number of aligned words in another order. */
    ORDER("words out of order", Shape.FALLING),
    /**
     * Similarity of the distinctive words of names in different scripts, by sound or by a known name. Short words,
     * which often sound alike by chance, have their own level.
     */
    SOUND("sound across scripts", Shape.KINDS, "within one script", "far", "possible", "close", "alike but short"),
    /** Numbers in the names: different, on one side only, on neither side, or equal. */
    NUMBERS("numbers", Shape.RISING, "conflict", "on one side only", "none", "agree"),
    /** Places in the names: different, on one side only, on neither side, or equal. */
    PLACES("places", Shape.RISING, "conflict", "on one side only", "none", "agree"),
    /**
     * The legal forms. Forms without a common jurisdiction may be those of a company and a foreign subsidiary. A
     * Chinese form counts as none beside one in other letters, because Chinese calls every company 公司.
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
     * Whether the folded names are equal, with or without legal forms, spaces and spellings of numbers; "as written" if
     * nothing was left out, such as a listing tail, and no word was cut.
     */
    EQUALITY(
            "equality",
            Shape.RISING,
            "different",
            "equal but for the legal form",
            "equal but for spaces, or how a number is written",
            "equal",
            "equal as written"),
    /** Whether names of common words only are equal, which is more evidence than the single words. */
    COMMON_EQUALITY("equality of common words", Shape.RISING, "no", "equal but for the legal form", "equal"),
    /** Whether a former, short or bracketed name was compared. */
    VARIANT("variant compared", Shape.FALLING, "both main names", "one alternate name", "two alternate names"),
    /**
     * The country: -1 if both are known and differ, 0 if one is unknown or the two are closely related; otherwise minus
     * log2 of the country's share among the companies searched, in bits, which is 0 in a national register. It is at
     * most the information that the names have in common, and less if the names already imply the country
     * ({@code NameComparer.mostOfCountry}), as "Iranian" implies Iran.
     */
    COUNTRY("country", Shape.RISING);

    /** The relation of a comparison's value to the weight. */
    public enum Shape {
        /** A larger value never lowers the weight. */
        RISING,
        /** A larger value never raises the weight. */
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

    /** The name in explanations. */
    public String label() {
        return label;
    }

    /** The relation of its value to the weight. */
    public Shape shape() {
        return shape;
    }

    /** The named levels, by value from 0; empty for a measure. */
    public List<String> kinds() {
        return kinds;
    }

    /** The level of a value, in words. */
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

    /** Names the relation to chance, because "1.4 bits" alone would be read as the words' own rarity. */
    private static String rarity(String bits) {
        if (bits.equals("0.0")) {
            return "as much as chance explains in this list";
        }
        return bits.charAt(0) == '-'
                ? bits.substring(1) + " bits less than chance explains in this list"
                : bits + " bits more than chance explains in this list";
    }

    /** Faster than String.format, because every link has about ten of these numbers. */
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

    /** The index of this comparison in a comparison vector. */
    @SuppressWarnings(
            "EnumOrdinal") // a vector has exactly one place for each constant, in their order; files use names
    public int index() {
        return ordinal();
    }

    /** The comparison with this {@link #name()}. */
    public static Optional<Comparison> named(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
