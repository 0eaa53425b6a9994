package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.DealLinks;
import org.dealtrace.ReadIssue;
import org.dealtrace.outcome.Outcomes;

/**
 * The judgements of a log, and their effect on a run.
 *
 * <p>The last judgement of each reviewer on a pair counts, unless it is {@code withdrawn}. Reviewers' names are
 * compared in any case. {@link #apply} uses these judgements:
 *
 * <ul>
 *   <li><b>same</b> makes a link, also of a pair that the run did not compare, and removes other links of the party,
 *   <li><b>different</b> removes the link,
 *   <li><b>unsure</b> puts the pair under review, unless another reviewer judged it the same or different,
 *   <li><b>a fact</b>, such as {@code country: CN} in the place of a company, completes the deals,
 *   <li><b>contradictory</b> judgements of a pair, or of a party as the same as two companies, put the pairs under
 *       review; the conflict is reported.
 * </ul>
 *
 * <p>The link keeps the model's weight and probability, and its explanation has reviewer, date and reason. A judgement
 * whose ids are not in the run, or belong to another company or party there, is not applied and is listed as stale.
 *
 * @param all every judgement, in the order of the log
 * @param damaged lines of the log that are incomplete or were changed
 */
public record Judgements(List<Judgement> all, List<ReadIssue> damaged) {

    /**
     * A run with the judgements applied.
     *
     * @param links the links after review, for tracking
     * @param progress of the review
     * @param conflicts contradictory judgements, whose pairs stay under review
     * @param stale judgements that do not fit this run
     * @param damaged lines of the log that are incomplete or were changed
     */
    public record Reviewed(
            DealLinks links, Progress progress, List<String> conflicts, List<String> stale, List<ReadIssue> damaged) {

        /**
         * The progress of the review.
         *
         * @param borderline pairs that the model left for review
         * @param judged borderline pairs with a judgement
         * @param same all pairs judged the same, borderline or not
         * @param different all pairs judged different
         * @param unsure all pairs judged unsure
         * @param conflicting all pairs with contradictory judgements
         */
        public record Progress(int borderline, int judged, int same, int different, int unsure, int conflicting) {

            /** Borderline pairs without a judgement. */
            public int open() {
                return borderline - judged;
            }

            @Override
            public String toString() {
                return judged + " of " + borderline + " borderline links judged, " + open() + " open; in all " + same
                        + " same, " + different + " different, " + unsure + " unsure, " + conflicting + " in conflict";
            }
        }

        public Reviewed {
            Objects.requireNonNull(links, "links");
            Objects.requireNonNull(progress, "progress");
            conflicts = List.copyOf(conflicts);
            stale = List.copyOf(stale);
            damaged = List.copyOf(damaged);
        }

        /** The progress, then all problems. */
        @Override
        public String toString() {
            List<String> lines = new ArrayList<>();
            lines.add(progress.toString());
            conflicts.forEach(c -> lines.add("conflict: " + c));
            stale.forEach(s -> lines.add("not applied: " + s));
            damaged.forEach(d -> lines.add("damaged: " + d));
            return String.join("\n", lines);
        }
    }

    public Judgements {
        all = List.copyOf(all);
        damaged = List.copyOf(damaged);
    }

    /** No judgements. */
    public static Judgements none() {
        return new Judgements(List.of(), List.of());
    }

    /** The valid judgements: the last one of each pair and reviewer, unless it was withdrawn. */
    public List<Judgement> standing() {
        record Key(String companyId, String dealId, int party, String reviewer) {}
        Map<Key, Judgement> last = new LinkedHashMap<>();
        for (Judgement judgement : all) {
            String reviewer = judgement.reviewer().toLowerCase(Locale.ROOT);
            Key key = new Key(judgement.companyId(), judgement.dealId(), judgement.party(), reviewer);
            last.remove(key);
            if (judgement.verdict() != Judgement.Verdict.WITHDRAWN) {
                last.put(key, judgement);
            }
        }
        return List.copyOf(last.values());
    }

    /**
     * Pairs that one reviewer judged the same and another different, with both judgements. They stay under review until
     * one judgement is withdrawn or changed.
     */
    public List<String> contradictions() {
        Map<JudgedPair, List<Judgement>> byPair = new LinkedHashMap<>();
        for (Judgement judgement : standing()) {
            byPair.computeIfAbsent(
                            new JudgedPair(judgement.companyId(), judgement.dealId(), judgement.party()),
                            p -> new ArrayList<>())
                    .add(judgement);
        }
        return byPair.entrySet().stream()
                .filter(e -> contradict(e.getValue()))
                .map(e -> e.getKey() + ": " + Judgement.words(e.getValue()))
                .toList();
    }

    private static boolean contradict(List<Judgement> judgements) {
        return judgements.stream().anyMatch(j -> j.verdict() == Judgement.Verdict.SAME)
                && judgements.stream().anyMatch(j -> j.verdict() == Judgement.Verdict.DIFFERENT);
    }

    /** A run whose deals have the judged types, states and countries. Its links are those of the model. */
    public DealLinks facts(DealLinks links) {
        return new JudgedFacts(standing()).in(links);
    }

    /** Replaces the model's decisions by the judgements. */
    public Reviewed apply(DealLinks links) {
        return new Review(links, standing()).reviewed(damaged);
    }

    /**
     * The results for {@link org.dealtrace.study.LinkUncertainty#judged}: whether a link is right, or a company has a
     * deal that counts, by the id of the unit of the frame. Units without a clear judgement are absent.
     *
     * @param outcomes of the run before anything was judged
     */
    public Map<String, Boolean> found(Outcomes outcomes) {
        return DrawnPairs.found(outcomes, standing());
    }

    @Override
    public String toString() {
        return all.size() + (all.size() == 1 ? " judgement, " : " judgements, ")
                + standing().size() + " of them standing"
                + (damaged.isEmpty()
                        ? ""
                        : "; " + damaged.size() + (damaged.size() == 1 ? " damaged line: " : " damaged lines: ")
                                + damaged);
    }
}
