package org.dealtrace.report;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dealtrace.internal.Decimals;
import org.dealtrace.study.Interval;

/** The numbers of a report as text. */
final class Figures {

    /** A hyphen that begins a number; not one inside an id, a date or a range. */
    private static final Pattern NEGATIVE = Pattern.compile("(?<![^\\s(])-(?=\\d)");

    private Figures() {}

    /** With a fixed number of decimals; never "-0.0". */
    static String fixed(double value, int decimals) {
        return Decimals.fixed(value, decimals);
    }

    /** With at most this number of decimals. */
    static String plain(double value, int decimals) {
        return Decimals.plain(value, decimals);
    }

    /** With a fixed number of decimals and always a sign, for a page. */
    static String signed(double value, int decimals) {
        BigDecimal rounded = round(value, decimals);
        return (rounded.signum() < 0 ? "" : "+") + minus(rounded.toPlainString());
    }

    /**
     * A text for a page, with a minus in place of a hyphen before a number: what reads a page aloud passes over
     * hyphens.
     */
    static String minus(String text) {
        return text.indexOf('-') < 0 ? text : NEGATIVE.matcher(text).replaceAll("\u2212");
    }

    /** Rounded by half up, after what binary arithmetic left behind the twelfth digit is gone. */
    static BigDecimal round(double value, int decimals) {
        return Decimals.round(value, decimals);
    }

    /** A share as percent: {@code 46.7 %}. */
    static String percent(double share) {
        return Decimals.percent(share) + " %";
    }

    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : "only a range";
    }

    /** How far a share lies from another, in percentage points: {@code −12.5}; empty when one of them has no value. */
    static String points(OptionalDouble share, OptionalDouble from) {
        if (share.isEmpty() || from.isEmpty()) {
            return "";
        }
        String points = signed((share.getAsDouble() - from.getAsDouble()) * 100, 1);
        return points.equals("+0.0") ? "0.0" : points;
    }

    /** {@code 30.2–63.9 %}. */
    static String range(Interval interval) {
        return range(interval.low(), interval.high());
    }

    /** Two shares as percent: {@code 30.2–63.9 %}. */
    static String range(double low, double high) {
        return Decimals.percent(low) + "–" + Decimals.percent(high) + " %";
    }

    /** Level and method: {@code 95 % Wilson}. */
    static String method(Interval interval) {
        return plain(interval.level() * 100, 6) + " % " + interval.method();
    }

    /** A probability to three decimals, never rounded to a certainty that it is not. */
    static String probability(double p) {
        if (p > 0 && p < 0.001) {
            return "<0.001";
        }
        return p < 1 && p > 0.999 ? ">0.999" : fixed(p, 3);
    }

    /** With a comma between groups of three digits. */
    static String count(long value) {
        String digits = Long.toString(value);
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > (value < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** A decimal as it is, with a comma between groups of three digits: {@code 1,250.5}. */
    static String grouped(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int i = (point < 0 ? digits.length() : point) - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return (value.signum() < 0 ? "\u2212" : "") + text;
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
