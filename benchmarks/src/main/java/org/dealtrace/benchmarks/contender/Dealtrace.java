package org.dealtrace.benchmarks.contender;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.dealtrace.Company;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.ComparisonTraining;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;

/** The product, in its one default configuration: the shipped model and thresholds for every set. */
final class Dealtrace implements Contender {

    static final String NAME = "dealtrace";

    private final NameAnalyzer analyzer;
    private final List<Compared> compared;
    private final MatchModel model;

    Dealtrace() {
        this(NameAnalyzer.standard(), List.of(), MatchModel.standard());
    }

    /**
     * The default configuration but for these three.
     *
     * @param analyzer what takes names apart
     * @param compared columns beside names and countries
     * @param model the weights of names
     */
    Dealtrace(NameAnalyzer analyzer, List<Compared> compared, MatchModel model) {
        this.analyzer = analyzer;
        this.compared = List.copyOf(compared);
        this.model = model;
    }

    @Override
    public String name() {
        return NAME;
    }

    private CompanyMatcher over(List<Company> companies) {
        return CompanyMatcher.builder().analyzer(analyzer).model(model).over(companies);
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) {
        if (!fields.equals(Row.COMPANY_FIELDS) && fields.size() > 1) {
            if (!compared.isEmpty()) {
                throw new UserMistake("--compare is for companies; records have all their columns in --fields.");
            }
            return new RecordMatcher(rows, fields);
        }
        return new Companies(rows, fields);
    }

    /** Records that are known by a company's name. */
    private final class Companies implements Register {
        private final List<String> fields;
        private final List<Company> companies;
        private final Map<String, Row> known = new HashMap<>();
        private final Map<String, Row> asked = new HashMap<>();
        private CompanyMatcher matcher;

        Companies(List<Row> rows, List<String> fields) {
            this.fields = fields;
            this.companies = companies(rows, fields);
            this.matcher = over(companies);
            rows.forEach(row -> known.put(row.id(), row));
        }

        /** Only added comparisons are learned; the weights of names are the shipped ones. */
        @Override
        public void train(List<Row> queries) {
            if (compared.isEmpty()) {
                return;
            }
            queries.forEach(row -> asked.put(row.id(), row));
            compared.forEach(c -> c.requireIn(known.values(), "is searched"));
            compared.forEach(c -> c.requireIn(queries, "asks"));
            ComparisonTraining training = new ComparisonTraining(compared.stream()
                    .map(c -> c.comparison(
                            company -> Optional.ofNullable(known.get(company.id())),
                            company -> Optional.ofNullable(asked.get(company.id()))))
                    .toList());
            queries.forEach(row -> row.company(fields).ifPresent(c -> training.add(matcher, c)));
            matcher.close();
            matcher = CompanyMatcher.builder()
                    .analyzer(analyzer)
                    .model(model)
                    .comparisons(training.estimate().comparisons())
                    .over(companies);
        }

        @Override
        public List<Hit> match(Row query, int limit) {
            return query.company(fields)
                    .map(c ->
                            matcher.match(c, limit).stream().map(Dealtrace::hit).toList())
                    .orElse(List.of());
        }

        /** Looked up as a list; a row without a name is left out of it. Added comparisons know a row by its own id. */
        @Override
        public List<List<Hit>> matchAll(List<Row> queries, UnaryOperator<String> record, int limit, Runnable each) {
            List<Company> list = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            List<List<Hit>> all = new ArrayList<>();
            for (Row query : queries) {
                Row row = compared.isEmpty() ? new Row(record.apply(query.id()), query.values()) : query;
                int place = all.size();
                all.add(List.of());
                row.company(fields).ifPresent(c -> {
                    list.add(c);
                    places.add(place);
                });
            }
            List<List<Match>> found = matcher.matchAll(told(list, each), limit).matches();
            for (int i = 0; i < found.size(); i++) {
                all.set(places.get(i), found.get(i).stream().map(Dealtrace::hit).toList());
            }
            return all;
        }

        /** The same list, which tells of each company that is taken from it. */
        private static List<Company> told(List<Company> list, Runnable each) {
            return new AbstractList<>() {
                @Override
                public Company get(int index) {
                    each.run();
                    return list.get(index);
                }

                @Override
                public int size() {
                    return list.size();
                }
            };
        }

        @Override
        public void close() {
            matcher.close();
        }
    }

    private static Hit hit(Match match) {
        return new Hit(
                match.companyId(),
                match.weight(),
                OptionalDouble.of(match.probability()),
                Optional.of(match.decision()));
    }

    /** The texts of all pairs, each once, are what the rarity of words is measured on. */
    @Override
    public PairScorer pairs(List<Row> corpus, List<String> fields) {
        if (!compared.isEmpty()) {
            throw new UserMistake(
                    "--compare is not for labelled pairs; give a set with left.csv, right.csv and gold.csv.");
        }
        Map<String, Row> distinct = new LinkedHashMap<>();
        corpus.forEach(row -> distinct.putIfAbsent(row.text(fields), new Row("T" + distinct.size(), row.values())));
        CompanyMatcher matcher = over(companies(List.copyOf(distinct.values()), fields));
        return (first, second) -> {
            Optional<Company> left = first.company(fields);
            Optional<Company> right = second.company(fields);
            if (left.isEmpty() || right.isEmpty()) {
                return Hit.scored(second.id(), Double.NEGATIVE_INFINITY);
            }
            Match pair = matcher.pair(left.get(), right.get());
            return new Hit(
                    second.id(), pair.weight(), OptionalDouble.of(pair.probability()), Optional.of(pair.decision()));
        };
    }

    private static List<Company> companies(List<Row> rows, List<String> fields) {
        List<Company> companies = new ArrayList<>(rows.size());
        rows.forEach(row -> row.company(fields).ifPresent(companies::add));
        return companies;
    }
}
