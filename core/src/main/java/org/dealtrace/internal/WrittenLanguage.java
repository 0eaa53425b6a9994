package org.dealtrace.internal;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealParty;

/**
 * The language tag of a name on a page, so that browsers choose the right font and screen readers the right sounds.
 *
 * <p>The source's own tag comes first. Otherwise the script decides if only one language is written in it today
 * (Hangul, Kana, Thai), or if the company's country writes one language in it (Arabic letters in Iran, Han characters
 * in Japan). Otherwise the tag names the script and leaves the language open, because Han characters look different in
 * Tokyo and Beijing. A name that is at least half Latin gets no tag.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47, tags for identifying languages; codes of scripts are
 *     those of ISO 15924</a>
 */
public final class WrittenLanguage {

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    /** The language that a country writes in a shared script. */
    private static final Map<UnicodeScript, Map<String, String>> BY_COUNTRY = Map.of(
            UnicodeScript.HAN,
                    Map.of(
                            "JP", "ja", "CN", "zh-Hans", "SG", "zh-Hans", "TW", "zh-Hant", "HK", "zh-Hant", "MO",
                            "zh-Hant"),
            UnicodeScript.ARABIC,
                    Map.of(
                            "IR", "fa", "PK", "ur", "SA", "ar", "AE", "ar", "EG", "ar", "QA", "ar", "KW", "ar", "JO",
                            "ar", "MA", "ar", "TN", "ar"),
            UnicodeScript.CYRILLIC, Map.of("RU", "ru", "UA", "uk", "BG", "bg", "BY", "be", "MK", "mk"),
            UnicodeScript.DEVANAGARI, Map.of("NP", "ne"));

    /** The tags of shared scripts if the country does not decide. */
    private static final Map<UnicodeScript, String> SHARED = Map.of(
            UnicodeScript.HAN, "und-Hani",
            UnicodeScript.ARABIC, "und-Arab",
            UnicodeScript.CYRILLIC, "und-Cyrl",
            UnicodeScript.DEVANAGARI, "und-Deva");

    private WrittenLanguage() {}

    /** Of a company's name. */
    public static Optional<String> of(CompanyName name, Company company) {
        return of(name, company.countries());
    }

    /** Of the main name of a company. */
    public static Optional<String> of(Company company) {
        return of(company.names().get(0), company.countries());
    }

    /** Of the main name of a deal's party. */
    public static Optional<String> of(DealParty party) {
        return of(party.names().get(0), party.country().stream().toList());
    }

    /** The language of a text about which nothing else is known. */
    public static Optional<String> of(String text) {
        return byScript(text, List.of());
    }

    private static Optional<String> of(CompanyName name, List<Country> countries) {
        return name.language().filter(WrittenLanguage::isTag).or(() -> byScript(name.text(), countries));
    }

    /** Whether a browser can read a file's language tag. */
    private static boolean isTag(String language) {
        return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    }

    private static Optional<String> byScript(String text, List<Country> countries) {
        List<UnicodeScript> scripts = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .toList();
        long latin = scripts.stream().filter(UnicodeScript.LATIN::equals).count();
        if (2 * latin >= scripts.size()) {
            return Optional.empty();
        }
        // Kana beside Han characters decide the language of both, so scripts of one language come first.
        return first(scripts, BY_SCRIPT)
                .map(BY_SCRIPT::get)
                .or(() -> first(scripts, SHARED).map(script -> inCountry(script, countries)));
    }

    private static Optional<UnicodeScript> first(List<UnicodeScript> scripts, Map<UnicodeScript, String> known) {
        return scripts.stream().filter(known::containsKey).findFirst();
    }

    private static String inCountry(UnicodeScript script, List<Country> countries) {
        Map<String, String> languages = BY_COUNTRY.getOrDefault(script, Map.of());
        return countries.stream()
                .map(Country::code)
                .filter(languages::containsKey)
                .findFirst()
                .map(languages::get)
                .orElseGet(() -> SHARED.getOrDefault(script, "und"));
    }
}
