package org.dealtrace.benchmarks.study;

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
import org.dealtrace.Company;
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

/**
 * A study as of one day beside its truth.
 *
 * @param asOf the end of observation
 * @param headline what the study says
 * @param realizedTruly companies that are known to have a deal, in truth
 * @param recommended companies of the truth that were recommended by the day
 * @param truth the share in truth
 * @param right companies realized, and so in truth
 * @param wrong companies realized, and not so in truth
 * @param notTold companies that are realized here and unknown in the truth
 * @param undetermined companies with a deal in truth that are undetermined
 * @param missed companies with a deal in truth for which none was found
 * @param undeterminedLinks links of undetermined companies
 * @param undeterminedSum the sum of their probabilities
 * @param undeterminedRight how many of them are right
 */
record StudyResult(
        LocalDate asOf,
        Headline headline,
        int realizedTruly,
        int recommended,
        double truth,
        List<String> right,
        List<String> wrong,
        List<String> notTold,
        List<String> undetermined,
        List<String> missed,
        int undeterminedLinks,
        double undeterminedSum,
        int undeterminedRight) {

    static StudyResult of(Outcomes outcomes, StudyGold gold) {
        LocalDate asOf = outcomes.asOf();
        Headline headline = outcomes.headline();
        List<FollowUp> times = new ArrayList<>();
        int truly = 0;
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
            truly += yes ? 1 : 0;
            long days = start.isEmpty()
                    ? headline.days().orElse(0)
                    : Math.max(0, ChronoUnit.DAYS.between(start.get(), yes ? deal.orElse(asOf) : asOf));
            times.add(FollowUp.of(one.getKey(), days, yes ? FollowUp.Event.DEAL : FollowUp.Event.CENSORED));
        }
        double counted = times.isEmpty() ? 0 : (double) truly / times.size();
        double truth = headline.days().isEmpty() || times.isEmpty()
                ? counted
                : CumulativeIncidence.of(times).incidenceAt(headline.days().getAsLong());

        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> notTold = new ArrayList<>();
        List<String> undetermined = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int links = 0;
        int linksRight = 0;
        double sum = 0;
        for (Outcome outcome : outcomes.list()) {
            List<Answer> answers = answers(outcome.company(), gold);
            boolean yes = answers.stream().anyMatch(a -> a.realizedBy(asOf));
            boolean unknown = !yes && answers.stream().allMatch(a -> a.realized() == Realized.UNKNOWN);
            String name = outcome.company().id() + " " + outcome.company().name();
            if (outcome.status() == OutcomeStatus.REALIZED) {
                (yes ? right : unknown ? notTold : wrong).add(name);
            } else if (yes) {
                (outcome.status() == OutcomeStatus.UNDETERMINED ? undetermined : missed).add(name);
            }
            if (outcome.status() == OutcomeStatus.UNDETERMINED) {
                for (DealAssessment deal : outcome.assessments()) {
                    if (deal.qualifies() == Truth.UNKNOWN && deal.link().decision() == Decision.REVIEW) {
                        links++;
                        sum += deal.link().probability();
                        linksRight += answers.stream()
                                        .anyMatch(a ->
                                                a.deals().contains(deal.link().dealId()))
                                ? 1
                                : 0;
                    }
                }
            }
        }
        return new StudyResult(
                asOf,
                headline,
                truly,
                times.size(),
                Double.isNaN(truth) ? counted : truth,
                right,
                wrong,
                notTold,
                undetermined,
                missed,
                links,
                sum,
                linksRight);
    }

    private static List<Answer> answers(Company company, StudyGold gold) {
        return company.recommendations().stream()
                .map(gold.companies()::get)
                .filter(Objects::nonNull)
                .toList();
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
                right.size(),
                wrong.size(),
                notTold.size(),
                undetermined.size(),
                missed.size(),
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
        tree.put("realized_right", right);
        tree.put("realized_wrong", wrong);
        tree.put("realized_truth_unknown", notTold);
        tree.put("true_but_undetermined", undetermined);
        tree.put("missed", missed);
        tree.put("undetermined_links", undeterminedLinks);
        tree.put("undetermined_probability_sum", undeterminedSum);
        tree.put("undetermined_right", undeterminedRight);
        return tree;
    }
}
