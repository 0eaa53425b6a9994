package org.dealtrace.matching.internal.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.CompanyName;
import org.dealtrace.Explanation;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.internal.compare.NameComparer;
import org.dealtrace.matching.internal.compare.NameEquality;
import org.dealtrace.matching.internal.compare.NameProfile;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate company with its weight. The comparison vector is computed again on demand, because only a few of a
 * hundred candidates are ever explained.
 *
 * @param candidate the name that was found
 * @param company the company's name, prepared; the left side of every comparison
 * @param asked the query's name, prepared; the right side of every comparison
 * @param askedAsWritten the whole text that {@code asked} was taken from
 * @param rarity the rarity that both names were prepared with
 * @param country the value of {@link Comparison#COUNTRY}, in bits or -1
 * @param countries the same before the names limit it; at least {@code country}
 * @param weight the weight without rivals, in bits
 * @param odds 2 to the power of the weight
 * @param added what added comparisons found; null if there are none
 */
public record ScoredCompany(
        Candidate candidate,
        NameProfile company,
        NameProfile asked,
        String askedAsWritten,
        Rarity rarity,
        double country,
        double countries,
        double weight,
        double odds,
        AddedComparisons.@Nullable Findings added) {

    /** By falling weight, then id. */
    public static final Comparator<ScoredCompany> BEST_FIRST = (a, b) -> {
        int order = Double.compare(b.weight(), a.weight());
        return order != 0 ? order : a.companyId().compareTo(b.companyId());
    };

    /**
     * A compact form, from which a scored company without added comparisons can be made again. It holds no prepared
     * names, which take ten times as much memory.
     */
    public record Kept(
            Candidate candidate,
            NameProfile.Origin company,
            NameProfile.Origin asked,
            String askedAsWritten,
            Rarity rarity,
            double country,
            double countries,
            double weight) {

        /** The scored companies that were kept for a name. */
        public static List<ScoredCompany> scored(List<Kept> found) {
            Map<NameProfile.Origin, NameProfile> prepared = new HashMap<>();
            return found.stream()
                    .map(k -> new ScoredCompany(
                            k.candidate,
                            k.company.profile(k.rarity),
                            prepared.computeIfAbsent(k.asked, asked -> asked.profile(k.rarity)),
                            k.askedAsWritten,
                            k.rarity,
                            k.country,
                            k.countries,
                            k.weight))
                    .toList();
        }
    }

    /** A scored company without added comparisons. */
    ScoredCompany(
            Candidate candidate,
            NameProfile company,
            NameProfile asked,
            String askedAsWritten,
            Rarity rarity,
            double country,
            double countries,
            double weight) {
        this(
                candidate,
                company,
                asked,
                askedAsWritten,
                rarity,
                country,
                countries,
                weight,
                Posterior.odds(weight),
                null);
    }

    /** This company with the findings of added comparisons. */
    ScoredCompany with(AddedComparisons.Findings findings) {
        double sum = weight - addedBits() + findings.bits();
        return new ScoredCompany(
                candidate,
                company,
                asked,
                askedAsWritten,
                rarity,
                country,
                countries,
                sum,
                Posterior.odds(sum),
                findings);
    }

    /** This company without its prepared names. */
    public Kept kept() {
        return new Kept(
                candidate, company.origin(), asked.origin(), askedAsWritten, rarity, country, countries, weight);
    }

    public String companyId() {
        return candidate.companyId();
    }

    /** The company's name, as written. */
    public String name() {
        return candidate.name().text();
    }

    /**
     * The compared name of the company, for a reader: the name, a part of it, or "Valeant = Bausch Health" for another
     * name.
     */
    public String companyText() {
        return text(company.variant(), name());
    }

    /** The compared name of the query, for a reader. */
    public String askedText() {
        return text(asked.variant(), askedAsWritten);
    }

    private static String text(NameVariant compared, String written) {
        return compared.kind() == CompanyName.Kind.ALIAS && !written.contains(compared.text())
                ? written + " = " + compared.text()
                : compared.text();
    }

    /** The comparison vector, by {@link Comparison#index()}. */
    public double[] values() {
        double[] values = NameComparer.compare(company, asked, rarity);
        values[Comparison.COUNTRY.index()] = country;
        return values;
    }

    /** The value of {@link Comparison#EQUALITY}, computed alone. */
    public int equality() {
        return NameEquality.of(company, asked);
    }

    /** Whether the countries of both are known and differ. */
    public boolean countriesConflict() {
        return country < 0;
    }

    /** Whether the countries of both are known and equal, whatever weight that has. */
    public boolean countryAgrees() {
        return countries > 0 || country > 0;
    }

    /**
     * An explanation in words if names lower the weight of an equal country ({@link NameComparer#mostOfCountry});
     * otherwise empty.
     */
    public String limitedCountry() {
        if (countries <= 0 || country >= countries) {
            return "";
        }
        return country == 0
                ? "equal, but adds no evidence to these names"
                : "equal, but adds little evidence to these names";
    }

    /** Whether the two names are in different scripts. */
    boolean acrossScripts() {
        return !NameComparer.inOneScript(company, asked);
    }

    /**
     * Whether this pair in one script shows all that a pair across scripts shows. That holds if this pair leaves no
     * more of the query and of the company's name unmatched than the other pair. It also holds if the names of both
     * pairs are renderings of each other. For example, "dodo" of "dodo пицца" does not show what the whole name shares
     * with Dodo Pizza.
     */
    boolean coversAllOf(ScoredCompany across) {
        double[] own = values();
        double[] others = across.values();
        if (asked != across.asked && unmatchedOfCompany(own) > unmatchedOfCompany(others)) {
            return false;
        }
        boolean matchesAsMuch = unmatchedOfQuery(own) <= unmatchedOfQuery(others)
                && own[Comparison.LEFT_REST.index()] <= others[Comparison.LEFT_REST.index()];
        return matchesAsMuch
                || (NameComparer.renderings(company, across.company, rarity)
                        && NameComparer.renderings(asked, across.asked, rarity));
    }

    /** The bits of the company's words that the query lacks. */
    private static double unmatchedOfCompany(double[] values) {
        return values[Comparison.LEFT_REST.index()] + values[Comparison.LEFT_GENERIC_REST.index()];
    }

    /** The bits of the query's words that the company's name lacks. */
    private static double unmatchedOfQuery(double[] values) {
        return values[Comparison.RIGHT_REST.index()] + values[Comparison.RIGHT_GENERIC_REST.index()];
    }

    /** Whether the names are in different scripts, and some words agree by sound only, not by a reading's spelling. */
    boolean bySoundOnly() {
        return acrossScripts() && values()[Comparison.SOUND.index()] != NameComparer.CLOSE;
    }

    /** The part of the weight that comes from added comparisons, in bits. */
    public double addedBits() {
        return added == null ? 0 : added.bits();
    }

    /**
     * The evidence beside the name, in bits: the country and added comparisons. Another company with the same name
     * lacks it.
     */
    public double secondFields(MatchModel model) {
        return model.bits(Comparison.COUNTRY, country) - model.bits(Comparison.COUNTRY, 0) + addedBits();
    }

    /** The findings of added comparisons, one step each; empty without added comparisons. */
    public List<Explanation.Step> addedSteps() {
        return added == null ? List.of() : added.steps();
    }
}
