package org.dealtrace;

import java.io.Serializable;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An identifier that a register or a data provider gives to a company, such as {@code lei:529900D6BF99LW9R2E68}.
 *
 * <p>Two spellings of one number are equal, because both are kept in one form. In all registers full-width digits
 * become plain ones, and runs of spaces one space. Registers whose numbers are known have this form:
 *
 * <ul>
 *   <li>{@code lei}, {@code isin}, {@code edinet}, {@code wikidata}: capital letters and digits only
 *   <li>{@code cik}: digits without leading zeros
 *   <li>{@code duns}: nine digits with leading zeros; {@code companieshouse}: eight capital letters and digits with
 *       leading zeros
 *   <li>{@code permalink} (Crunchbase): small letters; {@code /organization/}, as later exports write it, becomes
 *       {@code /company/}
 * </ul>
 *
 * <p>An {@code lei} or {@code isin} whose check digits do not fit is {@linkplain #isMistyped() mistyped}; readers list
 * it, and it does not tell two companies apart.
 *
 * <p>Elsewhere case, hyphens and leading zeros count, because they may tell two companies apart.
 *
 * @param scheme the register, without a colon; it is put into lower case: {@code lei}, {@code isin}, {@code cik},
 *     {@code permalink} …
 * @param value the identifier in that register
 */
public record Identifier(String scheme, String value) implements Serializable {

    private static final Pattern LEI = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[0-9A-Z]{9}[0-9]");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern ORGANIZATION = Pattern.compile("^/?(organization|company)/");

    public Identifier {
        scheme = scheme.strip().toLowerCase(Locale.ROOT);
        value = oneSpelling(scheme, value);
        if (scheme.isEmpty() || value.isEmpty() || scheme.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "identifier '" + scheme + ":" + value + "' is incomplete; write it as <scheme>:<value>");
        }
    }

    private static String oneSpelling(String scheme, String value) {
        String text = SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return switch (scheme) {
            case "lei", "isin", "edinet", "wikidata" -> code(text);
            case "cik" -> LEADING_ZEROS.matcher(code(text)).replaceFirst("");
            case "duns" -> padded(code(text), 9);
            case "companieshouse" -> padded(code(text), 8);
            case "permalink" ->
                ORGANIZATION.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("/company/");
            default -> text;
        };
    }

    private static String code(String text) {
        return PUNCTUATION.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Spreadsheets drop leading zeros. */
    private static String padded(String code, int length) {
        return code.isEmpty() ? code : "0".repeat(Math.max(0, length - code.length())) + code;
    }

    /**
     * Reads {@code scheme:value}.
     *
     * @throws IllegalArgumentException if there is no colon, or nothing on one side of it
     */
    public static Identifier parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("identifier '" + text + "' has no scheme; write it as <scheme>:<value>");
        }
        return new Identifier(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Whether the number has the length of its register's and check digits that do not fit: of an {@code lei} by ISO
     * 7064, MOD 97-10 (ISO 17442), of an {@code isin} by Luhn's sum (ISO 6166). Other registers' numbers are not
     * checked.
     */
    public boolean isMistyped() {
        return switch (scheme) {
            case "lei" ->
                LEI.matcher(value).matches()
                        && !new BigInteger(digits()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
            case "isin" -> ISIN.matcher(value).matches() && luhn(digits()) % 10 != 0;
            default -> false;
        };
    }

    /** The value with a letter as its place in the alphabet, from 10 for A. */
    private String digits() {
        return value.chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return sum;
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
