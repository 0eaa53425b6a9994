package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.outcome.classify.text.ToldShare;
import org.dealtrace.outcome.classify.text.internal.DealMention.ShareMention;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/** How much of a company changes hands, and so whether it is an acquisition or a minority stake. */
public final class ShareReader {

    /** From this weight on, a word for shares says without a number how large they are. */
    private static final double PLAIN_SHARE = 0.8;

    /** Letters between a percentage and the word for shares or for buying that it belongs to. */
    private static final int PERCENT_REACH = 40;

    /** Letters between a percentage and the word for shares that is quoted with it: "51 % of the shares". */
    private static final int WORD_REACH = 10;

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final Deal deal;

    /**
     * What the shares of a clause say.
     *
     * @param types of the deal, with those for shares chosen by the share
     * @param evidence the cues that chose
     * @param share the share itself, if the clause has one
     */
    record Weighed(Set<OutcomeType> types, List<Hit> evidence, Optional<ShareMention> share) {}

    ShareReader(MarkedText marked, Deal deal) {
        this.deal = deal;
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Weighs what a type phrase names by the shares of its clause. */
    Weighed weigh(Set<OutcomeType> types, int clause, Hit hit, List<Hit> in) {
        if (types.stream().noneMatch(DealMention::ofShares)
                || in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.JOINT_VENTURE))) {
            return new Weighed(types, List.of(), Optional.empty());
        }
        List<Hit> stakes =
                in.stream().filter(h -> h.phrase().mood() == Mood.STAKE).toList();
        Optional<Hit> said = stakes.stream()
                .filter(h -> h.phrase().isType())
                .max(Comparator.comparingDouble(h -> h.phrase().weight()));
        Optional<Percentages.Found> found = most(clause, stakes, hit).or(() -> elsewhere(clause, stakes));
        Optional<OutcomeType> type;
        List<Hit> evidence = new ArrayList<>();
        if (said.filter(h -> h.phrase().weight() >= PLAIN_SHARE).isPresent()) {
            // "majority stake", "remaining shares", "minority interest" say it without a number.
            type = said.map(h -> h.phrase().types().get(0));
            evidence.add(said.get());
        } else if (found.isPresent()) {
            type = found.map(p -> ControlShare.type(p.value()));
        } else {
            type = said.map(h -> deal.stakePercent()
                    .map(ControlShare::type)
                    .orElse(h.phrase().types().get(0)));
            said.ifPresent(evidence::add);
        }
        Set<OutcomeType> chosen = new LinkedHashSet<>(types);
        type.ifPresent(t -> {
            chosen.removeIf(DealMention::ofShares);
            chosen.add(t);
        });
        Optional<ShareMention> share = found.map(p -> new ShareMention(
                figure(p),
                Optional.of(p)
                        .filter(f -> Optional.of(ControlShare.type(f.value())).equals(type))
                        .map(f -> new ToldShare(f.value(), words(f, stakes, hit)))));
        return new Weighed(chosen, evidence, share);
    }

    /** Whether the text or the deal's own parties tell whose money it is that a company raises. */
    boolean investorIsNamed(int clause) {
        boolean party =
                deal.parties().stream().anyMatch(p -> p.role() == PartyRole.INVESTOR || p.role() == PartyRole.ACQUIRER);
        return party
                || marked.inSentence(clauses.list().get(clause).sentence()).stream()
                        .anyMatch(h -> h.phrase().mood() == Mood.INVESTOR);
    }

    /** A percentage, with the verb before it and the word for shares beside it if they are near. */
    private String words(Percentages.Found share, List<Hit> stakes, Hit verb) {
        int start = near(share, verb) ? Math.min(share.start(), verb.pieceStart(0)) : share.start();
        int end = share.end();
        for (Hit stake : stakes) {
            if (stake.start() >= end && stake.start() - end <= WORD_REACH) {
                end = stake.pieceEnd(0);
            }
        }
        return text.original().substring(start, end).strip().replaceAll("\\s+", " ");
    }

    /** A figure as one with a sign behind it, a number in words as it stands. */
    private String figure(Percentages.Found share) {
        String figure = share.value().toPlainString();
        String words = text.original().substring(share.start(), share.end()).strip();
        return FoldedText.fold(words).replace(',', '.').startsWith(figure) ? figure + " %" : words;
    }

    /** The largest share that the clause tells of near words for shares or for buying. */
    private Optional<Percentages.Found> most(int clause, List<Hit> stakes, Hit verb) {
        Clauses.Clause bounds = clauses.list().get(clause);
        return marked.percentages(bounds.start(), bounds.end()).stream()
                .filter(found -> near(found, verb)
                        || stakes.stream()
                                .anyMatch(stake -> stake.start() >= found.end()
                                        ? stake.start() - found.end() <= PERCENT_REACH
                                        : found.start() - stake.end() <= PERCENT_REACH))
                .max(Comparator.comparing(Percentages.Found::value));
    }

    /**
     * "Emerged as the owner of 9.7 percent after buying shares": how many shares stands in another clause, if it is the
     * only share there.
     */
    private Optional<Percentages.Found> elsewhere(int clause, List<Hit> stakes) {
        if (stakes.stream().allMatch(h -> h.phrase().isType())) {
            return Optional.empty();
        }
        List<Percentages.Found> all = marked.percentages(
                clauses.list().get(clauses.first(clause)).start(),
                clauses.list().get(clauses.last(clause)).end());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean near(Percentages.Found found, Hit verb) {
        // "Of 30 % shares": the phrase can begin with the word for shares.
        boolean right = verb.start() >= found.end() && verb.start() - found.end() <= 1;
        return right || (found.start() >= verb.pieceEnd(0) && found.start() - verb.pieceEnd(0) <= PERCENT_REACH);
    }
}
