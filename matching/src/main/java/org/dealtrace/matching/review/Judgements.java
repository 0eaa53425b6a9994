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
 * <p>The last judgement of each reviewer on a pair counts; {@code withdrawn} leaves none. Upper and lower case of a
 * reviewer's name are the same. {@link #apply} uses these judgements:
 *
 * <ul>
 *   <li><b>same</b> makes a link, also of a pair that the run never compared; other companies are no longer linked to
 *       that party,
 *   <li><b>different</b> removes the link, however sure the model was,
 *   <li><b>unsure</b> leaves the pair, or puts it, under review, unless another reviewer judged it the same or
 *       different,
 *   <li>reviewers who <b>contradict</b> each other, and a party judged the same as two companies, leave the pairs under
 *       review; the conflict is reported.
 * </ul>
 *
 * <p>The model's weight and probability stay in the link beside the reviewer's decision, and its explanation says who
 * judged, when and why. A judgement whose ids are not in the run, or name another company or party there than the one
 * judged, is not applied; it is listed as stale.
 *
 * @param all every judgement, in the order of the log
 * @param damaged lines of the log that are torn or were changed
 */
public record Judgements(List<Judgement> all, List<ReadIssue> damaged) {

    /**
     * A run with the judgements in place.
     *
     * @param links the links after review, for tracking
     * @param progress how far the review has come
     * @param conflicts where judgements contradict each other; the pairs stay under review
     * @param stale judgements that are not about this run
     * @param damaged lines of the log that are torn or were changed
     */
    public record Reviewed(
            DealLinks links, Progress progress, List<String> conflicts, List<String> stale, List<ReadIssue> damaged) {

        /**
         * How far the review has come.
         *
         * @param borderline pairs that the model left for review
         * @param judged how many of them somebody judged
         * @param same all pairs judged to be the same, borderline or not
         * @param different all pairs judged to be different
         * @param unsure all pairs that nobody could tell
         * @param conflicting all pairs on which judgements contradict each other
         */
        public record Progress(int borderline, int judged, int same, int different, int unsure, int conflicting) {

            /** Borderline pairs that nobody has judged. */
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

        /** The progress, then everything that needs somebody's attention. */
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

    /** That nobody has judged anything. */
    public static Judgements none() {
        return new Judgements(List.of(), List.of());
    }

    /** The judgements that stand: of each pair and reviewer the last one, unless it was withdrawn. */
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
     * Pairs of which one reviewer says that they are the same and another that they are not, with what each said. They
     * stay under review until one of the judgements is withdrawn or made anew.
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

    /** Puts the judgements in the place of the model's decisions. */
    public Reviewed apply(DealLinks links) {
        return new Review(links, standing()).reviewed(damaged);
    }

    /**
     * What was found of links and companies, as {@link org.dealtrace.study.LinkUncertainty#judged} takes it: by the id
     * of a unit of the frame, whether the link is right, or whether the company has a deal that counts. Units that
     * nobody judged, or could tell, are not there.
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
