package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.matching.internal.letters.TextRepair;
import org.dealtrace.matching.internal.tagging.TokenTagger;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

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
                    .anyMatch(token -> token.role() != NameToken.Role.LEGAL_FORM
                            && token.role() != NameToken.Role.CONNECTOR
                            && token.role() != NameToken.Role.LISTING_TAIL);
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

    @Property(tries = 2000, seed = "20261124")
    void signsThatNobodySees_changeNothing(@ForAll("names") String text, @ForAll("unseen") List<String> signs) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            marked.append(signs.get(i % signs.size())).append(text.charAt(i));
        }
        assertThat(tokens(marked.toString())).isEqualTo(tokens(text));
    }

    @Property(tries = 2000, seed = "20261124")
    void anotherSpace_changesNothing(@ForAll("names") String text, @ForAll("spaces") String space) {
        assertThat(tokens(text.replace(" ", space))).isEqualTo(tokens(text));
    }

    /** Of each the time was once quadratic, or worse: a minute for some, and the memory for others. */
    @Property(tries = 150, seed = "20261124")
    void longText_isCutToWhatANameCanHave(@ForAll("repeated") String piece) {
        String text = piece.repeat(100_000 / piece.length());
        AnalyzedName name = ANALYZER.analyze(text);
        assertThat(name.original()).isEqualTo(text);
        assertThat(name.variants()).hasSizeLessThan(64);
        assertThat(name.variants())
                .allSatisfy(variant -> assertThat(variant.tokens()).hasSizeBetween(1, TokenTagger.MOST_TOKENS));
    }

    @Property(tries = 300, seed = "20261124")
    void words_areBounded(@ForAll("repeated") String piece, @ForAll("repeated") String other) {
        List<Word> words = NameTokenizer.cut(TextRepair.repair((piece + other).repeat(2_000)));
        assertThat(words).hasSizeLessThanOrEqualTo(NameTokenizer.MOST_WORDS);
        assertThat(words).allSatisfy(word -> assertThat(word.text.length()).isBetween(1, NameTokenizer.MOST_LETTERS));
    }

    @Property(tries = 10, seed = "20261124")
    void severalThreadsAtOnce_giveWhatOneGives(@ForAll("lists") List<String> texts) throws Exception {
        List<AnalyzedName> expected = texts.stream().map(ANALYZER::analyze).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<AnalyzedName>>> tasks = new ArrayList<>();
            for (int task = 0; task < 4; task++) {
                List<String> turned = new ArrayList<>(texts);
                Collections.rotate(turned, task * texts.size() / 4);
                tasks.add(() -> turned.stream().map(ANALYZER::analyze).toList());
            }
            for (Future<List<AnalyzedName>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).containsExactlyInAnyOrderElementsOf(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<NameToken> tokens(String text) {
        return ANALYZER.analyze(text).main().tokens();
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
    Arbitrary<List<String>> lists() {
        return Arbitraries.oneOf(names(), accented()).list().ofSize(100);
    }

    @Provide
    Arbitrary<List<String>> unseen() {
        return Arbitraries.of("", "", "\u200B", "\u00AD", "\u200E", "\u202E", "\u2060", "\uFEFF", "\uDB40\uDC67")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of("\u00A0", "\u2009", "\u3000", "\t", "\r\n", "\u2028");
    }

    /** Pieces that hold a letter or a digit. */
    @Provide
    Arbitrary<String> repeated() {
        return Arbitraries.of(
                "a",
                "A",
                "I ",
                "a.",
                "A & ",
                "((a",
                "(a)",
                "a)",
                "1",
                "1,000,",
                "株",
                "株式会社",
                "カ",
                "エヌ",
                "엘",
                "제1호",
                "티",
                "ก",
                "ا",
                "б",
                "क",
                "&a",
                "&#9;a",
                "%C3%A9",
                "a{ over (",
                "a'",
                "d'a ",
                "aÃ©",
                "a\u0301",
                "a\u200B",
                "a😀",
                "Ltd ",
                "Co., Ltd. ",
                "a GmbH & ",
                "a formerly ",
                "a | ",
                "a; ",
                "X (Y) ",
                "and ",
                "and a ",
                "of ",
                "II ",
                "Class ",
                "USD ",
                "EO -,20 a",
                "limited liability ",
                "Hong Kong ",
                "SiemensAG",
                "aB",
                "1a",
                "xian",
                "a-",
                "A/",
                "sp. z o.o. ",
                "twenty ",
                "Corporatin ",
                "中a",
                "aе",
                "a я ",
                "イ・",
                "www.",
                "𠮷",
                "a c/o ",
                "ABN 1 ");
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
