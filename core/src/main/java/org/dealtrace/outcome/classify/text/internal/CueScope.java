package org.dealtrace.outcome.classify.text.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Which phrases a negation or another cue governs: the direction of its scope, bounded by clauses, and for a negation
 * the nearest phrase only.
 */
public final class CueScope {

    /** Letters between a modal verb and the verb it belongs to. */
    private static final int BESIDE = 20;

    /** The kinds of cue that can govern. */
    private static final Set<Mood> GOVERNING =
            EnumSet.of(Mood.NEGATED, Mood.PENDING, Mood.DENIED, Mood.PLANNED, Mood.POSSIBLE, Mood.CONDITIONAL);

    private static final Set<Mood> NEGATABLE = EnumSet.of(Mood.PLANNED, Mood.POSSIBLE, Mood.DENIED);

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    CueScope(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether a kind of cue is one that can govern. */
    static boolean governing(Mood kind) {
        return GOVERNING.contains(kind);
    }

    /** The cues that govern a phrase, by place. */
    List<Hit> governing(Hit target) {
        return near(target).stream().filter(cue -> governs(cue, target)).toList();
    }

    /** Whether a cue governs a phrase; negation governs the nearest one only. */
    boolean governs(Hit cue, Hit target) {
        Mood kind = cue.phrase().mood();
        if (cue == target || !GOVERNING.contains(kind) || !reaches(cue, target)) {
            return false;
        }
        if (kind != Mood.NEGATED && kind != Mood.PENDING) {
            return true;
        }
        // Two phrases for the same words are negated together.
        Hit nearest = nearest(cue, false);
        return nearest != null && (nearest == target || nearest.overlaps(target));
    }

    /** The negation of a plan, a talk or a denial. */
    Optional<Hit> negation(Hit cue) {
        return near(cue).stream()
                .filter(h -> h.phrase().mood() == Mood.NEGATED && reaches(h, cue) && nearest(h, true) == cue)
                .findFirst();
    }

    private List<Hit> near(Hit hit) {
        return marked.inSentence(clauses.list().get(clauses.at(hit.start())).sentence());
    }

    /**
     * The nearest type or status phrase in reach, or with {@code cues} the nearest phrase of any kind that can be
     * negated.
     */
    private @Nullable Hit nearest(Hit cue, boolean cues) {
        Hit best = null;
        int distance = Integer.MAX_VALUE;
        for (Hit hit : near(cue)) {
            boolean can = hit.phrase().isType()
                    || hit.phrase().isStatus()
                    || (cues && NEGATABLE.contains(hit.phrase().mood()));
            if (hit == cue || !can || !reaches(cue, hit)) {
                continue;
            }
            int far = hit.start() >= cue.end()
                    ? hit.start() - cue.end()
                    : text.folded().length() + cue.start() - hit.end();
            if (far < distance) {
                best = hit;
                distance = far;
            }
        }
        return best;
    }

    /** Whether a phrase lies in the scope of a cue. */
    boolean reaches(Hit cue, Hit target) {
        int from = clauses.at(cue.start());
        int to = clauses.at(target.start());
        if (clauses.list().get(from).sentence() != clauses.list().get(to).sentence()) {
            return false;
        }
        boolean after = target.start() >= cue.end();
        boolean before = target.end() <= cue.start();
        return switch (cue.phrase().scope()) {
            case SENTENCE -> true;
            case CLAUSE -> from == to;
            case BACKWARD -> before && from == to;
            default -> after && from == to;
        };
    }

    /** Whether two phrases stand so near that they belong together. */
    static boolean beside(Hit cue, Hit status) {
        int between = status.start() >= cue.end() ? status.start() - cue.end() : cue.start() - status.end();
        return between <= BESIDE;
    }
}
