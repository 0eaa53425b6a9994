package org.dealtrace.outcome.classify.text.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money in a sentence. Only amounts in US dollars are read; others would need the exchange rate of their
 * day.
 */
final class Amounts {

    /** How many millions a word stands for. */
    private static final Map<String, BigDecimal> MILLIONS = new LinkedHashMap<>();

    private static final Pattern AMOUNT;

    static {
        ShippedFile.table("amounts.csv", "word", "millions")
                .forEach(row -> MILLIONS.put(row.get("word"), new BigDecimal(row.get("millions"))));
        String unit = " ?(" + String.join("|", MILLIONS.keySet()) + ")";
        // The lengths have a limit, so that the time for a long row of digits stays linear.
        String number = "(\\d{1,3}(?:[, ]\\d{3}){1,6}|\\d{1,18}(?:[.,]\\d{1,3})?)";
        AMOUNT = Pattern.compile("(?:us|u\\.s\\.)? ?\\$ ?" + number + unit + "(?!\\p{L})"
                + "|(?<!\\d)" + number + unit
                + "[ -]?(?:us[ -]?dollar|u\\.s\\. dollar|dollar|dlrs|usd|us\\$|долл|美元|美金|米ドル|ドル)");
    }

    private Amounts() {}

    /** The amount of a text in millions of US dollars, if the text has exactly one amount. */
    static Optional<BigDecimal> onlyInMillionDollars(String text) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        Matcher matcher = AMOUNT.matcher(FoldedText.fold(text));
        while (matcher.find()) {
            boolean before = matcher.group(1) != null;
            String number = matcher.group(before ? 1 : 3);
            String unit = matcher.group(before ? 2 : 4);
            BigDecimal plain = new BigDecimal(
                    number.matches("\\d{1,3}(?:[, ]\\d{3})+")
                            ? number.replaceAll("\\D", "")
                            : number.replace(',', '.'));
            BigDecimal millions = plain.multiply(Objects.requireNonNull(MILLIONS.get(unit)));
            found.add(new BigDecimal(millions.stripTrailingZeros().toPlainString()));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
