package org.dealtrace.matching.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns comparison values into bits. The weight of a pair is the prior plus the bits of every comparison: the log2 odds
 * that both names mean the same company. Immutable; safe for several threads.
 */
public final class MatchModel {

    private static final String RESOURCE = "default-model.json";

    private final ModelProvenance provenance;
    private final double priorBits;
    private final Optional<Double> listedShare;
    private final ComparisonWeights[] weights;

    MatchModel(
            ModelProvenance provenance,
            double priorBits,
            Optional<Double> listedShare,
            List<ComparisonWeights> weights) {
        this.provenance = provenance;
        this.priorBits = priorBits;
        this.listedShare = listedShare;
        this.weights = new ComparisonWeights[Comparison.values().length];
        for (ComparisonWeights each : weights) {
            Comparison comparison = Comparison.named(each.comparison())
                    .orElseThrow(() -> new IllegalArgumentException("comparison '" + each.comparison()
                            + "' is none that this version knows; use a model that it trained"));
            if (this.weights[comparison.index()] != null) {
                throw new IllegalArgumentException("comparison " + comparison + " occurs twice; leave one of them out");
            }
            this.weights[comparison.index()] = each;
        }
    }

    /** The shipped model; {@link #provenance()} says how it was made. */
    public static MatchModel standard() {
        return Standard.MODEL;
    }

    /**
     * A model of your own.
     *
     * @param listedShare the share of {@link #listedShare()}
     * @param bits for each comparison the bits at some of its values; those between are interpolated
     */
    public static MatchModel of(
            ModelProvenance provenance,
            double priorBits,
            Optional<Double> listedShare,
            Map<Comparison, SortedMap<Double, Double>> bits) {
        List<ComparisonWeights> weights = new ArrayList<>();
        new TreeMap<>(bits)
                .forEach((comparison, at) -> weights.add(new ComparisonWeights(
                        comparison.name(),
                        at.keySet().stream().mapToDouble(d -> d).toArray(),
                        at.values().stream().mapToDouble(d -> d).toArray())));
        return new MatchModel(provenance, priorBits, listedShare, weights);
    }

    private static final class Standard {
        static final MatchModel MODEL = load();

        private static MatchModel load() {
            try (InputStream in = MatchModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar lacks the resource " + RESOURCE);
                }
                return ModelFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Reads a model that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the file is not a model of this version
     * @throws UncheckedIOException if the file cannot be read
     */
    public static MatchModel read(Path file) {
        return ModelFile.read(file);
    }

    /** Writes the model as JSON, by an atomic move. */
    public void write(Path file) {
        ModelFile.write(this, file);
    }

    /** A checksum; models with the same one have the same weights. */
    public String checksum() {
        return ModelFile.checksum(this);
    }

    @Override
    public String toString() {
        return "model " + provenance.name() + " (" + provenance.method() + ")";
    }

    /** The origin of the model: data, command, settings. */
    public ModelProvenance provenance() {
        return provenance;
    }

    /** The log2 odds before any comparison. */
    public double priorBits() {
        return priorBits;
    }

    /** The weighted share of training queries with a right candidate, above 0 and below 1, if recorded. */
    public Optional<Double> listedShare() {
        return listedShare;
    }

    private Optional<ComparisonWeights> weight(Comparison comparison) {
        return Optional.ofNullable(weights[comparison.index()]);
    }

    /** The bits of a value; 0 if the model lacks the comparison. */
    public double bits(Comparison comparison, double value) {
        return weight(comparison).map(w -> w.bitsAt(value)).orElse(0.0);
    }

    /**
     * The log2 odds that both names mean the same company.
     *
     * @param values a comparison vector, by {@link Comparison#index()}
     */
    public double weight(double[] values) {
        double sum = priorBits;
        for (int i = 0; i < weights.length; i++) {
            ComparisonWeights each = weights[i];
            if (each != null) {
                sum += each.bitsAt(values[i]);
            }
        }
        return sum;
    }

    List<ComparisonWeights> weights() {
        return Arrays.stream(weights).filter(Objects::nonNull).toList();
    }
}
