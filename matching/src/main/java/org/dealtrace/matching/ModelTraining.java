package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.LabelledPairs;
import org.dealtrace.matching.model.LabelledTrainer;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.ModelProvenance;

/**
 * Collects judged pairs and learns a {@link MatchModel} from them.
 *
 * <p>It learns from the best candidates of each query, right and wrong ones, which a model has to distinguish. So train
 * twice: with the candidates of the shipped (or starting) model, then with those of the model just learned. Not safe
 * for several threads.
 */
public final class ModelTraining {

    /** The number of wrong candidates used per query, the best first; more do not improve the model. */
    private static final int CANDIDATES = 15;

    private final LabelledPairs pairs = new LabelledPairs();

    /**
     * Adds the candidates of a query.
     *
     * @param matcher the companies searched
     * @param query the company sought
     * @param same ids of the right companies; empty if there is none
     * @param unjudged ids of companies that may be right or wrong; they are ignored
     * @param weight of the query, above 0
     * @throws IllegalArgumentException if the weight is not above 0
     */
    public void add(CompanyMatcher matcher, Company query, Set<String> same, Set<String> unjudged, double weight) {
        List<ScoredCompany> scored = matcher.search().score(query);
        pairs.query(weight);
        for (int i = 0; i < scored.size(); i++) {
            String id = scored.get(i).companyId();
            boolean right = same.contains(id);
            if (unjudged.contains(id) && !right) {
                continue;
            }
            if (i < CANDIDATES || right) {
                pairs.add(scored.get(i).values(), right);
            }
        }
    }

    /** The number of pairs collected. */
    public int size() {
        return pairs.size();
    }

    /**
     * Learns a model from everything that was added.
     *
     * @param provenance the origin of the model
     * @throws IllegalStateException if no query with a candidate was added
     * @throws IllegalArgumentException if all candidates are right, or all are wrong
     */
    public MatchModel train(ModelProvenance provenance) {
        return train(provenance, Set.of());
    }

    /**
     * Learns a model without some comparisons, to measure their effect.
     *
     * @param without names of the comparisons to leave out, as in a model file
     * @throws IllegalStateException as {@link #train(ModelProvenance)}
     * @throws IllegalArgumentException as {@link #train(ModelProvenance)}, or if a name is unknown
     */
    public MatchModel train(ModelProvenance provenance, Set<String> without) {
        List<Comparison> comparisons = new ArrayList<>(Arrays.asList(Comparison.values()));
        for (String name : without) {
            Comparison comparison = Comparison.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "there is no comparison " + name + "; there are " + Arrays.toString(Comparison.values())));
            comparisons.remove(comparison);
        }
        if (pairs.size() == 0) {
            throw new IllegalStateException(
                    "there are no judged pairs to learn from; add queries that find candidates first");
        }
        return LabelledTrainer.standard().train(pairs, comparisons, provenance);
    }

    @Override
    public String toString() {
        return "training: " + pairs;
    }
}
