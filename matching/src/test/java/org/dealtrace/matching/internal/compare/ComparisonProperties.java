package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;

class ComparisonProperties {

    private static final Rarity RARITY = new Rarity() {
        @Override
        public double bits(String word) {
            return 1 + word.length();
        }

        @Override
        public double gramBits(int gram) {
            return 1 + gram % 7;
        }

        @Override
        public double log2Names() {
            return 10;
        }
    };

    private static NameProfile profile(String name) {
        return NameProfile.of(NameAnalyzer.standard().analyze(name).main(), true, RARITY);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.of(
                "Siemens",
                "AG",
                "3M",
                "GE",
                "A",
                "&",
                "Co",
                "Ltd",
                "Bank",
                "of",
                "China",
                "华为",
                "技术",
                "ソニー",
                "Газпром",
                "II",
                "삼성",
                "technology",
                "T.N.T",
                "GmbH",
                "-",
                "x",
                "№7");
        Arbitrary<String> listed = words.list().ofMinSize(1).ofMaxSize(6).map(w -> String.join(" ", w));
        return Arbitraries.oneOf(
                listed,
                Arbitraries.strings().ofMaxLength(30),
                Combinators.combine(listed, listed).as((a, b) -> a + " (" + b + ")"));
    }

    @Property(tries = 500, seed = "20261124")
    void valuesAreFiniteAndWithinTheirRanges(@ForAll("names") String a, @ForAll("names") String b) {
        double[] values = NameComparer.compare(profile(a), profile(b), RARITY);
        for (Comparison comparison : Comparison.values()) {
            double value = values[comparison.index()];
            assertThat(value).as("%s of '%s' and '%s'", comparison, a, b).isFinite();
            assertThat(comparison.level(value)).isNotBlank();
            if (!comparison.kinds().isEmpty()) {
                assertThat(value).isBetween(0.0, comparison.kinds().size() - 1.0);
            }
        }
        for (Comparison share : new Comparison[] {Comparison.WORDS, Comparison.LETTERS, Comparison.LETTERS_CONTAINED}) {
            assertThat(values[share.index()])
                    .as("%s of '%s' and '%s'", share, a, b)
                    .isBetween(0.0, 1.0 + 1e-9);
        }
    }

    @Property(tries = 500, seed = "20261124")
    void aNameIsEqualToItself(@ForAll("names") String name) {
        NameProfile profile = profile(name);
        double[] values = NameComparer.compare(profile, profile, RARITY);
        if (profile.words.length > 0) {
            assertThat(values[Comparison.WORDS.index()]).isEqualTo(1);
            assertThat(Comparison.EQUALITY.level(values[Comparison.EQUALITY.index()]))
                    .isEqualTo("equal as written");
            assertThat(values[Comparison.LETTERS.index()]).isGreaterThan(0.999999);
        }
    }

    /** What is told from lengths and letters alone must be what the distance says. */
    @Property(tries = 2000, seed = "20261124")
    void nearnessIsThatOfTheDistance(
            @ForAll @StringLength(min = 1, max = 24) @Chars({'a', 'b', 'c', 'd', '華', 'ц'}) String a,
            @ForAll @StringLength(min = 1, max = 24) @Chars({'a', 'b', 'c', 'd', '華', 'ц'}) String b) {
        int longer = Math.max(a.length(), b.length());
        double edits = Letters.edits(a, b);
        double expected = edits <= Letters.allowed(longer) ? 1 - edits / longer : 0;
        assertThat(new Letters(a).nearness(new Letters(b))).isEqualTo(expected);
    }

    @Property(tries = 500, seed = "20261124")
    void nearnessOfAMisspelling_isThatOfTheDistance(
            @ForAll @StringLength(min = 4, max = 40) @AlphaChars String a,
            @ForAll @IntRange(min = 0, max = 38) int at,
            @ForAll char letter) {
        int place = at % (a.length() - 1);
        String changed = a.substring(0, place) + letter + a.substring(place + 1);
        String swapped = a.substring(0, place) + a.charAt(place + 1) + a.charAt(place) + a.substring(place + 2);
        for (String b : new String[] {changed, swapped, a + letter}) {
            nearnessIsThatOfTheDistance(a, b);
        }
    }

    @Property(tries = 500, seed = "20261124")
    void lettersAreSymmetric(@ForAll("names") String a, @ForAll("names") String b) {
        double there = NameComparer.compare(profile(a), profile(b), RARITY)[Comparison.LETTERS.index()];
        double back = NameComparer.compare(profile(b), profile(a), RARITY)[Comparison.LETTERS.index()];
        assertThat(there).isEqualTo(back);
    }

    /** Arrays that other pairs were compared in leave nothing behind. */
    @Property(tries = 500, seed = "20261124")
    void arraysUsedAgain_giveTheSameValues(@ForAll @Size(min = 2, max = 8) List<@From("names") String> names) {
        NameComparer.Workspace workspace = new NameComparer.Workspace();
        for (String a : names) {
            for (String b : names) {
                assertThat(NameComparer.compare(profile(a), profile(b), RARITY, workspace))
                        .as("'%s' and '%s'", a, b)
                        .containsExactly(NameComparer.compare(profile(a), profile(b), RARITY));
            }
        }
    }

    /** What is kept of the letters of a name rules out no word that is made of its beginnings. */
    @Property(tries = 500, seed = "20261124")
    void wordMadeOfBeginnings_passesTheLettersKept(
            @ForAll("latinNames") List<String> words, @ForAll List<@IntRange(min = 1, max = 4) Integer> lengths) {
        NameProfile name = profile(String.join(" ", words));
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            int length = i < lengths.size() ? lengths.get(i) : 1;
            word.append(words.get(i), 0, Math.min(length, words.get(i).length()));
        }
        String acronym = word.toString().toLowerCase(Locale.ROOT);
        if (name.acronyms.read(acronym).isPresent()) {
            assertThat(name.acronymStarts & NameProfile.bit(acronym.charAt(0))).isNotZero();
            assertThat(name.acronymPairs & Acronyms.pairBit(acronym.charAt(0), acronym.charAt(1)))
                    .isNotZero();
            assertThat(Letters.set(acronym) & ~name.acronymLetters).isZero();
        }
    }

    @Provide
    Arbitrary<List<String>> latinNames() {
        return Arbitraries.of(
                        "Guotai", "Junan", "Standard", "Chartered", "Business", "Xinhua", "Ao", "K", "Machines", "Ltd")
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    /**
     * Words with a form in common have a bit in common, and so do clipped words and those they are clipped from. Names
     * in Han characters are told apart by these.
     */
    @Property(tries = 1000, seed = "20261124")
    void wordsAlike_passWhatIsKeptOfThem(@ForAll("names") String a, @ForAll("names") String b) {
        NameProfile left = profile(a);
        NameProfile right = profile(b);
        for (int i = 0; i < left.words.length; i++) {
            for (int j = 0; j < right.words.length; j++) {
                NameToken one = left.words[i];
                NameToken other = right.words[j];
                if (one.sharesFormWith(other)) {
                    assertThat(left.facts.forms(i) & right.facts.forms(j))
                            .as("%s, %s", one, other)
                            .isNotZero();
                    boolean han = (left.facts.kind(i) & right.facts.kind(j) & NameFacts.IS_HAN_NAME) != 0;
                    assertThat(han || WordSimilarity.of(left, i, right, j) > 0).isTrue();
                }
                if (one.text().startsWith(other.text())
                        && one.readings().isEmpty()
                        && other.readings().isEmpty()
                        && one.role() != NameToken.Role.NUMBER
                        && other.role() != NameToken.Role.NUMBER) {
                    assertThat(WordSimilarity.of(left, i, right, j))
                            .as("%s, %s", one, other)
                            .isPositive();
                }
            }
        }
    }

    /** The numbers that are kept of words rule out none that are alike, and no word that joins others. */
    @Property(tries = 1000, seed = "20261124")
    void wordsToldApartByNumbers_areNotAlike(@ForAll("names") String a, @ForAll("names") String b) {
        NameProfile left = profile(a);
        NameProfile right = profile(b);
        if (!left.facts.plain() || !right.facts.plain()) {
            return;
        }
        for (int i = 0; i < left.words.length; i++) {
            for (int j = 0; j < right.words.length; j++) {
                if (left.facts.same(i, right.facts, j)) {
                    assertThat(WordSimilarity.of(left, i, right, j)).isOne();
                } else if (!WordSimilarity.mayBeAlike(left.facts, i, right.facts, j)) {
                    assertThat(WordSimilarity.of(left, i, right, j))
                            .as("%s, %s", left.words[i], right.words[j])
                            .isZero();
                }
            }
        }
    }

    @Property(tries = 500, seed = "20261124")
    void wordThatJoinsOthers_isFound(@ForAll("latinNames") List<String> words) {
        NameProfile apart = profile(String.join(" ", words));
        NameProfile joined = profile(String.join("", words));
        if (joined.words.length == 1 && apart.parts.length > 1 && apart.joined.equals(joined.joined)) {
            assertThat(Aligner.align(apart, joined).rightSimilarity[0])
                    .as("%s, %s", apart.variant(), joined.variant())
                    .isOne();
        }
    }
}
