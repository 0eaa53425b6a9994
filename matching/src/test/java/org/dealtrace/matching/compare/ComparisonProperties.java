package org.dealtrace.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.matching.name.NameAnalyzer;

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

    @Property(tries = 500, seed = "20261124")
    void lettersAreSymmetric(@ForAll("names") String a, @ForAll("names") String b) {
        double there = NameComparer.compare(profile(a), profile(b), RARITY)[Comparison.LETTERS.index()];
        double back = NameComparer.compare(profile(b), profile(a), RARITY)[Comparison.LETTERS.index()];
        assertThat(there).isEqualTo(back);
    }
}
