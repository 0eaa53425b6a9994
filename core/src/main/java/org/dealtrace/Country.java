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
                            .map(c -> "; write " + c.code() + ", or use Country.parse")
                            .orElse(""));
        }
    }

    /**
     * The country that a text names: an alpha-2 or alpha-3 code, or an English name in one of its usual spellings
     * ({@code GB}, {@code GBR}, {@code Britain}, {@code UK}, {@code United Kingdom}), or for many countries the Chinese
     * name, that in its own language, or the German, French, Italian, Spanish, Russian or Japanese one; in any case,
     * with or without accents and full stops. Kosovo and the Netherlands Antilles have no current ISO code and are not
     * known.
     *
     * @return empty when the text names no country that this method knows
     */
    public static Optional<Country> parse(String text) {
        String code = CountryTable.code(text);
        return code.isEmpty() ? Optional.empty() : Optional.of(new Country(code));
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
