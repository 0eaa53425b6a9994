package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.name.NameAnalyzer;

/**
 * Names among a thousand or so in which each word is worth ten bits, and each gram five: how rare a word is plays no
 * part in a test.
 */
final class TenBits {

    static final Rarity RARITY = new Rarity() {
        @Override
        public double bits(String word) {
            return 10;
        }

        @Override
        public double gramBits(int gram) {
            return 5;
        }

        @Override
        public double log2Names() {
            return 10;
        }
    };

    private TenBits() {}

    /** The name in the first of its variants. */
    static NameProfile profile(String name) {
        return NameProfile.of(NameAnalyzer.standard().analyze(name).variants().get(0), true, RARITY);
    }
}
