package org.dealtrace.matching.name.token;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One word of a name, or several words that are one term ("Limited Liability Company", "Hong Kong").
 *
 * @param text the word, case-folded and without diacritics, in its own script; words of one term have single spaces
 * @param canonical the form to compare: the full English word for an abbreviation or a business word ({@code intl} →
 *     {@code international}, {@code 银行} → {@code bank}), the compare form of a legal form, the digits of a number, the
 *     first reading of an unknown word in another script; else the text
 * @param role of the word in the name
 * @param readings Latin readings of a word in another script, the likeliest first; empty for a Latin word
 * @param alternatives other possible forms, the likeliest first: the second meaning of an abbreviation ({@code ind} →
 *     {@code industry}, also {@code india}), the spelled-out umlaut ({@code mueller}), the full word of a clipped one;
 *     never the canonical form
 * @param countries ISO 3166 alpha-2 codes of the countries that a place names or lies in ({@code DE} for "Deutsche" and
 *     "Berlin"); empty for other words and unknown countries
 */
public record NameToken(
        String text,
        String canonical,
        Role role,
        List<String> readings,
        List<String> alternatives,
        Set<String> countries) {

    /** The role of a word in a company name. */
    public enum Role {
        /** Distinguishes this company from others. */
        DISTINCTIVE,
        /** A word of an industry or of business in general: "technology", "group", "bank". */
        GENERIC,
        /** "GmbH", "Inc", "株式会社". */
        LEGAL_FORM,
        /** A city, region, country or people: "Shenzhen", "Nordic", "Deutsche". */
        PLACE,
        /** A number in any spelling; its canonical form is in digits. */
        NUMBER,
        /** "and", "of", "the", "für". */
        CONNECTOR,
        /** Added by a stock list: "Common Stock", "Class A", "American Depositary Shares". */
        LISTING_TAIL
    }

    private static final Set<String> GROUP = Set.of("group", "holding");

    public NameToken {
        Objects.requireNonNull(role, "role");
        readings = List.copyOf(readings);
        countries = Set.copyOf(countries);
        alternatives = alternatives.isEmpty()
                ? List.of()
                : alternatives.stream().filter(a -> !a.equals(canonical)).toList();
        if (text.isEmpty() || canonical.isEmpty()) {
            throw new IllegalArgumentException("a token must not be empty");
        }
    }

    /** A token without countries. */
    public NameToken(String text, String canonical, Role role, List<String> readings, List<String> alternatives) {
        this(text, canonical, role, readings, alternatives, Set.of());
    }

    /** A token without alternatives and countries. */
    public NameToken(String text, String canonical, Role role, List<String> readings) {
        this(text, canonical, role, readings, List.of());
    }

    /** A Latin word. */
    public static NameToken of(String text, Role role) {
        return new NameToken(text, text, role, List.of(), List.of());
    }

    /** A word in another script that no lexicon knows. */
    public static NameToken read(String text, List<String> readings) {
        return new NameToken(text, readings.isEmpty() ? text : readings.get(0), Role.DISTINCTIVE, readings);
    }

    /** The same token with the countries that it names or lies in. */
    public NameToken in(Set<String> codes) {
        return codes.isEmpty() ? this : new NameToken(text, canonical, role, readings, alternatives, codes);
    }

    /** Whether it only describes the structure of a company: "Group", "Holdings". */
    public boolean saysAGroup() {
        return GROUP.contains(canonical);
    }

    /**
     * Whether it is a word in another script for a name that it does not spell: 台积电 is read taijidian and means TSMC.
     */
    public boolean saysAName() {
        return role == Role.DISTINCTIVE && !readings.isEmpty() && !readings.contains(canonical);
    }

    /**
     * Whether two tokens may be the same word: equal texts, or an equal canonical form or alternative. Symmetric and
     * reflexive, but not transitive.
     */
    public boolean sharesFormWith(NameToken other) {
        if (canonical.equals(other.canonical) || text.equals(other.text)) {
            return true;
        }
        if (alternatives.isEmpty() && other.alternatives.isEmpty()) {
            return false;
        }
        return alternatives.contains(other.canonical)
                || alternatives.contains(other.text)
                || other.alternatives.contains(canonical)
                || other.alternatives.contains(text)
                || alternatives.stream().anyMatch(other.alternatives::contains);
    }

    /**
     * {@code mills (mill, generic)}: the word, its canonical form if that differs, and its role unless it is
     * distinctive.
     */
    @Override
    public String toString() {
        String role = this.role == Role.DISTINCTIVE
                ? ""
                : this.role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String more = canonical.equals(text) ? role : role.isEmpty() ? canonical : canonical + ", " + role;
        return more.isEmpty() ? text : text + " (" + more + ")";
    }
}
