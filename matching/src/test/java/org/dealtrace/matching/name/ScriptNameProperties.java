package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.name.token.NameToken;

/** What holds for every name in other scripts: real words of the tables beside random letters. */
class ScriptNameProperties {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();
    private static final List<String> NAMES =
            LinguistTablesTest.rows().map(LinguistTablesTest.Row::name).toList();

    private static List<NameToken> tokens(String text) {
        return ANALYZER.analyze(text).main().tokens();
    }

    /**
     * The words as written. One word that says several English ones is several tokens; only the first has its readings.
     */
    private static String joined(String text) {
        List<NameToken> tokens = tokens(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            boolean again = i > 0
                    && token.readings().isEmpty()
                    && Scripts.isBeyondLatin(token.text())
                    && token.text().equals(tokens.get(i - 1).text());
            if (!again) {
                out.append(out.isEmpty() ? "" : " ").append(token.text());
            }
        }
        return out.toString();
    }

    @Property(tries = 3000, seed = "20261124")
    void nameWithALetterOrDigitOfAnyScript_hasATokenThatNames(@ForAll("anyScript") String text) {
        boolean letter = text.codePoints().anyMatch(Character::isLetterOrDigit);
        Assume.that(letter);
        boolean names = tokens(text).stream()
                .anyMatch(t -> t.role() != NameToken.Role.LEGAL_FORM
                        && t.role() != NameToken.Role.CONNECTOR
                        && t.role() != NameToken.Role.LISTING_TAIL);
        assertThat(names).isTrue();
    }

    @Property(tries = 3000, seed = "20261124")
    void everyToken_hasAFormAndReadingsInLatinLetters(@ForAll("anyScript") String text) {
        for (NameToken token : tokens(text)) {
            assertThat(token.canonical()).isNotBlank();
            for (String reading : token.readings()) {
                assertThat(reading).isNotBlank();
                assertThat(Scripts.isBeyondLatin(reading)).as(reading).isFalse();
            }
        }
    }

    @Property(tries = 2000, seed = "20261124")
    void analysingTheTokensAgain_givesTheSameTokens(@ForAll("mixed") String text) {
        String once = joined(text);
        assertThat(joined(once)).isEqualTo(once);
    }

    @Property(tries = 2000, seed = "20261124")
    void composedAndDecomposed_giveTheSameTokens(@ForAll("mixed") String text) {
        assertThat(tokens(Normalizer2.getNFDInstance().normalize(text)))
                .isEqualTo(tokens(Normalizer2.getNFCInstance().normalize(text)));
    }

    @Property(tries = 500, seed = "20261124")
    void traditionalAndSimplified_sayTheSame(@ForAll("chinese") String simplified) {
        // a legal form makes both texts Chinese; without one the traditional text could be Japanese
        String name = simplified + "有限公司";
        String traditional =
                Transliterator.getInstance("Simplified-Traditional").transliterate(name);
        assertThat(tokens(traditional).stream().map(NameToken::canonical).toList())
                .isEqualTo(tokens(name).stream().map(NameToken::canonical).toList());
    }

    @Property(tries = 2000, seed = "20261124")
    void likenessOfSound_isSymmetricAndBounded(@ForAll("mixed") String a, @ForAll("mixed") String b) {
        for (NameToken left : tokens(a)) {
            Pronunciation one = Pronunciation.of(left);
            assertThat(one.similarity(one)).isEqualTo(Pronunciation.SAME_SPELLING);
            for (NameToken right : tokens(b)) {
                Pronunciation other = Pronunciation.of(right);
                assertThat(one.similarity(other)).isBetween(0.0, 1.0).isEqualTo(other.similarity(one));
            }
        }
    }

    @Provide
    Arbitrary<String> anyScript() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('\u00C0', '\u024F')
                .withCharRange('\u0370', '\u05F4')
                .withCharRange('\u0600', '\u06FF')
                .withCharRange('\u0900', '\u0DFF')
                .withCharRange('\u0E00', '\u0EFF')
                .withCharRange('\u10A0', '\u11FF')
                .withCharRange('\u1200', '\u137F')
                .withCharRange('\u1780', '\u18AF')
                .withCharRange('\u3000', '\u33FF')
                .withCharRange('\u4E00', '\u9FFF')
                .withCharRange('\uAC00', '\uD7A3')
                .withCharRange('\uD800', '\uDFFF')
                .withCharRange('\uF900', '\uFFFF')
                .withChars(" ().-·・&/0123株式会社有限公司")
                .ofMinLength(1)
                .ofMaxLength(14);
    }

    /** Pieces of real names in any order, with what stands between them. */
    @Provide
    Arbitrary<String> mixed() {
        Arbitrary<String> name = Arbitraries.of(NAMES);
        Arbitrary<String> between = Arbitraries.of(" ", "", "・", " (", ") ", "-", "株式会社", "有限公司", "(주)", " ООО ");
        return Combinators.combine(name, between, name).as((a, b, c) -> a + b + c);
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.of(LinguistTablesTest.table("han-simplified").stream()
                .map(LinguistTablesTest.Row::name)
                .filter(n -> n.chars().allMatch(c -> Han.isHan((char) c)) && !n.endsWith("公司"))
                .toList());
    }
}
