package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ClauseGround.Ground;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The deals that a text has told of so far. A clause adds one, or says more of one told of before: by naming it again, or with a status
 * and no type, such as "but regulators blocked the deal".
 */
final class ToldDeals {

    /** From this weight on, the end of a deal is believed in a clause of its own that does not name the deal again. */
    private static final double PLAIN_END = 0.8;

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final SaidStatus saidStatus;
    private final SignedContract contract;
    private final BoughtShare share;
    private final SameDeal same;
    private final OwnGroup group;
    private final List<ToldDeal> deals = new ArrayList<>();
    private @Nullable Hit endBefore;

    ToldDeals(MarkedText marked, SaidStatus saidStatus, SignedContract contract, BoughtShare share) {
        this.marked = marked;
        this.saidStatus = saidStatus;
        this.contract = contract;
        this.share = share;
        this.same = new SameDeal(marked, share);
        this.group = new OwnGroup(marked);
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** In the order of the text. */
    List<ToldDeal> list() {
        return deals;
    }

    /** Leaves out what was no deal after all. */
    void leaveOut(Predicate<ToldDeal> not) {
        deals.removeIf(not);
    }

    /** What had been signed before it came to nothing was not withdrawn but terminated. */
    void signedOnesAreTerminated() {
        for (ToldDeal told : deals) {
            if (told.status == DealStatus.WITHDRAWN && contract.stoodBefore(told)) {
                told.status = DealStatus.TERMINATED;
            }
        }
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
        if (!deals.isEmpty() && same.tells(deals.get(deals.size() - 1), clause, hit, status, ground)) {
            ToldDeal before = deals.get(deals.size() - 1);
            if (!same.accompanies(hit)) {
                before.advance(status);
            }
            before.evidence.add(hit);
            return;
        }
        ToldDeal twice = overlapping(hit);
        if (twice != null) {
            // Two readings of the same words, such as "set up a joint venture" and "joint venture … opened".
            twice.advance(status);
            twice.evidence.add(hit);
            return;
        }
        ToldDeal told = new ToldDeal();
        told.types.addAll(hit.phrase().types());
        if (hit.phrase().scope() == Phrase.Scope.ROUND && !share.investorIsTold(clause)) {
            // Money raised from nobody knows whom makes no one a shareholder that a report could name.
            told.types.clear();
            told.types.add(OutcomeType.OTHER);
        }
        if (group.keeps(clause, hit)) {
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

    private @Nullable ToldDeal overlapping(Hit hit) {
        for (ToldDeal told : deals) {
            boolean alike = told.types.equals(new LinkedHashSet<>(hit.phrase().types()))
                    || (hit.phrase().scope() == Phrase.Scope.ROUND
                            && told.evidence.get(0).phrase().scope() == Phrase.Scope.ROUND);
            if (alike && !told.ended() && told.evidence.get(0).overlaps(hit)) {
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

    /**
     * What a text that names no deal says against the one of its row: the end of "the deal", the end of something in a clause that names a
     * party or buys and sells, or a denial of plans.
     */
    Optional<TextDoubt> doubt() {
        Hit end = endBefore;
        if (end != null) {
            return Optional.of(doubt(TextDoubt.Kind.END, end));
        }
        for (Hit hit : marked.hits()) {
            int clause = clauses.at(hit.start());
            boolean about = marked.parties(clause) > 0
                    || marked.in(clause).stream().anyMatch(h -> h.phrase().isType());
            if (about
                    && hit.phrase().isStatus()
                    && DealStages.ended(hit.phrase().status())
                    && saidStatus.of(hit) == hit.phrase().status()) {
                return Optional.of(doubt(TextDoubt.Kind.PLAIN_END, hit));
            }
        }
        return marked.hits().stream()
                .filter(h -> h.phrase().mood() == Mood.DENIED && deniesADeal(h))
                .findFirst()
                .map(h -> doubt(TextDoubt.Kind.DENIAL, h));
    }

    private TextDoubt doubt(TextDoubt.Kind kind, Hit hit) {
        return new TextDoubt(kind, hit.phrase().status(), List.of(hit.words(text)));
    }

    /** Whether what is denied is a deal: "denies plans for a joint venture", and not "denies wrongdoing". */
    private boolean deniesADeal(Hit denial) {
        return marked.hits().stream()
                .anyMatch(h -> (h.phrase().isType()
                                || h.phrase().mood() == Mood.PLANNED
                                || h.phrase().mood() == Mood.POSSIBLE
                                || h.phrase().mood() == Mood.ANAPHOR
                                || h.phrase().mood() == Mood.STAKE)
                        && saidStatus.denies(denial, h));
    }

    /** A clause without a type: what it says of the deal told of before. */
    void update(int clause, List<Hit> in) {
        if (deals.isEmpty()) {
            boolean deal = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
            in.stream()
                    .filter(h -> deal
                            && h.phrase().isStatus()
                            && DealStages.ended(h.phrase().status())
                            && saidStatus.of(h) == h.phrase().status())
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
            DealStatus said = saidStatus.of(hit);
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

    /**
     * "Under a contract to make pumps, B has begun building them": words that alone are no sign of a deal say how far one has come that its
     * sentence has told of.
     */
    void confirm(int clause, Hit hit, DealStatus status) {
        ToldDeal told = last(hit.phrase().types());
        if (told != null
                && status == DealStatus.COMPLETED
                && !told.ended()
                && sentenceOf(told) == clauses.list().get(clause).sentence()) {
            told.advance(status);
            told.evidence.add(hit);
        }
    }

    /** Plain words in a clause that tells what a contract is about are as good as others. */
    void believe(int clause) {
        deals.stream()
                .filter(told -> clauseOf(told) == clause)
                .forEach(told -> told.weight = Math.max(told.weight, TextReader.LEAST_CONFIDENCE));
    }

    private int sentenceOf(ToldDeal told) {
        return clauses.list().get(clauseOf(told)).sentence();
    }
}
