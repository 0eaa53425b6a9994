package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shares as texts write them: "24.9 percent", "74,9-prozentige", "процентов", "百分之三十", "三成", "１５％", "一五・五％", "３割５分".
 */
final class Percentages {

    /**
     * A share in a text.
     *
     * @param start of its first letter or digit
     * @param end past its last
     * @param value in percent, 0 to 100
     */
    record Found(int start, int end, BigDecimal value) {}

    private static final String ARABIC = "\\d{1,3}(?:[.,]\\d{1,4})?";

    private static final String DIGITS = "〇一二三四五六七八九";

    /** Numbers to 100 in Han figures, with a point: 二十五, 五一, 九・七, 百, 十二点五. */
    private static final String HAN = "[" + DIGITS + "十百两]{1,5}(?:[・点.][" + DIGITS + "]{1,4})?";

    /** Numbers in words before "percent". */
    private static final Map<String, Integer> WRITTEN = written();

    /** Parts in words, as what a buyer gets of a company. */
    private static final Map<String, Integer> PARTS = parts();

    private static final Pattern ANY =
            Pattern.compile("(?<words>" + ARABIC + ")(?:\\s*%|[\\s-]*(?:percent|per cent|pct|"
                    + "prozent|prozentige[nrsm]?|pour cent|процент\\p{L}*|パーセント))"
                    + "|(?<!\\p{L})(?:(?<written>" + any(WRITTEN)
                    + ")[\\s-](?:percent|per cent|prozent|pour cent|процент\\p{L}*))"
                    + "|(?<!\\p{L})(?<part>" + any(PARTS) + ")"
                    + "|百分之(?<han>" + HAN + "|" + ARABIC + ")"
                    + "|(?<kanji>" + HAN + ")(?:%|パーセント)"
                    + "|(?<tenth>" + ARABIC + "|" + HAN + ")[割成](?:(?<hundredth>[" + DIGITS + "\\d])分)?(?![为立功长本员交果])");

    private Percentages() {}

    private static Map<String, Integer> written() {
        int[] values = {25, 30, 40, 49, 51, 60, 70, 75, 80, 90, 100, 50, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2};
        List<String> languages = List.of(
                "twenty_five thirty forty forty_nine fifty_one sixty seventy seventy_five eighty ninety hundred"
                        + " fifty twenty fifteen twelve ten nine eight seven six five four three two",
                "fünfundzwanzig dreißig vierzig neunundvierzig einundfünfzig sechzig siebzig fünfundsiebzig achtzig"
                        + " neunzig hundert fünfzig zwanzig fünfzehn zwölf zehn neun acht sieben sechs fünf vier drei"
                        + " zwei",
                "vingt_cinq trente quarante quarante_neuf cinquante_et_un soixante soixante_dix soixante_quinze"
                        + " quatre_vingts quatre_vingt_dix cent cinquante vingt quinze douze dix neuf huit sept six"
                        + " cinq quatre trois deux",
                "двадцать_пять тридцать сорок сорок_девять пятьдесят_один шестьдесят семьдесят семьдесят_пять"
                        + " восемьдесят девяносто сто пятьдесят двадцать пятнадцать двенадцать десять девять восемь"
                        + " семь шесть пять четыре три два");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String language : languages) {
            String[] words = language.split(" ");
            for (int i = 0; i < values.length; i++) {
                numbers.put(words[i].replace('_', ' '), values[i]);
            }
        }
        return numbers;
    }

    private static Map<String, Integer> parts() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        put(
                parts,
                10,
                "a tenth of",
                "one tenth of",
                "un dixième d",
                "ein zehntel",
                "десятую часть",
                "десятая часть",
                "十分之一");
        put(
                parts,
                20,
                "a fifth of",
                "one fifth of",
                "un cinquième d",
                "ein fünftel",
                "пятую часть",
                "пятая часть",
                "五分之一");
        put(
                parts,
                25,
                "a quarter of",
                "one quarter of",
                "un quart d",
                "ein viertel",
                "четверть акц",
                "четверть дол",
                "四分之一");
        put(parts, 33, "a third of", "one third of", "un tiers d", "ein drittel", "треть акц", "треть дол", "三分之一");
        put(parts, 50, "half of the shares", "la moitié du capital", "die hälfte der anteile", "половину акц", "半数股");
        put(parts, 67, "two thirds of", "deux tiers d", "zwei drittel", "две трети", "三分之二");
        put(parts, 75, "three quarters of", "trois quarts d", "drei viertel", "три четверти", "四分之三");
        return parts;
    }

    private static void put(Map<String, Integer> parts, int value, String... words) {
        for (String word : words) {
            parts.put(word, value);
        }
    }

    /** The words of a table as a pattern, the longer ones first; a hyphen is as good as a space. */
    private static String any(Map<String, Integer> table) {
        return table.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> w.replace(" ", "[ -]"))
                .collect(Collectors.joining("|"));
    }

    private static BigDecimal number(String written, Map<String, Integer> table) {
        return BigDecimal.valueOf(Objects.requireNonNull(table.get(written.replace('-', ' '))));
    }

    /** All between two places of a folded text, from 0 to 100 percent. */
    static List<Found> in(String folded, int start, int end) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = ANY.matcher(folded).region(start, end);
        while (matcher.find()) {
            BigDecimal value;
            if (matcher.group("tenth") != null) {
                value = number(matcher.group("tenth")).movePointRight(1);
                if (matcher.group("hundredth") != null) {
                    value = value.add(number(matcher.group("hundredth")));
                }
            } else if (matcher.group("written") != null) {
                value = number(matcher.group("written"), WRITTEN);
            } else if (matcher.group("part") != null) {
                value = number(matcher.group("part"), PARTS);
            } else {
                String number = matcher.group("words");
                number = number != null ? number : matcher.group("han");
                value = number(number != null ? number : matcher.group("kanji"));
            }
            if (value.compareTo(BigDecimal.valueOf(100)) <= 0) {
                found.add(new Found(matcher.start(), matcher.end(), value));
            }
        }
        return found;
    }

    private static BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) < 128) {
            return new BigDecimal(written.replace(',', '.'));
        }
        String[] parts = written.replace('两', '二').split("[・点.]");
        String whole = parts[0];
        int value = 0;
        if (whole.indexOf('百') >= 0 || whole.indexOf('十') >= 0) {
            int figure = 0;
            for (char c : whole.toCharArray()) {
                int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
                if (unit == 0) {
                    figure = DIGITS.indexOf(c);
                } else {
                    value += Math.max(1, figure) * unit;
                    figure = 0;
                }
            }
            value += figure;
        } else {
            for (char c : whole.toCharArray()) {
                value = 10 * value + DIGITS.indexOf(c);
            }
        }
        StringBuilder point = new StringBuilder();
        if (parts.length > 1) {
            point.append('.');
            parts[1].chars().forEach(c -> point.append(DIGITS.indexOf(c)));
        }
        return new BigDecimal(value + point.toString());
    }
}
