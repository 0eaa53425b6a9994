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
 * A candidate company with its weight. The comparison vector is computed again on demand, because at most a few of a
 * name's hundred candidates are explained.
 *
 * @param candidate what was found
 * @param company the company's name, prepared; the left side of every comparison
 * @param asked the name asked for, likewise; the right side
 * @param askedAsWritten the whole text of which it is the name, a part or another name
 * @param rarity with which both were prepared
 * @param country the value of {@link Comparison#COUNTRY}
 * @param countries the bits of the countries where the names give no evidence
 * @param weight without rivals, in bits
 * @param odds the same as odds
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
     * What is needed to make one without added comparisons again. It holds no prepared names, which take ten times as
     * much memory.
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

        /** The companies found for a name. */
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

    /** Without added comparisons. */
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

    /** The same with what added comparisons found. */
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

    /** The same without its prepared names. */
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
     * What was compared of the company, to be read: the name, the part of it, or "Valeant = Bausch Health" where it was
     * another name.
     */
    public String companyText() {
        return text(company.variant(), name());
    }

    /** What was compared of the name asked for, likewise. */
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

    /** The value of {@link Comparison#EQUALITY}, without the others. */
    public int equality() {
        return NameEquality.of(company, asked);
    }

    /** Whether the countries of both are known, and differ. */
    public boolean countriesConflict() {
        return country < 0;
    }

    /** Whether the countries of both are known, and equal, however much that says. */
    public boolean countryAgrees() {
        return countries > 0 || country > 0;
    }

    /**
     * How an equal country counts, in words, where names leave it less than usual ({@link NameComparer#mostOfCountry});
     * empty elsewhere.
     */
    public String limitedCountry() {
        if (countries <= 0 || country >= countries) {
            return "";
        }
        return country == 0
                ? "equal, which is no news beside these names"
                : "equal, which is little news beside these names";
    }

    /** Whether the names are written in two scripts, of which one may be Latin. */
    boolean acrossScripts() {
        return !NameComparer.inOneScript(company, asked);
    }

    /**
     * Whether this pair of one script already covers all that a pair across scripts shows. It does if the other pair
     * finds no more of the name asked for and leaves no less of the company's name over, or if the names of both pairs
     * are renderings of each other. "dodo" of "dodo пицца" does not cover what Dodo Pizza has in common with it.
     */
    boolean saysAllOf(ScoredCompany across) {
        double[] own = values();
        double[] others = across.values();
        if (asked != across.asked && left(own) > left(others)) {
            return false;
        }
        boolean finds = lacking(own) <= lacking(others)
                && own[Comparison.LEFT_REST.index()] <= others[Comparison.LEFT_REST.index()];
        return finds
                || (NameComparer.renderings(company, across.company, rarity)
                        && NameComparer.renderings(asked, across.asked, rarity));
    }

    /** Bits of the company's words that the name asked for lacks. */
    private static double left(double[] values) {
        return values[Comparison.LEFT_REST.index()] + values[Comparison.LEFT_GENERIC_REST.index()];
    }

    /** Bits of the words of the name asked for that the company's name lacks. */
    private static double lacking(double[] values) {
        return values[Comparison.RIGHT_REST.index()] + values[Comparison.RIGHT_GENERIC_REST.index()];
    }

    /** Whether it is written in another script, and not all of its words are spelled as the other name is read. */
    boolean bySoundOnly() {
        return acrossScripts() && values()[Comparison.SOUND.index()] != NameComparer.CLOSE;
    }

    /** What added comparisons have part in the weight, in bits. */
    public double addedBits() {
        return added == null ? 0 : added.bits();
    }

    /**
     * What else than its name speaks for the company, in bits: its country, and added comparisons. Another company of
     * the same name would not have it.
     */
    public double secondFields(MatchModel model) {
        return model.bits(Comparison.COUNTRY, country) - model.bits(Comparison.COUNTRY, 0) + addedBits();
    }

    /** What added comparisons found, a step each; none if there are none. */
    public List<Explanation.Step> addedSteps() {
        return added == null ? List.of() : added.steps();
    }
}
