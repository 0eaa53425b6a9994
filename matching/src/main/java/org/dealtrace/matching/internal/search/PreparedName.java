package org.dealtrace.matching.internal.search;

import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.compare.NameProfile;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * An analysed name, ready for look-up and comparison. Immutable.
 *
 * @param analyzed the analysed name
 * @param variants its variants, prepared for comparing
 * @param wordsHash its {@link WrittenAlike#hash}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record PreparedName(AnalyzedName analyzed, NameProfile[] variants, int wordsHash) {

    /** An upper bound of the size of nearly every prepared name in bytes, its sounds included. */
    private static final int BYTES = 15_000;

    /**
     * How many prepared names fit into a part of the heap.
     *
     * @param part 4 for a quarter of the largest heap
     */
    static long mostIn(int part) {
        return Runtime.getRuntime().maxMemory() / part / BYTES;
    }

    static PreparedName of(CompanyName name, NameAnalyzer analyzer, Rarity rarity) {
        AnalyzedName analyzed = analyzer.analyze(name.text());
        List<NameVariant> variants = analyzed.variants();
        NameProfile[] profiles = new NameProfile[variants.size()];
        for (int i = 0; i < profiles.length; i++) {
            profiles[i] = NameProfile.of(variants.get(i), name.kind() == CompanyName.Kind.LEGAL, rarity);
        }
        return new PreparedName(analyzed, profiles, WrittenAlike.hash(name.text()));
    }

    /**
     * Whether both names have the same words but different texts. For most names the hashes show it, without a look at
     * the texts.
     */
    boolean writtenAlike(PreparedName other) {
        return wordsHash == other.wordsHash && WrittenAlike.test(analyzed.original(), other.analyzed.original());
    }
}
