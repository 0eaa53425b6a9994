package org.dealtrace.matching.fields;

import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link FieldComparison} gets its two values: that of a company searched, and that of the company or deal party
 * sought. An empty value is missing.
 *
 * <p>For a column of the recommendations and deals, use {@link #column}. Look up other values by id, in one table per
 * side, because both sides may use the same ids for different companies:
 *
 * <pre>{@code
 * Attribute<String> domain = Attribute.of(
 *         company -> Optional.ofNullable(domainsOfCompanies.get(company.id())),
 *         sought -> Optional.ofNullable(domainsOfDeals.get(sought.id())));
 * Attribute<String> founded = Attribute.column(recommendations, "founded");
 * Attribute<Integer> staff = Attribute.column(recommendations, "staff").map(Integer::valueOf);
 * }</pre>
 *
 * <p>The functions must always return the same value, and be safe for several threads if the matcher uses several.
 * Values of the companies searched are cached. Immutable.
 *
 * @param <T> the type of the values
 */
public final class Attribute<T> {

    /**
     * The company or deal party sought.
     *
     * @param company its names, countries and other data
     * @param deal the deal of the party; null for a company
     * @param party the party; null for a company
     */
    public record Query(
            Company company, @Nullable Deal deal, @Nullable DealParty party) {

        public static Query company(Company company) {
            return new Query(company, null, null);
        }

        /** The party of a deal, as a company with the party's names and country and the deal's id. */
        public static Query party(Deal deal, DealParty party) {
            return new Query(party.asCompany(deal.id()), deal, party);
        }
    }

    /** Files of acquisitions may name columns of the target after the company: company_city. */
    private static final String TARGET_AS_COMPANY = "company_";

    private static final Splitter SEVERAL =
            Splitter.onPattern("[|;]").trimResults().omitEmptyStrings();
    private static final Splitter PARTIES = Splitter.on('|').trimResults();

    private final Function<? super Company, Optional<T>> known;
    private final Function<? super Company, Optional<T>> asked;
    private final @Nullable BiFunction<? super Deal, ? super DealParty, Optional<T>> party;

    private Attribute(
            Function<? super Company, Optional<T>> known,
            Function<? super Company, Optional<T>> asked,
            @Nullable BiFunction<? super Deal, ? super DealParty, Optional<T>> party) {
        this.known = Objects.requireNonNull(known, "known");
        this.asked = Objects.requireNonNull(asked, "asked");
        this.party = party;
    }

    /**
     * An attribute with one function per side.
     *
     * @param known returns the value of a company searched
     * @param asked returns the value of the company sought
     */
    public static <T> Attribute<T> of(
            Function<? super Company, Optional<T>> known, Function<? super Company, Optional<T>> asked) {
        return new Attribute<>(known, asked, null);
    }

    /**
     * An attribute with the same function on both sides. For a deal's party the function gets a company with its names,
     * country and identifiers and the deal's id, unless {@link #ofParty} is set.
     */
    public static <T> Attribute<T> of(Function<? super Company, Optional<T>> value) {
        return new Attribute<>(value, value, null);
    }

    /** A company's city; for a deal's party, the deal's column with the party's role, such as {@code target_city}. */
    public static Attribute<String> city() {
        return Attribute.of(Company::city).ofParty((deal, party) -> cell(deal, party, "city"));
    }

    /**
     * A company's technology fields; for a deal's party, the deal's column with the party's role, such as
     * {@code target_fields}, separated by {@code ;}, or by {@code |} if the role has one party only.
     */
    public static Attribute<List<String>> fields() {
        return Attribute.of((Company company) -> Optional.of(company.fields()))
                .ofParty((deal, party) -> cell(deal, party, "fields").map(SEVERAL::splitToList));
    }

    /**
     * A further column of the files of recommendations and deals. A company has the value of its first recommendation
     * with one. A deal's party has the value of the deal's column with the party's role in front:
     * {@code target_founded} and {@code acquirer_founded} for {@code founded}, or {@code company_founded} for a target.
     * Values of several parties of one role are separated by {@code |}, like their names; a single value applies to
     * all.
     *
     * @param recommendations a list, or the result of {@code Recommendations.read}
     * @param column its header, in any case
     * @throws IllegalArgumentException if no recommendation has a value in the column
     */
    public static Attribute<String> column(Iterable<Recommendation> recommendations, String column) {
        Map<String, String> cells = new HashMap<>();
        for (Recommendation recommendation : recommendations) {
            cell(recommendation.attributes(), column).ifPresent(value -> cells.put(recommendation.id(), value));
        }
        if (cells.isEmpty() && recommendations.iterator().hasNext()) {
            String others = StreamSupport.stream(recommendations.spliterator(), false)
                    .flatMap(r -> r.attributes().keySet().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no recommendation has the column '" + column + "'; "
                    + (others.isEmpty()
                            ? "the file has no columns beyond those of docs/formats.md"
                            : "other columns are " + others));
        }
        return Attribute.of((Company company) -> company.recommendations().stream()
                        .filter(cells::containsKey)
                        .findFirst()
                        .map(cells::get))
                .ofParty((deal, party) -> cell(deal, party, column));
    }

    private static Optional<String> cell(Deal deal, DealParty party, String column) {
        PartyRole role = party.role();
        Optional<String> own = cell(deal.attributes(), role.name().toLowerCase(Locale.ROOT) + "_" + column);
        if (own.isEmpty() && role == PartyRole.TARGET) {
            own = cell(deal.attributes(), TARGET_AS_COMPANY + column);
        }
        List<DealParty> sameRole =
                deal.parties().stream().filter(p -> p.role() == role).toList();
        if (own.isEmpty() || sameRole.size() == 1) {
            return own;
        }
        List<String> each = PARTIES.splitToList(own.get());
        if (each.size() == 1) {
            return own;
        }
        int place = sameRole.indexOf(party);
        return place < 0 || each.size() != sameRole.size()
                ? Optional.empty()
                : Optional.of(each.get(place)).filter(value -> !value.isEmpty());
    }

    private static Optional<String> cell(Map<String, String> attributes, String column) {
        return attributes.entrySet().stream()
                .filter(e ->
                        e.getKey().equalsIgnoreCase(column) && !e.getValue().isBlank())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same attribute with another function for the company sought. */
    public Attribute<T> asked(Function<? super Company, Optional<T>> value) {
        return new Attribute<>(known, value, party);
    }

    /** The same attribute with a function for a deal's party. */
    public Attribute<T> ofParty(BiFunction<? super Deal, ? super DealParty, Optional<T>> value) {
        return new Attribute<>(known, asked, Objects.requireNonNull(value, "value"));
    }

    /** The converted values. */
    public <R> Attribute<R> map(Function<? super T, ? extends R> form) {
        return flatMap(value -> Optional.of(form.apply(value)));
    }

    /** The converted values; a value that converts to empty is missing. */
    public <R> Attribute<R> flatMap(Function<? super T, Optional<R>> form) {
        BiFunction<? super Deal, ? super DealParty, Optional<T>> own = party;
        return new Attribute<>(
                company -> known.apply(company).flatMap(form),
                company -> asked.apply(company).flatMap(form),
                own == null ? null : (deal, side) -> own.apply(deal, side).flatMap(form));
    }

    Optional<T> ofKnown(Company company) {
        return known.apply(company);
    }

    Optional<T> ofAsked(Query sought) {
        Deal deal = sought.deal();
        DealParty side = sought.party();
        return party == null || deal == null || side == null ? asked.apply(sought.company()) : party.apply(deal, side);
    }
}
