package org.dealtrace.io.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as files write them.
 *
 * <p>ISO 8601 is read unchanged. Other forms are read only if they have one meaning, and count as repairs: a month in
 * words (English, German, French, Russian), {@code 2016/05/18}, {@code 18.05.2016}, {@code 2016年5月18日}. With slashes
 * the order of day and month is open; if both orders name a day, the other dates of the file decide
 * ({@link TableDates}), or only the year is kept. A day that does not exist leaves the month, a month that does not
 * exist the year. An approximate date ({@code ca. 2014}) is kept as the year. Two-digit years, numbers that may be a
 * spreadsheet's days, and ranges of years have several meanings; they are left out with a next step, unless the other
 * dates of the file leave one meaning. 0 January 1900 is how a spreadsheet shows a blank cell. A year outside
 * {@value #FIRST_YEAR} to {@value #LAST_YEAR} is a typing error (a real file has 1201 and 3201); the date is dropped
 * rather than guessed.
 */
public final class Dates {

    /** The oldest joint-stock deals in company databases are of the 19th century. */
    static final int FIRST_YEAR = 1800;

    static final int LAST_YEAR = 2100;

    /** A longer text is no date. The patterns below can take time cubic in the length. */
    private static final int MOST_CHARACTERS = 100;

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00([.]0+)?)?(Z|[+]00:?00)?$");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}.*$");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

    /** The number 0, or a blank cell, as a spreadsheet shows it in a column of dates. */
    private static final Pattern SPREADSHEET_ZERO =
            Pattern.compile("1900[-/.]0?1[-/.]00?|0?1[-/]00?[-/]1900|00?[./-]0?1[./-]1900");

    /** Words before an approximate date, a season or a part of a year, in several languages. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:(?:ca|circa|c|approx|approximately|about|around|etwa|um|gegen|vers|env|environ|около"
                    + "|spring|summer|autumn|fall|winter|frühjahr|frühling|sommer|herbst|printemps|été|automne|hiver"
                    + "|early|mid|late|anfang|mitte|ende)[. -]+|[~≈] *|约 *)(?=.*\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words before a date in a sentence. */
    private static final Pattern IN = Pattern.compile("^(?:in|on)(?: +|$)", Pattern.CASE_INSENSITIVE);

    /** Marks of doubt after a date. */
    private static final Pattern DOUBT = Pattern.compile(" *(?:[(]?\\?[)]?|左右)$");

    /** A day as spreadsheets count it, from 1927 to 2064. Two counts are in use, four years apart. */
    private static final Pattern SERIAL = Pattern.compile("[1-5]\\d{4}(?:[.,]\\d+)?");

    private static final Pattern YEAR_LAST = Pattern.compile("['’]?(\\d{2})$");

    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{2}([./-])\\d{1,2}\\1\\d{1,2}");

    /** The day 0 of Excel's count. Excel has a 29 February 1900, so this is one day early for dates before. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Integer> MONTHS = months();

    static final Message OTHER_FORM = Messages.row("date.form");
    public static final Message NO_DATE = Messages.row("date.none");
    public static final Message IMPLAUSIBLE =
            Messages.row("date.implausible", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
    static final Message NO_DAY = Messages.row("date.day");
    public static final Message NO_MONTH = Messages.row("date.month");
    static final Message TWO_WAYS = Messages.row("date.two-ways");
    static final Message DAY_FIRST = Messages.row("date.day-first");
    static final Message MONTH_FIRST = Messages.row("date.month-first");
    static final Message TIME_DROPPED = Messages.row("date.time");
    static final Message QUARTERS = Messages.row("date.quarter");
    static final Message ZERO = Messages.row("date.zero");
    static final Message APPROXIMATE = Messages.row("date.about");
    static final Message SERIAL_NUMBER = Messages.row("date.serial");
    static final Message TWO_DIGITS = Messages.row("date.two-digits");
    static final Message SERIAL_READ = Messages.row("date.serial.read");
    static final Message TWO_DIGITS_READ = Messages.row("date.two-digits.read");
    static final Message YEARS = Messages.row("date.years");
    public static final Message PLACEHOLDER = Messages.row("date.placeholder");

    /** Other forms in the order in which they are tried. */
    private static final List<Form> FORMS = List.of(
            new Form(SERIAL, found -> Parsed.none(SERIAL_NUMBER)),
            Form.of("\\d{1,2}([./-]) ?\\d{1,2}\\1 ?['’]?\\d{2}", found -> Parsed.none(TWO_DIGITS)),
            // 18-May-16 and May-16 are the default forms of spreadsheets
            Form.of(
                    "(?:\\d{1,2}[. -]+)?(\\p{L}+)[.]?[ -]+['’]?\\d{2}",
                    found -> month(found.group(1)) > 0 ? Parsed.none(TWO_DIGITS) : null),
            Form.of("(\\d{4}) *(?:-|–|—|to|bis|/|~|至|и) *\\1", found -> date(number(found.group(1)), 0, 0, OTHER_FORM)),
            Form.of("\\d{4} *(?:-|–|—|to|bis|/|~|至|и) *\\d{4}", found -> Parsed.none(YEARS)),
            new Form(SPREADSHEET_ZERO, found -> Parsed.none(ZERO)),
            new Form(SLASHED, Dates::slashed),
            Form.of("(\\d{4})[- ]?[QqHh][1-4]", found -> date(number(found.group(1)), 0, 0, QUARTERS)),
            Form.of("[QqHh][1-4][- /]?(\\d{4})", found -> date(number(found.group(1)), 0, 0, QUARTERS)),
            Form.ofParts("ymd", "(\\d{4})[-/.年 ]+(\\d{1,2})(?:[-/.月 ]+(\\d{1,2})日?)?月?"),
            Form.ofParts("ymd", "(\\d{4})(\\d{2})(\\d{2})"),
            Form.ofParts("y", "(\\d{4})年?"),
            Form.ofParts("dmy", "(\\d{1,2})[.] ?(\\d{1,2})[.] ?(\\d{4})"),
            Form.ofParts("my", "(\\d{1,2})[./-](\\d{4})"),
            Form.ofParts(
                    "dmy", "(\\d{1,2})(?:st|nd|rd|th|er|[.])?[ -]+(\\p{L}+)[.,]?[ -]+(\\d{4})(?: *(?:г[.]?|года))?"),
            Form.ofParts("mdy", "(\\p{L}+)[.]? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})"),
            Form.ofParts("my", "(\\p{L}+)[.,]?[ -]+(\\d{4})(?: *(?:г[.]?|года))?"),
            Form.ofParts("ym", "(\\d{4})[ -]+(\\p{L}+)[.]?"));

    /**
     * A form of dates.
     *
     * @param reading reads a text that matches the pattern; returns null if the text is not of this form
     */
    private record Form(Pattern pattern, Function<Matcher, @Nullable Parsed> reading) {

        static Form of(String pattern, Function<Matcher, @Nullable Parsed> reading) {
            return new Form(Pattern.compile(pattern), reading);
        }

        /** @param order a letter for each group of the pattern: y for year, m for month (number or word), d for day */
        static Form ofParts(String order, String pattern) {
            return of(pattern, found -> {
                String month = part(found, order.indexOf('m'));
                boolean digits = month == null || Character.isDigit(month.charAt(0));
                int number = month == null || digits ? number(month) : month(month);
                return number == 0 && !digits
                        ? null
                        : date(
                                number(part(found, order.indexOf('y'))),
                                number,
                                number(part(found, order.indexOf('d'))),
                                OTHER_FORM);
            });
        }

        private static @Nullable String part(Matcher found, int place) {
            return place < 0 ? null : found.group(place + 1);
        }

        Optional<Parsed> read(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.ofNullable(reading.apply(matcher)) : Optional.empty();
        }
    }

    private static final Set<Message> LEFT_OUT_DAYS = Set.of(TWO_DIGITS, SERIAL_NUMBER, IMPLAUSIBLE, YEARS);

    private Dates() {}

    /**
     * The result of reading a text.
     *
     * @param date the date, if there is one
     * @param message the repair; empty if none was needed
     */
    public record Parsed(Optional<PartialDate> date, Message message) {

        private static Parsed of(PartialDate date, Message message) {
            return new Parsed(Optional.of(date), message);
        }

        private static Parsed none(Message message) {
            return new Parsed(Optional.empty(), message);
        }
    }

    /** Reads a date and records its repair. */
    public static Optional<PartialDate> read(String column, String text, Repairs repairs) {
        return read(column, text, TableDates.NONE, repairs);
    }

    /** Reads a date of a table, with the help of the table's other dates, and records its repair. */
    public static Optional<PartialDate> read(String column, String text, TableDates others, Repairs repairs) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Parsed parsed = others.applied(text, parse(text));
        if (parsed.message().equals(SERIAL_READ) || parsed.message().equals(TWO_DIGITS_READ)) {
            repairs.doubtful(column, text, parsed.message());
        } else if (!parsed.message().isEmpty()) {
            repairs.repaired(column, text, parsed.message());
        }
        return parsed.date();
    }

    /** Whether a text is a day, even if it was left out for its short year or as a number. */
    public static boolean isSomeDay(String text) {
        Parsed parsed = parse(text);
        return parsed.date().isPresent() || LEFT_OUT_DAYS.contains(parsed.message());
    }

    public static Parsed parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Parsed.none(NO_DATE);
        }
        // a fast path for nearly every date of a clean file
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                if (day == 0 && SPREADSHEET_ZERO.matcher(text).matches()) {
                    return Parsed.none(ZERO);
                }
                return date(year, month, day, Message.NONE);
            }
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), Message.NONE);
        }
        String plain = Cells.strip(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String day = MIDNIGHT.matcher(plain).replaceFirst("");
        if (!day.equals(plain) && ISO.matcher(day).matches()) {
            return parse(day);
        }
        String withoutTime = TIME.matcher(plain).replaceFirst("");
        if (!withoutTime.equals(plain) && ISO.matcher(withoutTime).matches()) {
            Parsed parsed = parse(withoutTime);
            return parsed.message().isEmpty() ? new Parsed(parsed.date(), TIME_DROPPED) : parsed;
        }
        return other(withoutTime);
    }

    /** Whether these words and a year would be a date, as {@code May} or {@code ca.} are. */
    public static boolean begins(String words) {
        return parse(withoutIn(words) + " 2000").date().isPresent();
    }

    /** The text without the "in" or "on" before a date. */
    public static String withoutIn(String text) {
        return IN.matcher(text).replaceFirst("");
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static Parsed other(String text) {
        Matcher about = ABOUT.matcher(text);
        if (about.lookingAt() || DOUBT.matcher(text).find()) {
            Parsed parsed = parse(DOUBT.matcher(text.substring(about.lookingAt() ? about.end() : 0))
                    .replaceFirst(""));
            return parsed.date()
                    .map(d -> Parsed.of(PartialDate.ofYear(d.year()), APPROXIMATE))
                    .orElse(parsed);
        }
        return FORMS.stream()
                .flatMap(form -> form.read(text).stream())
                .findFirst()
                .orElse(Parsed.none(NO_DATE));
    }

    /**
     * The possible dates of a text that was left out for its short year or as a number; none for other texts.
     *
     * @param message why it was left out
     */
    static Stream<String> readings(String text, Message message) {
        String plain = withoutTime(text);
        if (message.equals(SERIAL_NUMBER)) {
            return SERIAL.matcher(plain).matches()
                    ? Stream.of(DAY_ZERO.plusDays(digits(plain, 0, 5)).toString())
                    : Stream.empty();
        }
        if (!message.equals(TWO_DIGITS)) {
            return Stream.empty();
        }
        Stream<String> yearLast =
                Stream.of("19", "20").map(century -> YEAR_LAST.matcher(plain).replaceFirst(century + "$1"));
        return YEAR_FIRST.matcher(plain).matches()
                ? Stream.concat(yearLast, Stream.of("19" + plain, "20" + plain))
                : yearLast;
    }

    /** The message for a doubtful date, in place of the one for a date left out. */
    static Message inDoubt(Message message) {
        return message.equals(SERIAL_NUMBER) ? SERIAL_READ : TWO_DIGITS_READ;
    }

    /** First number, second number and year of a date with slashes; empty for another text. */
    static Optional<int[]> slashes(String text) {
        Matcher m = SLASHED.matcher(withoutTime(text));
        return m.matches()
                ? Optional.of(new int[] {number(m.group(1)), number(m.group(2)), number(m.group(3))})
                : Optional.empty();
    }

    private static String withoutTime(String text) {
        return TIME.matcher(Cells.strip(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .replaceFirst("");
    }

    private static Parsed slashed(Matcher found) {
        int first = number(found.group(1));
        int second = number(found.group(2));
        int year = number(found.group(3));
        if (first == second || second > 12) {
            return date(year, first, second, OTHER_FORM);
        }
        return first > 12 ? date(year, second, first, OTHER_FORM) : date(year, 0, 0, TWO_WAYS);
    }

    private static Parsed date(int year, int month, int day, Message message) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Parsed.none(IMPLAUSIBLE);
        }
        if (month > 12) {
            return Parsed.of(PartialDate.ofYear(year), NO_MONTH);
        }
        if (month == 0) {
            return Parsed.of(PartialDate.ofYear(year), day > 0 ? NO_MONTH : message);
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return Parsed.of(PartialDate.ofMonth(year, month), NO_DAY);
        }
        return Parsed.of(new PartialDate(year, month, day), message);
    }

    /** 1 to 12 for a month's name in English, German, French or Russian, or its abbreviation, else 0. */
    public static int month(String word) {
        String name = Cells.strip(word).toLowerCase(Locale.ROOT);
        return MONTHS.getOrDefault(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, 0);
    }

    /** Whether a cell is a date in any form, so that its column can be proposed as one of dates. */
    public static boolean isDate(String cell) {
        return parse(cell).date().isPresent()
                && cell.codePoints().filter(Character::isDigit).count() >= 4;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> map = new HashMap<>();
        for (String language : ShippedLists.lines("months.txt")) {
            String[] months = language.split(" +");
            for (int i = 0; i < months.length; i++) {
                for (String name : months[i].split("/")) {
                    map.put(name, i + 1);
                }
            }
        }
        return Map.copyOf(map);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
