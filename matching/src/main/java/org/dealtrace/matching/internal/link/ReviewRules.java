package org.dealtrace.matching.internal.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Message;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.Messages;
import org.dealtrace.matching.internal.compare.LegalFormComparison;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * The reasons to review a pair that the model would link: a name can fit well and still be that of another company, or
 * be too short to decide. Weight and probability do not change.
 *
 * <p>The first rule that applies gives the note, so the rules stand in order of strength. The rule on parts of
 * companies comes first: a party that is only a part of a company is not that company, whatever its names say.
 */
public final class ReviewRules {

    /**
     * A rule on two names.
     *
     * @param key of the note
     * @param firm whether the rule holds against positive evidence of added comparisons, which overrides the others
     */
    private record Rule(String key, boolean firm, Predicate<Pair> applies) {}

    /**
     * The first two rules say that a name means another organisation. The others rest on how the names are written,
     * from the most specific difference to the least.
     */
    private static final List<Rule> RULES = List.of(
            new Rule("brackets", true, ReviewRules::fitsByBracketsOnly),
            new Rule(
                    "body",
                    true,
                    pair -> differInKind(
                            pair.company().legalForms(), pair.asked().legalForms())),
            new Rule("forms", false, ReviewRules::differInFormOnly),
            new Rule("extra", false, ReviewRules::haveExtraWord),
            new Rule("one-word", false, ReviewRules::differInOnlyWord));

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]*)[)）\\]]");

    private static final Set<LegalForm.Kind> WITHOUT_OWNERS =
            EnumSet.of(LegalForm.Kind.FOUNDATION, LegalForm.Kind.ASSOCIATION);

    /** Other kinds may be either: a state body can become a stock company. */
    private static final Set<LegalForm.Kind> BUSINESSES = EnumSet.of(
            LegalForm.Kind.LIMITED,
            LegalForm.Kind.JOINT_STOCK,
            LegalForm.Kind.PARTNERSHIP,
            LegalForm.Kind.LIMITED_PARTNERSHIP,
            LegalForm.Kind.SOLE_TRADER);

    private static final int EQUAL = Comparison.EQUALITY.kinds().indexOf("equal but for the legal form");

    /** A sibling has most words of the best company, so it is among the first candidates. */
    private static final int NEAR = 10;

    /** The patterns of {@link #isPart}, with words from {@code company-parts.csv}. */
    private static final class Parts {
        private static final List<DataFile.Row> ROWS =
                DataFile.read(MatchModel.class, "", "company-parts.csv", "place,word");

        /**
         * The separator between the owner and its part: "AG-Wireline", "X's PC unit", "X (certain"; no "e-business".
         */
        static final Pattern OWNER = Pattern.compile("\\p{L}{2}[.,)]? ?[-–—]|['’]s? |\\S \\(");

        static final Pattern AT_END = Pattern.compile("[ (\\-–—]" + words("thing") + "(?: only)?\\)?$");

        static final Pattern ALONE = Pattern.compile("^(?:" + words("amount") + " .*" + words("thing")
                + "|(?:the )?(?:assets|asts))(?: and liabilities)? of "
                + "|[-–]" + words("compound") + "$"
                + "|^" + words("beginning") + " (?:.* )?" + words("preposition") + " "
                + "|[的の].*" + words("end") + "$");

        private static String words(String place) {
            return ROWS.stream()
                    .filter(row -> row.get(0).equals(place))
                    .map(row -> row.get(1))
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
    }

    /** @param siblings whether business words distinguish companies of this list */
    private record Pair(ScoredCompany scored, NameAnalyzer analyzer, boolean siblings) {

        NameVariant company() {
            return scored.company().variant();
        }

        NameVariant asked() {
            return scored.asked().variant();
        }
    }

    private ReviewRules() {}

    /**
     * The first reason.
     *
     * @param compared the names that fit best
     * @param analyzer of the comparison
     * @param siblings whether business words distinguish companies of this list
     */
    static Optional<Message> of(
            DealParty party, Company company, ScoredCompany compared, NameAnalyzer analyzer, boolean siblings) {
        return areParts(party.names()) && !areParts(company.names())
                ? Optional.of(told("part"))
                : ofNames(compared, analyzer, siblings);
    }

    /** The same for names alone. */
    static Optional<Message> ofNames(ScoredCompany compared, NameAnalyzer analyzer, boolean siblings) {
        Pair pair = new Pair(compared, analyzer, siblings);
        boolean overridden = compared.addedBits() > 0;
        return RULES.stream()
                .filter(rule -> (rule.firm() || !overridden) && rule.applies().test(pair))
                .findFirst()
                .map(rule -> told(rule.key()));
    }

    private static Message told(String key) {
        return Messages.message("link." + key);
    }

    /** The reason if names would be linked by their weight; empty if there is none. */
    public static Message note(SearchSettings settings, ScoredCompany compared, CalibratedWeight weight) {
        return settings.thresholds().decide(Posterior.probability(weight.bits())) == Decision.LINK
                ? ofNames(compared, settings.analyzer(), weight.siblings()).orElse(Message.NONE)
                : Message.NONE;
    }

    private static boolean areParts(List<CompanyName> names) {
        return names.stream().allMatch(name -> isPart(name.text()));
    }

    /**
     * Whether a name is that of a part of a company, as deal databases write it: {@code Infineon Technologies
     * AG-Wireline Business}, {@code Certain Asts of Nortel Networks Corp}, {@code Siemens AG (certain assets)}. The
     * part that was sold is not the company that sold it.
     */
    static boolean isPart(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return (Parts.AT_END.matcher(text).find() && Parts.OWNER.matcher(text).find())
                || Parts.ALONE.matcher(text).find();
    }

    /**
     * Whether a name was compared only by the text in its brackets: {@code Flyability (EPFL)}, {@code Mobileye
     * (Intel)}. Without a word such as "formerly", brackets may hold another name of the company, its owner or its
     * origin. Initials of the name are not meant.
     */
    private static boolean fitsByBracketsOnly(Pair pair) {
        return isInBrackets(pair.asked(), pair.scored().askedAsWritten(), pair.analyzer())
                || isInBrackets(pair.company(), pair.scored().name(), pair.analyzer());
    }

    private static boolean isInBrackets(NameVariant compared, String written, NameAnalyzer analyzer) {
        if (compared.kind() != CompanyName.Kind.ALIAS) {
            return false;
        }
        Matcher brackets = BRACKETS.matcher(written);
        String without = brackets.replaceAll(" ");
        return !without.isBlank()
                && brackets.reset().results().anyMatch(found -> isName(compared, found.group(1), analyzer))
                && !isName(compared, without, analyzer);
    }

    /** Whether a text alone is the name compared. The analyzer knows aliases of whole names. */
    private static boolean isName(NameVariant compared, String text, NameAnalyzer analyzer) {
        return analyzer.analyze(text).variants().stream()
                .anyMatch(variant -> variant.text().equals(compared.text()));
    }

    /**
     * Whether one organisation is unlikely to have the legal forms of both names: {@code ADAC e.V.} is not ADAC SE.
     * Businesses change their form and are often listed without it, but hardly ever become an association, a foundation
     * or a trust, or the reverse. A trust always calls itself one, so a name without a form differs from it.
     */
    static boolean differInKind(List<LegalForm> one, List<LegalForm> other) {
        Set<LegalForm.Kind> ofOne = kinds(one);
        Set<LegalForm.Kind> ofOther = kinds(other);
        return ofOne.contains(LegalForm.Kind.TRUST) != ofOther.contains(LegalForm.Kind.TRUST)
                || (are(ofOne, WITHOUT_OWNERS) && are(ofOther, BUSINESSES))
                || (are(ofOne, BUSINESSES) && are(ofOther, WITHOUT_OWNERS));
    }

    private static Set<LegalForm.Kind> kinds(List<LegalForm> forms) {
        return forms.stream().map(LegalForm::genericClass).collect(Collectors.toSet());
    }

    private static boolean are(Set<LegalForm.Kind> found, Set<LegalForm.Kind> kinds) {
        return !found.isEmpty() && kinds.containsAll(found);
    }

    /**
     * Whether the names differ only in their legal forms, and no country has both: {@code Merck KGaA} is not
     * {@code Merck & Co., Inc.} The other may be a subsidiary or unrelated. If both are known to be in one country, the
     * forms are taken for a translation or a mistake.
     */
    private static boolean differInFormOnly(Pair pair) {
        List<LegalForm> ofCompany = pair.company().legalForms();
        List<LegalForm> ofAsked = pair.asked().legalForms();
        return !ofCompany.isEmpty()
                && !ofAsked.isEmpty()
                && !pair.scored().countryAgrees()
                && !LegalFormComparison.shareJurisdiction(ofCompany, ofAsked)
                && pair.company().compact().equals(pair.asked().compact());
    }

    /**
     * Whether the names may be those of siblings: one has all words of the other, and a numeral, a letter or a
     * distinctive word in addition. {@code Norvik} may be short for {@code Norvik II} or {@code Norvik Alpha}, or their
     * parent. An equal country decides about a word, but not about a numeral. Business words and places are often
     * omitted; the register shows whether they distinguish companies of a group ({@link ListCalibration#siblings()}).
     */
    private static boolean haveExtraWord(Pair pair) {
        boolean anyWord = !pair.scored().countryAgrees();
        return (pair.scored().equality() < EQUAL
                        && extraWords(pair.company(), pair.asked()).stream()
                                .anyMatch(word -> word.role() == NameToken.Role.NUMBER
                                        || word.text().length() == 1
                                        || (anyWord && word.role() == NameToken.Role.DISTINCTIVE)))
                || (pair.siblings() && differInBusinessWords(pair.scored()));
    }

    /** The words that one of two names in one script has in addition to all words of the other; else none. */
    private static List<NameToken> extraWords(NameVariant one, NameVariant other) {
        List<NameToken> ofOne = beside(one, other);
        List<NameToken> ofOther = beside(other, one);
        if (one.latin() != other.latin() || ofOne.isEmpty() == ofOther.isEmpty()) {
            return List.of();
        }
        return ofOne.isEmpty() ? ofOther : ofOne;
    }

    private static List<NameToken> beside(NameVariant one, NameVariant other) {
        return one.words().stream()
                .filter(word -> other.words().stream().noneMatch(word::sharesFormWith))
                .toList();
    }

    /** Whether one name has business words or places, and no others, in addition to all words of the other. */
    static boolean differInBusinessWords(ScoredCompany scored) {
        return differInBusinessWords(scored.company().variant(), scored.asked().variant());
    }

    private static boolean differInBusinessWords(NameVariant one, NameVariant other) {
        List<NameToken> extra = extraWords(one, other);
        return !extra.isEmpty()
                && extra.stream()
                        .allMatch(word -> word.role() == NameToken.Role.GENERIC || word.role() == NameToken.Role.PLACE);
    }

    /**
     * Whether the best company has a sibling whose name differs from its own by business words or places alone.
     *
     * @param scored companies found for one name, the best first
     */
    static boolean hasSibling(ScoredCompany best, List<ScoredCompany> scored) {
        NameVariant name = best.company().variant();
        return scored.stream()
                .limit(NEAR)
                .anyMatch(other -> !other.companyId().equals(best.companyId())
                        && differInBusinessWords(name, other.company().variant()));
    }

    /**
     * Whether both names consist of one word in the same script, and the words differ in spelling: {@code Arrival} and
     * {@code Arriva}. In longer names the other words confirm a misspelt one; here it may be another name.
     */
    private static boolean differInOnlyWord(Pair pair) {
        List<NameToken> ofCompany = pair.company().words();
        List<NameToken> ofAsked = pair.asked().words();
        return pair.company().latin() == pair.asked().latin()
                && ofCompany.size() == 1
                && ofAsked.size() == 1
                && !ofCompany.get(0).sharesFormWith(ofAsked.get(0));
    }
}
