package org.dealtrace.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.text.ConceptWords.Place;
import org.dealtrace.internal.text.Phrase.Mood;
import org.dealtrace.internal.text.Phrases.Hit;
import org.dealtrace.OutcomeType;

/**
 * Finds a deal of which no phrase tells, by the {@link Frame} that the concepts of a sentence make up.
 */
final class FrameReading {

    /** How far a frame proves its types. */
    private static final double WEIGHT = 0.6;

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final MoodReach reach;
    private final SaidStatus saidStatus;

    FrameReading(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
        this.reach = new MoodReach(marked);
        this.saidStatus = new SaidStatus(marked, reach, new VerbForm(marked));
    }

    /** The deal of the first sentence that makes up a frame. */
    List<ToldDeal> read() {
        if (marked.languages().size() != 1) {
            return List.of();
        }
        String language = marked.languages().iterator().next();
        List<Place> all = ConceptWords.of(language).in(text.folded());
        for (int c = 0; c < clauses.list().size(); c = clauses.last(c) + 1) {
            Optional<ToldDeal> told = sentence(c, language, all);
            if (told.isPresent()) {
                return List.of(told.get());
            }
        }
        return List.of();
    }

    private Optional<ToldDeal> sentence(int first, String language, List<Place> all) {
        int start = clauses.list().get(first).start();
        int end = clauses.list().get(clauses.last(first)).end();
        List<Place> here = new ArrayList<>(all.stream()
                .filter(p -> p.start() >= start && p.end() <= end)
                .filter(p -> all.stream().noneMatch(o -> o.concept().equals("other-sense") && over(o, p)))
                .toList());
        addShares(start, end, here);
        Set<String> concepts = new HashSet<>();
        here.forEach(p -> concepts.add(p.concept()));
        if (clauses.list().get(first).question()
                || concepts.contains("not-for-sale")
                || (concepts.contains("sue") && !concepts.contains("settled"))) {
            return Optional.empty();
        }
        for (Frame frame : Frame.all()) {
            if (frame.without().stream().anyMatch(concepts::contains)
                    || !frame.needs().stream().allMatch(n -> n.stream().anyMatch(concepts::contains))) {
                continue;
            }
            List<Place> chosen = choose(frame, here);
            if (chosen.isEmpty()) {
                continue;
            }
            Optional<DealStatus> status = status(frame, start, end, concepts);
            if (status.isEmpty()) {
                continue;
            }
            ToldDeal told = new ToldDeal();
            told.types.addAll(frame.types());
            told.status = status.get();
            told.weight = WEIGHT;
            told.evidence.add(hit(frame, language, chosen));
            return Optional.of(told);
        }
        return Optional.empty();
    }

    private void addShares(int start, int end, List<Place> here) {
        List<Percentages.Found> shares = marked.percentages(start, end).stream()
                .filter(p -> !PercentUse.moves(text.folded(), p))
                .toList();
        for (Percentages.Found share : shares) {
            boolean minor = ControlShare.type(share.value()).equals(OutcomeType.MINORITY_STAKE);
            here.add(new Place(minor ? "minor" : "major", share.start(), share.end()));
        }
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i - 1).value().add(shares.get(i).value()).compareTo(BigDecimal.valueOf(100)) == 0) {
                here.add(new Place("two-shares", shares.get(i).start(), shares.get(i).end()));
            }
        }
    }

    /** One place for each need, none over another. */
    private static List<Place> choose(Frame frame, List<Place> here) {
        List<Place> chosen = new ArrayList<>();
        return choose(frame, here, 0, chosen) ? chosen : List.of();
    }

    private static boolean choose(Frame frame, List<Place> here, int need, List<Place> chosen) {
        if (need == frame.needs().size()) {
            return true;
        }
        for (Place place : here) {
            if (frame.needs().get(need).contains(place.concept())
                    && chosen.stream().noneMatch(c -> over(c, place))) {
                chosen.add(place);
                if (choose(frame, here, need + 1, chosen)) {
                    return true;
                }
                chosen.remove(chosen.size() - 1);
            }
        }
        return false;
    }

    private static boolean over(Place a, Place b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private Optional<DealStatus> status(Frame frame, int start, int end, Set<String> concepts) {
        DealStatus status = frame.status();
        DealStatus ended = DealStatus.UNKNOWN;
        boolean planned = false;
        boolean possible = concepts.contains("rumour");
        boolean negated = false;
        for (Hit hit : marked.hits()) {
            if (hit.start() < start || hit.end() > end) {
                continue;
            }
            switch (hit.phrase().mood()) {
                case DENIED, CONDITIONAL -> {
                    if (reach.negation(hit).isEmpty()) {
                        return Optional.empty();
                    }
                }
                case HISTORIC -> {
                    return Optional.empty();
                }
                case NEGATED -> negated = true;
                case PLANNED, PENDING -> planned = true;
                case POSSIBLE -> possible = true;
                default -> {}
            }
            if (hit.phrase().isStatus()) {
                DealStatus said = saidStatus.of(hit);
                if (said == null) {
                    continue;
                }
                if (DealStages.ended(said)) {
                    ended = ended == DealStatus.BLOCKED ? ended : said;
                } else if (DealStages.stage(said) > DealStages.stage(status)) {
                    status = said;
                }
            }
        }
        if (concepts.contains("authority") && concepts.contains("refuse")) {
            return Optional.of(DealStatus.BLOCKED);
        }
        if (ended == DealStatus.WITHDRAWN && concepts.contains("no-more") && !concepts.contains("gave-up")) {
            ended = DealStatus.TERMINATED;
        }
        if (ended != DealStatus.UNKNOWN) {
            return Optional.of(ended);
        }
        if (concepts.contains("gave-up")) {
            return Optional.of(DealStatus.WITHDRAWN);
        }
        if (concepts.contains("no-more")) {
            return Optional.of(DealStatus.TERMINATED);
        }
        if (negated && !possible) {
            return Optional.empty();
        }
        if (possible) {
            return Optional.of(DealStatus.RUMOURED);
        }
        if (concepts.contains("signed")) {
            return Optional.of(DealStatus.SIGNED);
        }
        if (planned || concepts.contains("announced")) {
            return Optional.of(DealStatus.ANNOUNCED);
        }
        if (concepts.contains("done") || concepts.contains("bought-up") || concepts.contains("changed-hands")) {
            return Optional.of(DealStatus.COMPLETED);
        }
        // Of what nothing is said, nothing is reported; unless the text says that it does not know.
        return status == DealStatus.UNKNOWN && !concepts.contains("unsaid") ? Optional.empty() : Optional.of(status);
    }

    private Hit hit(Frame frame, String language, List<Place> chosen) {
        List<Place> sorted = chosen.stream().sorted(Comparator.comparingInt(Place::start)).toList();
        Set<String> words = new LinkedHashSet<>();
        sorted.forEach(p -> words.add(p.concept()));
        Phrase phrase = new Phrase(
                language,
                String.join(" … ", words),
                List.of(),
                Phrase.oneEach(sorted.size()),
                frame.types(),
                DealStatus.UNKNOWN,
                Mood.ASSERTED,
                Phrase.Scope.SENTENCE,
                WEIGHT,
                new org.dealtrace.SourceRow("classify/frames/frames.csv", 1),
                0);
        return new Hit(
                phrase,
                sorted.stream().mapToInt(Place::start).toArray(),
                sorted.stream().mapToInt(Place::end).toArray());
    }
}
