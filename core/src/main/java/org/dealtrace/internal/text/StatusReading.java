package org.dealtrace.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.text.Phrase.Mood;
import org.dealtrace.internal.text.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come by what its clause says: the furthest that the form of the phrase itself and the status phrases beside it give,
 * held back or taken away by the moods that govern them.
 */
final class StatusReading {

    /** Letters in which that word can stand. */
    private static final int WORD = 12;

    /** Read when a deal first came to nothing or a German or Russian one has a clause before it. */
    private static final class Rare {
        /** A contract that was signed, as what something is done by. */
        private static final Pattern UNDER_SIGNED = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:under|by|according to|in) (?:a|an|the|their) (?:[\\p{L}-]+ ){0,4}(?:deal|contract|agreement|licence|license|pact|accord) (?:signed|concluded|agreed on|inked|sealed)"
                        + "|(?:laut|nach|gemäß) (?:dem|einem|der|einer) [^,.;]{0,40}(?:unterzeichneten|geschlossenen|unterschriebenen) \\p{L}*(?:vertrag|vereinbarung|abkommen|kontrakt)"
                        + "|(?:par|selon|aux termes d[eu']|en vertu d[eu'])[^,.;]{0,20}(?:accord|contrat|convention) (?:signée?|conclue?|paraphée?)"
                        + "|(?:по|согласно) (?:[\\p{L}]+ )?(?:договору|контракту|соглашению),? (?:подписанному|заключенному)"
                        + "|по (?:подписанному|заключенному) [^,.;]{0,30}(?:договору|контракту|соглашению))(?!\\p{L})");

        /** What can be signed without binding anybody. */
        private static final Pattern INTENT = FoldedText.pattern(
                "letter of intent|memorandum|heads of terms|term sheet|absichtserklärung|lettre d'intention|протокол о намерениях|соглашение о намерениях|меморандум"
                        + "|意向书|意向协议|框架协议|备忘录|基本合意|覚書");

        /** What can be given up before anything was agreed on. */
        private static final Pattern PLAN = FoldedText.pattern(
                "(?<!\\p{L})(?:plan|pläne|plänen|vorhaben|absicht|absichten|idee|versuch|ansinnen|план\\p{L}*|намерени\\p{L}*|иде[июя]\\p{L}?|попыт\\p{L}*)(?!\\p{L})");

        private static final Pattern TALKS = FoldedText.pattern(
                "talks|negotiations|discussions|gespräche?n?(?!\\p{L})|verhandlungen|pourparlers|négociations|переговор|谈判|磋商|洽谈|交渉|協議");

        private static final Pattern INFINITIVE =
                FoldedText.pattern(" zu \\p{L}+en\\W*$|\\p{L}zu\\p{L}+en\\W*$|(?<!\\p{L})\\p{L}+ть(?:ся)?(?!\\p{L})");

        /** What makes an English participle the attribute of a contract: "the signed agreement", "that it had signed". */
        private static final Pattern ATTRIBUTE =
                Pattern.compile("(?<!\\p{L})(?:the|a|had|already|been|its|their|recently|was|were|just) $");
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

    StatusReading(MarkedText marked, MoodReach reach, ClauseGround grounds) {
        this.marked = marked;
        this.grounds = grounds;
        this.refusal = new Refusal(marked);
        this.hits = marked.hits();
        this.reach = reach;
        this.forms = new VerbForm(marked);
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
            DealStatus said = said(hit);
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
        return Optional.of(least == DealStatus.ANNOUNCED && underSignedContract(type) ? DealStatus.SIGNED : least);
    }

    /**
     * "Will sell the paper in Japan under a contract signed on Friday": what is planned is what was signed. What still waits for something is
     * as far as the words for it say.
     */
    private boolean underSignedContract(Hit type) {
        int clause = clauses.at(type.start());
        boolean plain = hits.stream()
                .noneMatch(h -> (h.phrase().mood() == Mood.PENDING || h.phrase().mood() == Mood.POSSIBLE)
                        && clauses.first(clauses.at(h.start())) == clauses.first(clause));
        return plain
                && Rare.UNDER_SIGNED
                        .matcher(text.folded())
                        .region(
                                clauses.list().get(clauses.first(clause)).start(),
                                clauses.list().get(clauses.last(clause)).end())
                        .find();
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
            DealStatus said = hit.phrase().isStatus() ? said(hit) : DealStatus.UNKNOWN;
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
                    && hit.phrase().status() == said(hit)
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
                .filter(h -> said(h) == h.phrase().status())
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

    /** Whether a denial is one of what a phrase says, and is not taken back itself ("did not deny"). */
    boolean denies(Hit denial, Hit what) {
        return reach.governs(denial, what) && reach.negation(denial).isEmpty();
    }

    /** Whether the sentence says what a step waits for: then that it cannot be taken is not its end. */
    private boolean awaited(Hit status) {
        return hits.stream()
                .anyMatch(h -> h.phrase().mood() == Mood.PENDING
                        && h.phrase().scope() == Phrase.Scope.SENTENCE
                        && reach.reaches(h, status));
    }

    /**
     * The state of what a contract is about: that of the contract, which the clause before tells. "Signed a contract, under which B will
     * use …": that B has not begun is no part of it.
     */
    DealStatus ofTerms(int clause, DealStatus status) {
        DealStatus furthest = status;
        for (Hit hit : marked.in(clause - 1)) {
            DealStatus said = hit.phrase().isStatus() ? said(hit) : null;
            if (said != null && DealStages.ended(said)) {
                return said;
            }
            if (said == DealStatus.SIGNED && DealStages.stage(furthest) < DealStages.stage(said)) {
                furthest = said;
            }
        }
        return furthest;
    }

    /**
     * Whether a deal that came to nothing had been signed before: "walked away from the signed agreement", "rescinded the contract that it
     * had signed". What was signed after an end is another deal, and a letter of intent binds nobody.
     */
    boolean signedBefore(ToldDeal told) {
        int sentence =
                clauses.list().get(clauses.at(told.evidence.get(0).start())).sentence();
        Hit end = told.evidence.stream()
                .filter(h -> h.phrase().status() == DealStatus.WITHDRAWN)
                .findFirst()
                .orElse(told.evidence.get(0));
        return hits.stream()
                        .filter(h -> h.phrase().isStatus() && h.phrase().status() == DealStatus.SIGNED)
                        .filter(h -> clauses.list().get(clauses.at(h.start())).sentence() == sentence)
                        .filter(h -> h.end() <= end.start() || clauses.at(h.start()) == clauses.at(end.start()))
                        .filter(h -> !h.phrase().language().equals("en")
                                || Rare.ATTRIBUTE
                                        .matcher(text.folded().substring(Math.max(0, h.start() - WORD), h.start()))
                                        .find())
                        .anyMatch(h -> said(h) == DealStatus.SIGNED)
                && !Rare.INTENT.matcher(text.folded()).find();
    }

    /** "Broke off merger talks": talks are what ended, and no doubt about the end as in "may block". */
    private boolean talks(Hit mood, Hit end) {
        return mood.start() >= end.end()
                || Rare.TALKS
                        .matcher(text.folded())
                        .region(mood.start(), mood.end())
                        .find();
    }

    /**
     * What a status phrase says under the moods that govern it: its status, a lesser one, or null when a refusal or a denial leaves
     * nothing of the deal.
     */
    @Nullable
    DealStatus said(Hit status) {
        DealStatus said = status.phrase().status();
        if (status.phrase().language().equals("en")
                && !DealStages.ended(said)
                && text.folded().startsWith("to ", status.start() - 3)) {
            // "X to complete …", "hopes to sign …": an infinitive has not happened.
            said = DealStages.least(said, DealStatus.ANNOUNCED);
        }
        if (said == DealStatus.COMPLETED && (forms.awaitedNoun(status) || forms.russianInfinitive(status))) {
            said = DealStatus.ANNOUNCED;
        }
        if (DealStages.ended(said) && forms.onlySought(status)) {
            return DealStatus.UNKNOWN;
        }
        for (Hit mood : hits) {
            if (mood == status || !reach.governs(mood, status)) {
                continue;
            }
            switch (mood.phrase().mood()) {
                case NEGATED -> {
                    if (DealStages.ended(said)) {
                        return DealStatus.UNKNOWN;
                    }
                    if (mood.phrase().status() != DealStatus.UNKNOWN && !awaited(status)) {
                        return mood.phrase().status();
                    }
                    if (status.phrase().status() == DealStatus.COMPLETED) {
                        said = DealStatus.ANNOUNCED;
                    } else {
                        return null;
                    }
                }
                // A plan or a talk that ended has ended; "may block" has not.
                case PENDING, PLANNED ->
                    said = DealStages.ended(said) ? said : DealStages.least(said, DealStatus.ANNOUNCED);
                case POSSIBLE -> {
                    if (!DealStages.ended(said)) {
                        said = DealStages.least(said, DealStatus.RUMOURED);
                    } else if (MoodReach.beside(mood, status) && !talks(mood, status)) {
                        said = DealStatus.UNKNOWN;
                    }
                }
                case CONDITIONAL -> said = DealStatus.UNKNOWN;
                default -> {}
            }
        }
        return said;
    }
}
