package org.dealtrace.examples;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/** What is the name in this cell, without its legal form, and what other names stand beside it? */
public final class CleanAColumnOfNames {

    private CleanAColumnOfNames() {}

    /**
     * A cell, cleaned.
     *
     * @param name the words that name the company, folded to small letters without diacritics
     * @param legalForms the forms in it
     * @param otherNames what stood in brackets or behind "formerly"
     */
    record Cleaned(String name, List<LegalForm> legalForms, List<String> otherNames) {}

    static Cleaned clean(String cell) {
        // tag::clean[]
        List<NameVariant> variants = NameAnalyzer.standard().analyze(cell).variants();
        NameVariant main = variants.get(0);
        Set<NameToken.Role> naming =
                EnumSet.complementOf(EnumSet.of(NameToken.Role.LEGAL_FORM, NameToken.Role.LISTING_TAIL));
        String name = main.tokens(naming).stream().map(NameToken::text).collect(Collectors.joining(" "));
        List<String> others =
                variants.stream().skip(1).map(NameVariant::text).distinct().toList();
        Cleaned cleaned = new Cleaned(name, main.legalForms(), others);
        // end::clean[]
        return cleaned;
    }

    public static void main(String[] arguments) {
        for (String cell : List.of(
                "  HALCYON MILLS (India) Pvt. Ltd., formerly Brightweave",
                "Müller & Söhne G.m.b.H. & Co. KG",
                "ООО «Северный ткач»",
                "Halcyon Inc. Class A Common Stock")) {
            System.out.println(clean(cell));
        }
    }
}
