package org.dealtrace.benchmarks.contender;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.ComparisonTraining;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;

/** The product, in its one default configuration: the shipped model and thresholds for every set. */
final class Dealtrace implements Contender {

    static final String NAME = "dealtrace";

    private final NameAnalyzer analyzer;
    private final List<Compared> compared;
    private final MatchModel model;

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

    private CompanyMatcher over(List<Company> companies, List<FieldComparison> comparisons) {
        return CompanyMatcher.builder()
                .analyzer(analyzer)
                .model(model)
                .comparisons(comparisons)
                .over(companies);
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) {
        boolean records = fields.size() > 1 && !fields.equals(Row.COMPANY_FIELDS);
        if (records && !compared.isEmpty()) {
            throw new UserMistake("--compare is for companies; records have all their columns in --fields.");
        }
        return records
                ? new Companies(rows, List.of(fields.get(0)), RecordComparisons.secondName(rows, fields), fields)
                : new Companies(rows, fields, Optional.empty(), List.of());
    }

    /** Rows as companies. A row of several columns has its first column as name, and one more as second name. */
    private final class Companies implements Register {
        private final List<String> fields;
        private final Optional<String> secondName;
        private final List<String> columns;
        private final List<Company> companies = new ArrayList<>();
        private final Map<String, Row> known = new HashMap<>();
        private final Map<String, Row> asked = new HashMap<>();
        private CompanyMatcher matcher;

        /**
         * @param fields the columns of the name, and the country
         * @param secondName a column by which a row is found as well
         * @param columns all columns of records that are no companies; empty for companies
         */
        Companies(List<Row> rows, List<String> fields, Optional<String> secondName, List<String> columns) {
            this.fields = fields;
            this.secondName = secondName;
            this.columns = columns;
            rows.forEach(row -> {
                known.put(row.id(), row);
                company(row).ifPresent(companies::add);
            });
            this.matcher = over(companies, List.of());
        }

        private Optional<Company> company(Row row) {
            Optional<String> second = secondName.map(row::value).filter(text -> !text.isEmpty());
            return row.company(
                            row.text(Row.textual(fields)).isEmpty()
                                    ? second.stream().toList()
                                    : fields)
                    .map(c -> second.isEmpty() ? c : with(c, second.get()));
        }

        /** Only added comparisons are learned; the weights of names are the shipped ones. */
        @Override
        public void train(List<Row> queries) {
            queries.forEach(row -> asked.put(row.id(), row));
            compared.forEach(c -> c.requireIn(known.values(), "is searched"));
            compared.forEach(c -> c.requireIn(queries, "asks"));
            Function<Company, Optional<Row>> left = company -> Optional.ofNullable(known.get(company.id()));
            Function<Company, Optional<Row>> right = company -> Optional.ofNullable(asked.get(company.id()));
            List<FieldComparison> added = columns.isEmpty()
                    ? compared.stream().map(c -> c.comparison(left, right)).toList()
                    : new RecordComparisons(columns, known.values(), queries).list(left, right);
            if (added.isEmpty()) {
                return;
            }
            ComparisonTraining training = new ComparisonTraining(added);
            queries.forEach(row -> company(row).ifPresent(c -> training.add(matcher, c)));
            matcher.close();
            matcher = over(companies, training.estimate().comparisons());
        }

        @Override
        public List<Hit> match(Row query, int limit) {
            return company(query)
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
                Row row = compared.isEmpty() && columns.isEmpty()
                        ? new Row(record.apply(query.id()), query.values())
                        : query;
                int place = all.size();
                all.add(List.of());
                company(row).ifPresent(c -> {
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

    private static Company with(Company company, String secondName) {
        List<CompanyName> names = new ArrayList<>(company.names());
        names.add(CompanyName.of(secondName));
        return new Company(company.id(), names, company.countries(), Optional.empty(), List.of(), List.of(), List.of());
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
        CompanyMatcher matcher = over(companies(distinct.values(), fields), List.of());
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

    private static List<Company> companies(Collection<Row> rows, List<String> fields) {
        List<Company> companies = new ArrayList<>(rows.size());
        rows.forEach(row -> row.company(fields).ifPresent(companies::add));
        return companies;
    }
}
