package org.dealtrace.io.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/**
 * Reads amounts and shares as files write them: {@code 1740}, {@code $1,740 }, {@code US$ 1.740,50}, {@code 2.6E+12}.
 *
 * <p>A comma or dot before every group of three digits separates thousands if it occurs twice, or if both signs occur
 * and it is first. A single comma before three digits separates thousands and a single dot is the decimal point, as in
 * English, except in {@link #wholeMillions}. Amounts in other currencies than the US dollar are dropped, because no
 * file has rates.
 */
public final class Numbers {

    /** More digits than any amount has, because writing out a number such as 1e999999999 would fill the memory. */
    private static final int MOST_DIGITS = 30;

    private static final int LONGEST = 4 * MOST_DIGITS;

    private static final Pattern PLAIN = Pattern.compile("-?\\d+([.]\\d+)?");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[Ee][+]?\\d{1,2}");
    private static final Pattern DRESS = Pattern.compile("(?i)US\\$|USD|\\$|[\\s\\u00A0'’]");
    private static final Pattern THOUSANDS_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+([.]\\d+)?");
    private static final Pattern THOUSANDS_DOT = Pattern.compile("\\d{1,3}([.]\\d{3})+,\\d+|\\d{1,3}([.]\\d{3}){2,}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern WHOLE_DOT = Pattern.compile("\\d{1,3}([.]\\d{3})+");

    private static final Pattern OTHER_CURRENCY = Pattern.compile("[\\p{Sc}&&[^$]]");

    static final Message OTHER_MONEY = Messages.row("money");
    public static final Message DRESSED = Messages.row("dressed");
    public static final Message EXPONENTS = Messages.row("exponent");
    public static final Message NO_AMOUNT = Messages.row("amount");
    public static final Message NO_SHARE = Messages.row("share");
    public static final Message SUMMED = Messages.row("summed");

    private Numbers() {}

    /**
     * The result of reading a text.
     *
     * @param number the number, if there is one; never negative
     * @param message the repair; empty if none was needed
     */
    public record Parsed(Optional<BigDecimal> number, Message message) {}

    /** Reads an amount and records its repair. */
    public static Optional<BigDecimal> amount(String column, String text, Repairs repairs) {
        return text.isEmpty() ? Optional.empty() : take(column, text, parse(text), repairs);
    }

    /** Reads an amount in whole millions, in which a dot before three digits separates thousands. */
    public static Optional<BigDecimal> wholeMillions(String column, String text, Repairs repairs) {
        String bare = undress(text);
        return WHOLE_DOT.matcher(bare).matches()
                ? take(column, text, number(bare.replace(".", ""), DRESSED), repairs)
                : amount(column, text, repairs);
    }

    private static Optional<BigDecimal> take(String column, String text, Parsed parsed, Repairs repairs) {
        if (!parsed.message().isEmpty()) {
            repairs.repaired(column, text, parsed.message());
        }
        return parsed.number();
    }

    /** Reads a share in percent, with or without a percent sign. */
    public static Optional<BigDecimal> percent(String column, String text, Repairs repairs) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Parsed parsed = parse(text.endsWith("%") ? Cells.strip(text.substring(0, text.length() - 1)) : text);
        boolean share = parsed.number().filter(Numbers::isShare).isPresent();
        return take(column, text, share ? parsed : new Parsed(Optional.empty(), NO_SHARE), repairs);
    }

    public static boolean isShare(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    public static Parsed parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return number(text, Message.NONE);
        }
        String bare = undress(text);
        if (PLAIN.matcher(bare).matches()) {
            return number(bare, DRESSED);
        }
        if (EXPONENT.matcher(bare).matches()) {
            return number(bare.replace(',', '.'), EXPONENTS);
        }
        if (THOUSANDS_COMMA.matcher(bare).matches()) {
            return number(bare.replace(",", ""), DRESSED);
        }
        if (THOUSANDS_DOT.matcher(bare).matches()) {
            return number(bare.replace(".", "").replace(',', '.'), DRESSED);
        }
        if (DECIMAL_COMMA.matcher(bare).matches()) {
            return number(bare.replace(',', '.'), DRESSED);
        }
        return new Parsed(Optional.empty(), OTHER_CURRENCY.matcher(text).find() ? OTHER_MONEY : NO_AMOUNT);
    }

    private static String undress(String text) {
        return DRESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static Parsed number(String digits, Message message) {
        BigDecimal number = decimal(digits);
        return number.signum() < 0 || !isReasonable(number)
                ? new Parsed(Optional.empty(), NO_AMOUNT)
                : new Parsed(Optional.of(number), message);
    }

    /**
     * Reads a decimal number. One of very many digits is cut, since reading all takes time by the square of their
     * number; it is unreasonable all the same.
     *
     * @throws NumberFormatException if it is none
     */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** Whether a number is short enough to be written out. */
    public static boolean isReasonable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
