package org.dealtrace.matching;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealParty;

/**
 * Tells a party that is a part of a company, as deal databases write it, from the company itself: {@code Infineon Technologies AG-Wireline
 * Business}, {@code Certain Asts of Nortel Networks Corp}, {@code Toshiba's PC unit}, {@code Siemens AG (certain assets)}. What was sold is not the
 * company that sold it, however well the name fits.
 */
final class PartOfACompany {

    private static final String THINGS =
            "(?:assets?|asts?|business(?:es)?|bus|divisions?|divs?|units?|operations?|ops|segments?|portfolios?|plants?|factory|factories"
                    + "|facility|facilities|product lines?|activities|arm|properties)";

    private static final List<Pattern> PATTERNS = List.of(
            // "X AG-Wireline Business", "X Inc - Assets"; not the "e-business" of a name
            Pattern.compile("\\S{3,}.*\\p{L}{2}[.,)]? ?[-–—] ?(?:.+ )?" + THINGS),
            Pattern.compile("\\S{3,}.*['’]s? (?:.+ )?" + THINGS),
            Pattern.compile(".+\\((?:.+ )?" + THINGS + "(?: only)?\\)"),
            Pattern.compile("(?:(?:certain|selected|various|substantially all|all|some)(?: of)?(?: the)? )(?:.+ )?"
                    + THINGS + "(?: and liabilities)? of .+"),
            Pattern.compile("(?:assets|asts|the assets) of .+"),
            Pattern.compile(".+[-–](?:sparte|geschäft|geschäftsbereich)"),
            Pattern.compile(
                    "(?:sparte|geschäftsbereich|teile|vermögenswerte|activités?|actifs|branche|division)(?: .+)? (?:von|der|des|de|du) .+"),
            Pattern.compile(".+[的の].*(?:业务|業務|事业部|事業部|事業|资产|資產|資産|部门|部門)"));

    private PartOfACompany() {}

    /** Whether all names of a party say that it is a part of a company. */
    static boolean is(DealParty party) {
        return party.names().stream().allMatch(name -> is(name.text()));
    }

    static boolean is(String name) {
        String text = name.strip().toLowerCase(java.util.Locale.ROOT);
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(text).matches());
    }
}
