package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class NameAnalyzerProperties {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();

    @Property(tries = 3000, seed = "20261124")
    void anyText_isAnalyzed_andKept(@ForAll String text) {
        AnalyzedName name = ANALYZER.analyze(text);
        assertThat(name.original()).isEqualTo(text);
        for (NameVariant variant : name.variants()) {
            for (NameToken token : variant.tokens()) {
                assertThat(token.alternatives()).doesNotContain(token.canonical());
            }
        }
    }

    @Property(tries = 3000, seed = "20261124")
    void textWithALetterOrDigit_hasATokenThatNames(@ForAll("names") String text) {
        boolean letter = text.codePoints().anyMatch(Character::isLetterOrDigit);
        NameVariant main = ANALYZER.analyze(text).main();
        assertThat(main.tokens().isEmpty()).isEqualTo(!letter);
        if (letter) {
            assertThat(main.tokens())
                    .anyMatch(token -> token.role() != TokenRole.LEGAL_FORM
                            && token.role() != TokenRole.CONNECTOR
                            && token.role() != TokenRole.LISTING_TAIL);
        }
    }

    @Property(tries = 3000, seed = "20261124")
    void normalisedForm_isStable(@ForAll("names") String text) {
        String once = normalised(text);
        assertThat(normalised(once)).isEqualTo(once);
    }

    @Property(tries = 2000, seed = "20261124")
    void composedAndDecomposed_giveTheSame(@ForAll("accented") String text) {
        NameVariant composed =
                ANALYZER.analyze(Normalizer2.getNFCInstance().normalize(text)).main();
        NameVariant decomposed =
                ANALYZER.analyze(Normalizer2.getNFDInstance().normalize(text)).main();
        assertThat(decomposed.tokens()).isEqualTo(composed.tokens());
    }

    @Property(tries = 500, seed = "20261124")
    void locale_changesNothing(@ForAll("names") String text) {
        Locale before = Locale.getDefault();
        AnalyzedName expected = ANALYZER.analyze(text);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ANALYZER.analyze(text)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 1000, seed = "20261124")
    void letterCase_changesNoWord_ofANameWithoutMarks(@ForAll("plain") String text) {
        String upper = ANALYZER.analyze(text.toUpperCase(Locale.ROOT)).main().tokens().stream()
                .map(NameToken::text)
                .collect(Collectors.joining(" "));
        String lower = ANALYZER.analyze(text.toLowerCase(Locale.ROOT)).main().tokens().stream()
                .map(NameToken::text)
                .collect(Collectors.joining(" "));
        assertThat(upper).isEqualTo(lower);
    }

    private static String normalised(String text) {
        return ANALYZER.analyze(text).main().tokens().stream()
                .map(NameToken::text)
                .collect(Collectors.joining(" "));
    }

    /** Pieces of names in any order, with what stands between them. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> piece = Arbitraries.of(
                "Halcyon",
                "halcyon",
                "A",
                "b",
                "I",
                "AT",
                "&",
                "and",
                "of",
                "The",
                "Co",
                "Ltd",
                "S.A.",
                "GmbH",
                "B.V.",
                "AG",
                "Inc.",
                "LLC",
                "Fund",
                "III",
                "II",
                "21st",
                "twenty",
                "four",
                "1,000",
                "3M",
                "Bank",
                "China",
                "Hong",
                "Kong",
                "formerly",
                "dba",
                "now",
                "d'Or",
                "L'Air",
                "Int'l",
                "Class",
                "Common",
                "Stock",
                "ADR",
                "-B",
                "SiemensAG",
                ".com",
                "NL",
                "y",
                "e",
                "(",
                ")",
                "[",
                "]",
                "|",
                "/",
                ",",
                ".",
                "\"",
                "'",
                "-",
                "*",
                "é",
                "Ø",
                "No",
                "x",
                "Z.",
                "t/a",
                "f/k/a",
                "www.");
        Arbitrary<String> between = Arbitraries.of(" ", " ", " ", "", ". ", ", ", "-", "/", " - ");
        return net.jqwik.api.Combinators.combine(piece, between)
                .as((p, b) -> p + b)
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of(
                        "Halcyon",
                        "Bank",
                        "of",
                        "China",
                        "Motor",
                        "Company",
                        "Ltd",
                        "Group",
                        "Nordic",
                        "Steel",
                        "Second",
                        "Brightweave")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join(" ", pieces));
    }

    @Provide
    Arbitrary<String> accented() {
        return Arbitraries.of(
                        "Müller",
                        "Société",
                        "Générale",
                        "Øresund",
                        "Łódź",
                        "Çelik",
                        "Ångström",
                        "Škoda",
                        "ΑΕ",
                        "Εταιρεία",
                        "й",
                        "Ё",
                        "ガス",
                        "パナソニック",
                        "한국",
                        "ệ",
                        "İstanbul",
                        "straße",
                        " ",
                        " & ",
                        "-",
                        "GmbH",
                        "(",
                        ")")
                .list()
                .ofMaxSize(7)
                .map(pieces -> String.join("", pieces));
    }
}
