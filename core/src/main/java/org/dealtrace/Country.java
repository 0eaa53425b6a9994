package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code.
 *
 * @param code two capital letters that ISO 3166-1 assigns
 */
public record Country(String code) implements Comparable<Country>, Serializable {

    public Country {
        Objects.requireNonNull(code, "code");
        if (!CountryTable.codes().contains(code)) {
            throw new IllegalArgumentException("'" + code + "' is not an ISO 3166-1 alpha-2 country code"
                    + parse(code)
                            .map(c -> "; write " + c.code() + ", or use Country.of")
                            .orElse(""));
        }
    }

    /**
     * Finds the country that a text names. Known are alpha-2 and alpha-3 codes, English names in their usual spellings
     * ({@code GB}, {@code GBR}, {@code Britain}, {@code UK}, {@code United Kingdom}), and many names in Chinese,
     * German, French, Italian, Spanish, Russian, Japanese and the country's own language. Case, accents and full stops
     * do not matter. Kosovo and the Netherlands Antilles have no current ISO code and are not known.
     *
     * @return empty if no country is found
     */
    public static Optional<Country> parse(String text) {
        String code = CountryTable.code(text);
        return code.isEmpty() ? Optional.empty() : Optional.of(new Country(code));
    }

    /**
     * The country that a text names, as {@link #parse} reads it.
     *
     * @throws IllegalArgumentException if no country is found
     */
    public static Country of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' names no country; write an ISO 3166-1 code such as DE or DEU, or a name such as Germany"));
    }

    /** Every country and territory, in the order of the codes. */
    public static List<Country> all() {
        return CountryTable.codes().stream().map(Country::new).toList();
    }

    /** The English short name; the same in every Java runtime. */
    public String englishName() {
        return CountryTable.englishName(code);
    }

    /** The ISO 3166-1 alpha-3 code. */
    public String alpha3() {
        return CountryTable.alpha3(code);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
