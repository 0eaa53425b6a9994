package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dealtrace.Classification;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ClauseGround.Ground;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Which of the deals that a text tells of is the deal of its row, and what is said of it in all: the types, the least advanced state and
 * the words it rests on.
 */
final class MeantDeal {

    /** Types from the one that binds most to the one that binds least. */
    private static final List<OutcomeType> RANK = List.of(
            OutcomeType.JOINT_VENTURE,
            OutcomeType.ACQUISITION,
            OutcomeType.MINORITY_STAKE,
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    private final FoldedText text;
    private final String label;

    /**
     * @param label of the classifier
     */
    MeantDeal(FoldedText text, String label) {
        this.text = text;
        this.label = label;
    }

    Optional<Classification> of(List<ToldDeal> told) {
        List<ToldDeal> meant = meant(told);
        return meant.isEmpty() ? Optional.empty() : combine(meant);
    }

    /** Those that the deal of this row is. */
    private static List<ToldDeal> meant(List<ToldDeal> told) {
        // If the deal's parties stand in the text, the deals told of in their clauses.
        int most = told.stream().mapToInt(e -> e.parties).max().orElse(0);
        if (most > 0) {
            return foremost(told.stream().filter(e -> e.parties == most).toList(), Ground.BACKGROUND);
        }
        return foremost(told, Ground.TIME);
    }

    private static List<ToldDeal> foremost(List<ToldDeal> from, Ground furthest) {
        for (Ground ground : Ground.values()) {
            List<ToldDeal> here = from.stream().filter(e -> e.ground == ground).toList();
            if (!here.isEmpty() && ground.compareTo(furthest) <= 0) {
                return here;
            }
        }
        return List.of();
    }

    /** The shares that are bought in the deal of this row, rising, each with the most words that tell of it. */
    List<ToldShare> shares(List<ToldDeal> told) {
        Map<BigDecimal, ToldShare> shares = new TreeMap<>();
        for (ToldDeal deal : chosen(meant(told))) {
            deal.bought.ifPresent(share -> shares.merge(
                    share.percent(),
                    share,
                    (a, b) -> b.words().length() > a.words().length() ? b : a));
        }
        return List.copyOf(shares.values());
    }

    private List<ToldDeal> chosen(List<ToldDeal> meant) {
        List<ToldDeal> live = meant.stream().filter(e -> !e.ended()).toList();
        List<ToldDeal> chosen = new ArrayList<>(meant);
        Set<OutcomeType> dead = new LinkedHashSet<>();
        meant.stream().filter(ToldDeal::ended).forEach(e -> dead.addAll(e.types));
        // A deal that ended beside another that lives: "dropped its bid and signed a licence instead".
        if (live.stream()
                .anyMatch(e -> e.weight >= TextReader.LEAST_CONFIDENCE
                        && e.types.stream().noneMatch(t -> ToldDeal.sameFamily(t, List.copyOf(dead))))) {
            chosen.removeIf(ToldDeal::ended);
        }
        // "Licensed the drug, and may later take a stake": what may come beside what is agreed is no news yet.
        List<ToldDeal> agreed = chosen.stream()
                .filter(e -> DealStages.stage(e.status) >= DealStages.stage(DealStatus.SIGNED)
                        && e.weight >= TextReader.LEAST_CONFIDENCE
                        && !e.types.equals(Set.of(OutcomeType.OTHER)))
                .toList();
        chosen.removeIf(e -> e.status == DealStatus.RUMOURED
                && !agreed.isEmpty()
                && agreed.stream()
                        .allMatch(a -> a.types.stream().noneMatch(t -> ToldDeal.sameFamily(t, List.copyOf(e.types)))));
        OneDealTwice.settle(chosen, text);
        return chosen;
    }

    private Optional<Classification> combine(List<ToldDeal> meant) {
        List<ToldDeal> chosen = chosen(meant);
        Map<OutcomeType, Double> weights = new LinkedHashMap<>();
        for (ToldDeal told : chosen) {
            told.types.forEach(t -> weights.merge(t, told.weight, Math::max));
        }
        boolean strong = weights.entrySet().stream()
                .anyMatch(e -> e.getValue() >= TextReader.LEAST_CONFIDENCE
                        && !e.getKey().equals(OutcomeType.OTHER));
        List<OutcomeType> types = new ArrayList<>(weights.keySet());
        if (strong) {
            types.remove(OutcomeType.OTHER);
        }
        double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
        if (best < TextReader.LEAST_CONFIDENCE || types.isEmpty()) {
            return Optional.empty();
        }
        types.sort(Comparator.comparingInt(MeantDeal::rank));
        DealStatus status = DealStatus.UNKNOWN;
        for (ToldDeal told : chosen) {
            status = DealStages.lessAdvanced(status, told.status);
        }
        Set<Hit> evidence = new LinkedHashSet<>();
        chosen.forEach(e -> evidence.addAll(e.evidence));
        List<String> words = new ArrayList<>(evidence.stream()
                .sorted(Comparator.comparingInt(Hit::start))
                .map(h -> h.words(text))
                .distinct()
                .toList());
        chosen.stream().map(e -> e.share).filter(s -> !s.isEmpty()).distinct().forEach(words::add);
        return Optional.of(new Classification(types, status, best, words, label));
    }

    private static int rank(OutcomeType type) {
        int rank = RANK.indexOf(type);
        return rank >= 0
                ? rank
                : RANK.size()
                        + Arrays.asList(OutcomeType.EXCLUSIVE_AGREEMENT, OutcomeType.OTHER)
                                .indexOf(type);
    }
}
