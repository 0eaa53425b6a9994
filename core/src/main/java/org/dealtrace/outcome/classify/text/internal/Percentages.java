package org.dealtrace.outcome.classify.text.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.io.TableRow;

/** Shares as texts write them: "24.9 percent", "74,9-prozentige", "процентов", "百分之三十", "三成", "１５％". */
public final class Percentages {

    /**
     * A share in a text.
     *
     * @param start the place of its first letter or digit
     * @param end the end, exclusive
     * @param value the share in percent, 0 to 100
     */
    public record Found(int start, int end, BigDecimal value) {}

    private static final String ARABIC = "\\d{1,3}(?:[.,]\\d{1,4})?";

    private static final String DIGITS = "〇一二三四五六七八九";

    /** Numbers to 100 in Han figures: 二十五, 五一, 百. */
    private static final String HAN = "[" + DIGITS + "十百两]{1,5}";

    /** Numbers in words before "percent". */
    private static final Map<String, Integer> WRITTEN = words("number");

    /** Parts in words: "a third of", "ein knappes Viertel", "trois quarts". */
    private static final Map<String, Integer> PARTS = words("part");

    private static final Map<String, Integer> COUNTS = words("count");

    /**
     * The text that must follow the word for a part: "a third of", "un tiers du capital", "десятая часть". A German
     * part needs nothing, and neither does a Russian half, third or quarter, unless it is one of a century or an hour.
     */
    private static final String OF = "(?:(?<=l|e)(?<=tel|hälfte)(?!\\p{L})"
            + "|(?<=четверт|трет)(?:ь|и|ью)(?!\\p{L}| века| часа| финала)|(?<=половин)(?:а|у|ы|е|ой)(?!\\p{L}| дня)"
            + "|(?<=\\p{IsCyrillic})(?:ая|ую|ой|ых|ые) (?:част|дол)"
            + "|s?(?= of )|s?(?= d[eu' ]| des ))";

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private static final Pattern ANY =
            Pattern.compile("(?<words>" + ARABIC + ")(?:\\s*%|[\\s-]*(?:percent|per cent|pct|"
                    + "prozent|prozentige[nrsm]?|pour cent|процент\\p{L}*|パーセント))"
                    + "|(?<written>" + any(WRITTEN)
                    + ")[\\s-](?:percent|per cent|prozent|pour cent|процент\\p{L}*)"
                    + "|(?:(?<count>" + any(COUNTS) + ")[ -]\\p{L}{0,8} ?)?(?<part>" + any(PARTS) + ")" + OF
                    + "|(?<hanpart>[二三四五六八十]|\\d{1,2})分[之の](?<hancount>[一二三四五六七]|\\d)|(?<half>半数)"
                    + "|百分之(?<han>" + HAN + "|" + ARABIC + ")"
                    + "|(?<tenth>" + ARABIC + "|" + HAN + ")[割成](?![为立功长本员交果])");

    /** The texts that follow figures of a share. */
    private static final List<String> FIGURES = List.of("%", "cent", "pct", "zent", "цент", "セント", "分", "割", "成", "半数");

    /** The Han characters and kana that a share can begin with. */
    private static final String SPACELESS = DIGITS + "十百两半";

    /** The first two letters of shares in words. */
    private static final BitSet FIRSTS = Stream.of(WRITTEN, PARTS, COUNTS)
            .flatMap(table -> table.keySet().stream())
            .mapToInt(word -> pair(word, 0))
            .collect(BitSet::new, BitSet::set, BitSet::or);

    private Percentages() {}

    /** A number for two letters; other letters may have the same number. */
    private static int pair(String text, int at) {
        return (31 * text.charAt(at) + (at + 1 < text.length() ? text.charAt(at + 1) : 0)) & Character.MAX_VALUE;
    }

    /**
     * Whether a share can begin at a place. It spares the pattern most places.
     *
     * @param figures whether the text has a sign of shares in figures
     */
    private static boolean mayBegin(String folded, int start, int at, boolean figures) {
        char c = folded.charAt(at);
        if (WordBounds.writesNoSpaces(c)) {
            return figures && SPACELESS.indexOf(c) >= 0;
        }
        char before = at == start ? ' ' : folded.charAt(at - 1);
        return Character.isDigit(c)
                ? figures && !Character.isDigit(before)
                : !Character.isLetter(before) && FIRSTS.get(pair(folded, at));
    }

    /** The numbers of a kind in {@code numbers.csv}, by their words. */
    private static Map<String, Integer> words(String kind) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (TableRow row : ShippedFile.table("numbers.csv", "kind", "word", "value")) {
            if (row.get("kind").equals(kind)) {
                words.put(row.get("word"), Integer.valueOf(row.get("value")));
            }
        }
        return words;
    }

    /** The words of a table as a pattern, longer ones first; a hyphen also matches a space. */
    private static String any(Map<String, Integer> table) {
        return table.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> w.replace(" ", "[ -]"))
                .collect(Collectors.joining("|"));
    }

    private static BigDecimal number(String written, Map<String, Integer> table) {
        return BigDecimal.valueOf(Objects.requireNonNull(table.get(written.replace('-', ' '))));
    }

    /** All shares between two places of a folded text, from 0 to 100 percent. */
    public static List<Found> in(String folded, int start, int end) {
        List<Found> found = new ArrayList<>();
        boolean figures = FIGURES.stream().anyMatch(sign -> folded.indexOf(sign, start) >= 0);
        Matcher matcher = ANY.matcher(folded);
        for (int at = start; at < end; at++) {
            if (!mayBegin(folded, start, at, figures)
                    || !matcher.region(at, end).lookingAt()) {
                continue;
            }
            at = matcher.end() - 1;
            BigDecimal value = value(matcher);
            if (value.compareTo(BigDecimal.valueOf(100)) <= 0) {
                found.add(new Found(matcher.start(), matcher.end(), value));
            }
        }
        return found;
    }

    private static BigDecimal value(Matcher found) {
        if (found.group("words") != null) {
            return number(found.group("words"));
        } else if (found.group("written") != null) {
            return number(found.group("written"), WRITTEN);
        } else if (found.group("part") != null) {
            String count = found.group("count");
            return part(count == null ? BigDecimal.ONE : number(count, COUNTS), number(found.group("part"), PARTS));
        } else if (found.group("hanpart") != null) {
            return part(
                    number(found.group("hancount")),
                    number(found.group("hanpart")).max(BigDecimal.ONE));
        } else if (found.group("half") != null) {
            return HALF;
        }
        return found.group("han") != null
                ? number(found.group("han"))
                : number(found.group("tenth")).movePointRight(1);
    }

    private static BigDecimal part(BigDecimal count, BigDecimal of) {
        return count.movePointRight(2).divide(of, 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written.replace(',', '.'));
        }
        int value = 0;
        int figure = 0;
        for (char c : written.replace('两', '二').toCharArray()) {
            int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
            value += Math.max(1, figure) * unit;
            figure = unit == 0 ? 10 * figure + DIGITS.indexOf(c) : 0;
        }
        return BigDecimal.valueOf(value + figure);
    }
}
