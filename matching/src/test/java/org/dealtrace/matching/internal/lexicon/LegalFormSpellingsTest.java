package org.dealtrace.matching.internal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of legal forms, and each of its entries in a name. */
class LegalFormSpellingsTest {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();

    @Test
    void table_coversAThousandForms_ofAHundredJurisdictions() {
        Set<String> jurisdictions = new TreeSet<>();
        Set<String> scripts = new TreeSet<>();
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            jurisdictions.addAll(entry.jurisdictions());
            scripts.add(entry.script());
        }
        assertThat(LegalFormTable.forms()).hasSizeGreaterThan(2500);
        assertThat(jurisdictions).hasSizeGreaterThan(150);
        assertThat(scripts).hasSizeGreaterThan(20).contains("Latn", "Cyrl", "Hani", "Hang", "Arab", "Grek", "Hebr");
    }

    @Test
    void jurisdictions_areCountries_orEuropeanOrNone() {
        Set<String> known = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        // Kosovo has a user-assigned code; ZZ is for forms of no particular jurisdiction.
        known.addAll(List.of("EU", "XK", "ZZ"));
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            assertThat(known).as(entry.written()).containsAll(entry.jurisdictions());
        }
    }

    /** The place tells a company's subsidiary from it; a branch is the company itself. */
    @Test
    void formWithAPlace_isNoFormOfItsOwn_unlessItIsABranch() {
        Set<String> forms = new HashSet<>();
        LegalFormTable.forms().forEach(entry -> forms.add(letters(entry.written())));
        List<String> swallowing = new ArrayList<>();
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            StringBuilder rest = new StringBuilder();
            boolean place = false;
            for (String word : entry.written().split("[ ()]+")) {
                Term term = Lexicon.standard().term(word.toLowerCase(Locale.ROOT));
                boolean isPlace = term != null && term.role() == NameToken.Role.PLACE;
                place |= isPlace;
                rest.append(isPlace ? "" : word);
            }
            if (place && !entry.genericClass().equals("branch") && forms.contains(letters(rest.toString()))) {
                swallowing.add(entry.written());
            }
        }
        assertThat(swallowing)
                .as("apart from forms that the law of the place calls by its name")
                .containsExactlyInAnyOrder(
                        "Scottish Charitable Incorporated Organisation",
                        "Massachusetts Business Trust",
                        "S. Coop. Galega",
                        "Saudi Joint Stock Company",
                        "Saudi Closed Joint Stock Company",
                        "Egyptian Joint Stock Company");
    }

    private static String letters(String form) {
        return form.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Kestrelix Ghana Ltd, ghana",
        "Kestrelix Nig. Ltd, nigeria",
        "Kestrelix Nigeria Plc, nigeria",
        "Kestrelix (Kenya) Limited, kenya",
        "Kestrelix (PNG) Limited, papuanewguinea",
        "Kestrelix (Fiji) Pte Limited, fiji",
        "Kestrelix d.o.o. Beograd, belgrade",
        "Кестреликс ДООЕЛ Скопје, skopje"
    })
    void placeBesideAForm_isAWordOfTheName(String name, String place) {
        assertThat(ANALYZER.analyze(name).main().tokens())
                .filteredOn(token -> token.role() == NameToken.Role.PLACE)
                .extracting(NameToken::canonical)
                .containsExactly(place);
    }

    @Test
    void form_standsInTheTableOnce() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            if (!seen.add(entry.written().toLowerCase(Locale.ROOT))) {
                twice.add(entry.written());
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void spelling_hasOneCompareForm() {
        Map<String, String> compareForms = new HashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            for (List<String> words : LegalFormSpellings.spellings(entry.written())) {
                String before = compareForms.putIfAbsent(String.join(" ", words), entry.compare());
                if (before != null && !before.equals(entry.compare())) {
                    mistakes.add(entry.written() + ": " + before + " and " + entry.compare());
                }
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> form_isRecognised_whereItStands() {
        Map<String, List<LegalFormTable.Form>> byScript = new java.util.TreeMap<>();
        LegalFormTable.forms()
                .forEach(e -> byScript.computeIfAbsent(e.script(), k -> new ArrayList<>())
                        .add(e));
        return byScript.entrySet().stream()
                .map(e -> dynamicTest(
                        e.getKey(), () -> assertThat(missed(e.getValue())).isEmpty()));
    }

    private static List<String> missed(List<LegalFormTable.Form> entries) {
        List<String> missed = new ArrayList<>();
        for (LegalFormTable.Form entry : entries) {
            if (LegalFormSpellings.position(entry).last && !found("Halcyon " + entry.written(), entry)) {
                missed.add("Halcyon " + entry.written());
            }
            String behind = switch (entry.written()) {
                case "AT", "PAT", "VAT", "AKB" -> " \"Halcyon\""; // words of names, too
                case "SC", "S.C." -> " Halcyon SA"; // the Romanian SC never stands without the form proper
                default -> " Halcyon";
            };
            if (LegalFormSpellings.position(entry).first && !found(entry.written() + behind, entry)) {
                missed.add(entry.written() + behind);
            }
            if (LegalFormSpellings.position(entry).inside
                    && !found("Halcyon " + entry.written() + " Brightweave", entry)) {
                missed.add("Halcyon " + entry.written() + " Brightweave");
            }
        }
        return missed;
    }

    private static boolean found(String name, LegalFormTable.Form entry) {
        return ANALYZER.analyze(name).main().tokens().stream()
                .anyMatch(token -> token.role() == NameToken.Role.LEGAL_FORM
                        && token.canonical().equals(entry.compare()));
    }

    @ParameterizedTest
    @CsvSource({"联想集团股份有限公司, coltd", "日立製作所株式会社, kk", "株式会社日立製作所, kk", "주식회사카카오, jusik", "三重公司, gongsi"})
    void formOfARunWithoutSpaces_isFound(String name, String expected) {
        assertThat(ANALYZER.analyze(name).main().tokens())
                .filteredOn(token -> token.role() == NameToken.Role.LEGAL_FORM)
                .extracting(NameToken::canonical)
                .containsExactly(expected);
    }

    @Test
    void form_tellsItsClassAndJurisdictions() {
        LegalForm form = LegalForm.ofCompareForm("gmbh").orElseThrow();
        assertThat(form.genericClass()).isEqualTo(LegalForm.Kind.LIMITED);
        assertThat(form.jurisdictions()).contains("DE", "AT", "CH");
        assertThat(LegalForm.ofCompareForm("no such form")).isEmpty();
    }
}
