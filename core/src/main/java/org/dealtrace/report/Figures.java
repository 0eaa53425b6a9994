package org.dealtrace.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dealtrace.internal.Decimals;
import org.dealtrace.study.Interval;

/** The numbers of a report as text. */
final class Figures {

    /** A hyphen before a number, outside ids, dates and ranges. */
    private static final Pattern NEGATIVE = Pattern.compile("(?<![^\\s(])-(?=\\d)");

    private Figures() {}

    static String fixed(double value, int decimals) {
        return Decimals.fixed(value, decimals);
    }

    static String plain(double value, int decimals) {
        return Decimals.plain(value, decimals);
    }

    /** A number with a sign, for a page. */
    static String signed(double value, int decimals) {
        BigDecimal rounded = round(value, decimals);
        return (rounded.signum() < 0 ? "" : "+") + minus(rounded.toPlainString());
    }

    /** A text with minus signs in place of hyphens before numbers, because screen readers skip hyphens. */
    static String minus(String text) {
        return text.indexOf('-') < 0 ? text : NEGATIVE.matcher(text).replaceAll("\u2212");
    }

    static BigDecimal round(double value, int decimals) {
        return Decimals.round(value, decimals);
    }

    /** A share as percent: {@code 46.7 %}. */
    static String percent(double share) {
        return Decimals.percent(share) + " %";
    }

    /** The share as percent, or the range that it is in: {@code 30.2–63.9 %}. */
    static String share(RateTable.Line line) {
        return line.share().isPresent() ? percent(line.share().getAsDouble()) : range(line.interval());
    }

    /** The difference of two shares in percentage points: {@code −12.5}; empty if one is unknown. */
    static String points(OptionalDouble share, OptionalDouble from) {
        if (share.isEmpty() || from.isEmpty()) {
            return "";
        }
        String points = signed((share.getAsDouble() - from.getAsDouble()) * 100, 1);
        return points.equals("+0.0") ? "0.0" : points;
    }

    static String range(Interval interval) {
        return range(interval.low(), interval.high());
    }

    /** Two shares as percent: {@code 30.2–63.9 %}. */
    static String range(double low, double high) {
        return Decimals.percent(low) + "–" + Decimals.percent(high) + " %";
    }

    /** A probability with three decimals, never rounded to 0 or 1. */
    static String probability(double p) {
        if (p > 0 && p < 0.001) {
            return "<0.001";
        }
        return p < 1 && p > 0.999 ? ">0.999" : fixed(p, 3);
    }

    /** A number with thousands separators. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A decimal with thousands separators: {@code 1,250.5}. */
    static String grouped(BigDecimal value) {
        return minus(String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value));
    }

    /** {@code 1 company}, {@code 2,000 companies}. */
    static String count(long value, String one, String several) {
        return count(value) + " " + (value == 1 ? one : several);
    }

    /** Days as months of 365.25 / 12 days, with one decimal. */
    static String months(double days) {
        return fixed(days * 12 / 365.25, 1);
    }
}
