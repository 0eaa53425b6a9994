package org.dealtrace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The countries and territories of ISO 3166-1 with their usual spellings, from {@code countries.txt} and
 * {@code country-names.txt}. The library has tables of its own because the names that a Java runtime gives change from
 * one version to the next.
 */
final class CountryTable {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTS = Pattern.compile("[.]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");

    /** The first three cells of each line by its alpha-2 code, in the order of the codes. */
    private static final Map<String, List<String>> ENTRIES = new LinkedHashMap<>();

    private static final Map<String, String> CODES_BY_KEY = new HashMap<>();

    static {
        for (List<String> cells : rows("countries.txt")) {
            String code = cells.get(0);
            ENTRIES.put(code, cells.subList(0, 3));
            cells.forEach(spelling -> add(spelling, code));
        }
        for (List<String> cells : rows("country-names.txt")) {
            cells.forEach(spelling -> add(spelling, cells.get(0)));
        }
    }

    private static List<List<String>> rows(String file) {
        try (InputStream in = CountryTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library; the jar is damaged");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String spelling, String code) {
        String other = CODES_BY_KEY.put(key(spelling), code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException("'" + spelling + "' names both " + other + " and " + code);
        }
    }

    private CountryTable() {}

    static Set<String> codes() {
        return Collections.unmodifiableSet(ENTRIES.keySet());
    }

    static String alpha3(String code) {
        return entry(code).get(1);
    }

    static String englishName(String code) {
        return entry(code).get(2);
    }

    private static List<String> entry(String code) {
        return ENTRIES.getOrDefault(code, List.of(code, code, code));
    }

    /** The alpha-2 code of the country that a text names, or an empty string. */
    static String code(String text) {
        // Most texts are codes in capitals or names as in the table; those need no folding.
        String code = CODES_BY_KEY.get(text);
        return code != null ? code : CODES_BY_KEY.getOrDefault(key(text), "");
    }

    /**
     * Letters in upper case without marks, one space between words; an article in front is dropped, "St" is "Saint".
     */
    private static String key(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String upper = DOTS.matcher(plain.replace("&", " and ")).replaceAll("").toUpperCase(Locale.ROOT);
        String key = SIGNS.matcher(upper).replaceAll(" ").strip();
        key = key.startsWith("THE ") ? key.substring(4) : key;
        return key.startsWith("ST ") ? "SAINT" + key.substring(2) : key;
    }
}
