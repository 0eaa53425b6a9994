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
 * @param companies ids and names by what the study says of them beside the truth, in the order of {@link #KINDS}
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
        Map<String, List<String>> companies,
        int undeterminedLinks,
        double undeterminedSum,
        int undeterminedRight) {

    /** Found and true, found and not true, found with the truth unknown, true and undetermined, true and not found. */
    private static final List<String> KINDS =
            List.of("realized_right", "realized_wrong", "realized_truth_unknown", "true_but_undetermined", "missed");

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

        List<List<String>> found =
                KINDS.stream().<List<String>>map(kind -> new ArrayList<>()).toList();
        int links = 0;
        int linksRight = 0;
        double sum = 0;
        for (Outcome outcome : outcomes.list()) {
            List<Answer> answers = answers(outcome.company(), gold);
            boolean yes = answers.stream().anyMatch(a -> a.realizedBy(asOf));
            boolean unknown = !yes && answers.stream().allMatch(a -> a.realized() == Realized.UNKNOWN);
            String name = outcome.company().id() + " " + outcome.company().name();
            if (outcome.status() == OutcomeStatus.REALIZED) {
                found.get(yes ? 0 : unknown ? 2 : 1).add(name);
            } else if (yes) {
                found.get(outcome.status() == OutcomeStatus.UNDETERMINED ? 3 : 4)
                        .add(name);
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
        Map<String, List<String>> companies = new LinkedHashMap<>();
        KINDS.forEach(kind -> companies.put(kind, found.get(companies.size())));
        return new StudyResult(
                asOf,
                headline,
                truly,
                times.size(),
                Double.isNaN(truth) ? counted : truth,
                companies,
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
                count("realized_right"),
                count("realized_wrong"),
                count("realized_truth_unknown"),
                count("true_but_undetermined"),
                count("missed"),
                undeterminedLinks,
                undeterminedSum,
                undeterminedRight);
    }

    private int count(String kind) {
        return companies.getOrDefault(kind, List.of()).size();
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
        tree.putAll(companies);
        tree.put("undetermined_links", undeterminedLinks);
        tree.put("undetermined_probability_sum", undeterminedSum);
        tree.put("undetermined_right", undeterminedRight);
        return tree;
    }
}
