package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * How far a deal has come by what its clause says: the furthest that the form of the phrase itself and the status phrases beside it give,
 * held back or taken away by the moods that govern them.
 */
final class StatusReading {

    /** Read when a German or Russian deal has a clause before it. */
    private static final class Rare {
        /** What can be given up before anything was agreed on. */
        private static final Pattern PLAN = FoldedText.pattern(
                "(?<!\\p{L})(?:plan|pläne|plänen|vorhaben|absicht|absichten|idee|versuch|ansinnen|план\\p{L}*|намерени\\p{L}*|иде[июя]\\p{L}?|попыт\\p{L}*)(?!\\p{L})");

        private static final Pattern INFINITIVE =
                FoldedText.pattern(" zu \\p{L}+en\\W*$|\\p{L}zu\\p{L}+en\\W*$|(?<!\\p{L})\\p{L}+ть(?:ся)?(?!\\p{L})");
    }

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final List<Hit> hits;
    private final MoodReach reach;
    private final VerbForm forms;
    private final ChineseVerb chinese;
    private final ClauseGround grounds;
    private final Refusal refusal;
    private final SaidStatus saidStatus;
    private final SignedContract contract;

    StatusReading(
            MarkedText marked,
            MoodReach reach,
            VerbForm forms,
            ClauseGround grounds,
            SaidStatus saidStatus,
            SignedContract contract) {
        this.marked = marked;
        this.grounds = grounds;
        this.refusal = new Refusal(marked);
        this.hits = marked.hits();
        this.reach = reach;
        this.forms = forms;
        this.saidStatus = saidStatus;
        this.contract = contract;
        this.chinese = new ChineseVerb(marked);
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** The state of what a type phrase names; empty when the text takes it back. */
    Optional<DealStatus> status(Hit type, List<Hit> in) {
        if (clauses.list().get(clauses.at(type.start())).question() || forms.inverted(type)) {
            return Optional.empty();
        }
        DealStatus cap = DealStatus.COMPLETED;
        boolean pending = hits.stream()
                .anyMatch(h -> h.phrase().mood() == Mood.PENDING
                        && h.phrase().scope() == Phrase.Scope.SENTENCE
                        && reach.reaches(h, type));
        for (Hit mood : hits) {
            if (!reach.governs(mood, type)) {
                continue;
            }
            switch (mood.phrase().mood()) {
                case DENIED -> {
                    if (reach.negation(mood).isEmpty()) {
                        return Optional.empty();
                    }
                }
                case CONDITIONAL -> {
                    return Optional.empty();
                }
                case NEGATED -> {
                    if (pending) {
                        // "Cannot be completed before it is approved."
                        cap = DealStages.least(cap, DealStatus.ANNOUNCED);
                        continue;
                    }
                    return ended(type, in)
                            .or(() -> mood.phrase().status() == DealStatus.UNKNOWN
                                    ? Optional.empty()
                                    : Optional.of(mood.phrase().status()));
                }
                case PLANNED, POSSIBLE -> {
                    Optional<Hit> not = reach.negation(mood);
                    if (not.isPresent() && reach.reaches(mood, type)) {
                        return ended(type, in)
                                .or(() ->
                                        Optional.of(not.get().phrase().status()).filter(s -> s != DealStatus.UNKNOWN));
                    }
                    cap = DealStages.least(
                            cap, mood.phrase().mood() == Mood.PLANNED ? DealStatus.ANNOUNCED : DealStatus.RUMOURED);
                }
                case PENDING -> cap = DealStages.least(cap, DealStatus.ANNOUNCED);
                default -> {}
            }
        }
        Optional<DealStatus> end = ended(type, in).or(() -> givenUp(type)).or(() -> refusal.of(type));
        if (end.isPresent()) {
            return end;
        }
        boolean noun = type.phrase().status() == DealStatus.UNKNOWN;
        if (in.stream().anyMatch(h -> h.start() >= type.end() && reach.takesBack(h, noun))) {
            return Optional.empty();
        }
        DealStatus status = type.phrase().status();
        if (DealStages.ended(status)) {
            return Optional.of(cap == DealStatus.RUMOURED ? DealStatus.UNKNOWN : status);
        }
        for (Hit hit : in) {
            if (!hit.phrase().isStatus() || DealStages.ended(hit.phrase().status())) {
                continue;
            }
            DealStatus said = saidStatus.of(hit);
            if (said == null) {
                return Optional.empty();
            }
            if (DealStages.ended(said)) {
                return Optional.of(said);
            }
            if (said != hit.phrase().status()) {
                cap = DealStages.least(cap, DealStatus.ANNOUNCED);
            }
            if (lifts(hit, said, type, in) && DealStages.stage(said) > DealStages.stage(status)) {
                status = said;
            }
            if (said == DealStatus.RUMOURED) {
                cap = DealStages.least(cap, said);
            }
        }
        if ((status == DealStatus.UNKNOWN && forms.joins(type)) || forms.follows(type)) {
            status = DealStatus.COMPLETED;
        }
        DealStatus before = said(clauses.at(type.start()));
        if (DealStages.stage(before) > DealStages.stage(status)) {
            status = before;
        }
        if (cap != DealStatus.COMPLETED && status == DealStatus.UNKNOWN) {
            status = cap;
        }
        if (status == DealStatus.UNKNOWN) {
            status = chinese.status(type, in);
        }
        DealStatus least = DealStages.least(cap, status);
        return Optional.of(least == DealStatus.ANNOUNCED && contract.isGroundOf(type) ? DealStatus.SIGNED : least);
    }

    /**
     * What the clause before says if it names no deal of its own, as Chinese and newspapers have it: "签署协议，收购…". A completion there
     * can be that of anything.
     */
    private DealStatus said(int clause) {
        if (clauses.sentenceStart(clause) || clauses.list().get(clause).hard()) {
            return DealStatus.UNKNOWN;
        }
        int before = clause - 1;
        if (grounds.condition(before) && !clauses.sentenceStart(before)) {
            // "Has cleared, on condition that two mills are sold, the purchase of B."
            before--;
        }
        DealStatus furthest = DealStatus.UNKNOWN;
        for (Hit hit : marked.in(before)) {
            if (hit.phrase().isType()) {
                return DealStatus.UNKNOWN;
            }
            DealStatus said = hit.phrase().isStatus() ? saidStatus.of(hit) : DealStatus.UNKNOWN;
            if (said != null && said != DealStatus.COMPLETED && DealStages.stage(said) > DealStages.stage(furthest)) {
                furthest = said;
            }
        }
        return furthest;
    }

    /**
     * Whether a status phrase is the state of what a type phrase names. A completion beside an infinitive ("completed its financing to
     * buy …") is that only if the deal is named beside it ("and the deal closed"). In Chinese, whose verbs have no infinitive, one that
     * follows is that of the deal ("要约收购完成交割").
     */
    private boolean lifts(Hit status, DealStatus said, Hit type, List<Hit> in) {
        return said != DealStatus.COMPLETED
                || type.phrase().status() != DealStatus.ANNOUNCED
                || (type.phrase().language().equals("zh") && status.start() >= type.end())
                || in.stream()
                        .anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR
                                && !h.phrase().isType()
                                && (MoodReach.beside(h, status)
                                        // "the deal to buy Y was completed"
                                        || (h.end() <= type.start()
                                                && type.start() <= status.start()
                                                && MoodReach.beside(h, type))));
    }

    /**
     * The end that a clause tells of, as far as it is the end of what a type phrase names. Of several, the one by an authority: "failed
     * because of the veto".
     */
    private Optional<DealStatus> ended(Hit type, List<Hit> in) {
        Optional<DealStatus> first = Optional.empty();
        for (Hit hit : in) {
            // "Pulled out of the joint venture" has its own end, and "pulled out" is a part of it.
            boolean own = DealStages.ended(type.phrase().status()) && hit.overlaps(type);
            if (hit.phrase().isStatus()
                    && !own
                    && DealStages.ended(hit.phrase().status())
                    && hit.phrase().status() == saidStatus.of(hit)
                    && !relieved(hit, type, in)) {
                if (hit.phrase().status() == DealStatus.BLOCKED) {
                    return Optional.of(refusal.byOwners(hit) ? DealStatus.WITHDRAWN : DealStatus.BLOCKED);
                }
                first = first.isPresent() ? first : Optional.of(hit.phrase().status());
            }
        }
        return first;
    }

    /**
     * "Nimmt Abstand von seinem Plan, B zu kaufen", "отказался от намерения купить B": in German and Russian what was planned stands as an
     * infinitive in a clause of its own behind the one that ends the plan.
     */
    private Optional<DealStatus> givenUp(Hit type) {
        int clause = clauses.at(type.start());
        if (!(type.phrase().language().equals("de") || type.phrase().language().equals("ru"))
                || clauses.sentenceStart(clause)
                || clauses.list().get(clause).hard()) {
            return Optional.empty();
        }
        Clauses.Clause before = clauses.list().get(clause - 1);
        if (marked.in(clause - 1).stream().anyMatch(h -> h.phrase().isType())
                || !Rare.PLAN
                        .matcher(text.folded())
                        .region(before.start(), before.end())
                        .find()
                || !Rare.INFINITIVE
                        .matcher(text.folded())
                        .region(
                                clauses.list().get(clause).start(),
                                clauses.list().get(clause).end())
                        .find()) {
            return Optional.empty();
        }
        return marked.in(clause - 1).stream()
                .filter(h ->
                        h.phrase().isStatus() && DealStages.ended(h.phrase().status()))
                .filter(h -> saidStatus.of(h) == h.phrase().status())
                .map(h -> h.phrase().status())
                .findFirst();
    }

    /** "Dropped its bid for Y and signed a licence": the end has found its deal, and a new verb follows before the next one. */
    private boolean relieved(Hit end, Hit type, List<Hit> in) {
        for (Hit verb : in) {
            // "… and took a licence": the type phrase can be that verb itself.
            boolean verbal = verb.phrase().isStatus()
                    || (verb == type
                            && DealStages.stage(verb.phrase().status()) >= DealStages.stage(DealStatus.SIGNED));
            boolean fresh = verbal
                    && !DealStages.ended(verb.phrase().status())
                    && verb.start() >= end.end()
                    && (verb == type || verb.end() <= type.start());
            if (fresh
                    && in.stream()
                            .anyMatch(t -> t != verb
                                    && t.phrase().isType()
                                    && t.end() > end.start()
                                    && t.start() < verb.start()
                                    && t.phrase().types().stream()
                                            .noneMatch(x -> ToldDeal.sameFamily(
                                                    x, type.phrase().types())))) {
                return true;
            }
        }
        return false;
    }
}
