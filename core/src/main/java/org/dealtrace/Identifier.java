package org.dealtrace;

import java.io.Serializable;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
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
 * <p>A value that cannot be a number of its register, such as {@code lei:n/a}, is {@linkplain #isMistyped() mistyped}.
 * Readers list it, and it is no evidence for or against a company.
 *
 * <p>Elsewhere case, hyphens and leading zeros count, because they may tell two companies apart.
 *
 * @param scheme the register, without a colon; it is put into lower case: {@code lei}, {@code isin}, {@code cik},
 *     {@code permalink} …
 * @param value the identifier in that register
 */
public record Identifier(String scheme, String value) implements Serializable {

    /** The numbers of each register, as {@link #oneSpelling} writes them. */
    private static final Map<String, Pattern> NUMBERS = Map.of(
            "lei", Pattern.compile("[0-9A-Z]{18}[0-9]{2}"),
            "isin", Pattern.compile("[A-Z]{2}[0-9A-Z]{9}[0-9]"),
            "cik", Pattern.compile("[1-9][0-9]{0,9}"),
            "duns", Pattern.compile("[0-9]{9}"),
            "wikidata", Pattern.compile("Q[1-9][0-9]*"),
            "edinet", Pattern.compile("E[0-9]{5}"),
            "companieshouse", Pattern.compile("[A-Z]{0,2}[0-9]{5,8}[A-Z]?"));

    /** Zeros, three times X, or six times one digit: {@code 000000000}, {@code xxx}, {@code 999999}. */
    private static final Pattern ONE_SIGN = Pattern.compile("0+|[Xx]{3,}|(\\p{N})\\1{5,}");

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
     * Whether the value cannot be a number of its register: it has another length or other letters, or check digits
     * that do not fit. Check digits are those of an {@code lei} by ISO 7064, MOD 97-10 (ISO 17442), and of an
     * {@code isin} by Luhn's sum (ISO 6166). In every register, a value is mistyped that has no letter and no digit, or
     * that repeats one sign: zeros, three times X, six times a digit.
     */
    public boolean isMistyped() {
        String signs = PUNCTUATION.matcher(value).replaceAll("");
        Pattern numbers = NUMBERS.get(scheme);
        if (signs.isEmpty() || ONE_SIGN.matcher(signs).matches()) {
            return true;
        }
        return numbers != null
                && (!numbers.matcher(value).matches()
                        || (scheme.equals("lei")
                                && !new BigInteger(digits()).mod(NINETY_SEVEN).equals(BigInteger.ONE))
                        || (scheme.equals("isin") && luhn(digits()) % 10 != 0));
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
