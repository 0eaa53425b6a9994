package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;

/**
 * The rule that decides which outcomes count as realized. Every report prints it with {@link #describe()}.
 *
 * <p>{@link #standard()} is conservative: if a decisive fact is missing, the company is
 * {@linkplain org.dealtrace.OutcomeStatus#UNDETERMINED undetermined}. Its choices, with their reasons:
 *
 * <ul>
 *   <li><b>Types</b>: every standard type but {@code other} and {@code research collaboration}, which transfer no
 *       ownership or rights.
 *   <li><b>States</b>: announced, signed, completed, or listed without a state. Joint ventures and licences are
 *       reported when they are announced and hardly ever when they come into force, and many sources have no column for
 *       the state, so a rule that demands completion would measure the sources. An unknown status word may mean
 *       failure, so it leaves the deal undecided.
 *   <li><b>Ended deals</b>: a blocked, withdrawn or terminated deal counts only if it had been completed before.
 *   <li><b>Order</b>: after the company's first recommendation, by the deal's earliest known date. A deal announced
 *       before the notice was under way already.
 *   <li><b>Window</b>: 60 months, the end included.
 *   <li><b>The company's side</b>: it gives (target, seller, licensor), shares (partner), or its role is unknown. A
 *       company that itself buys, invests or takes a licence does not count.
 *   <li><b>Counterparty</b>: another side is from mainland China, Hong Kong or Macau, by its own country or its
 *       ultimate owner. A side of unknown country leaves the deal undecided.
 * </ul>
 *
 * @param types the types that count
 * @param statuses the states that count; {@link DealStatus#UNKNOWN} stands for a deal without a state,
 *     {@link DealStatus#UNREADABLE} for one with an unknown status word
 * @param ended how a blocked, withdrawn or terminated deal counts
 * @param dateRole which date of the deal is compared
 * @param mustFollow whether the deal has to be after the first recommendation
 * @param windowMonths how many months after the first recommendation a deal counts, the last day included; empty for no
 *     end
 * @param minimumStakePercent the least share of an acquisition or a minority stake, 0 to 100; empty for none
 * @param companyRoles the roles of the recommended company that count
 * @param counterparties countries of the other side that count; empty for any
 * @param hongKongAndMacau whether Hong Kong and Macau count as China
 * @param nationality what decides the nationality of a side
 * @param consortium whether one side from these countries is enough
 * @param shellJurisdictions countries whose registrations do not show who is behind a party
 * @param reviewLinks how links under review count
 */
public record OutcomeRule(
        Set<OutcomeType> types,
        Set<DealStatus> statuses,
        Ended ended,
        DateRole dateRole,
        boolean mustFollow,
        OptionalInt windowMonths,
        Optional<BigDecimal> minimumStakePercent,
        Set<PartyRole> companyRoles,
        Set<Country> counterparties,
        boolean hongKongAndMacau,
        Nationality nationality,
        Consortium consortium,
        Set<Country> shellJurisdictions,
        ReviewLinks reviewLinks) {

    static final Country CHINA = new Country("CN");
    private static final Country HONG_KONG = new Country("HK");
    private static final Country MACAU = new Country("MO");

    /** How a blocked, withdrawn or terminated deal counts. */
    public enum Ended {
        /** It never counts. */
        EXCLUDE,
        /** It counts only if it had been completed. */
        COUNT_IF_COMPLETED,
        /** It counts like any other deal, as a sign of interest. */
        COUNT
    }

    /** The date of a deal that is compared with the recommendation. */
    public enum DateRole {
        /** The date of the announcement, or a date without a state. */
        ANNOUNCED,
        SIGNED,
        COMPLETED,
        /** The earliest known date of the deal, without rumours. */
        EARLIEST
    }

    /** The facts that decide the nationality of the other side. */
    public enum Nationality {
        OWN_COUNTRY,
        /** The ultimate owner's country if an owner is known, else the own country. */
        ULTIMATE_OWNER,
        /** One of the two is enough. */
        EITHER
    }

    /** The rule for a deal with several other sides. */
    public enum Consortium {
        ANY,
        ALL
    }

    /** The treatment of links that no person has judged yet. */
    public enum ReviewLinks {
        /** A deal that would count leaves its company undetermined. */
        UNDETERMINED,
        /** They count like certain links. */
        COUNT,
        /** They do not count. */
        IGNORE
    }

    public OutcomeRule {
        types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
        statuses = statuses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(statuses));
        companyRoles = companyRoles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(companyRoles));
        counterparties = Collections.unmodifiableSet(new TreeSet<>(counterparties));
        shellJurisdictions = Collections.unmodifiableSet(new TreeSet<>(shellJurisdictions));
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(dateRole, "dateRole");
        Objects.requireNonNull(nationality, "nationality");
        Objects.requireNonNull(consortium, "consortium");
        Objects.requireNonNull(reviewLinks, "reviewLinks");
        if (types.isEmpty()) {
            throw new IllegalArgumentException("an outcome rule must name at least one type of deal");
        }
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("an outcome rule must name at least one state of a deal");
        }
        if (companyRoles.isEmpty()) {
            throw new IllegalArgumentException("an outcome rule must name at least one role of the company");
        }
        if (windowMonths.isPresent() && (windowMonths.getAsInt() < 1 || windowMonths.getAsInt() > 1200)) {
            throw new IllegalArgumentException(
                    "window must be 1 to 1200 months, or open, but was " + windowMonths.getAsInt());
        }
        if (minimumStakePercent.isPresent()
                && (minimumStakePercent.get().signum() < 0
                        || minimumStakePercent.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new IllegalArgumentException(
                    "minimum stake must be 0 to 100 percent but was " + minimumStakePercent.get());
        }
    }

    /** The conservative rule of the class comment. */
    public static OutcomeRule standard() {
        return builder().build();
    }

    /** Starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this rule. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.types = types;
        builder.statuses = statuses;
        builder.ended = ended;
        builder.dateRole = dateRole;
        builder.mustFollow = mustFollow;
        builder.windowMonths = windowMonths;
        builder.minimumStakePercent = minimumStakePercent;
        builder.companyRoles = companyRoles;
        builder.counterparties = counterparties;
        builder.hongKongAndMacau = hongKongAndMacau;
        builder.nationality = nationality;
        builder.consortium = consortium;
        builder.shellJurisdictions = shellJurisdictions;
        builder.reviewLinks = reviewLinks;
        return builder;
    }

    /** The countries that count, with Hong Kong and Macau when they do. */
    Set<Country> effectiveCounterparties() {
        if (!hongKongAndMacau || !counterparties.contains(CHINA)) {
            return counterparties;
        }
        Set<Country> all = new TreeSet<>(counterparties);
        all.add(HONG_KONG);
        all.add(MACAU);
        return all;
    }

    /** The rule as names and values; part of every report. */
    public Map<String, String> describe() {
        return RuleWords.of(this, Messages.ENGLISH);
    }

    /** The rows of {@link #describe()}, aligned. */
    @Override
    public String toString() {
        Map<String, String> rows = describe();
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        return rows.entrySet().stream()
                .map(e -> e.getKey() + " ".repeat(width - e.getKey().length() + 2) + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Changes the standard {@link OutcomeRule}, which describes the settings. Not safe for several threads. */
    public static final class Builder {
        private Set<OutcomeType> types = OutcomeType.STANDARD.stream()
                .filter(t -> !t.equals(OutcomeType.OTHER) && !t.equals(OutcomeType.RESEARCH_COLLABORATION))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        private Set<DealStatus> statuses =
                EnumSet.of(DealStatus.ANNOUNCED, DealStatus.SIGNED, DealStatus.COMPLETED, DealStatus.UNKNOWN);
        private Ended ended = Ended.COUNT_IF_COMPLETED;
        private DateRole dateRole = DateRole.EARLIEST;
        private boolean mustFollow = true;
        private OptionalInt windowMonths = OptionalInt.of(60);
        private Optional<BigDecimal> minimumStakePercent = Optional.empty();
        private Set<PartyRole> companyRoles =
                EnumSet.of(PartyRole.TARGET, PartyRole.SELLER, PartyRole.LICENSOR, PartyRole.PARTNER, PartyRole.OTHER);
        private Set<Country> counterparties = Set.of(CHINA);
        private boolean hongKongAndMacau = true;
        private Nationality nationality = Nationality.EITHER;
        private Consortium consortium = Consortium.ANY;
        // countries where holding companies without local business are registered
        private Set<Country> shellJurisdictions = Set.of(new Country("BM"), new Country("KY"), new Country("VG"));
        private ReviewLinks reviewLinks = ReviewLinks.UNDETERMINED;

        private Builder() {}

        public Builder types(Collection<OutcomeType> value) {
            Objects.requireNonNull(value, "value");
            this.types = new LinkedHashSet<>(value);
            return this;
        }

        public Builder types(OutcomeType... value) {
            return types(List.of(value));
        }

        /** The states that count; {@link DealStatus#UNKNOWN} stands for a deal without one. */
        public Builder statuses(DealStatus... value) {
            this.statuses = Set.of(value);
            return this;
        }

        public Builder ended(Ended value) {
            this.ended = Objects.requireNonNull(value, "value");
            return this;
        }

        public Builder dateRole(DateRole value) {
            this.dateRole = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Whether the deal has to be after the first recommendation; true by default. */
        public Builder mustFollow(boolean value) {
            this.mustFollow = value;
            return this;
        }

        /** Counts deals up to this many months after the first recommendation, 1 to 1200. */
        public Builder windowMonths(int months) {
            this.windowMonths = OptionalInt.of(months);
            return this;
        }

        /** Counts deals at any time after the recommendation. A company without a deal stays pending. */
        public Builder openWindow() {
            this.windowMonths = OptionalInt.empty();
            return this;
        }

        /**
         * Leaves out acquisitions and minority stakes below this share. It is the source's own, or else the one in the
         * deal's text ("acquires 51 % of"), which the reasons then quote. An acquisition without a share counts as a
         * majority. A minority stake without one is undecided below a minimum of 50 percent, and does not count
         * otherwise.
         *
         * @param percent 0 to 100; 0 for no minimum
         */
        public Builder minimumStakePercent(int percent) {
            this.minimumStakePercent = percent == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(percent));
            return this;
        }

        public Builder companyRoles(PartyRole... value) {
            this.companyRoles = Set.of(value);
            return this;
        }

        /** The countries of the other side that count. */
        public Builder counterparties(Country... value) {
            this.counterparties = Set.of(value);
            return this;
        }

        /** Counts any other side, even an unknown one, for sources that do not name it. */
        public Builder anyCounterparty() {
            this.counterparties = Set.of();
            return this;
        }

        /** Whether Hong Kong and Macau count as China; true by default. */
        public Builder hongKongAndMacau(boolean value) {
            this.hongKongAndMacau = value;
            return this;
        }

        public Builder nationality(Nationality value) {
            this.nationality = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Whether one side from a country that counts is enough, if there are several. */
        public Builder consortium(Consortium value) {
            this.consortium = Objects.requireNonNull(value, "value");
            return this;
        }

        /** Countries whose registrations do not show who is behind a party. */
        public Builder shellJurisdictions(Country... value) {
            this.shellJurisdictions = Set.of(value);
            return this;
        }

        /** Sets how links under review count. */
        public Builder reviewLinks(ReviewLinks value) {
            this.reviewLinks = Objects.requireNonNull(value, "value");
            return this;
        }

        /** @throws IllegalArgumentException if nothing could count, or a number is out of its range */
        public OutcomeRule build() {
            return new OutcomeRule(
                    types,
                    statuses,
                    ended,
                    dateRole,
                    mustFollow,
                    windowMonths,
                    minimumStakePercent,
                    companyRoles,
                    counterparties,
                    hongKongAndMacau,
                    nationality,
                    consortium,
                    shellJurisdictions,
                    reviewLinks);
        }
    }
}
