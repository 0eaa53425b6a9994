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
 * Where a {@link FieldComparison} finds its values: one of a company that is searched, and one of what is looked for,
 * which is a company too, or the party of a deal. An empty value is a missing one.
 *
 * <p>A value in the {@link Company} is taken from there. If it stands in a column of the recommendations and deals, use
 * {@link #column}. Other values are looked up by ids, in one table for each side: the ids of what is looked for are not
 * those of the companies searched, and deal 1 is not company 1.
 *
 * <pre>{@code
 * Attribute<String> domain = Attribute.of(
 *         company -> Optional.ofNullable(domainsOfCompanies.get(company.id())),
 *         sought -> Optional.ofNullable(domainsOfDeals.get(sought.id())));
 * Attribute<String> founded = Attribute.column(recommendations, "founded");
 * Attribute<Integer> staff = Attribute.column(recommendations, "staff").map(Integer::valueOf);
 * }</pre>
 *
 * <p>The functions must give the same value whenever they are asked, and are called by several threads when the matcher
 * is. Values of the companies searched are kept. Immutable.
 *
 * @param <T> what a value is
 */
public final class Attribute<T> {

    /**
     * What is looked for.
     *
     * @param company its names and countries, and what else is known
     * @param deal the deal that it is a party of, if any
     * @param party which
     */
    public record Query(
            Company company, @Nullable Deal deal, @Nullable DealParty party) {

        /** A company that is looked for by itself. */
        public static Query company(Company company) {
            return new Query(company, null, null);
        }

        /** The party of a deal; as a company it has the party's names and country, and the deal's id. */
        public static Query party(Deal deal, DealParty party) {
            return new Query(party.asCompany(deal.id()), deal, party);
        }
    }

    /** In files of acquisitions the column of the target's city is that of the company. */
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
     * An attribute whose value is read differently on each side; see {@link #of(Function)} and {@link #asked}.
     *
     * @param known the value of a company that is searched
     * @param asked the value of what is looked for
     */
    public static <T> Attribute<T> of(
            Function<? super Company, Optional<T>> known, Function<? super Company, Optional<T>> asked) {
        return new Attribute<>(known, asked, null);
    }

    /**
     * The same way to the value on both sides, as for a value that the company itself has. A deal's party is asked as a
     * company that has its names, country and identifiers and the id of the deal; {@link #ofParty} says where else a
     * party's value stands.
     */
    public static <T> Attribute<T> of(Function<? super Company, Optional<T>> value) {
        return new Attribute<>(value, value, null);
    }

    /**
     * A company's city. That of a deal's party stands in the deal's column named after the party's role, such as
     * {@code target_city}.
     */
    public static Attribute<String> city() {
        return Attribute.of(Company::city).ofParty((deal, party) -> cell(deal, party, "city"));
    }

    /**
     * A company's technology fields. Those of a deal's party stand in the deal's column named after the party's role,
     * such as {@code target_fields}, with {@code ;} between them, or {@code |} where the role has one party only.
     */
    public static Attribute<List<String>> fields() {
        return Attribute.of((Company company) -> Optional.of(company.fields()))
                .ofParty((deal, party) -> cell(deal, party, "fields").map(SEVERAL::splitToList));
    }

    /**
     * A further column of the files that recommendations and deals were read from. A company has the value of the first
     * of its recommendations that has one. A deal's party has what stands in the deal's column of that name behind the
     * party's role: beside {@code founded} of the recommendations, {@code target_founded} and {@code acquirer_founded},
     * or {@code company_founded} for a target. Where a role has several parties, their values stand in the cell as
     * their names do, with {@code |} between them; one value holds for all of them.
     *
     * @param recommendations a list, or what {@code Recommendations.read} gives
     * @param column its header, in upper or lower case
     * @throws IllegalArgumentException if none of the recommendations has a value in it
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

    /** Where several parties have one role, the cell is read as that of their countries is. */
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

    /** Sets how to read the value of a company that is looked up, whose id usually differs from the register's. */
    public Attribute<T> asked(Function<? super Company, Optional<T>> value) {
        return new Attribute<>(known, value, party);
    }

    /** The way to the value of a deal's party. */
    public Attribute<T> ofParty(BiFunction<? super Deal, ? super DealParty, Optional<T>> value) {
        return new Attribute<>(known, asked, Objects.requireNonNull(value, "value"));
    }

    /** The values in another form. */
    public <R> Attribute<R> map(Function<? super T, ? extends R> form) {
        return flatMap(value -> Optional.of(form.apply(value)));
    }

    /** The values in another form; those that have none are missing. */
    public <R> Attribute<R> flatMap(Function<? super T, Optional<R>> form) {
        BiFunction<? super Deal, ? super DealParty, Optional<T>> own = party;
        return new Attribute<>(
                company -> known.apply(company).flatMap(form),
                company -> asked.apply(company).flatMap(form),
                own == null ? null : (deal, side) -> own.apply(deal, side).flatMap(form));
    }

    /** The value of a company that is searched. */
    Optional<T> ofKnown(Company company) {
        return known.apply(company);
    }

    /** The value of what is looked for. */
    Optional<T> ofAsked(Query sought) {
        Deal deal = sought.deal();
        DealParty side = sought.party();
        return party == null || deal == null || side == null ? asked.apply(sought.company()) : party.apply(deal, side);
    }
}
