package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealtrace.DealLinks;
import org.dealtrace.ReadIssue;

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
