package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.SourceRow;

/**
 * One line of a phrase file: words, and what they say about a deal.
 *
 * @param language ISO 639-1
 * @param pattern as written in the file
 * @param pieces the words of the pattern's parts between its gaps ({@code …}), folded
 * @param parts for each piece the part that it can stand for; a part may have alternatives. One piece of each part must
 *     stand in one clause, in this order
 * @param types what the words say that the deal is; empty when they speak of its state only
 * @param status the state that the words themselves give; {@link DealStatus#UNKNOWN} for none
 * @param mood what the words do to others
 * @param weight for a phrase with types: how far the words alone prove them, 0 to 1; for a status: how far they prove
 *     it without the deal being named beside them
 * @param source the line of the file
 * @param rank its place among all phrases: a user's before the shipped ones, then by language and line
 */
record Phrase(
        String language,
        String pattern,
        List<Piece> pieces,
        List<Integer> parts,
        List<OutcomeType> types,
        DealStatus status,
        Mood mood,
        double weight,
        SourceRow source,
        int rank) {

    /** What a phrase does. */
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
        /** Speaks of shares in a company; the percentage beside it decides between acquisition and minority stake. */
        STAKE,
        /** A word for a company or a part of one, as what is bought. */
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
        MARKER;

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
     * @param joined whether the piece before it must stand right before it, with a space between
     */
    record Piece(String text, boolean openStart, boolean openEnd, boolean joined) {}

    static final String GAP = "…";

    private static final Pattern BEHIND_OPEN_END = Pattern.compile("(?<=\\*) ");

    /**
     * The pieces of a pattern: parted by gaps, and inside a part wherever a word has an open end.
     *
     * @param known pieces by how they are written, which this adds to
     */
    static List<Piece> pieces(String pattern, Map<String, Piece> known) {
        List<Piece> pieces = new ArrayList<>(2);
        for (String part : pattern.split(GAP, -1)) {
            String words = part.strip();
            if (words.contains("* ")) {
                boolean joined = false;
                for (String each : BEHIND_OPEN_END.split(words, -1)) {
                    pieces.add(piece(each, joined));
                    joined = true;
                }
            } else {
                pieces.add(known.computeIfAbsent(words, w -> piece(w, false)));
            }
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String words, boolean joined) {
        boolean openStart = words.startsWith("*");
        boolean openEnd = words.endsWith("*") && words.length() > 1;
        String core = words.substring(openStart ? 1 : 0, openEnd ? words.length() - 1 : words.length());
        return new Piece(FoldedText.fold(core), openStart, openEnd, joined);
    }

    boolean isType() {
        return !types.isEmpty();
    }

    /** Whether it states how far a deal has come, without naming its type. */
    boolean isStatus() {
        return types.isEmpty()
                && status != DealStatus.UNKNOWN
                && (mood == Mood.ASSERTED || mood == Mood.PLANNED || mood == Mood.POSSIBLE);
    }

    /** Whether it names a deal in shares of a company and no other. */
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

    /** Whether a text with it can be about a deal. */
    boolean speaksOfDeals() {
        return isType() || mood == Mood.STAKE || mood == Mood.COMPANY || mood == Mood.ANAPHOR || isStatus();
    }

    /** Whether it is a line of a user's own file. */
    boolean isUsersOwn() {
        return rank < ShippedPhrases.RANKS_A_LANGUAGE;
    }

    /** How many pieces a hit of it has. */
    int partCount() {
        return parts.get(parts.size() - 1) + 1;
    }

    /** Whether a part of it has several words of which any one may stand. */
    boolean alternatives() {
        return partCount() < pieces.size();
    }

    /** A word or words without a meaning of their own, for an index of a closed list; the rank tells which they are. */
    static Phrase word(String language, String words, SourceRow source, int rank, Map<String, Piece> known) {
        return new Phrase(
                language,
                words,
                pieces(words, known),
                oneEach(1),
                List.of(),
                DealStatus.UNKNOWN,
                Mood.MARKER,
                1,
                source,
                rank);
    }

    /** The parts of a pattern without alternatives: each piece is one. */
    static List<Integer> oneEach(int pieces) {
        return pieces <= ONE_EACH.size()
                ? ONE_EACH.subList(0, pieces)
                : IntStream.range(0, pieces).boxed().toList();
    }

    private static final List<Integer> ONE_EACH = List.of(0, 1, 2, 3, 4, 5, 6, 7);
}
