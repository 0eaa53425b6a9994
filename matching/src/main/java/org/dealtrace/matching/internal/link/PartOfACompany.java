package org.dealtrace.matching.internal.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;

/**
 * Detects a party that is only a part of a company, as deal databases write it: {@code Infineon Technologies
 * AG-Wireline Business}, {@code Certain Asts of Nortel Networks Corp}, {@code Toshiba's PC unit}, {@code Siemens AG
 * (certain assets)}. The part that was sold is not the company that sold it.
 */
final class PartOfACompany {

    private static final String THINGS =
            "(?:assets?|asts?|business(?:es)?|bus|divisions?|divs?|units?|operations?|ops|segments?|portfolios?"
                    + "|plants?|factory|factories"
                    + "|facility|facilities|product lines?|activities|arm|properties)";

    /** A part of a company at the end of the text. */
    private static final Pattern ENDS_WITH_A_THING = Pattern.compile("[ (\\-–—]" + THINGS + "(?: only)?\\)?$");

    /** The separator between the owner and its part: "AG-Wireline", "X's PC unit", "X (certain"; not "e-business". */
    private static final Pattern OWNER = Pattern.compile("\\p{L}{2}[.,)]? ?[-–—]|['’]s? |\\S \\(");

    private static final Pattern THING_OF =
            Pattern.compile("^(?:(?:certain|selected|various|substantially all|all|some) .*" + THINGS
                    + "|(?:the )?(?:assets|asts))(?: and liabilities)? of ");

    private static final Pattern IN_OTHER_LANGUAGES = Pattern.compile("[-–](?:sparte|geschäft|geschäftsbereich)$"
            + "|^(?:sparte|geschäftsbereich|teile|vermögenswerte|activités?|actifs|branche|division) (?:.* )?(?:von"
            + "|der|des|de|du) "
            + "|[的の].*(?:业务|業務|事业部|事業部|事業|资产|資產|資産|部门|部門)$");

    private PartOfACompany() {}

    /** Whether all names of a party, but not all names of the company, are those of a part of a company. */
    static boolean is(DealParty party, Company company) {
        return areAll(party.names()) && !areAll(company.names());
    }

    private static boolean areAll(List<CompanyName> names) {
        return names.stream().allMatch(name -> is(name.text()));
    }

    static boolean is(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return (ENDS_WITH_A_THING.matcher(text).find() && OWNER.matcher(text).find())
                || THING_OF.matcher(text).find()
                || IN_OTHER_LANGUAGES.matcher(text).find();
    }
}
