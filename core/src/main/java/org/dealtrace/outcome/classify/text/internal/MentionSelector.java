package org.dealtrace.outcome.classify.text.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.dealtrace.outcome.classify.text.ToldShare;
import org.dealtrace.outcome.classify.text.internal.DealMention.Ground;
import org.dealtrace.outcome.classify.text.internal.DealMention.ShareMention;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * Chooses which of the deals that a text mentions is the deal of its row, and says of it in all: the types, the least
 * advanced state and the words it rests on.
 */
public final class MentionSelector {

    /** Types from the one that binds most to the one that binds least. */
    private static final List<OutcomeType> RANK = List.of(
            OutcomeType.JOINT_VENTURE,
            OutcomeType.ACQUISITION,
            OutcomeType.MINORITY_STAKE,
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    private MentionSelector() {}

    /** The answer that the mentions of a text make up, under the name of a classifier; empty if they make up none. */
    static Optional<Classification> answer(List<DealMention> mentions, FoldedText text, String label) {
        List<DealMention> chosen = chosen(mentions);
        Map<OutcomeType, Double> weights = new LinkedHashMap<>();
        // "Signed a share transfer agreement to buy 35 %": of one deal in shares the clause with the figure says which.
        boolean figure = chosen.stream()
                .anyMatch(m -> m.share().stream().anyMatch(s -> s.bought().isPresent()));
        chosen.forEach(mention -> mention.types().stream()
                .filter(t ->
                        !figure || !DealMention.ofShares(t) || mention.share().isPresent())
                .forEach(t -> weights.merge(t, mention.weight(), Math::max)));
        double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
        if (best < TextReader.LEAST_CONFIDENCE) {
            return Optional.empty();
        }
        List<OutcomeType> types = new ArrayList<>(weights.keySet());
        if (weights.entrySet().stream()
                .anyMatch(e -> e.getValue() >= TextReader.LEAST_CONFIDENCE
                        && !e.getKey().equals(OutcomeType.OTHER))) {
            types.remove(OutcomeType.OTHER);
        }
        types.sort(Comparator.comparingInt(MentionSelector::rank));
        DealStatus status =
                chosen.stream().map(DealMention::status).reduce(DealStatus.UNKNOWN, DealStages::lessAdvanced);
        List<String> words = new ArrayList<>(chosen.stream()
                .flatMap(m -> m.evidence().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Hit::start))
                .map(h -> h.words(text))
                .distinct()
                .toList());
        chosen.stream()
                .flatMap(m -> m.share().stream())
                .map(ShareMention::figure)
                .distinct()
                .forEach(words::add);
        return Optional.of(new Classification(types, status, best, words, label));
    }

    private static int rank(OutcomeType type) {
        int rank = RANK.indexOf(type);
        return rank >= 0 ? rank : RANK.size() + (type.equals(OutcomeType.OTHER) ? 1 : 0);
    }

    /** The shares that are bought in the deal of this row, rising, each with the most words that tell of it. */
    static List<ToldShare> shares(List<DealMention> mentions) {
        Map<BigDecimal, ToldShare> shares = new TreeMap<>();
        chosen(mentions).stream()
                .flatMap(m -> m.share().stream())
                .flatMap(s -> s.bought().stream())
                .forEach(share -> shares.merge(
                        share.percent(),
                        share,
                        (a, b) -> b.words().length() > a.words().length() ? b : a));
        return List.copyOf(shares.values());
    }

    /** The mentions of the row's deal. If its parties stand in the text, those of the clauses that name them. */
    private static List<DealMention> meant(List<DealMention> mentions) {
        int most = mentions.stream().mapToInt(DealMention::parties).max().orElse(0);
        return most > 0
                ? foremost(mentions.stream().filter(m -> m.parties() == most).toList(), Ground.BACKGROUND)
                : foremost(mentions, Ground.TIME);
    }

    private static List<DealMention> foremost(List<DealMention> from, Ground furthest) {
        for (Ground ground : Ground.values()) {
            List<DealMention> here =
                    from.stream().filter(m -> m.ground() == ground).toList();
            if (!here.isEmpty() && ground.compareTo(furthest) <= 0) {
                return here;
            }
        }
        return List.of();
    }

    static List<DealMention> chosen(List<DealMention> mentions) {
        List<DealMention> chosen = new ArrayList<>(meant(mentions));
        Set<OutcomeType> dead = new LinkedHashSet<>();
        chosen.stream().filter(DealMention::ended).forEach(m -> dead.addAll(m.types()));
        // A deal that ended beside another that lives: "dropped its bid and signed a licence instead".
        if (chosen.stream()
                .anyMatch(m -> !m.ended() && m.weight() >= TextReader.LEAST_CONFIDENCE && !m.sameKind(dead))) {
            chosen.removeIf(DealMention::ended);
        }
        // "Licensed the drug, and may later take a stake": what may come beside what is agreed is no news yet.
        List<DealMention> agreed = chosen.stream()
                .filter(m -> DealStages.stage(m.status()) >= DealStages.stage(DealStatus.SIGNED)
                        && m.weight() >= TextReader.LEAST_CONFIDENCE
                        && !m.types().equals(Set.of(OutcomeType.OTHER)))
                .toList();
        chosen.removeIf(m -> m.status() == DealStatus.RUMOURED
                && !agreed.isEmpty()
                && agreed.stream().noneMatch(a -> a.sameKind(m.types())));
        return chosen;
    }
}
