package org.dealtrace.matching.internal.link;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dealtrace.Explanation;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.compare.ComparisonDetails;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;

/** Makes explanations of weights, on request only. */
public final class Explainer {

    /** Steps with fewer bits are summed up in one step. */
    private static final double SMALL = 0.05;

    /**
     * Neutral values. A model may count the bits of a comparison from any level, the shipped one from the lowest, such
     * as conflicting numbers. "No number in either name, +5.5 bits" would be misleading, so explanations count from
     * neutral values, and the prior takes the difference.
     */
    private static final Map<Comparison, Double> SAYS_NOTHING = new EnumMap<>(Map.of(
            Comparison.NUMBERS, (double) Comparison.NUMBERS.kinds().indexOf("none"),
            Comparison.PLACES, (double) Comparison.PLACES.kinds().indexOf("none"),
            Comparison.COUNTRY, 0.0));

    private static final String NAMES_OF_THE_LIST = "names of the list";
    private static final String ONE_SIDE = "on one side only";
    private static final String TRANSLATED = "as Chinese translates any form";

    private static final String SUMMED = "in all; LinkSession.explain tells them one by one";

    /** A long list of deals has a million steps with a few hundred different levels. */
    private static final Interner<String> LEVELS = Interners.newStrongInterner();

    /** Steps without words are equal for many pairs. */
    private static final Interner<Explanation.Step> WORDLESS = Interners.newWeakInterner();

    private Explainer() {}

    /**
     * The explanation of a pair whose only rivals are other companies.
     *
     * @param rival the best rival
     * @param note why the decision differs from that of the weight; empty otherwise
     */
    static Explanation explain(
            SearchSettings settings,
            ScoredCompany scored,
            CalibratedWeight weight,
            Optional<Explanation.Rival> rival,
            Message note) {
        return explain(settings, scored, new Rivals(weight.model() - scored.weight(), rival, 0, ""), weight, note);
    }

    /** The best rival of a candidate. */
    static Optional<Explanation.Rival> rival(
            SearchSettings settings,
            List<ScoredCompany> scored,
            Posterior posterior,
            int which,
            ListCalibration calibration) {
        int other = posterior.bestRival(which);
        if (other < 0 || other >= scored.size()) {
            return Optional.empty();
        }
        ScoredCompany best = scored.get(other);
        CalibratedWeight weight = CalibratedWeight.of(calibration, posterior, other, best, settings.model());
        return Optional.of(new Explanation.Rival(best.companyId(), best.name(), weight.bits()));
    }

    static Explanation explain(
            SearchSettings settings, ScoredCompany scored, Rivals rivals, CalibratedWeight weight, Message note) {
        MatchModel model = settings.model();
        List<Explanation.Step> steps = new ArrayList<>();
        steps.add(prior(model));
        Map<String, String> words = new HashMap<>(); // several steps rest on the same ones
        double small = 0;
        double[] values = scored.values();
        Function<Comparison, String[]> found = ComparisonDetails.of(scored.company(), scored.asked());
        for (Comparison comparison : Comparison.values()) {
            double value = values[comparison.index()];
            double bits = model.bits(comparison, value) - nothing(model, comparison);
            // the country is always mentioned, even if it is unknown
            if (Math.abs(bits) < SMALL && comparison != Comparison.COUNTRY) {
                small += bits;
                continue;
            }
            String[] details = found.apply(comparison);
            Explanation.Step step = new Explanation.Step(
                    comparison.label(),
                    LEVELS.intern(level(comparison, value, scored, details)),
                    words.computeIfAbsent(details[0], w -> w),
                    words.computeIfAbsent(details[1], w -> w),
                    bits);
            boolean alike = step.left().isEmpty() && step.right().isEmpty() && value == Math.rint(value);
            steps.add(alike ? WORDLESS.intern(step) : step);
        }
        steps.addAll(scored.addedSteps());
        if (small != 0) {
            steps.add(new Explanation.Step("small steps", "each below " + SMALL + " bits", "", "", small));
        }
        if (rivals.listBits() != 0) {
            steps.add(new Explanation.Step(
                    NAMES_OF_THE_LIST, "another fits the company too", rivals.otherName(), "", rivals.listBits()));
        }
        if (rivals.bits() != 0) {
            steps.add(rivals(
                    rivals.bits(), rivals.nearest().map(Explanation.Rival::name).orElse("")));
        }
        weight.step().ifPresent(steps::add);
        return new Explanation(
                scored.companyText(),
                scored.askedText(),
                steps,
                rivals.nearest(),
                note.isEmpty() ? margin(weight.bits(), steps, settings.thresholds()) : note);
    }

    /**
     * The rivals of a pair.
     *
     * @param bits that other companies take away; 0 or less
     * @param nearest the best of these companies
     * @param listBits that other names of a list looked up as a whole take away; 0 or less
     * @param otherName the best of these names; empty if there is none
     */
    record Rivals(double bits, Optional<Explanation.Rival> nearest, double listBits, String otherName) {}

    private static String level(Comparison comparison, double value, ScoredCompany scored, String[] details) {
        String limited = comparison == Comparison.COUNTRY ? scored.limitedCountry() : "";
        String level = limited.isEmpty() ? comparison.level(value) : limited;
        boolean bothTold = !details[0].isEmpty() && !details[1].isEmpty();
        return comparison == Comparison.LEGAL_FORM && level.equals(ONE_SIDE) && bothTold ? TRANSLATED : level;
    }

    /**
     * The short explanation of a rejected pair of a long list: all comparisons are one step, beside prior and rivals.
     */
    static Explanation summed(
            MatchModel model,
            ScoredCompany scored,
            String asked,
            CalibratedWeight weight,
            Optional<Explanation.Rival> rival) {
        List<Explanation.Step> steps = new ArrayList<>(4);
        double rivalBits = weight.model() - scored.weight();
        Explanation.Step prior = prior(model);
        steps.add(prior);
        steps.add(new Explanation.Step("comparisons", SUMMED, "", "", scored.weight() - prior.bits()));
        if (rivalBits != 0) {
            steps.add(rivals(rivalBits, ""));
        }
        weight.step().ifPresent(steps::add);
        return new Explanation(scored.name(), asked, steps, rival, Message.NONE);
    }

    private static Explanation.Step prior(MatchModel model) {
        double bits = model.priorBits();
        for (Comparison comparison : SAYS_NOTHING.keySet()) {
            bits += nothing(model, comparison);
        }
        return WORDLESS.intern(new Explanation.Step(Explanation.PRIOR, "before any comparison", "", "", bits));
    }

    /** The bits of a neutral value. */
    private static double nothing(MatchModel model, Comparison comparison) {
        Double value = SAYS_NOTHING.get(comparison);
        return value == null ? 0 : model.bits(comparison, value);
    }

    /** @param best the name of the best rival, or empty */
    private static Explanation.Step rivals(double bits, String best) {
        return new Explanation.Step(Explanation.RIVALS, "other companies that fit too", best, "", bits);
    }

    /** The distance of the weight from the thresholds, and the single steps that decide. */
    private static Message margin(double weight, List<Explanation.Step> steps, Thresholds thresholds) {
        double link = weight - Posterior.bits(thresholds.link());
        double review = weight - Posterior.bits(thresholds.review());
        if (link >= 0) {
            return told("above", tenths(link)).and(carriers(steps, link));
        }
        Message distance = review >= 0
                ? told("review", tenths(-link), tenths(review))
                : told("short", tenths(-review), tenths(-link));
        return distance.and(opponents(steps, -link));
    }

    private static Message told(String key, Object... values) {
        return Messages.message("link." + key, values);
    }

    /** The steps without which a link would not have been made. */
    private static Message carriers(List<Explanation.Step> steps, double margin) {
        List<Object> names = steps.stream()
                .filter(step -> step.bits() > margin)
                .<Object>map(Explainer::comparison)
                .toList();
        return names.isEmpty()
                ? told("carried-by-none")
                : told(names.size() == 1 ? "carried.name" : "carried.names", names);
    }

    /**
     * The steps without which it would have been a link, or else the strongest step against it, apart from the prior.
     */
    private static Message opponents(List<Explanation.Step> steps, double missing) {
        List<Explanation.Step> findings = steps.subList(1, steps.size()).stream()
                .filter(step -> step.bits() < 0)
                .sorted(Comparator.comparingDouble(Explanation.Step::bits))
                .toList();
        List<Object> alone = findings.stream()
                .filter(step -> -step.bits() >= missing)
                .<Object>map(Explainer::comparison)
                .toList();
        if (!alone.isEmpty()) {
            return told(alone.size() == 1 ? "without.name" : "without.names", alone);
        }
        return findings.isEmpty()
                ? told("nothing-against")
                : told(
                        "against.names",
                        comparison(findings.get(0)),
                        tenths(findings.get(0).bits()));
    }

    private static Message comparison(Explanation.Step step) {
        return Messages.named("comparison", step.comparison());
    }

    /** One decimal; infinite for a threshold of 1. */
    private static Object tenths(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP)
                : String.valueOf(value);
    }
}
