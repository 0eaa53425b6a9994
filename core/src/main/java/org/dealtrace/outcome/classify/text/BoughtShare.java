package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/** How much of a company is bought, and so whether it is an acquisition or a minority stake. */
final class BoughtShare {

    /** From this weight on, a word for shares says without a number how large they are. */
    private static final double PLAIN_SHARE = 0.8;

    /** Letters between a percentage and the word for shares or for buying that it belongs to. */
    private static final int PERCENT_REACH = 40;

    /** Letters between a percentage and the word for shares that is quoted with it: "51 % of the shares". */
    private static final int WORD_REACH = 10;

    /** Letters between a percentage and a phrase that begins with a word for shares: "30%股权转让". */
    private static final int ADJOINING = 1;

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final Deal deal;
    private final Map<Integer, Optional<ShareRise.Change>> changes = new HashMap<>();

    BoughtShare(MarkedText marked, Deal deal) {
        this.deal = deal;
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether shares are bought, and then by their percentage which type it is. */
    void weigh(ToldDeal told, int clause, Hit hit, List<Hit> in) {
        boolean shares =
                told.types.contains(OutcomeType.ACQUISITION) || told.types.contains(OutcomeType.MINORITY_STAKE);
        if (!shares || in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.JOINT_VENTURE))) {
            return;
        }
        List<Hit> stakes =
                in.stream().filter(h -> h.phrase().mood() == Mood.STAKE).toList();
        Optional<ShareRise.Change> change = change(clause);
        if (change.isPresent() && !change.get().grows() && hit.phrase().status() == DealStatus.UNKNOWN) {
            // "Its stake fell from 30 to 24 %": nobody buys.
            told.types.remove(OutcomeType.ACQUISITION);
            told.types.remove(OutcomeType.MINORITY_STAKE);
            return;
        }
        if (change.isPresent()) {
            become(told, change.get(), clause, hit, stakes);
            return;
        }
        Optional<Hit> said = stakes.stream()
                .filter(h -> h.phrase().isType())
                .max(Comparator.comparingDouble(h -> h.phrase().weight()));
        Optional<Percentages.Found> found = most(clause, stakes, hit).or(() -> elsewhere(clause, stakes));
        Optional<BigDecimal> percent = found.map(Percentages.Found::value);
        OutcomeType type = null;
        if (said.isPresent() && said.get().phrase().weight() >= PLAIN_SHARE) {
            // "majority stake", "remaining shares", "minority interest" say it without a number.
            type = said.get().phrase().types().get(0);
            told.evidence.add(said.get());
        } else if (found.filter(p -> PercentUse.completes(text.folded(), p)).isPresent()) {
            type = OutcomeType.ACQUISITION;
        } else if (percent.isPresent()) {
            type = ControlShare.type(percent.get());
        } else if (said.isPresent()) {
            type = deal.stakePercent()
                    .map(ControlShare::type)
                    .orElse(said.get().phrase().types().get(0));
            told.evidence.add(said.get());
        }
        if (type != null) {
            told.types.remove(OutcomeType.ACQUISITION);
            told.types.remove(OutcomeType.MINORITY_STAKE);
            told.types.add(type);
        }
        found.ifPresent(p -> told.share = said(p));
        OutcomeType bought = type;
        told.bought = found.filter(
                        p -> ControlShare.type(p.value()).equals(bought) && !PercentUse.completes(text.folded(), p))
                .map(p -> new ToldShare(p.value(), words(p, stakes, hit)));
    }

    /** The change of a share that the clause's sentence tells of; it holds for all that the sentence says of shares. */
    private Optional<ShareRise.Change> change(int clause) {
        int first = clauses.first(clause);
        return changes.computeIfAbsent(
                first,
                f -> ShareRise.in(
                        marked,
                        clauses.list().get(f).start(),
                        clauses.list().get(clauses.last(f)).end()));
    }

    /** Whether the sentence of a clause tells of a share that grows. */
    boolean changes(int clause) {
        return change(clause).isPresent();
    }

    /** What a purchase is that makes a share grow: it goes by what is held in the end, or by a word for control. */
    private void become(ToldDeal told, ShareRise.Change change, int clause, Hit hit, List<Hit> stakes) {
        OutcomeType type = ControlShare.type(change.percent());
        if (change.grows() && change.percent().compareTo(change.share().value()) == 0 && control(clause)) {
            type = OutcomeType.ACQUISITION;
        }
        told.types.remove(OutcomeType.ACQUISITION);
        told.types.remove(OutcomeType.MINORITY_STAKE);
        told.types.add(type);
        told.share = said(change.share());
        if (change.grows() && ControlShare.type(change.share().value()).equals(type)) {
            told.bought = Optional.of(new ToldShare(change.share().value(), words(change.share(), stakes, hit)));
        }
    }

    /** Whether the sentence says, and does not deny, that the buyer has control then. */
    private boolean control(int clause) {
        MoodReach reach = new MoodReach(marked);
        for (int c = clauses.first(clause); c <= clauses.last(clause); c++) {
            for (Hit hit : marked.in(c)) {
                boolean all = hit.phrase().types().contains(OutcomeType.ACQUISITION)
                        && hit.phrase().weight() >= PLAIN_SHARE
                        && hit.phrase().mood() == Mood.STAKE;
                if (all
                        && marked.hits().stream()
                                .noneMatch(h -> (h.phrase().mood() == Mood.NEGATED
                                                || h.phrase().mood() == Mood.PENDING)
                                        && reach.governs(h, hit))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text or the deal's own parties tell whose money it is that a company raises. */
    boolean investorIsTold(int clause) {
        boolean party =
                deal.parties().stream().anyMatch(p -> p.role() == PartyRole.INVESTOR || p.role() == PartyRole.ACQUIRER);
        for (int c = clauses.first(clause); c <= clauses.last(clause) && !party; c++) {
            party = marked.in(c).stream().anyMatch(h -> h.phrase().mood() == Mood.INVESTOR);
        }
        return party;
    }

    /** The share with the verb before it and the word for shares beside it, where these are near. */
    private String words(Percentages.Found share, List<Hit> stakes, Hit verb) {
        int start = share.start();
        int end = share.end();
        if (near(share, verb)) {
            start = Math.min(start, verb.pieceStart(0));
        }
        for (Hit stake : stakes) {
            if (stake.start() >= end && stake.start() - end <= WORD_REACH) {
                end = stake.pieceEnd(0);
            }
        }
        return text.original().substring(start, end).strip().replaceAll("\\s+", " ");
    }

    /** A figure as one with a sign behind it, a number in words as it stands. */
    private String said(Percentages.Found share) {
        String figure = share.value().toPlainString();
        String words = text.original().substring(share.start(), share.end()).strip();
        return text.folded()
                        .substring(share.start(), share.end())
                        .replace(',', '.')
                        .startsWith(figure)
                ? figure + " %"
                : words;
    }

    /** The largest share that the clause tells of near words for shares or for buying. */
    private Optional<Percentages.Found> most(int clause, List<Hit> stakes, Hit verb) {
        Clauses.Clause bounds = clauses.list().get(clause);
        return marked.percentages(bounds.start(), bounds.end()).stream()
                .filter(found -> !PercentUse.moves(text.folded(), found))
                .filter(found -> near(found, verb)
                        || stakes.stream()
                                .anyMatch(stake -> stake.start() >= found.end()
                                        ? stake.start() - found.end() <= PERCENT_REACH
                                        : found.start() - stake.end() <= PERCENT_REACH))
                .max(Comparator.comparing(Percentages.Found::value));
    }

    /** "Emerged as the owner of 9.7 percent after buying shares": how many shares stands in another clause, if it is the only share there. */
    private Optional<Percentages.Found> elsewhere(int clause, List<Hit> stakes) {
        if (stakes.stream().noneMatch(h -> !h.phrase().isType())) {
            return Optional.empty();
        }
        List<Percentages.Found> all = marked.percentages(
                clauses.list().get(clauses.first(clause)).start(),
                clauses.list().get(clauses.last(clause)).end());
        return all.size() == 1 && !PercentUse.moves(text.folded(), all.get(0))
                ? Optional.of(all.get(0))
                : Optional.empty();
    }

    private static boolean near(Percentages.Found found, Hit verb) {
        // "Of 30 % shares": the phrase can begin with the word for shares.
        boolean right = verb.start() >= found.end() && verb.start() - found.end() <= ADJOINING;
        return right || (found.start() >= verb.pieceEnd(0) && found.start() - verb.pieceEnd(0) <= PERCENT_REACH);
    }
}
