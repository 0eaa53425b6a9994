package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.Message;
import org.dealtrace.Truth;
import org.dealtrace.outcome.classify.text.TextReading;
import org.dealtrace.outcome.classify.text.ToldShare;

/**
 * The share of a company that a deal is about: the source's own column, or if it is empty, the shares in the text, as
 * bounds if there are several.
 *
 * @param column the source's own stake, in percent
 * @param told the shares in the text, rising
 */
record DealStake(Optional<BigDecimal> column, List<ToldShare> told) {

    static final DealStake NONE = new DealStake(Optional.empty(), List.of());

    /** The largest difference that counts as rounding, because many sources round to whole percent. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.5");

    DealStake {
        told = List.copyOf(told);
    }

    static DealStake of(Deal deal, TextReading reading) {
        return new DealStake(deal.stakePercent(), reading.shares());
    }

    boolean known() {
        return column.isPresent() || !told.isEmpty();
    }

    /** Whether it is known only from the text. */
    boolean byText() {
        return column.isEmpty() && !told.isEmpty();
    }

    Optional<BigDecimal> least() {
        return column.or(() -> told.stream().map(ToldShare::percent).min(Comparator.naturalOrder()));
    }

    Optional<BigDecimal> most() {
        return column.or(() -> told.stream().map(ToldShare::percent).max(Comparator.naturalOrder()));
    }

    /**
     * Whether it reaches a minimum.
     *
     * @param otherwise the answer if it is unknown
     */
    Truth reaches(BigDecimal minimum, Truth otherwise) {
        if (!known()) {
            return otherwise;
        }
        if (least().filter(p -> p.compareTo(minimum) >= 0).isPresent()) {
            return Truth.YES;
        }
        return most().filter(p -> p.compareTo(minimum) >= 0).isPresent() ? Truth.UNKNOWN : Truth.NO;
    }

    /** In percent; a range if the text has several shares. */
    Message figure() {
        Message low = least().map(DealStake::percent).map(Message::of).orElseGet(() -> why("stake.unknown"));
        Message high = most().map(DealStake::percent).map(Message::of).orElse(low);
        return low.equals(high) ? low : why("stake.range", low, high);
    }

    String words() {
        return told.stream().map(t -> "\"" + t.words() + "\"").distinct().collect(Collectors.joining(", "));
    }

    /** The words of the text if all its shares differ from the column's; empty without such a conflict. */
    Optional<Message> conflict() {
        boolean differs = column.isPresent()
                && !told.isEmpty()
                && told.stream()
                        .allMatch(t -> t.percent().subtract(column.get()).abs().compareTo(ROUNDED) > 0);
        return differs ? Optional.of(why("stake.conflict", figure(), words())) : Optional.empty();
    }

    static String percent(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + " %";
    }
}
