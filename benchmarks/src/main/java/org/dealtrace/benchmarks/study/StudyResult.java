package org.dealtrace.benchmarks.study;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.dealtrace.DealAssessment;
import org.dealtrace.Decision;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.benchmarks.study.StudyGold.Answer;
import org.dealtrace.benchmarks.study.StudyGold.Realized;
import org.dealtrace.internal.Decimals;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.CumulativeIncidence;
import org.dealtrace.study.FollowUp;
import org.dealtrace.study.Headline;
import org.jspecify.annotations.Nullable;

/** A study as of one day beside its truth. */
final class StudyResult {

    /** Found and true, found and not true, found with the truth unknown, true and undetermined, true and not found. */
    private static final List<String> KINDS =
            List.of("realized_right", "realized_wrong", "realized_truth_unknown", "true_but_undetermined", "missed");

    private final LocalDate asOf;
    private final Headline headline;
    /** The share in truth. */
    private final double truth;
    /**
     * Companies that are known to have a deal, in truth, and companies of the truth that were recommended by the day.
     */
    private int realizedTruly;

    private int recommended;

    /** Ids and names of companies by what the study says of them beside the truth. */
    private final ListMultimap<String, String> companies =
            MultimapBuilder.hashKeys().arrayListValues().build();
    /** Links of undetermined companies, the sum of their probabilities, and how many are right. */
    private int undeterminedLinks;

    private double undeterminedSum;
    private int undeterminedRight;

    StudyResult(Outcomes outcomes, StudyGold gold) {
        asOf = outcomes.asOf();
        headline = outcomes.headline();
        truth = truth(outcomes, gold);
        outcomes.list().forEach(outcome -> count(outcome, gold));
    }

    private double truth(Outcomes outcomes, StudyGold gold) {
        List<FollowUp> times = new ArrayList<>();
        OptionalInt window = outcomes.rule().windowMonths();
        for (Map.Entry<String, Answer> one : gold.companies().entrySet()) {
            Optional<Recommendation> notice = outcomes.links().recommendation(one.getKey());
            if (notice.isEmpty()) {
                continue; // recommended later
            }
            Optional<LocalDate> start = notice.get().date().map(PartialDate::midpoint);
            Optional<LocalDate> deal = one.getValue().date().map(PartialDate::midpoint);
            boolean yes = one.getValue().realizedBy(asOf)
                    && (window.isEmpty()
                            || start.isEmpty()
                            || deal.isEmpty()
                            || !deal.get().isAfter(start.get().plusMonths(window.getAsInt())));
            realizedTruly += yes ? 1 : 0;
            long days = start.isEmpty()
                    ? headline.days().orElse(0)
                    : Math.max(0, ChronoUnit.DAYS.between(start.get(), yes ? deal.orElse(asOf) : asOf));
            times.add(FollowUp.of(one.getKey(), days, yes ? FollowUp.Event.DEAL : FollowUp.Event.CENSORED));
        }
        recommended = times.size();
        double counted = times.isEmpty() ? 0 : (double) realizedTruly / recommended;
        double share = headline.days().isEmpty() || times.isEmpty()
                ? counted
                : CumulativeIncidence.of(times).incidenceAt(headline.days().getAsLong());
        return Double.isNaN(share) ? counted : share;
    }

    private void count(Outcome outcome, StudyGold gold) {
        List<Answer> answers = outcome.company().recommendations().stream()
                .map(gold.companies()::get)
                .filter(Objects::nonNull)
                .toList();
        boolean yes = answers.stream().anyMatch(a -> a.realizedBy(asOf));
        boolean unknown = !yes && answers.stream().allMatch(a -> a.realized() == Realized.UNKNOWN);
        boolean undetermined = outcome.status() == OutcomeStatus.UNDETERMINED;
        String name = outcome.company().id() + " " + outcome.company().name();
        if (outcome.status() == OutcomeStatus.REALIZED) {
            companies.put(KINDS.get(yes ? 0 : unknown ? 2 : 1), name);
        } else if (yes) {
            companies.put(KINDS.get(undetermined ? 3 : 4), name);
        }
        for (DealAssessment deal : undetermined ? outcome.assessments() : List.<DealAssessment>of()) {
            if (deal.qualifies() == Truth.UNKNOWN && deal.link().decision() == Decision.REVIEW) {
                String id = deal.link().dealId();
                undeterminedLinks++;
                undeterminedSum += deal.link().probability();
                undeterminedRight += answers.stream().anyMatch(a -> a.deals().contains(id)) ? 1 : 0;
            }
        }
    }

    boolean held() {
        return headline.interval().low() <= truth + 1e-9
                && truth <= headline.interval().high() + 1e-9;
    }

    /** What is quoted beside the truth; of a headline without a share, the middle of its range. */
    String line() {
        double low = headline.interval().low();
        double high = headline.interval().high();
        return "as-of " + asOf + ": headline "
                + Decimals.percent(headline.share().orElse((low + high) / 2)) + " % (" + Decimals.percent(low) + "-"
                + Decimals.percent(high) + "), truth " + Decimals.percent(truth) + " % (" + realizedTruly + " of "
                + recommended + "), held " + (held() ? "yes" : "no");
    }

    String table() {
        return String.format(
                Locale.ROOT,
                "%s%n  realized: %,d right, %,d wrong, %,d of which the truth is not known%n"
                        + "  true, but undetermined: %,d; true, but none found: %,d%n"
                        + "  links of undetermined companies: %,d, their probabilities sum to %.1f, %,d are right%n",
                headline,
                companies.get("realized_right").size(),
                companies.get("realized_wrong").size(),
                companies.get("realized_truth_unknown").size(),
                companies.get("true_but_undetermined").size(),
                companies.get("missed").size(),
                undeterminedLinks,
                undeterminedSum,
                undeterminedRight);
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("as_of", asOf.toString());
        tree.put("share", headline.share().isPresent() ? headline.share().getAsDouble() : null);
        tree.put("low", headline.interval().low());
        tree.put("high", headline.interval().high());
        tree.put("found", headline.found());
        tree.put("n", headline.n());
        tree.put("text", headline.sentence());
        tree.put("notes", headline.notes());
        tree.put("truth", truth);
        tree.put("truth_yes", realizedTruly);
        tree.put("truth_n", recommended);
        tree.put("held", held());
        KINDS.forEach(kind -> tree.put(kind, companies.get(kind)));
        tree.put("undetermined_links", undeterminedLinks);
        tree.put("undetermined_probability_sum", undeterminedSum);
        tree.put("undetermined_right", undeterminedRight);
        return tree;
    }
}
