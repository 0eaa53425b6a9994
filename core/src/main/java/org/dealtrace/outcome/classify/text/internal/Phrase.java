package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.DealStages;

/**
 * One line of a phrase file: words, and their meaning for a deal.
 *
 * @param language ISO 639-1
 * @param pattern as written in the file
 * @param parts the pattern's parts between its gaps ({@code …}), each with its alternatives. One alternative of each
 *     part must occur in one clause, in this order
 * @param types the types of deal that the words name; empty if they only speak of its state
 * @param status the state that the words themselves give; {@link DealStatus#UNKNOWN} for none
 * @param mood the effect of the words on other phrases
 * @param weight 0 to 1: for a phrase with types, how far the words alone prove them; for a status, how far they prove
 *     it if no deal is named beside them
 * @param source the line of the file
 * @param rank its place among all phrases: a user's before the shipped ones, then by language and line
 */
record Phrase(
        String language,
        String pattern,
        List<List<Piece>> parts,
        List<OutcomeType> types,
        DealStatus status,
        Mood mood,
        double weight,
        SourceRow source,
        int rank) {

    /** The effect of a phrase. */
    enum Mood {
        /** States its type or status as a fact. */
        ASSERTED,
        /** Turns a type, status or plan into its opposite; the status is that of a deal that it negates. */
        NEGATED,
        /** Says that a thing has not happened so far. */
        PENDING,
        /** Somebody denies what the sentence says. */
        DENIED,
        /** A declared intention. */
        PLANNED,
        /** Talks, interest, hearsay. */
        POSSIBLE,
        /** A mere supposition. */
        CONDITIONAL,
        /** Speaks of the past as background. */
        HISTORIC,
        /** Begins a clause that describes a party. */
        RELATIVE,
        /** Begins a clause of time. */
        SUBORDINATE,
        /** A time that lies back, such as "last year". */
        EARLIER,
        /** Begins a new clause. */
        BOUNDARY,
        /** "And". */
        COORDINATOR,
        /** Names shares in a company; the percentage beside it decides between acquisition and minority stake. */
        STAKE,
        /** A word for a company or a part of one that is bought. */
        COMPANY,
        /** Tells who puts money into a company: "led by", "from the fund". */
        INVESTOR,
        /** Refers to a deal already named. */
        ANAPHOR,
        /** The words have nothing to do with a deal and hide the phrases inside them. */
        OTHER_SENSE,
        /** A name of goods. */
        GOODS,
        /** A function word that shows the language. */
        MARKER,
        /** A word of the concept that the pattern names: "royalty", "redevance" and 提成 are words of one concept. */
        CONCEPT;

        static Mood of(String text) {
            return text.isEmpty()
                    ? ASSERTED
                    : valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A stretch of text without a gap.
     *
     * @param text folded
     * @param openStart whether it may begin inside a word
     * @param openEnd whether it may end inside a word; what it matches then reaches to the end of the word
     */
    record Piece(String text, boolean openStart, boolean openEnd) {
        static Piece of(String words) {
            boolean openStart = words.startsWith("*");
            boolean openEnd = words.endsWith("*") && words.length() > 1;
            String core = words.substring(openStart ? 1 : 0, openEnd ? words.length() - 1 : words.length());
            return new Piece(FoldedText.fold(core), openStart, openEnd);
        }
    }

    /** Phrases with a status and one of these moods state how far a deal has come. */
    private static final Set<Mood> STATES = Set.of(Mood.ASSERTED, Mood.PLANNED, Mood.POSSIBLE);

    private static final Set<Mood> BESIDE_DEALS = Set.of(Mood.STAKE, Mood.COMPANY, Mood.ANAPHOR);

    private static final int MOST_ALTERNATIVES = 10_000;

    /** A gap; an open end before another word also counts as one. */
    private static final Pattern GAP = Pattern.compile("…|(?<=\\*|\\*\\)) ");

    /**
     * The parts of a pattern.
     *
     * @throws IllegalArgumentException if brackets do not match, contain brackets or gaps, or give too many
     *     alternatives
     */
    static List<List<Piece>> parts(String pattern) {
        return Arrays.stream(GAP.split(pattern, -1))
                .map(part -> alternatives(part, new ArrayList<>()))
                .toList();
    }

    /** The alternatives of a part such as {@code (parts|parted) with}, in written order. */
    private static List<Piece> alternatives(String part, List<Piece> all) {
        int close = part.indexOf(')');
        int open = close < 0 ? -1 : part.lastIndexOf('(', close);
        if (open >= 0 && all.size() < MOST_ALTERNATIVES) {
            for (String word : part.substring(open + 1, close).split("\\|", -1)) {
                alternatives(part.substring(0, open) + word + part.substring(close + 1), all);
            }
            return all;
        }
        if (part.isBlank() || part.chars().anyMatch(c -> "(|)".indexOf(c) >= 0)) {
            throw new IllegalArgumentException(part);
        }
        all.add(Piece.of(part.strip()));
        return all;
    }

    boolean isType() {
        return !types.isEmpty();
    }

    /** Whether it says that a deal or a plan ended. */
    boolean saysEnd() {
        return mood == Mood.NEGATED || DealStages.ended(status);
    }

    /** Whether it names only deals in shares of a company. */
    boolean ofShares() {
        return isType() && types.stream().allMatch(Phrase::ofShares);
    }

    static boolean ofShares(OutcomeType type) {
        return type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
    }

    /** Whether it names its type so clearly that an answer may rest on it. */
    boolean isStrongType() {
        return isType() && weight >= TextReader.LEAST_CONFIDENCE;
    }

    /** Whether a text with this phrase may be about a deal. */
    boolean speaksOfDeals() {
        boolean isStatus = status != DealStatus.UNKNOWN && STATES.contains(mood);
        return isType() || isStatus || BESIDE_DEALS.contains(mood);
    }

    /** Whether it is a line of a user's own file. */
    boolean isUsersOwn() {
        return rank < ShippedPhrases.RANKS_A_LANGUAGE;
    }
}
