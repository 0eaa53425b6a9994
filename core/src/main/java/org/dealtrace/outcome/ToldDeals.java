package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.ClauseGround.Ground;
import org.dealtrace.outcome.Phrase.Mood;
import org.dealtrace.outcome.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The deals that a text has told of so far. A clause adds one, or says more of one told of before: by naming it again, or with a status
 * and no type, such as "but regulators blocked the deal".
 */
final class ToldDeals {

    /** From this weight on, the end of a deal is believed in a clause of its own that does not name the deal again. */
    private static final double PLAIN_END = 0.8;

    /** The end of a Japanese verb that another follows: "取得し、", "を引き受け、", "買い取って". */
    private static final Pattern JOINING = Pattern.compile(".?(?:[しけりきみちいめれせえげべ](?=、)|[てで](?=、|$))|.し、");

    /** "Taking a stake", as the first word of a phrase. */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}+ing(?!\\p{L})");

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final StatusReading statuses;
    private final BoughtShare share;
    private final List<ToldDeal> deals = new ArrayList<>();
    private @Nullable Hit endBefore;

    ToldDeals(MarkedText marked, StatusReading statuses, BoughtShare share) {
        this.marked = marked;
        this.statuses = statuses;
        this.share = share;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** In the order of the text. */
    List<ToldDeal> list() {
        return deals;
    }

    /** A clause that names a deal. */
    void add(int clause, Hit hit, DealStatus status, Ground ground, List<Hit> in) {
        if (hit.phrase().mood() == Mood.ANAPHOR) {
            ToldDeal named = last(hit.phrase().types());
            if (named != null && clauseOf(named) != clause) {
                named.advance(status);
                named.evidence.add(hit);
                named.evidence.addAll(supporting(hit, in));
                return;
            }
        }
        ToldDeal part = partOf(clause, hit, ground);
        if (part != null && !DealStages.ended(status)) {
            if (!participle(hit)) {
                part.advance(status);
            }
            part.evidence.add(hit);
            return;
        }
        ToldDeal chained = chained(clause, hit);
        if (chained != null) {
            chained.advance(status);
            chained.evidence.add(hit);
            return;
        }
        ToldDeal same = overlapping(hit);
        if (same != null) {
            // Two readings of the same words, such as "set up a joint venture" and "joint venture … opened".
            same.advance(status);
            same.evidence.add(hit);
            return;
        }
        ToldDeal told = new ToldDeal();
        told.types.addAll(hit.phrase().types());
        if (hit.phrase().scope() == Phrase.Scope.ROUND && !share.investorIsTold(clause)) {
            // Money raised from nobody knows whom makes no one a shareholder that a report could name.
            told.types.clear();
            told.types.add(OutcomeType.OTHER);
        }
        // A licence to patents is a patent licence, however its words overlap with those for a licence.
        if (in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.PATENT_LICENCE) && h.overlaps(hit))
                && !hit.phrase().types().contains(OutcomeType.PATENT_LICENCE)) {
            told.types.remove(OutcomeType.TECHNOLOGY_LICENCE);
        }
        if (told.types.isEmpty()) {
            return;
        }
        told.status = status;
        told.ground = ground;
        told.weight = hit.phrase().weight();
        told.parties = marked.parties(clause);
        told.evidence.add(hit);
        told.evidence.addAll(supporting(hit, in));
        share.weigh(told, clause, hit, in);
        if (told.types.isEmpty()) {
            return;
        }
        Hit end = endBefore;
        if (end != null
                && ground == Ground.TIME
                && clauses.list().get(clauses.at(end.start())).sentence()
                        == clauses.list().get(clause).sentence()) {
            // "Called off their deal after failing to win approval for the takeover."
            told.status = end.phrase().status();
            told.ground = Ground.NEWS;
            told.evidence.add(end);
        }
        deals.add(told);
    }

    /**
     * The deal that a further word on shares in its sentence belongs to: where a share grows ("topped up, … reaching 38 %"), and where an
     * English participle follows or leads a verb, whose tense it has ("acquired B, taking a stake of 60 %").
     */
    private @Nullable ToldDeal partOf(int clause, Hit hit, Ground ground) {
        if (deals.isEmpty() || !shares(hit)) {
            return null;
        }
        ToldDeal before = deals.get(deals.size() - 1);
        boolean together = before.ground == ground
                && !before.ended()
                && sentenceOf(before) == clauses.list().get(clause).sentence()
                && before.types.stream()
                        .anyMatch(t -> ToldDeal.sameFamily(t, hit.phrase().types()));
        return together && (share.changes(clause) || (participle(hit) && clauseOf(before) != clause)) ? before : null;
    }

    private static boolean shares(Hit hit) {
        return hit.phrase().types().contains(OutcomeType.ACQUISITION)
                || hit.phrase().types().contains(OutcomeType.MINORITY_STAKE);
    }

    /** Whether a phrase begins with an English participle of the present. */
    static boolean participle(Hit hit) {
        return hit.phrase().language().equals("en") && PARTICIPLE.matcher(hit.phrase().pattern()).lookingAt();
    }

    /**
     * "全株式を取得し、子会社化した": a Japanese verb in its joining form has the tense of the last verb of its sentence, and both tell of
     * one deal.
     */
    private @Nullable ToldDeal chained(int clause, Hit hit) {
        if (deals.isEmpty() || !hit.phrase().language().equals("ja")) {
            return null;
        }
        ToldDeal before = deals.get(deals.size() - 1);
        boolean joins = before.evidence.stream()
                .anyMatch(h -> h.phrase().isType()
                        && JOINING.matcher(text.folded())
                                .region(h.end() - 1, text.folded().length())
                                .lookingAt());
        return joins
                        && !before.ended()
                        && clauseOf(before) == clause - 1
                        && !clauses.sentenceStart(clause)
                        && before.types.stream()
                                .anyMatch(t -> ToldDeal.sameFamily(t, hit.phrase().types()))
                ? before
                : null;
    }

    private @Nullable ToldDeal overlapping(Hit hit) {
        for (ToldDeal told : deals) {
            boolean alike = told.types.equals(new LinkedHashSet<>(hit.phrase().types()))
                    || (hit.phrase().scope() == Phrase.Scope.ROUND
                            && told.evidence.get(0).phrase().scope() == Phrase.Scope.ROUND);
            if (alike
                    && !told.ended()
                    && told.evidence.get(0).overlaps(hit)) {
                return told;
            }
        }
        return null;
    }

    private int clauseOf(ToldDeal told) {
        return clauses.at(told.evidence.get(0).start());
    }

    private @Nullable ToldDeal last(List<OutcomeType> types) {
        for (int i = deals.size() - 1; i >= 0; i--) {
            if (deals.get(i).types.stream().anyMatch(t -> ToldDeal.sameFamily(t, types))) {
                return deals.get(i);
            }
        }
        return null;
    }

    private List<Hit> supporting(Hit type, List<Hit> in) {
        return in.stream()
                .filter(h -> h != type
                        && (h.phrase().status() != DealStatus.UNKNOWN
                                || MoodReach.governing(h.phrase().mood()))
                        && !h.phrase().isType())
                .toList();
    }

    /** A clause without a type: what it says of the deal told of before. */
    void update(int clause, List<Hit> in) {
        if (deals.isEmpty()) {
            boolean deal = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
            in.stream()
                    .filter(h -> deal
                            && h.phrase().isStatus()
                            && DealStages.ended(h.phrase().status())
                            && statuses.said(h) == h.phrase().status())
                    .findFirst()
                    .ifPresent(h -> endBefore = h);
            return;
        }
        ToldDeal told = deals.get(deals.size() - 1);
        boolean named = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
        int start = clauses.list().get(clause).start();
        boolean sameSentence = clauses.list().get(clause).sentence()
                == clauses.list().get(clauseOf(told)).sentence();
        for (Hit hit : in) {
            if (!hit.phrase().isStatus()) {
                if (hit.phrase().mood() == Mood.PENDING && (named || sameSentence)) {
                    told.hold(hit);
                }
                continue;
            }
            DealStatus status = hit.phrase().status();
            boolean first = sameSentence && hit.start() - start <= ClauseGround.RELATIVE_LEAD && !ownWork(hit, in);
            boolean plain =
                    DealStages.ended(status) && sameSentence && hit.phrase().weight() >= PLAIN_END;
            if (!named && !first && !plain) {
                continue;
            }
            DealStatus said = statuses.said(hit);
            if (said == status) {
                if (DealStages.ended(status)) {
                    // The end of talks or of a deal is the end of all that the sentence told of it.
                    for (ToldDeal other : deals) {
                        if (other.ground == told.ground && sentenceOf(other) == sentenceOf(told)) {
                            other.status = status;
                            other.evidence.add(hit);
                        }
                    }
                    told.status = status;
                } else {
                    told.advance(status);
                    told.evidence.add(hit);
                }
            } else if (status == DealStatus.COMPLETED) {
                told.hold(hit);
            }
        }
    }

    /** "…, which completed its new plant": what the party did, and not what became of the deal ("which was completed"). */
    private boolean ownWork(Hit status, List<Hit> in) {
        return in.stream()
                .anyMatch(h -> h.phrase().mood() == Mood.RELATIVE
                        && h.end() <= status.start()
                        && text.folded().substring(h.end(), status.start()).isBlank());
    }

    private int sentenceOf(ToldDeal told) {
        return clauses.list().get(clauseOf(told)).sentence();
    }
}
