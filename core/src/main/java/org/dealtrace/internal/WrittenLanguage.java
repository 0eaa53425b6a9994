package org.dealtrace.internal;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The tags by script and the code of a country, which is empty where no country decides. */
    private static final Map<UnicodeScript, Map<String, String>> TAGS =
            DataFile.read(WrittenLanguage.class, "", "written-languages.csv", "script,country,tag").stream()
                    .collect(Collectors.groupingBy(
                            row -> UnicodeScript.valueOf(row.get(0)),
                            Collectors.toMap(row -> row.get(1), row -> row.get(2))));

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
        return scripts.stream()
                .filter(TAGS::containsKey)
                .min(Comparator.comparing(script -> tags(script).size() > 1))
                .map(script -> inCountry(tags(script), countries));
    }

    private static Map<String, String> tags(UnicodeScript script) {
        return TAGS.getOrDefault(script, Map.of());
    }

    private static String inCountry(Map<String, String> tags, List<Country> countries) {
        return countries.stream()
                .map(Country::code)
                .filter(tags::containsKey)
                .findFirst()
                .map(tags::get)
                .orElseGet(() -> tags.getOrDefault("", "und"));
    }
}
