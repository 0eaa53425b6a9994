package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.ControlShare;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ConceptWords.Place;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Finds a deal of which no phrase tells, by the concepts that one sentence holds in whatever words and order.
 *
 * <p>"Orlena may no longer make use of the three patents, the owner having given notice over unpaid royalties" has no phrase for a licence
 * and no verb that is one's own, but a patent, a royalty, and a right that is no more: the {@link Frame} of a patent licence, ended. The
 * state comes from concepts and from the phrases of states and moods, for the sentence as a whole.
 *
 * <p>It abstains where a sentence denies, supposes, asks, remembers, sues or says nothing of a state, and where it does not name two
 * {@link Sides}.
 */
final class FrameReading {

    /** How far a frame proves its types: an estimate, below that of any phrase that is a deal's own. */
    private static final double WEIGHT = 0.6;

    private static final SourceRow SOURCE = new SourceRow("classify/frames/frames.csv", 1);

    /** What can hold a word that is a denial, a supposition or a memory elsewhere. */
    private static final Set<Concept> TAKEN =
            EnumSet.of(Concept.RUMOUR, Concept.ROYALTY, Concept.UNSAID, Concept.BOUGHT_UP);

    private static final Set<String> OTHER_SCRIPTS = Set.of("zh", "ja", "ru");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** "28,5 % an Brenner": of what a share is a share, without a word for shares. */
    private static final Pattern OF_NAME = Pattern.compile(
            "\\s(of|in|an|an der|am|bei|beim|de|d['’]|du|в|у) ?(?:the |des |la |le |l['’])?(?:\\p{Ll}{3,}\\s)?[\\p{Lu}«„“\"]");

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

    /** The deal of the first sentence that makes up a frame, alone; none if there is no such sentence. */
    List<ToldDeal> read() {
        if (marked.languages().isEmpty()) {
            return List.of();
        }
        // Names in Latin letters can make up a good part of a text in another script.
        String language = marked.languages().stream()
                .filter(OTHER_SCRIPTS::contains)
                .findFirst()
                .orElseGet(() -> marked.languages().iterator().next());
        if (!ConceptWords.LANGUAGES.contains(language)) {
            return List.of();
        }
        List<Place> all = inTheirSense(ConceptWords.of(language).in(text.folded()));
        int last;
        for (int c = 0; c < clauses.list().size(); c = last + 1) {
            last = last(c);
            Optional<ToldDeal> told = sentence(c, last, language, all);
            if (told.isPresent()) {
                return List.of(told.get());
            }
        }
        return List.of();
    }

    /** The last clause of a sentence; what follows a semicolon belongs to it. */
    private int last(int clause) {
        int last = clauses.last(clause);
        while (last + 1 < clauses.list().size()
                && text.folded()
                        .substring(0, clauses.list().get(last).end())
                        .stripTrailing()
                        .endsWith(";")) {
            last = clauses.last(last + 1);
        }
        return last;
    }

    /** Without what belongs to words that have another sense: "sole" in "sole owner". */
    private static List<Place> inTheirSense(List<Place> all) {
        List<Place> others =
                all.stream().filter(p -> p.concept() == Concept.OTHER_SENSE).toList();
        return others.isEmpty()
                ? all
                : all.stream()
                        .filter(p -> others.stream().noneMatch(o -> over(o, p)))
                        .toList();
    }

    private Optional<ToldDeal> sentence(int first, int last, String language, List<Place> all) {
        int start = clauses.list().get(first).start();
        int end = clauses.list().get(last).end();
        List<Place> here = new ArrayList<>();
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        for (Place place : all) {
            if (place.start() >= start && place.end() <= end) {
                here.add(place);
                concepts.add(place.concept());
            } else if (place.start() >= end && place.concept() == Concept.UNSAID) {
                concepts.add(place.concept());
            }
        }
        if (concepts.contains(Concept.SHARE)
                || (concepts.contains(Concept.REGISTERED) && concepts.contains(Concept.COMPANY_NEW))
                || text.folded().indexOf('%') >= 0) {
            addShares(start, end, here, concepts);
        }
        if (clauses.list().get(first).question()
                || concepts.contains(Concept.NOT_FOR_SALE)
                || (concepts.contains(Concept.SUE) && !concepts.contains(Concept.SETTLED))) {
            return Optional.empty();
        }
        Optional<DealStatus> status = Optional.empty();
        boolean known = false;
        for (Frame frame : Frame.all()) {
            if (!frame.fits(concepts)) {
                continue;
            }
            List<Place> chosen = choose(frame, here);
            if (chosen.isEmpty()) {
                continue;
            }
            if (!known) {
                known = true;
                status = new Sides(text, language).enough(start, end, here)
                        ? status(start, end, here, concepts)
                        : Optional.empty();
            }
            if (status.isEmpty()) {
                return Optional.empty();
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

    /** Shares are concepts too: one that gives control, one that does not, and two that make up a whole. */
    private void addShares(int start, int end, List<Place> here, Set<Concept> concepts) {
        List<Percentages.Found> shares = marked.percentages(start, end).stream()
                .filter(p -> !PercentUse.moves(text.folded(), p))
                .toList();
        for (int i = 0; i < shares.size(); i++) {
            Percentages.Found share = shares.get(i);
            boolean minor = ControlShare.type(share.value()).equals(OutcomeType.MINORITY_STAKE);
            here.add(new Place(minor ? Concept.MINOR : Concept.MAJOR, share.start(), share.end()));
            Matcher name = OF_NAME.matcher(text.original()).region(share.end(), end);
            if (name.lookingAt()) {
                here.add(new Place(Concept.SHARE, name.start(1), name.end(1)));
            }
            if (i > 0 && shares.get(i - 1).value().add(share.value()).compareTo(WHOLE) == 0) {
                here.add(new Place(Concept.TWO_SHARES, share.start(), share.end()));
            }
        }
        here.forEach(p -> concepts.add(p.concept()));
    }

    /** One place for each need, none over another; empty if there are none such. */
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

    /** The state of the deal of a sentence; empty when the sentence takes it back, or reports nothing. */
    private Optional<DealStatus> status(int start, int end, List<Place> here, Set<Concept> concepts) {
        DealStatus furthest = DealStatus.UNKNOWN;
        DealStatus ended = DealStatus.UNKNOWN;
        boolean planned = concepts.contains(Concept.ANNOUNCED);
        boolean possible = concepts.contains(Concept.RUMOUR);
        boolean negated = false;
        boolean memory = false;
        for (Hit hit : marked.hits()) {
            if (hit.start() < start || hit.end() > end) {
                continue;
            }
            switch (hit.phrase().mood()) {
                case DENIED, CONDITIONAL -> {
                    if (reach.negation(hit).isEmpty() && !ofConcept(hit, here)) {
                        return Optional.empty();
                    }
                }
                case HISTORIC -> memory |= !ofConcept(hit, here);
                case NEGATED -> negated = true;
                case PLANNED, PENDING -> planned = true;
                case POSSIBLE -> possible = true;
                default -> {}
            }
            DealStatus said = hit.phrase().isStatus() ? saidStatus.of(hit) : null;
            if (said != null && DealStages.ended(said)) {
                ended = ended == DealStatus.BLOCKED ? ended : said;
            } else if (said != null && DealStages.stage(said) > DealStages.stage(furthest)) {
                furthest = said;
            }
        }
        Optional<DealStatus> over = end(ended, concepts);
        if (over.isPresent()) {
            // A memory beside an end belongs to the deal that ends.
            return over;
        }
        if (memory) {
            return Optional.empty();
        }
        if (possible) {
            return Optional.of(DealStatus.RUMOURED);
        }
        if (!planned && concepts.contains(Concept.BOUGHT_UP)) {
            return Optional.of(DealStatus.COMPLETED);
        }
        if (concepts.contains(Concept.UNSAID)) {
            return Optional.of(furthest == DealStatus.COMPLETED ? DealStatus.UNKNOWN : furthest);
        }
        if (negated) {
            // What is negated no phrase knows; it can be the deal.
            return Optional.empty();
        }
        if (concepts.contains(Concept.SIGNED)) {
            return Optional.of(DealStatus.SIGNED);
        }
        if (planned) {
            return Optional.of(DealStatus.ANNOUNCED);
        }
        if (concepts.contains(Concept.DONE) || concepts.contains(Concept.CHANGED_HANDS)) {
            return Optional.of(DealStatus.COMPLETED);
        }
        // Of what nothing is said, nothing is reported.
        return furthest == DealStatus.UNKNOWN ? Optional.empty() : Optional.of(furthest);
    }

    /** "Would neither confirm nor deny", "2 % of sales", "does not say whether": part of a concept, and no denial, supposition or memory. */
    private static boolean ofConcept(Hit denial, List<Place> here) {
        return here.stream()
                .anyMatch(p -> TAKEN.contains(p.concept()) && p.start() < denial.end() && denial.start() < p.end());
    }

    /** How a deal ended: what an authority refuses is blocked, what stood before is terminated. */
    private static Optional<DealStatus> end(DealStatus said, Set<Concept> concepts) {
        boolean stood = concepts.contains(Concept.NO_MORE) && !concepts.contains(Concept.GAVE_UP);
        if (concepts.contains(Concept.AUTHORITY) && concepts.contains(Concept.REFUSE)) {
            return Optional.of(DealStatus.BLOCKED);
        }
        if (concepts.contains(Concept.ACHIEVED) && !concepts.contains(Concept.GAVE_UP)) {
            // Research that is over because it is done.
            return Optional.of(DealStatus.COMPLETED);
        }
        if (said != DealStatus.UNKNOWN) {
            return Optional.of(said == DealStatus.WITHDRAWN && stood ? DealStatus.TERMINATED : said);
        }
        if (concepts.contains(Concept.GAVE_UP)) {
            return Optional.of(DealStatus.WITHDRAWN);
        }
        return stood ? Optional.of(DealStatus.TERMINATED) : Optional.empty();
    }

    private static Hit hit(Frame frame, String language, List<Place> chosen) {
        List<Place> sorted =
                chosen.stream().sorted(Comparator.comparingInt(Place::start)).toList();
        Phrase phrase = new Phrase(
                language,
                sorted.stream().map(p -> p.concept().name()).collect(Collectors.joining(" … ")),
                List.of(),
                Phrase.oneEach(sorted.size()),
                frame.types(),
                DealStatus.UNKNOWN,
                Mood.ASSERTED,
                Phrase.Scope.SENTENCE,
                WEIGHT,
                SOURCE,
                0);
        return new Hit(
                phrase,
                sorted.stream().mapToInt(Place::start).toArray(),
                sorted.stream().mapToInt(Place::end).toArray());
    }
}
