package org.dealtrace.outcome.classify.text.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.outcome.classify.text.ToldShare;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/** Finds in a text how much of a company changes hands, and so whether it is an acquisition or a minority stake. */
final class Shares {

    /** From this weight on, a word for shares shows without a number how large they are, such as "majority stake". */
    private static final double SIZE_WITHOUT_NUMBER = 0.8;

    /** The most letters between a percentage and the word for shares or for buying that it belongs to. */
    private static final int PERCENT_REACH = 40;

    /** The most letters between a percentage and the word for shares that is quoted with it: "51 % of the shares". */
    private static final int WORD_REACH = 10;

    private final MarkedText marked;
    private final FoldedText text;
    private final Deal deal;
    private final Set<OutcomeType> byWords = new TreeSet<>(Comparator.comparing(OutcomeType::id));
    private final Set<OutcomeType> byFigure = new TreeSet<>(Comparator.comparing(OutcomeType::id));
    private final Map<BigDecimal, ToldShare> bought = new TreeMap<>();
    private final Set<String> evidence = new LinkedHashSet<>();

    /** Reads the shares of a text. */
    Shares(MarkedText marked, Deal deal) {
        this.marked = marked;
        this.text = marked.text();
        this.deal = deal;
        for (Hit hit : marked.hits()) {
            if (hit.phrase().ofShares()) {
                read(hit, marked.inPart(hit.start()));
            }
        }
    }

    /** The types that the shares show: by their figures, or without figures by words. Empty if there are no shares. */
    Set<OutcomeType> types() {
        return byFigure.isEmpty() ? byWords : byFigure;
    }

    /** The shares that are bought, smaller ones first, each with its longest evidence. */
    List<ToldShare> bought() {
        return List.copyOf(bought.values());
    }

    /** The figures and words that {@link #types()} rests on. */
    Set<String> evidence() {
        return evidence;
    }

    /** Decides by the shares beside a phrase for buying which type of deal it is. */
    private void read(Hit hit, List<Hit> beside) {
        if (beside.stream()
                .anyMatch(h -> h.start() >= hit.start() && h.phrase().types().contains(OutcomeType.JOINT_VENTURE))) {
            return;
        }
        List<Hit> stakes =
                beside.stream().filter(h -> h.phrase().mood() == Mood.STAKE).toList();
        Optional<Hit> word = stakes.stream()
                .filter(h -> h.phrase().isType())
                .max(Comparator.comparingDouble(h -> h.phrase().weight()));
        Optional<Percentages.Found> found = largestNear(stakes, hit).or(() -> onlyOfSentence(hit));
        Optional<OutcomeType> type;
        if (word.filter(h -> h.phrase().weight() >= SIZE_WITHOUT_NUMBER).isPresent()) {
            // "majority stake", "remaining shares", "minority interest" say it without a number.
            type = word.map(h -> h.phrase().types().get(0));
        } else if (found.isPresent()) {
            type = found.map(p -> ControlShare.type(p.value()));
        } else {
            type = word.map(h -> deal.stakePercent()
                    .map(ControlShare::type)
                    .orElse(h.phrase().types().get(0)));
        }
        type.ifPresent(byWords::add);
        found.ifPresent(share -> {
            evidence.add(figure(share));
            if (type.filter(ControlShare.type(share.value())::equals).isPresent()) {
                byFigure.add(ControlShare.type(share.value()));
                bought.merge(
                        share.value(),
                        new ToldShare(share.value(), words(share, stakes, hit)),
                        (a, b) -> b.words().length() > a.words().length() ? b : a);
            }
        });
    }

    /** A percentage as evidence, with the verb before it and the word for shares beside it, if they are near. */
    private String words(Percentages.Found share, List<Hit> stakes, Hit verb) {
        int start = near(share, verb) ? Math.min(share.start(), verb.start()) : share.start();
        int end = share.end();
        for (Hit stake : stakes) {
            if (stake.start() >= end && stake.start() - end <= WORD_REACH) {
                end = stake.firstEnd();
            }
        }
        return text.original().substring(start, end).strip().replaceAll("\\s+", " ");
    }

    /** A share as text: a figure with a percent sign, or a number in words as written. */
    private String figure(Percentages.Found share) {
        String figure = share.value().toPlainString();
        String words = text.original().substring(share.start(), share.end()).strip();
        return FoldedText.fold(words).replace(',', '.').startsWith(figure) ? figure + " %" : words;
    }

    /** The largest share near words for shares or for buying. */
    private Optional<Percentages.Found> largestNear(List<Hit> stakes, Hit verb) {
        int part = marked.sentences().part(verb.start());
        return marked.percentages().stream()
                .filter(found -> marked.sentences().part(found.start()) == part)
                .filter(found -> near(found, verb)
                        || stakes.stream()
                                .anyMatch(stake -> stake.start() >= found.end()
                                        ? stake.start() - found.end() <= PERCENT_REACH
                                        : found.start() - stake.end() <= PERCENT_REACH))
                .max(Comparator.comparing(Percentages.Found::value));
    }

    /** The share beside a word for shares, as in "30 % of the shares", if it is the only one of the sentence. */
    private Optional<Percentages.Found> onlyOfSentence(Hit hit) {
        int sentence = marked.sentences().at(hit.start());
        List<Hit> stakes = marked.inSentence(hit.start()).stream()
                .filter(h -> h.phrase().mood() == Mood.STAKE)
                .toList();
        List<Percentages.Found> all = marked.percentages().stream()
                .filter(found -> marked.sentences().at(found.start()) == sentence)
                .filter(found -> stakes.stream()
                        .anyMatch(s -> s.start() >= found.end() && s.start() - found.end() <= WORD_REACH))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether a percentage stands at most {@value #PERCENT_REACH} letters after a phrase, or directly before it. */
    private static boolean near(Percentages.Found found, Hit verb) {
        // "Of 30 % shares": the phrase can begin with the word for shares.
        boolean before = verb.start() >= found.end() && verb.start() - found.end() <= 1;
        return before || (found.start() >= verb.firstEnd() && found.start() - verb.firstEnd() <= PERCENT_REACH);
    }
}
