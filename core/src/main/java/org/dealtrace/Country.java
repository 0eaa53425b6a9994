package org.dealtrace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code.
 *
 * @param code two capital letters that ISO 3166-1 assigns
 */
public record Country(String code) implements Comparable<Country> {

    private static final Set<String> CODES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    private static final Map<String, String> SPELLINGS = spellings();

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("'" + code + "' is no ISO 3166-1 alpha-2 country code");
        }
    }

    /**
     * The country that a text names: an alpha-2 or alpha-3 code, or an English name in one of its usual spellings
     * ({@code GB}, {@code GBR}, {@code Britain}, {@code UK}, {@code United Kingdom}), in any case.
     *
     * @return empty when the text names no country that this method knows
     */
    public static Optional<Country> parse(String text) {
        return Optional.ofNullable(SPELLINGS.get(key(text))).map(Country::new);
    }

    /** The English name. */
    public String englishName() {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String key(String text) {
        String key = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[.,'’()-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return key.startsWith("THE ") ? key.substring(4) : key;
    }

    private static Map<String, String> spellings() {
        Map<String, String> map = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale locale = new Locale.Builder().setRegion(code).build();
            map.put(key(locale.getDisplayCountry(Locale.ENGLISH)), code);
            map.put(locale.getISO3Country(), code);
        }
        // Codes win over names; then spellings that differ from the JDK's English names.
        CODES.forEach(code -> map.put(code, code));
        String[][] more = {
            {"US", "USA", "U S A", "U S", "UNITED STATES OF AMERICA", "AMERICA"},
            {"GB", "UK", "U K", "BRITAIN", "GREAT BRITAIN", "ENGLAND", "SCOTLAND", "WALES", "NORTHERN IRELAND"},
            {"RU", "RUSSIAN FEDERATION"},
            {"CN", "PRC", "P R C", "P R CHINA", "PEOPLE S REPUBLIC OF CHINA", "MAINLAND CHINA"},
            {"HK", "HONG KONG", "HONGKONG", "HONG KONG SAR"},
            {"MO", "MACAO", "MACAU"},
            {"TW", "TAIWAN", "CHINESE TAIPEI"},
            {"KR", "SOUTH KOREA", "KOREA", "REPUBLIC OF KOREA", "KOREA REPUBLIC OF"},
            {"KP", "NORTH KOREA"},
            {"CZ", "CZECH REPUBLIC", "CZECHIA"},
            {"NL", "HOLLAND", "NETHERLANDS"},
            {"AE", "UAE", "UNITED ARAB EMIRATES"},
            {"IR", "IRAN", "ISLAMIC REPUBLIC OF IRAN"},
            {"SY", "SYRIA", "SYRIAN ARAB REPUBLIC"},
            {"VN", "VIETNAM", "VIET NAM"},
            {"LA", "LAOS"},
            {"MM", "BURMA", "MYANMAR"},
            {"CI", "IVORY COAST", "COTE D IVOIRE"},
            {"CD", "DEMOCRATIC REPUBLIC OF THE CONGO", "DEMOCRATIC REPUBLIC OF CONGO", "DRC", "CONGO KINSHASA"},
            {"CG", "CONGO", "REPUBLIC OF CONGO", "REPUBLIC OF THE CONGO", "CONGO BRAZZAVILLE"},
            {"TR", "TURKEY", "TURKIYE"},
            {"MK", "MACEDONIA", "NORTH MACEDONIA"},
            {"BO", "BOLIVIA"},
            {"VE", "VENEZUELA"},
            {"TZ", "TANZANIA"},
            {"MD", "MOLDOVA"},
            {"BN", "BRUNEI"},
            {"PS", "PALESTINE"},
            {"SZ", "SWAZILAND"},
            {"CV", "CAPE VERDE"},
            {"BA", "BOSNIA"},
            {"KN", "SAINT KITTS AND NEVIS"},
            {"TT", "TRINIDAD TOBAGO", "TRINIDAD AND TOBAGO", "TRINIDAD"},
            {"PG", "PAPUA NEW GUINEA", "PNG"},
            {"GM", "GAMBIA"},
            {"BS", "BAHAMAS"},
            {"ST", "SAO TOME AND PRINCIPE", "SAO TOME"},
            {"TL", "EAST TIMOR", "TIMOR LESTE"},
            {"VA", "VATICAN"},
        };
        for (String[] row : more) {
            for (String spelling : Arrays.asList(row).subList(1, row.length)) {
                map.put(spelling, row[0]);
            }
        }
        return Map.copyOf(map);
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
