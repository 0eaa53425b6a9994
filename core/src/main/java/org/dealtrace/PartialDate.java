package org.dealtrace;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A date known to the day, the month or the year.
 *
 * <p>It stands for the closed range of days from {@link #earliest()} to {@link #latest()}. Comparisons answer yes or no
 * only if every day of the one range gives that answer against every day of the other.
 *
 * @param year the year, 1 to 9999
 * @param month the month, 1 to 12, or 0 when only the year is known
 * @param day the day of the month, or 0 when it is not known
 */
public record PartialDate(int year, int month, int day) implements Serializable {

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year must be 1 to 9999 but was " + year);
        }
        if (month < 0 || month > 12) {
            throw new IllegalArgumentException("month must be 1 to 12, or 0 for unknown, but was " + month);
        }
        if (month == 0 && day != 0) {
            throw new IllegalArgumentException("day must be 0 when the month is unknown but was " + day);
        }
        if (day < 0 || (day > 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new IllegalArgumentException("day must exist in " + year + "-" + month + " but was " + day);
        }
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** A date known to the month. */
    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    /** A date known to the year. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /**
     * Reads the form that {@link #toString()} writes: {@code 2016-05-18}, {@code 2016-05} or {@code 2016}.
     *
     * @throws IllegalArgumentException if the text has another form or names no existing date
     */
    public static PartialDate parse(String text) {
        String[] parts = text.strip().split("-", -1);
        try {
            return switch (parts.length) {
                case 1 -> ofYear(number(parts[0], 4));
                case 2 -> ofMonth(number(parts[0], 4), positive(number(parts[1], 2)));
                case 3 ->
                    new PartialDate(number(parts[0], 4), positive(number(parts[1], 2)), positive(number(parts[2], 2)));
                default -> throw new IllegalArgumentException("too many parts");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; write it as 2016-05-18, 2016-05 or 2016 (" + e.getMessage() + ")",
                    e);
        }
    }

    private static int number(String digits, int length) {
        if (digits.length() != length || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + digits + "' does not have " + length + " digits");
        }
        return Integer.parseInt(digits);
    }

    private static int positive(int value) {
        if (value == 0) {
            throw new IllegalArgumentException("00 names no month or day");
        }
        return value;
    }

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** Whether the day, the month or only the year is known. */
    public Precision precision() {
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** The first day that this date can stand for. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that this date can stand for. */
    public LocalDate latest() {
        return switch (precision()) {
            case DAY -> LocalDate.of(year, month, day);
            case MONTH -> YearMonth.of(year, month).atEndOfMonth();
            case YEAR -> LocalDate.of(year, 12, 31);
        };
    }

    /** The middle day of the range, for methods that need a single day. */
    public LocalDate midpoint() {
        return earliest().plusDays(ChronoUnit.DAYS.between(earliest(), latest()) / 2);
    }

    /** Whether this date lies strictly before the other. */
    public Truth isBefore(PartialDate other) {
        if (latest().isBefore(other.earliest())) {
            return Truth.YES;
        }
        return earliest().isBefore(other.latest()) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Whether this date lies strictly after the other. */
    public Truth isAfter(PartialDate other) {
        return other.isBefore(this);
    }

    /** ISO 8601 at the known precision: {@code 2016-05-18}, {@code 2016-05} or {@code 2016}. */
    @Override
    public String toString() {
        return switch (precision()) {
            case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
        };
    }
}
