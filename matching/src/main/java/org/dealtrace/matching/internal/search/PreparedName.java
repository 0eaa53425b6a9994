package org.dealtrace.matching.internal.search;

import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.compare.NameProfile;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * A name taken apart once, ready to be looked up and to be compared. Immutable.
 *
 * @param analyzed the name taken apart
 * @param variants its variants, prepared
 * @param wordsHash its {@link WrittenAlike#hash}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record PreparedName(AnalyzedName analyzed, NameProfile[] variants, int wordsHash) {

    /** The bytes that nearly every prepared name stays below, its sounds included. */
    private static final int BYTES = 15_000;

    /**
     * How many fit into a part of the heap.
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
     * Whether both have the same words, and are not the same text. Of most names their hashes tell, without the texts.
     */
    boolean writtenAlike(PreparedName other) {
        return wordsHash == other.wordsHash && WrittenAlike.test(analyzed.original(), other.analyzed.original());
    }
}
