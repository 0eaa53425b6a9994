package org.dealtrace;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A reported transaction.
 *
 * @param id unique in its list
 * @param parties the sides, in the source's order; at least one
 * @param history the states that the deal reached, in the source's order; can be empty
 * @param typeWords the source's own words for what the deal is, such as {@code acquisition} or {@code joint venture}
 * @param stakePercent the share that changed hands, in percent of the target, 0 to 100
 * @param value the amount in millions of US dollars
 * @param text headline or description
 * @param attributes further columns of the source, by their header
 * @param source where it was read
 */
public record Deal(
        String id,
        List<DealParty> parties,
        List<DealEvent> history,
        List<String> typeWords,
        Optional<BigDecimal> stakePercent,
        Optional<BigDecimal> value,
        Optional<String> text,
        Map<String, String> attributes,
        SourceRow source)
        implements Serializable {

    public Deal {
        Objects.requireNonNull(stakePercent, "stakePercent");
        parties = List.copyOf(parties);
        history = List.copyOf(history);
        typeWords = List.copyOf(typeWords);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
        attributes = Ordered.copy(attributes);
        Objects.requireNonNull(source, "source");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a deal's id must not be blank");
        }
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("deal " + id + " must have at least one party");
        }
        if (stakePercent.isPresent()
                && (stakePercent.get().signum() < 0 || stakePercent.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
            throw new IllegalArgumentException(
                    "stake of deal " + id + " must be 0 to 100 percent but was " + stakePercent.get());
        }
    }

    /**
     * The known parts on one line: {@code D-1: acquisition; target KUKA AG (DE); acquirer Midea (CN); completed
     * 2017-01-06; 94.5 %}.
     */
    @Override
    public String toString() {
        Known known = new Known().add(id + (typeWords.isEmpty() ? "" : ": " + String.join(", ", typeWords)));
        parties.forEach(p -> known.add(p.toString()));
        return known.add("", history)
                .add("", stakePercent.map(BigDecimal::toPlainString), " %")
                .add("", value.map(BigDecimal::toPlainString), " million USD")
                .add("", text, "")
                .add("", attributes.entrySet())
                .add("", Optional.of(source).filter(s -> !s.equals(SourceRow.NONE)), "")
                .toString();
    }

    /** Starts a deal. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Builds a {@link Deal}; at least one party is needed. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final ArrayList<DealParty> parties = new ArrayList<>();
        private final ArrayList<DealEvent> history = new ArrayList<>();
        private List<String> typeWords = List.of();
        private Optional<BigDecimal> stakePercent = Optional.empty();
        private Optional<BigDecimal> value = Optional.empty();
        private Optional<String> text = Optional.empty();
        private Map<String, String> attributes = Map.of();
        private SourceRow source = SourceRow.NONE;

        private Builder(String id) {
            this.id = id;
        }

        /** Adds a party; a deal needs one at least. */
        public Builder party(DealParty party) {
            this.parties.add(Objects.requireNonNull(party, "party"));
            return this;
        }

        /** Adds a state that the deal reached, in the order of the source. */
        public Builder event(DealEvent event) {
            this.history.add(Objects.requireNonNull(event, "event"));
            return this;
        }

        /** The source's own words for what the deal is. */
        public Builder typeWords(List<String> words) {
            this.typeWords = Objects.requireNonNull(words, "words");
            return this;
        }

        /** The share that changed hands, in percent. */
        public Builder stakePercent(BigDecimal percent) {
            this.stakePercent = Optional.of(Objects.requireNonNull(percent, "percent"));
            return this;
        }

        /** The amount in millions of US dollars. */
        public Builder value(BigDecimal millions) {
            this.value = Optional.of(Objects.requireNonNull(millions, "millions"));
            return this;
        }

        /** The headline or description. */
        public Builder text(String words) {
            this.text = Optional.of(Objects.requireNonNull(words, "words"));
            return this;
        }

        /** Further columns, by name; written again as they are. */
        public Builder attributes(Map<String, String> map) {
            this.attributes = Objects.requireNonNull(map, "map");
            return this;
        }

        /** Where the deal was read; in memory unless set. */
        public Builder source(SourceRow row) {
            this.source = Objects.requireNonNull(row, "row");
            return this;
        }

        /**
         * @throws IllegalArgumentException if the id is blank, there is no party, or the share is not 0 to 100 percent
         */
        public Deal build() {
            return new Deal(id, parties, history, typeWords, stakePercent, value, text, attributes, source);
        }
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
