package org.dealtrace.outcome.classify.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrase.Scope;
import org.dealtrace.outcome.classify.text.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Which phrases a negation or another mood governs: the direction of its scope, bounded by clauses, and for a negation the nearest
 * phrase only.
 */
final class MoodReach {

    /** Letters between a modal verb and the verb it belongs to. */
    private static final int BESIDE = 20;

    /** Letters between the two words of a French negation. */
    private static final int NOT_YET = 10;

    private static final Pattern NE_QUE =
            Pattern.compile("n(?:e |')(?:\\p{L}+ ){0,2}?\\p{L}+ qu(?:e |')(?!\\p{L}+ (?:ne|n'))");

    /** The moods that can govern. */
    private static final Set<Mood> GOVERNING =
            EnumSet.of(Mood.NEGATED, Mood.PENDING, Mood.DENIED, Mood.PLANNED, Mood.POSSIBLE, Mood.CONDITIONAL);

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final List<Hit> hits;

    MoodReach(MarkedText marked) {
        this.marked = marked;
        this.hits = marked.hits();
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether a mood is one that can govern. */
    static boolean governing(Mood mood) {
        return GOVERNING.contains(mood);
    }

    /** Whether a mood reaches a phrase; negation reaches the nearest one only. */
    boolean governs(Hit mood, Hit target) {
        Mood kind = mood.phrase().mood();
        if (mood == target || !GOVERNING.contains(kind) || !reaches(mood, target)) {
            return false;
        }
        if (kind == Mood.NEGATED && (notYet(mood) || only(mood))) {
            return false;
        }
        if (kind != Mood.NEGATED && kind != Mood.PENDING) {
            return true;
        }
        // Two phrases for the same words are negated together.
        Hit nearest = nearestOf(mood, false);
        return nearest != null && (nearest == target || nearest.overlaps(target) || (both(target) && both(nearest)));
    }

    /** "AもBも含まない": what the particle joins is negated together. */
    private boolean both(Hit hit) {
        return text.folded().startsWith("も", hit.end());
    }

    /** "N'entrera qu'à hauteur de 30 %": the French "ne … que" means "only". */
    private boolean only(Hit negation) {
        return negation.phrase().language().equals("fr")
                && NE_QUE.matcher(text.folded())
                        .region(
                                negation.start(),
                                clauses.list().get(clauses.at(negation.start())).end())
                        .lookingAt();
    }

    /**
     * "… is not planned", "… is not being considered": a negated plan or talk behind what it is about. A deal that is only a noun is given
     * up too if something about it is negated that no phrase knows, though not by a preposition: "approved without conditions".
     */
    boolean takesBack(Hit negation, boolean noun) {
        if (negation.phrase().mood() != Mood.NEGATED
                || negation.phrase().weight() < TextReader.LEAST_CONFIDENCE
                || notYet(negation)
                || only(negation)
                || nearestOf(negation, false) != null) {
            return false;
        }
        Hit mood = nearestOf(negation, true);
        return mood == null ? noun : clauses.at(mood.start()) == clauses.at(negation.start());
    }

    /** The negation of a plan, a talk or a denial. */
    Optional<Hit> negation(Hit mood) {
        return hits.stream()
                .filter(h -> h.phrase().mood() == Mood.NEGATED && reaches(h, mood))
                .filter(h -> {
                    Hit nearest = nearestOf(h, true);
                    return nearest == mood;
                })
                .findFirst();
    }

    /** The nearest type or status phrase in reach, or with {@code moods} the nearest phrase of any kind that can be negated. */
    private @Nullable Hit nearestOf(Hit mood, boolean moods) {
        Hit best = null;
        int distance = Integer.MAX_VALUE;
        for (Hit hit : hits) {
            boolean can = hit.phrase().isType()
                    || hit.phrase().isStatus()
                    || (moods
                            && EnumSet.of(Mood.PLANNED, Mood.POSSIBLE, Mood.DENIED)
                                    .contains(hit.phrase().mood()));
            if (hit == mood || !can || !reaches(mood, hit)) {
                continue;
            }
            int far = hit.start() >= mood.end()
                    ? hit.start() - mood.end()
                    : text.folded().length() + mood.start() - hit.end();
            if (far < distance) {
                best = hit;
                distance = far;
            }
        }
        return best;
    }

    boolean reaches(Hit mood, Hit target) {
        int from = clauses.at(mood.start());
        int to = clauses.at(target.start());
        if (clauses.list().get(from).sentence() != clauses.list().get(to).sentence()) {
            return false;
        }
        boolean after = target.start() >= mood.end() || inGap(mood, target);
        boolean before = target.end() <= mood.start();
        return switch (mood.phrase().scope()) {
            case SENTENCE -> true;
            case CLAUSE -> from == to;
            case FORWARD, OBJECT, ROUND, WHOLE, NAMED, NAME_IN_GAP, NEAR, BEFORE_NAME ->
                after && (from == to || spills(mood, from, to) || supposes(mood, from));
            case BACKWARD -> before && (from == to || spills(mood, to, from));
        };
    }

    /** "持股将增至30%", "wird … nicht mehr": a plan or a negation between the words of a phrase is said of its last one. */
    private static boolean inGap(Hit mood, Hit target) {
        for (int piece = 1; piece < target.pieces(); piece++) {
            if (target.pieceEnd(piece - 1) <= mood.start() && mood.end() <= target.pieceStart(piece)) {
                return true;
            }
        }
        return false;
    }

    /** "If …, X will acquire Y": a supposition at the head of a sentence holds for all of it. */
    private boolean supposes(Hit mood, int clause) {
        return mood.phrase().mood() == Mood.CONDITIONAL
                && clauses.sentenceStart(clause)
                && text.folded()
                        .substring(clauses.list().get(clause).start(), mood.start())
                        .isBlank();
    }

    /**
     * Whether a mood reaches over one soft bound: "plans, subject to approval, to buy". Negation does so only when it stands right at
     * the bound, since in "not Company Y, bought Z" it is spent.
     */
    private boolean spills(Hit mood, int left, int right) {
        if (right - left != 1 || clauses.list().get(right).hard()) {
            return false;
        }
        boolean forward = mood.phrase().scope() == Scope.FORWARD;
        int own = forward ? left : right;
        boolean spent = marked.in(own).stream()
                .anyMatch(h -> (h.phrase().isType() || h.phrase().isStatus())
                        && (forward ? h.start() >= mood.end() : h.end() <= mood.start()));
        if (spent) {
            return false;
        }
        if (mood.phrase().mood() == Mood.DENIED
                && text.folded().charAt(clauses.list().get(left).end() - 1) == ':') {
            // "No equity is involved: A and B will …": what is denied is said, and the news begins.
            return false;
        }
        if (mood.phrase().mood() != Mood.NEGATED) {
            return true;
        }
        Clauses.Clause clause = clauses.list().get(own);
        String between = forward
                ? text.folded().substring(mood.end(), clause.end())
                : text.folded().substring(clause.start(), mood.start());
        return between.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** "N'a pas encore": the negation belongs to a "not yet". */
    private boolean notYet(Hit negation) {
        return hits.stream()
                .anyMatch(h -> h.phrase().mood() == Mood.PENDING
                        && h.start() >= negation.start()
                        && h.start() - negation.end() <= NOT_YET);
    }

    /** Whether two phrases stand so near that they belong together. */
    static boolean beside(Hit mood, Hit status) {
        int between = status.start() >= mood.end() ? status.start() - mood.end() : mood.start() - status.end();
        return between <= BESIDE;
    }
}
