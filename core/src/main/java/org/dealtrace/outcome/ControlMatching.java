package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.outcome.ControlledComparison.Balance;
import org.dealtrace.study.ComparisonGroup;
import org.dealtrace.study.ComparisonGroup.Subject;

/** Matches recommended companies with controls, and measures how alike both sides are. */
final class ControlMatching {

    /** The largest difference between founding years. */
    private static final int YEARS_APART = 5;

    private static final int SHOWN = 8;

    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20)\\d\\d\\b");
    private static final Pattern FOUNDED = Pattern.compile("(?i).*(found|establish|incorporat).*");
    private static final Pattern SIZE = Pattern.compile("(?i).*(size|employees|staff|headcount).*");

    /** Put before ids of controls, because both lists may use the same ids. */
    private static final String CONTROL = "control ";

    private final List<Subject> recommended;
    private final List<Subject> pool;
    private final long seed;

    ControlMatching(DealLinks links, DealLinks controls, long seed) {
        this.recommended = links.companies().stream()
                .map(company -> subject(company.id(), company, links))
                .toList();
        this.pool = controls.companies().stream()
                .map(company -> subject(CONTROL + company.id(), company, controls))
                .toList();
        this.seed = seed;
    }

    private static Subject subject(String id, Company company, DealLinks run) {
        Map<String, String> traits = new TreeMap<>();
        company.recommendations().stream()
                .flatMap(notice -> run.recommendation(notice).stream())
                .forEach(notice -> notice.attributes().forEach(traits::putIfAbsent));
        Optional<Integer> founded = trait(traits, FOUNDED)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(year -> Integer.valueOf(year.group()));
        Optional<Double> size = trait(traits, SIZE)
                .map(text -> text.replaceAll("[,' ]", ""))
                .filter(text -> text.matches("\\d{1,15}(\\.\\d+)?"))
                .map(Double::valueOf)
                .filter(number -> number > 0);
        return new Subject(
                id,
                company.countries().isEmpty() ? "" : company.countries().get(0).code(),
                Set.copyOf(company.fields()),
                founded.map(OptionalInt::of).orElse(OptionalInt.empty()),
                size.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private static Optional<String> trait(Map<String, String> traits, Pattern name) {
        return traits.entrySet().stream()
                .filter(entry -> name.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /**
     * Matches companies; all maps are by company id.
     *
     * @param starts when a recommended company's time begins; without one it is not matched
     * @param firstDeals the earliest day of a deal of a recommended company that counts
     * @param firstDealsOfControls the same for controls
     */
    ComparisonGroup match(
            Map<String, LocalDate> starts,
            Map<String, LocalDate> firstDeals,
            Map<String, LocalDate> firstDealsOfControls) {
        List<Subject> choosers = recommended.stream()
                .filter(subject -> {
                    LocalDate start = starts.get(subject.id());
                    return start != null && isFree(firstDeals, subject.id(), start);
                })
                .toList();
        ComparisonGroup group = ComparisonGroup.match(
                choosers,
                pool,
                YEARS_APART,
                seed,
                (id, control) -> isFree(
                        firstDealsOfControls,
                        control.substring(CONTROL.length()),
                        starts.getOrDefault(id, LocalDate.MIN)));
        Map<String, String> matchOf = new HashMap<>(group.matchOf());
        matchOf.replaceAll((id, control) -> control.substring(CONTROL.length()));
        return new ComparisonGroup(matchOf, group.unmatched());
    }

    /** How many companies were matched, and why the others were not. */
    Message told(ComparisonGroup matched, Map<String, LocalDate> starts) {
        Set<String> countries = pool.stream().map(Subject::country).collect(Collectors.toSet());
        Set<String> alone = Set.copyOf(matched.unmatched());
        long undated = recommended.stream()
                .filter(subject -> !starts.containsKey(subject.id()))
                .count();
        long abroad = recommended.stream()
                .filter(subject -> alone.contains(subject.id()) && !countries.contains(subject.country()))
                .count();
        return Messages.message(
                "control.matching",
                matched.matchOf().size(),
                recommended.size(),
                undated,
                recommended.size() - undated - matched.matchOf().size() - alone.size(),
                abroad,
                alone.size() - abroad);
    }

    private static boolean isFree(Map<String, LocalDate> firstDeals, String id, LocalDate start) {
        LocalDate first = firstDeals.get(id);
        return first == null || first.isAfter(start);
    }

    /** The balance of both sides: founding year, size, and the most frequent countries and fields. */
    List<Balance> balance(ComparisonGroup matched) {
        Map<String, Subject> byId = new HashMap<>();
        recommended.forEach(subject -> byId.put(subject.id(), subject));
        pool.forEach(subject -> byId.put(subject.id(), subject));
        List<Subject> own = new ArrayList<>();
        List<Subject> others = new ArrayList<>();
        matched.matchOf().forEach((id, control) -> {
            own.add(subject(byId, id));
            others.add(subject(byId, CONTROL + control));
        });
        List<Balance> lines = new ArrayList<>();
        add(
                lines,
                "founding year",
                own,
                others,
                s -> s.founded().isEmpty() ? Double.NaN : s.founded().getAsInt());
        add(
                lines,
                "size (log)",
                own,
                others,
                s -> s.size().isEmpty() ? Double.NaN : StrictMath.log(s.size().getAsDouble()));
        frequent(recommended.stream().map(Subject::country).toList())
                .forEach(country -> add(
                        lines,
                        "country " + country,
                        own,
                        others,
                        s -> s.country().equals(country) ? 1 : 0));
        frequent(recommended.stream().flatMap(s -> s.fields().stream()).toList())
                .forEach(field -> add(
                        lines, "field " + field, own, others, s -> s.fields().contains(field) ? 1 : 0));
        return lines;
    }

    private static Subject subject(Map<String, Subject> byId, String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    private static List<String> frequent(List<String> values) {
        Map<String, Long> counts = values.stream()
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(
            List<Balance> lines,
            String trait,
            List<Subject> own,
            List<Subject> others,
            ToDoubleFunction<Subject> value) {
        Moments mine = Moments.of(own, value);
        Moments theirs = Moments.of(others, value);
        if (mine.n() > 0 && theirs.n() > 0) {
            lines.add(new Balance(
                    trait,
                    mine.mean(),
                    theirs.mean(),
                    Moments.of(recommended, value).apart(Moments.of(pool, value)),
                    mine.apart(theirs)));
        }
    }

    private record Moments(long n, double mean, double variance) {

        static Moments of(List<Subject> subjects, ToDoubleFunction<Subject> value) {
            double[] known = subjects.stream()
                    .mapToDouble(value)
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            double mean = Arrays.stream(known).average().orElse(0);
            double squares =
                    Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
            return new Moments(known.length, mean, known.length < 2 ? 0 : squares / (known.length - 1));
        }

        double apart(Moments other) {
            double spread = Math.sqrt((variance + other.variance) / 2);
            return mean == other.mean || n == 0 || other.n == 0
                    ? 0
                    : spread == 0
                            ? Math.copySign(Double.POSITIVE_INFINITY, mean - other.mean)
                            : (mean - other.mean) / spread;
        }
    }
}
