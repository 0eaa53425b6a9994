package org.dealtrace.outcome.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Learns a {@link TrainedClassifier} from a CSV file with the columns {@code text} and {@code types} (ids parted by
 * {@code +}, blank for a text that tells of no deal), and {@code status} if there is one.
 *
 * <p>Each type and each status gets a logistic regression on the words of the text, fitted by stochastic gradient
 * descent with AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011) with the library Tribuo, which must be on the class path:
 * {@code org.tribuo:tribuo-classification-sgd}. The same file and seed give the same classifier. Texts of no deal are
 * worth including: without them nothing is learned of what to leave alone.
 */
public final class ClassifierTrainer {

    private static final String LIBRARY = "Tribuo " + org.tribuo.Tribuo.VERSION;
    private static final double LEARNING_RATE = 0.5;
    private static final int EPOCHS = 20;

    /** Features of fewer texts are left out: most are names. */
    private static final int LEAST_TEXTS = 2;

    private static final double ROUNDING = 1e5;

    private final int folds;
    private final double confidence;
    private final long seed;

    private ClassifierTrainer(int folds, double confidence, long seed) {
        if (folds < 2) {
            throw new IllegalArgumentException("folds must be 2 or more but was " + folds);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1 but was " + confidence);
        }
        this.folds = folds;
        this.confidence = confidence;
        this.seed = seed;
    }

    /**
     * @param folds parts for the cross-validation, 2 or more
     * @param confidence the probability below which the classifier abstains, above 0 and below 1
     * @param seed of the order of texts and of the parts
     */
    public static ClassifierTrainer of(int folds, double confidence, long seed) {
        return new ClassifierTrainer(folds, confidence, seed);
    }

    private record Example(SortedSet<String> features, Set<String> labels) {}

    /**
     * Learns from a labelled file.
     *
     * @throws InputException if the file cannot be read, a row is wrong, or it has fewer rows than folds
     */
    public TrainedClassifier train(Path labelled) {
        List<Example> examples = new ArrayList<>();
        for (TableRow row : TableReader.readAll(labelled, "text", "types")) {
            examples.add(new Example(TextFeatures.of(row.get("text")), labels(row)));
        }
        if (examples.size() < folds) {
            throw InputException.in(
                    labelled, "has " + examples.size() + " rows; " + folds + " folds need at least as many");
        }
        Collections.shuffle(examples, new Random(seed));
        SortedSet<String> classes = new TreeSet<>();
        examples.forEach(e -> classes.addAll(e.labels()));
        SortedMap<String, TrainedClassifier.Figure> figures = new TreeMap<>();
        SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
        for (String label : classes) {
            figures.put(label, validate(label, examples));
            weights.put(label, fit(label, examples));
        }
        TrainedClassifier.Provenance provenance = new TrainedClassifier.Provenance(
                String.valueOf(labelled.getFileName()),
                FileHash.of(labelled),
                examples.size(),
                LIBRARY,
                "logistic regression, AdaGrad " + LEARNING_RATE + ", " + EPOCHS + " epochs, features of at least "
                        + LEAST_TEXTS + " texts, " + folds + " folds",
                seed,
                confidence,
                figures);
        return new TrainedClassifier(provenance, weights);
    }

    private static Set<String> labels(TableRow row) {
        Set<String> labels = new TreeSet<>();
        for (String type : row.get("types").split("\\+")) {
            if (!type.isBlank()) {
                try {
                    labels.add("type:" + OutcomeType.of(type).id());
                } catch (IllegalArgumentException e) {
                    throw row.problem(
                            "types", "'" + type + "' is no type; write ids such as joint-venture, parted by +");
                }
            }
        }
        row.find("status").ifPresent(s -> {
            try {
                labels.add("status:"
                        + DealStatus.valueOf(s.toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.problem("status", "is no status; write one of " + Arrays.toString(DealStatus.values()));
            }
        });
        return labels;
    }

    private TrainedClassifier.Figure validate(String label, List<Example> examples) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int fold = 0; fold < folds; fold++) {
            List<Example> train = new ArrayList<>();
            List<Example> test = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % folds == fold ? test : train).add(examples.get(i));
            }
            SortedMap<String, Double> weights = fit(label, train);
            for (Example example : test) {
                boolean said = TrainedClassifier.probability(weights, List.copyOf(example.features())) >= confidence;
                boolean is = example.labels().contains(label);
                right += said && is ? 1 : 0;
                wrong += said && !is ? 1 : 0;
                missed += !said && is ? 1 : 0;
            }
        }
        double precision = right + wrong == 0 ? 1 : (double) right / (right + wrong);
        double recall = (double) right / (right + missed);
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new TrainedClassifier.Figure(precision, recall, f1, right + missed);
    }

    /**
     * The weights that speak for a class, the bias under the empty name; rounded, so that the last bits of a platform
     * do not show.
     */
    private SortedMap<String, Double> fit(String label, List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("labelled texts", factory), factory);
        boolean some = false;
        boolean others = false;
        for (Example example : examples) {
            String[] names = example.features().stream()
                    .filter(f -> counts.getOrDefault(f, 0) >= LEAST_TEXTS)
                    .toArray(String[]::new);
            if (names.length > 0) {
                double[] ones = new double[names.length];
                Arrays.fill(ones, 1);
                boolean is = example.labels().contains(label);
                some |= is;
                others |= !is;
                data.add(new ArrayExample<>(new Label(is ? "yes" : "no"), names, ones));
            }
        }
        SortedMap<String, Double> weights = new TreeMap<>();
        if (!some || !others) {
            // Nothing to tell apart: with this bias the class is as good as never named.
            weights.put("", -20.0);
            return weights;
        }
        LinearSGDModel model =
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(LEARNING_RATE), EPOCHS, -1, 1, seed).train(data);
        DenseMatrix matrix = model.getWeightsCopy();
        int yes = model.getOutputIDInfo().getID(new Label("yes"));
        int no = model.getOutputIDInfo().getID(new Label("no"));
        int features = model.getFeatureIDMap().size();
        model.getFeatureIDMap().forEach(f -> {
            int id = model.getFeatureIDMap().getID(f.getName());
            weights.put(f.getName(), rounded(matrix.get(yes, id) - matrix.get(no, id)));
        });
        weights.put("", rounded(matrix.get(yes, features) - matrix.get(no, features)));
        return weights;
    }

    private static double rounded(double value) {
        return StrictMath.rint(value * ROUNDING) / ROUNDING;
    }
}
